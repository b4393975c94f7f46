using System.CommandLine;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;

namespace Telesales.Host.Cli.Imports;

/// <summary><c>telesales import calls</c>: a call log becomes <c>activity.csv</c>.</summary>
internal static class CallsCommand
{
    public static Command Create(Terminal terminal)
    {
        var mapping = new Option<string>("--mapping") { Description = $"{string.Join(", ", CallLogImport.Mappings)}, or a file of your own (YAML): which column is what, and which calls count.", Required = true };
        var log = new Option<FileInfo>("--log") { Description = "The call log.", Required = true };
        var agents = ImportCommand.Agents();
        var refused = new Option<FileInfo>("--refused") { Description = "The numbers not to be called: CSV with number, refused_on." };
        var into = ImportCommand.Into("activity.csv");
        var overwrite = ImportCommand.Overwrite("other rows of the same metrics and days");
        var lang = CliOptions.Language();
        var command = new Command("calls", "Turn a call log into daily activity. Exit code 0: written; 1: refused, nothing written.") { mapping, log, agents, refused, into, overwrite, lang };
        command.SetAction(parsed =>
        {
            var request = new CallLogRequest
            {
                Mapping = parsed.GetRequiredValue(mapping),
                Log = parsed.GetRequiredValue(log).FullName,
                Agents = parsed.GetValue(agents)?.FullName,
                Refused = parsed.GetValue(refused)?.FullName,
            };
            return Run(terminal, request, parsed.GetRequiredValue(into).FullName, parsed.GetValue(overwrite), CliOptions.LanguageOf(parsed, lang));
        });
        return command;
    }

    private static int Run(Terminal terminal, CallLogRequest request, string folder, bool overwrite, Language language)
    {
        using var services = Services.Create();
        var result = CallLogImport.Run(request, FactVocabularies.Of(services.GetRequiredService<IPolicyCatalogue>()));
        if (!result.IsValid) throw ImportCommand.Refused(Path.GetFileName(request.Log), result.Problems, result.ProblemCount, language);
        ImportCommand.Export([result.Activity], folder, overwrite, language);
        foreach (var warning in result.Warnings) terminal.Say(warning.ToString(Texts.Culture(language)));
        terminal.Text.WriteLine(result.Summary.ToString(Texts.Culture(language)));
        return CommandLine.Done;
    }
}

/// <summary><c>telesales import mapping NAME</c>: the text of a shipped mapping, to start one's own from.</summary>
internal static class MappingCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("name") { Description = string.Join(", ", CallLogImport.Mappings) }.AcceptOnlyFromAmong([.. CallLogImport.Mappings]);
        var command = new Command("mapping", "Print a shipped mapping, to start one of your own from.") { name };
        command.SetAction(parsed =>
        {
            terminal.Text.Write(CallLogImport.MappingText(parsed.GetRequiredValue(name)));
            return CommandLine.Done;
        });
        return command;
    }
}
