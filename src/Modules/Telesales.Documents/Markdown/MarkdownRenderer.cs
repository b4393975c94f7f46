using System.Globalization;
using System.Text;
using Telesales.Policies;
using static Telesales.Documents.Markdown.MarkdownText;

namespace Telesales.Documents.Markdown;

/// <summary>Payslips as Markdown with tables (GitHub's).</summary>
internal sealed class MarkdownRenderer : IDocumentRenderer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public DocumentForm Form => DocumentForm.Markdown;

    public void Write(Stream stream, PayslipDocument payslip)
    {
        var text = new StringBuilder();
        WritePayslip(text, payslip, payslip.Title, "##");
        stream.Write(Utf8.GetBytes(text.ToString()));
    }

    public void Write(Stream stream, MonthDocument month)
    {
        var text = new StringBuilder();
        Line(text, $"# {Escape(month.Title)}");
        Line(text);
        WriteSummary(text, month);
        foreach (var payslip in month.Teams.SelectMany(team => team.Payslips))
        {
            Line(text);
            WritePayslip(text, payslip, payslip.Who, "###", "##");
        }

        stream.Write(Utf8.GetBytes(text.ToString()));
    }

    private static void WriteSummary(StringBuilder text, MonthDocument month)
    {
        Row(text, [month.Word(DocumentWord.Id), month.Word(DocumentWord.Name), month.Word(DocumentWord.Team), month.Word(DocumentWord.Net), month.Word(DocumentWord.Remarks)]);
        Line(text, "|---|---|---|---:|---|");
        foreach (var team in month.Teams)
            foreach (var payslip in team.Payslips)
                Row(text, [payslip.Person.Id, payslip.Person.Name, month.NameOf(team), payslip.Net?.ToString() ?? month.Word(DocumentWord.Held), payslip.Remarks]);
        Line(text, $"| **{month.Word(DocumentWord.Total)}** | | | **{month.Net}** | |");
    }

    private static void WritePayslip(StringBuilder text, PayslipDocument payslip, string title, string heading, string titleHeading = "#")
    {
        Line(text, $"{titleHeading} {Escape(title)}");
        Line(text);
        foreach (var field in payslip.Fields) Line(text, $"- {field.Label}{Colon(payslip)}{Escape(field.Value)}");
        if (payslip.Banner is { } banner)
        {
            Line(text);
            Line(text, $"> **{Escape(banner)}**");
        }

        WriteErrors(text, payslip, heading);
        if (payslip.Net is not null) WriteLines(text, payslip);
        WriteMeasures(text, payslip, heading);
        foreach (var statements in payslip.Statements) WriteStatements(text, payslip, statements, heading);
        Line(text);
        Line(text, $"*{Escape(payslip.Print)}*");
    }

    private static void WriteErrors(StringBuilder text, PayslipDocument payslip, string heading)
    {
        if (payslip.Errors.Count == 0) return;
        Heading(text, heading, payslip.Word(DocumentWord.Errors));
        foreach (var error in payslip.Errors) Line(text, $"- {Escape(error.Lead)}{Colon(payslip)}{Escape(error.Text)}");
    }

    private static void WriteLines(StringBuilder text, PayslipDocument payslip)
    {
        Line(text);
        Row(text, [.. new[] { DocumentWord.Line, DocumentWord.Amount, DocumentWord.Working, DocumentWord.Clause, DocumentWord.Reason }.Select(payslip.Word)]);
        Line(text, "|---|---:|---|---|---|");
        foreach (var section in payslip.Sections)
        {
            if (section.HasHeading) Line(text, $"| **{Escape(section.Label)}** | | | | |");
            foreach (var line in section.Lines) WriteLine(text, line, payslip);
            if (section.Lines.Count > 1) Line(text, $"| *{payslip.Word(DocumentWord.Subtotal)}* | *{section.Subtotal}* | | | |");
        }

        Line(text, $"| **{payslip.Word(DocumentWord.Net)}** | **{payslip.Net}** | | | {payslip.Word(DocumentWord.NetNote)} |");
    }

    private static void WriteLine(StringBuilder text, DocumentLine line, PayslipDocument payslip)
    {
        var single = line.Reasons.Count == 1;
        Row(text, [line.Title(payslip.Language), line.Amount.ToString(), line.Working, line.Clause, single ? line.Reasons[0].Text : ""]);
        if (single) return;
        foreach (var reason in line.Reasons) Row(text, ["", "", reason.Working, reason.Clause, reason.Text]);
    }

    private static void WriteMeasures(StringBuilder text, PayslipDocument payslip, string heading)
    {
        if (payslip.Measures.Count == 0) return;
        Heading(text, heading, payslip.Word(DocumentWord.Measures));
        Row(text, [.. new[] { DocumentWord.Measure, DocumentWord.Done, DocumentWord.Required, DocumentWord.Share, DocumentWord.Clause }.Select(payslip.Word)]);
        Line(text, "|---|---:|---:|---:|---|");
        foreach (var measure in payslip.Measures) Row(text, [measure.Label, measure.Done, measure.Required, measure.Share, measure.Clause]);
    }

    private static void WriteStatements(StringBuilder text, PayslipDocument payslip, DocumentStatements statements, string heading)
    {
        Heading(text, heading, statements.Heading);
        foreach (var statement in statements.Items)
        {
            var date = statement.ShownDate.Length > 0 ? $"{statement.ShownDate} " : "";
            var clause = statement.Clause.Length > 0 ? $" \\[{Escape(statement.Clause)}\\]" : "";
            Line(text, $"- {date}{Escape(statement.Sentence(payslip.Language))}{clause}");
        }
    }

    private static string Colon(PayslipDocument payslip) => payslip.Language == Language.Zh ? "：" : ": ";

    private static void Heading(StringBuilder text, string heading, string title)
    {
        Line(text);
        Line(text, $"{heading} {Escape(title)}");
        Line(text);
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) =>
        Line(text, string.Create(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells.Select(Escape))} |"));

    private static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');
}
