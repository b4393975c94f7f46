using Telesales.Documents.Layout;

namespace Telesales.Documents.Text;

/// <summary>One payslip on a page of plain text.</summary>
internal sealed class PayslipText(TextPage page)
{
    public void Write(PayslipDocument payslip)
    {
        page.Line(payslip.Title);
        page.Rule('═');
        WriteFields(payslip);
        if (payslip.Banner is { } banner)
        {
            page.Line();
            page.Paragraph(0, $"* {banner}", hang: 2);
        }

        WriteErrors(payslip);
        if (payslip.Net is not null) WriteLines(payslip);
        WriteMeasures(payslip);
        foreach (var statements in payslip.Statements) WriteStatements(payslip, statements);
        page.Line();
        page.Rule('─');
        page.Paragraph(0, payslip.Print);
    }

    // Two fields a line where both fit.
    private void WriteFields(PayslipDocument payslip)
    {
        var labels = payslip.Fields.Max(field => TextWidth.Of(field.Label)) + 2;
        var half = page.Width / 2;
        var waiting = "";
        foreach (var field in payslip.Fields)
        {
            var text = TextWidth.PadRight(field.Label, labels) + field.Value;
            if (waiting.Length > 0 && TextWidth.Of(text) <= page.Width - half)
            {
                page.Line(TextWidth.PadRight(waiting, half) + text);
                waiting = "";
                continue;
            }

            if (waiting.Length > 0) page.Line(waiting);
            waiting = TextWidth.Of(text) < half ? text : "";
            if (waiting.Length == 0) page.Paragraph(0, text, labels);
        }

        if (waiting.Length > 0) page.Line(waiting);
    }

    private void WriteErrors(PayslipDocument payslip)
    {
        if (payslip.Errors.Count == 0) return;
        page.Line();
        page.Line(payslip.Word(DocumentWord.Errors));
        foreach (var error in payslip.Errors)
        {
            page.Paragraph(2, $"- {error.Lead}", hang: 2);
            page.Paragraph(4, error.Text);
        }
    }

    private void WriteLines(PayslipDocument payslip)
    {
        page.Line();
        page.Amount(0, payslip.Word(DocumentWord.Line), payslip.Word(DocumentWord.Amount));
        page.Rule('─');
        foreach (var section in payslip.Sections)
        {
            if (section.HasHeading) page.Line(section.Label);
            foreach (var line in section.Lines) WriteLine(section.HasHeading ? 2 : 0, line, payslip);
            if (section.Lines.Count > 1) page.Amount(2, payslip.Word(DocumentWord.Subtotal), section.Subtotal.ToString());
        }

        page.Rule('─');
        page.Amount(0, payslip.NetLabel, payslip.Net.ToString()!);
    }

    private void WriteLine(int indent, DocumentLine line, PayslipDocument payslip)
    {
        page.Amount(indent, line.Title(payslip.Language), line.Amount.ToString());
        var single = line.Reasons.Count == 1;
        // A working that is the amount itself would say it twice.
        if (line.Working.Length > 0 && line.Working != line.Amount.ToString()) page.Paragraph(4, line.Working);
        foreach (var reason in line.Reasons)
        {
            page.Paragraph(4, (single ? "" : "- ") + Cited(reason.Text, reason.Clause.Length > 0 ? reason.Clause : line.Clause), single ? 0 : 2);
            if (reason.Working.Length > 0) page.Paragraph(6, reason.Working);
        }
    }

    private void WriteMeasures(PayslipDocument payslip)
    {
        if (payslip.Measures.Count == 0) return;
        page.Line();
        page.Line(payslip.Word(DocumentWord.Measures));
        var labels = Math.Min(payslip.Measures.Max(measure => TextWidth.Of(measure.Label)), page.Width / 2);
        foreach (var measure in payslip.Measures)
            page.Paragraph(2, Cited($"{TextWidth.PadRight(measure.Label, labels)}  {measure.Figures}", measure.Clause), hang: 2);
    }

    private void WriteStatements(PayslipDocument payslip, DocumentStatements statements)
    {
        page.Line();
        page.Line(statements.Heading);
        foreach (var statement in statements.Items)
        {
            var date = statement.ShownDate.Length > 0 ? $"{statement.ShownDate}  " : "";
            page.Paragraph(2, $"- {date}{Cited(statement.Sentence(payslip.Language), statement.Clause)}", hang: 2);
        }
    }

    private static string Cited(string text, string clause) => clause.Length == 0 ? text : $"{text} [{clause}]";
}
