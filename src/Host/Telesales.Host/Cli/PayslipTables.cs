using System.Globalization;
using Spectre.Console;
using Telesales.Documents;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli;

/// <summary>Payslips as tables for a terminal: a row a person, or each in full.</summary>
internal sealed class PayslipTables(Terminal terminal, Func<string, (string Name, string Team)> nameAndTeam, IPayslipWords renderer)
{
    /// <summary>On a narrower terminal a person's row shows the net pay and not each section.</summary>
    private const int NarrowWidth = 120;

    private readonly Language _language = renderer.Language;

    public PayslipTables(Terminal terminal, FactSet facts, IPayslipWords renderer)
        : this(terminal, id => NameAndTeam(facts, id), renderer)
    {
    }

    public void Write(IReadOnlyList<PersonResult> results, bool inFull)
    {
        if (results.OfType<Payslip>().FirstOrDefault() is { IsOpen: true } open)
            terminal.Text.WriteLine($"{Date(open.AsOf)}: {Word("open")}");
        if (!inFull) WriteSummary(results);
        else foreach (var payslip in results.OfType<Payslip>()) WriteFull(payslip);
    }

    private void WriteSummary(IReadOnlyList<PersonResult> results)
    {
        var payslips = results.OfType<Payslip>().ToList();
        var sections = Terminal.Width < NarrowWidth ? [] : payslips.SelectMany(p => p.Lines).Select(line => line.Section).Distinct().Order().ToList();
        var table = NewTable();
        foreach (var heading in new[] { "id", "name", "team" }) table.AddColumn(new TableColumn(Word(heading)).NoWrap());
        foreach (var section in sections) table.AddColumn(new TableColumn(DocumentWords.Section(section, _language)).RightAligned().NoWrap());
        table.AddColumn(new TableColumn(Word("net")).RightAligned().NoWrap());
        table.AddColumn(Word("notices"));
        foreach (var result in results) table.AddRow([.. SummaryRow(result, sections)]);
        if (payslips.Count > 1) table.AddRow([.. TotalRow(payslips, sections)]);
        terminal.Write(table);
    }

    private IEnumerable<string> SummaryRow(PersonResult result, List<LineSection> sections)
    {
        var (name, team) = nameAndTeam(result.EmployeeId);
        string[] person = [Markup.Escape(result.EmployeeId), Markup.Escape(name), Markup.Escape(team)];
        if (result is not Payslip payslip)
            return [.. person, .. sections.Select(_ => ""), Word("withheld"), ((WithheldPayslip)result).Errors[0].Code];
        var said = payslip.Decisions.Select(d => renderer.Label("decision", d.Code)).Concat(payslip.Notices.Select(n => renderer.Label("notice", n.Code)));
        return [.. person, .. sections.Select(section => Sum(payslip, section)), payslip.Net.ToString(), Markup.Escape(string.Join(_language == Language.Zh ? "；" : "; ", said))];
    }

    private IEnumerable<string> TotalRow(List<Payslip> payslips, List<LineSection> sections) =>
    [
        $"[bold]{Word("total")}[/]", "", "",
        .. sections.Select(section => $"[bold]{Sum(payslips.SelectMany(p => p.Lines).Where(line => line.Section == section))}[/]"),
        $"[bold]{Sum(payslips.SelectMany(p => p.Lines))}[/]", "",
    ];

    private static string Sum(Payslip payslip, LineSection section)
    {
        var lines = payslip.Lines.Where(line => line.Section == section).ToList();
        return lines.Count == 0 ? "" : Sum(lines).ToString();
    }

    private static Money Sum(IEnumerable<PayslipLine> lines) => lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    private void WriteFull(Payslip payslip)
    {
        var (name, team) = nameAndTeam(payslip.EmployeeId);
        terminal.Text.WriteLine();
        terminal.Text.WriteLine(string.Join("  ", new[] { payslip.EmployeeId, name, team, payslip.Month.ToString() }.Where(part => part.Length > 0)));
        var table = NewTable(Word("line"), Word("working"))
            .AddColumn(new TableColumn(Word("amount")).RightAligned().NoWrap())
            .AddColumns(Word("clause"), Word("why"));
        foreach (var line in payslip.Lines) AddLine(table, line);
        table.AddRow($"[bold]{Word("net")}[/]", "", $"[bold]{payslip.Net}[/]", "", "");
        terminal.Write(table);
        WriteSaid(payslip);
    }

    private void AddLine(Table table, PayslipLine line)
    {
        var label = renderer.Label("line", line.Code) + (line.Reference is null ? "" : $" {line.Reference}");
        var single = line.Parts.Count == 1 ? line.Parts[0] : null;
        var working = single is null ? (line.Quantity is null ? "" : $"{line.Quantity} × {line.Rate}") : renderer.Working(single) ?? "";
        table.AddRow(Markup.Escape(label), Markup.Escape(working), line.Amount.ToString(), line.Clause, Markup.Escape(single is null ? "" : renderer.Text(single)));
        if (single is not null) return;
        foreach (var part in line.Parts)
            table.AddRow("", Markup.Escape(renderer.Working(part) ?? ""), "", part.Clause, Markup.Escape(renderer.Text(part)));
    }

    private void WriteSaid(Payslip payslip)
    {
        Say("measures", payslip.Measures.Select(m => $"{renderer.Label(m)}: {renderer.Value(m.Done)}{Required(m)}"));
        Say("decisions", payslip.Decisions.SelectMany(d => d.Why, (d, why) => $"{Date(d.Effective)} {renderer.Label("decision", d.Code)}: {renderer.Text(why)} [{why.Clause}]"));
        Say("entitlements", payslip.Entitlements.Select(e => $"{renderer.Text(e.Why)} [{e.Why.Clause}]"));
        Say("notice", payslip.Notices.SelectMany(n => n.Why, (_, why) => renderer.Text(why) + (why.Clause.Length > 0 ? $" [{why.Clause}]" : "")));
        Say("not_applied", payslip.NotApplied.Select(missed => renderer.Text(missed) + (missed.Clause.Length > 0 ? $" [{missed.Clause}]" : "")));
    }

    private void Say(string heading, IEnumerable<string> lines)
    {
        var said = lines.ToList();
        if (said.Count == 0) return;
        terminal.Text.WriteLine($"{Word(heading)}:");
        foreach (var line in said) terminal.Text.WriteLine($"  {line}");
    }

    private static (string Name, string Team) NameAndTeam(FactSet facts, string employeeId)
    {
        facts.TryIndexOf(employeeId, out var index);
        ref readonly var row = ref facts.Employees[index];
        return (row.Name ?? "", row.Team ?? "");
    }

    // Counting measures are n/1: a required 1 and a share would say nothing of them.
    private string Required(PayslipMeasure measure) =>
        measure.Required == Fraction.One ? "" : $" / {renderer.Value(measure.Required)} = {ExplanationRenderer.Share(measure.Value)}";

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Word(string key) => Texts.Word(key, _language);

    private static Table NewTable(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Minimal);
        foreach (var column in columns) table.AddColumn(column);
        return table;
    }
}
