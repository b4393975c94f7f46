using System.CommandLine;
using Spectre.Console;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Payroll.Store;
using Telesales.Policies;

namespace Telesales.Host.Cli.Saved;

/// <summary><c>telesales payslips list</c> and <c>payslips show</c>: what was kept, as on the day it was calculated.</summary>
internal static class PayslipsCommand
{
    private const int Page = 1_000;
    private const int MostShown = 500;

    public static Command Create(Terminal terminal) => new("payslips", "Saved payslips.") { List(terminal), Show(terminal) };

    private static Command List(Terminal terminal)
    {
        var (store, format, lang) = (CliOptions.Store(), Format(), CliOptions.Language());
        var command = new Command("list", "List saved payslips, the newest revision of each, by month (latest first), branch, employee, plan.") { store, format, lang };
        var filter = new SavedFilter(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var services = await SavedStore.OpenForReadingAsync(parsed.GetValue(store), cancellation);
            var found = await AllAsync(services.GetRequiredService<IPayslipStore>(), filter.Read(parsed), cancellation);
            var language = CliOptions.LanguageOf(parsed, lang);
            if (parsed.GetValue(format) == "json") SavedPayslipJson.Write(terminal.Output, found);
            else terminal.Write(Table(found, language));
            terminal.Say(Texts.Found(found.Count, language));
            return CommandLine.Done;
        });
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var (store, format, lang) = (CliOptions.Store(), Format(), CliOptions.Language());
        var command = new Command("show", "Show saved payslips in full, with the words that were kept with them.") { store, format, lang };
        var filter = new SavedFilter(command, byName: true);
        command.Validators.Add(result =>
        {
            if (!filter.IsChosen(result)) result.AddError("Name a payslip, or choose by --month, --employee, …: 'telesales payslips list' shows what there is.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = CliOptions.LanguageOf(parsed, lang);
            await using var services = await SavedStore.OpenForReadingAsync(parsed.GetValue(store), cancellation);
            var kept = services.GetRequiredService<IPayslipStore>();
            var found = await filter.ChosenAsync(kept, parsed, MostShown, language, cancellation);
            if (parsed.GetValue(format) == "json") SavedPayslipJson.Write(terminal.Output, found, language);
            else foreach (var payslip in found) Write(terminal, payslip, language);
            return CommandLine.Done;
        });
        return command;
    }

    private static Option<string> Format() => new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "json");

    private static async Task<List<StoredSummary>> AllAsync(IPayslipStore store, PayslipFilter filter, CancellationToken cancellation)
    {
        var all = new List<StoredSummary>();
        while (true)
        {
            var page = await store.ListAsync(Caller.Local, filter, Page, all.Count == 0 ? null : all[^1].Position, cancellation);
            all.AddRange(page);
            if (page.Count < Page) return all;
        }
    }

    private static Table Table(List<StoredSummary> found, Language language)
    {
        var table = new Table().Border(TableBorder.Minimal);
        foreach (var heading in new[] { "month", "branch", "team", "id", "name", "plan" }) table.AddColumn(new TableColumn(Texts.SavedWord(heading, language)).NoWrap());
        table.AddColumn(new TableColumn(Texts.SavedWord("net", language)).RightAligned().NoWrap());
        foreach (var heading in new[] { "saved", "payslip" }) table.AddColumn(new TableColumn(Texts.SavedWord(heading, language)).NoWrap());
        foreach (var payslip in found)
        {
            string[] cells =
            [
                payslip.Month.ToString(), payslip.Person.Branch, payslip.Person.Team, payslip.Person.EmployeeId, payslip.Person.Name, payslip.Plan, payslip.Net.ToString(), Time(payslip.SavedAt), payslip.Name.ToString(),
            ];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        return table;
    }

    private static void Write(Terminal terminal, StoredPayslip payslip, Language language)
    {
        terminal.Text.WriteLine();
        terminal.Text.WriteLine($"{payslip.Summary.Name}  {payslip.Summary.Plan} {payslip.Provenance.PlanTitles.In(language)}  {Time(payslip.Summary.SavedAt)}");
        new PayslipTables(terminal, _ => (payslip.Summary.Person.Name, payslip.Summary.Person.Team), payslip.Words(language)).Write([payslip.Payslip], inFull: true);
    }

    private static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
