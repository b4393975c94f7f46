using System.CommandLine;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;

namespace Telesales.Host.Cli;

/// <summary><c>telesales import calls</c>: a call log becomes <c>activity.csv</c>.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var mapping = new Option<FileInfo>("--mapping") { Description = "The mapping file (YAML): which column is what, and which calls count.", Required = true };
        var log = new Option<FileInfo>("--log") { Description = "The call log.", Required = true };
        var into = new Option<DirectoryInfo>("--out") { Description = "The facts folder into which activity.csv is written.", Required = true };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace an activity.csv with other content." };
        var lang = CliOptions.Language();
        var calls = new Command("calls", "Turn a call log into daily activity. Exit code 0: written; 1: refused, nothing written.") { mapping, log, into, overwrite, lang };
        calls.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(mapping).FullName,
            parsed.GetRequiredValue(log).FullName,
            parsed.GetRequiredValue(into).FullName,
            parsed.GetValue(overwrite),
            CliOptions.LanguageOf(parsed, lang)));
        return new Command("import", "Import facts.") { calls };
    }

    private static int Run(Terminal terminal, string mapping, string log, string folder, bool overwrite, Language language)
    {
        using var services = Services.Create();
        var vocabulary = FactVocabularies.Of(services.GetRequiredService<IPolicyCatalogue>());
        var result = CallLogImport.Run(mapping, log, vocabulary);
        if (!result.IsValid) throw RefusedException.For(Texts.FactsRefused(Path.GetFileName(log), result.ProblemCount, language), result.Problems, result.ProblemCount, language);
        var problems = CsvFacts.ExportActivity(result.Activity, folder, overwrite);
        if (problems.Count > 0) throw RefusedException.For(Texts.FactsRefused(Path.GetFileName(folder), problems.Count, language), problems, problems.Count, language);
        terminal.Text.WriteLine(result.Summary.ToString(Texts.Culture(language)));
        return CommandLine.Done;
    }
}
