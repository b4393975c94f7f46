using Spectre.Console;
using Telesales.Payroll.Rendering;
using Telesales.Payroll.Settlements;

namespace Telesales.Host.Cli;

/// <summary>Settlements as tables for a terminal: for each partner what was earned, what is taken and what is left, with working and clause.</summary>
internal sealed class SettlementTables(Terminal terminal, IPayslipWords words)
{
    public void Write(IReadOnlyList<PartnerSettlement> settlements)
    {
        foreach (var settlement in settlements) Write(settlement);
    }

    private void Write(PartnerSettlement settlement)
    {
        terminal.Text.WriteLine();
        terminal.Text.WriteLine($"{settlement.Partner}  {settlement.Month}");
        foreach (var missed in settlement.NotApplied) terminal.Text.WriteLine($"  {words.Text(missed)} [{missed.Clause}]");
        if (settlement.Lines.Count == 0) return;
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumns(Word("line"), Word("working"))
            .AddColumn(new TableColumn(Word("amount")).RightAligned().NoWrap())
            .AddColumns(Word("clause"), Word("why"));
        foreach (var line in settlement.Lines)
        {
            table.AddRow(
                Markup.Escape(words.Label("settlement", line.Code)),
                Markup.Escape(words.Working(line.Why) ?? ""),
                line.Amount.ToString(),
                line.Why.Clause,
                Markup.Escape(words.Text(line.Why)));
        }

        terminal.Write(table);
        foreach (var error in settlement.Errors) terminal.Text.WriteLine($"  ! {words.Text(error.Why)} [{error.Why.Clause}]");
    }

    private string Word(string key) => Texts.Word(key, words.Language);
}
