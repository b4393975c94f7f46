using Spectre.Console;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;

namespace Telesales.Host.Cli;

/// <summary>Answers to live questions for a terminal.</summary>
internal sealed class LiveTables(Terminal terminal, FactSet facts, ResolvedPlan plan, ExplanationRenderer words) : ILiveOutput
{
    private readonly Language _language = words.Language;
    private readonly LiveTexts _texts = new(plan, words.Language);

    public void Write(IReadOnlyList<EarlyLeaveCheck> checks)
    {
        var table = NewTable("id", "name").AddColumns(Word("answer"), Word("clause"));
        foreach (var check in checks)
            table.AddRow(Markup.Escape(check.EmployeeId), Markup.Escape(NameOf(check.EmployeeId)), Markup.Escape(_texts.Sentence(check)), string.Join(' ', check.Clauses));
        terminal.Write(table);
        if (checks is [var one])
            foreach (var why in one.Why) terminal.Text.WriteLine($"  {words.Text(why)} [{why.Clause}]");
    }

    public void Write(IReadOnlyList<MonthProgress> people)
    {
        foreach (var person in people) Write(person);
    }

    private void Write(MonthProgress progress)
    {
        var payslip = progress.Payslip;
        terminal.Text.WriteLine();
        terminal.Text.WriteLine(string.Join("  ", new[] { payslip.EmployeeId, NameOf(payslip.EmployeeId), Iso(payslip.AsOf), payslip.IsOpen ? Word("open") : "" }.Where(part => part.Length > 0)));
        var lines = NewTable("line").AddColumn(new TableColumn(Word("amount")).RightAligned().NoWrap()).AddColumns(Word("clause"));
        foreach (var line in payslip.Lines)
            lines.AddRow(Markup.Escape(words.Label("line", line.Code) + (line.Reference is null ? "" : $" {line.Reference}")), line.Amount.ToString(), line.Clause);
        lines.AddRow($"[bold]{Word("earned")}[/]", $"[bold]{progress.Earned}[/]", "");
        terminal.Write(lines);
        WriteMeasures(progress);
        if (progress.Thresholds.Count == 0) return;
        terminal.Text.WriteLine($"{Word("thresholds")}:");
        foreach (var (why, _) in progress.Thresholds)
            terminal.Text.WriteLine($"  {words.Text(why)}{(why.Clause.Length > 0 ? $" [{why.Clause}]" : "")}");
    }

    private void WriteMeasures(MonthProgress progress)
    {
        if (progress.Payslip.Measures.Count == 0) return;
        var table = NewTable("measures").AddColumns(Word("closes"));
        foreach (var heading in new[] { "done", "required", "share" }) table.AddColumn(new TableColumn(Word(heading)).RightAligned().NoWrap());
        foreach (var measure in progress.Payslip.Measures)
        {
            var week = progress.Weeks.FirstOrDefault(week => ReferenceEquals(week.Measure, measure));
            var closes = week is null ? "" : Iso(week.ClosingDay) + (week.IsOpen ? $" {Word("week_open")}" : "");
            table.AddRow(Markup.Escape(words.Label(measure)), closes, words.Value(measure.Done), words.Value(measure.Required), ExplanationRenderer.Share(measure.Value));
        }

        terminal.Write(table);
    }

    private string NameOf(string employeeId)
    {
        facts.TryIndexOf(employeeId, out var index);
        return facts.Employees[index].Name ?? "";
    }

    private Table NewTable(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Minimal);
        foreach (var column in columns) table.AddColumn(new TableColumn(Word(column)).NoWrap());
        return table;
    }

    private string Word(string key) => Texts.LiveWord(key, _language);

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
