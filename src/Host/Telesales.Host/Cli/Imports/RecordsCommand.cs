using System.CommandLine;
using Telesales.Facts;
using Telesales.Policies;

namespace Telesales.Host.Cli.Imports;

/// <summary><c>telesales import records</c>: raw contact and invitee records that are complete become <c>activity.csv</c>.</summary>
internal static class RecordsCommand
{
    public static Command Create(Terminal terminal)
    {
        var contacts = new Option<FileInfo>("--contacts") { Description = "Contacts collected: CSV with employee_id, date, name, department, position, sex, mobile, telephone, email, qq." };
        var invitees = new Option<FileInfo>("--invitees") { Description = "People invited: CSV with employee_id, date, name, department, position, sex, mobile." };
        var rejected = new Option<FileInfo>("--rejected") { Description = "Write the records that don't count, each with why, into this CSV file." };
        var repeats = new Option<bool>("--count-repeats") { Description = "Count a person who stands twice in a list twice." };
        var into = ImportCommand.Into("activity.csv");
        var overwrite = ImportCommand.Overwrite("other rows of the same metrics and days");
        var lang = CliOptions.Language();
        var command = new Command("records", "Count complete contact and invitee records. Exit code 0: written; 1: refused, nothing written.")
        {
            contacts, invitees, rejected, repeats, into, overwrite, lang,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(contacts) is null && parsed.GetValue(invitees) is null) parsed.AddError("Give --contacts, --invitees, or both.");
        });
        command.SetAction(parsed =>
        {
            var request = new RecordRequest
            {
                Contacts = parsed.GetValue(contacts)?.FullName,
                Invitees = parsed.GetValue(invitees)?.FullName,
                CountRepeats = parsed.GetValue(repeats),
            };
            return Run(terminal, request, parsed.GetRequiredValue(into).FullName, parsed.GetValue(rejected)?.FullName, parsed.GetValue(overwrite), CliOptions.LanguageOf(parsed, lang));
        });
        return command;
    }

    private static int Run(Terminal terminal, RecordRequest request, string folder, string? rejected, bool overwrite, Language language)
    {
        var result = RecordImport.Run(request);
        if (!result.IsValid) throw ImportCommand.Refused(Path.GetFileName(request.Contacts ?? request.Invitees)!, result.Problems, result.ProblemCount, language);
        ImportCommand.Export(result.Activity, folder, overwrite, language);
        foreach (var record in result.Rejected) terminal.Say(record.ToString(Texts.Culture(language)));
        if (result.RejectedCount > result.Rejected.Count) terminal.Say(Texts.More(result.RejectedCount - result.Rejected.Count, language));
        if (rejected is not null && result.WriteRejected(rejected) is { Count: > 0 } problems) throw ImportCommand.Refused(Path.GetFileName(rejected), problems, problems.Count, language);
        terminal.Text.WriteLine(result.Summary(Texts.Culture(language)));
        return CommandLine.Done;
    }
}
