using System.CommandLine;
using Telesales.Facts;
using Telesales.Policies;

namespace Telesales.Host.Cli.Imports;

/// <summary><c>telesales import …</c>: what other systems write becomes fact files. A new source is a new verb, listed once here.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal) => new("import", "Import facts.")
    {
        CallsCommand.Create(terminal),
        MappingCommand.Create(terminal),
        RecordsCommand.Create(terminal),
        ClockCommand.Create(terminal),
        TemplateCommand.Create(terminal),
    };

    /// <summary>The folder into which an import writes.</summary>
    public static Option<DirectoryInfo> Into(string file) =>
        new("--out") { Description = $"The facts folder into which {file} is written.", Required = true };

    /// <summary>Leave to lose what stands there.</summary>
    public static Option<bool> Overwrite(string what) => new("--overwrite") { Description = $"Replace {what}." };

    /// <summary>Who has which extension or number.</summary>
    public static Option<FileInfo> Agents() =>
        new("--agents") { Description = "Who has which extension or account: CSV with extension, employee_id and perhaps from, until." };

    /// <summary>The problems of facts as a refusal.</summary>
    public static RefusedException Refused(string what, IReadOnlyList<FactProblem> problems, long count, Language language) =>
        RefusedException.For(Texts.FactsRefused(what, count, language), problems, count, language);

    /// <summary>Writes activity, or says why not.</summary>
    public static void Export(IReadOnlyList<ActivityUpdate> activity, string folder, bool overwrite, Language language)
    {
        var problems = CsvFacts.ExportActivity(activity, folder, overwrite);
        if (problems.Count > 0) throw Refused(Path.GetFileName(folder), problems, problems.Count, language);
    }
}
