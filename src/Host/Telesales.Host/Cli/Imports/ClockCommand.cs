using System.CommandLine;
using Telesales.Facts;
using Telesales.Policies;

namespace Telesales.Host.Cli.Imports;

/// <summary><c>telesales import clock</c>: clock times become minutes late and left early in <c>attendance.csv</c>.</summary>
internal static class ClockCommand
{
    public static Command Create(Terminal terminal)
    {
        var mapping = new Option<string>("--mapping") { Description = "The mapping (YAML): which column is what, and the working hours.", Required = true };
        var log = new Option<FileInfo>("--log") { Description = "The clock's log.", Required = true };
        var into = new Option<DirectoryInfo>("--out") { Description = "The facts folder whose attendance.csv is completed; what stands in it stays.", Required = true };
        var lang = CliOptions.Language();
        var command = new Command("clock", "Turn clock times into minutes late and left early. Exit code 0: written; 1: refused, nothing written.") { mapping, log, into, lang };
        command.SetAction(parsed =>
        {
            var request = new ClockRequest
            {
                Mapping = parsed.GetRequiredValue(mapping),
                Log = parsed.GetRequiredValue(log).FullName,
                Folder = parsed.GetRequiredValue(into).FullName,
            };
            return Run(terminal, request, CliOptions.LanguageOf(parsed, lang));
        });
        return command;
    }

    private static int Run(Terminal terminal, ClockRequest request, Language language)
    {
        var result = ClockImport.Run(request);
        foreach (var warning in result.Warnings) terminal.Say(warning.ToString(Texts.Culture(language)));
        if (!result.IsValid) throw ImportCommand.Refused(Path.GetFileName(request.Log), result.Problems, result.ProblemCount, language);
        terminal.Text.WriteLine(result.Summary.ToString(Texts.Culture(language)));
        return CommandLine.Done;
    }
}
