using SkiaSharp;
using static Telesales.Documents.Pdf.PdfLook;

namespace Telesales.Documents.Pdf;

/// <summary>One payslip on pages of its own.</summary>
internal sealed class PayslipPdf(PdfFlow flow, PayslipDocument payslip)
{
    private const float ClauseWidth = 74;
    private const float AmountWidth = 76;
    private const float Indent = 6;

    private float ClauseLeft => flow.Right - AmountWidth - ClauseWidth;

    private float ItemWidth => ClauseLeft - PdfFlow.Left - (2 * Indent);

    public void Write(string? place)
    {
        if (place is not null) flow.Draw(new PdfPlace(place));
        WriteTitle();
        WriteFields();
        flow.OnNextPage = WriteRunningTitle;
        if (payslip.Banner is { } banner) WriteBanner(banner);
        WriteErrors();
        if (payslip.Net is { } net) WriteLines(net);
        WriteMeasures();
        foreach (var statements in payslip.Statements) WriteStatements(statements);
        flow.Y += 10;
        flow.Need(Small.LineHeight * 2);
        flow.Rule(0.5f, Hairline);
        flow.Y += 4;
        flow.Paragraph(PdfFlow.Left, flow.Width, payslip.Print, Small);
    }

    private void WriteTitle()
    {
        if (payslip.Net is { } net)
        {
            flow.AtRight(flow.Right, payslip.Word(DocumentWord.Net), Small);
            flow.Y += Small.LineHeight - 2;
            flow.AtRight(flow.Right, net.ToString(), Net);
        }

        flow.At(PdfFlow.Left, payslip.Title, Title);
        flow.Y += Title.LineHeight;
        flow.Rule(1.8f, Accent);
        flow.Y += 9;
    }

    private void WriteRunningTitle()
    {
        var lines = flow.Lines($"{payslip.Title}  {payslip.Who}", flow.Width - 10, Small);
        flow.At(PdfFlow.Left, lines.Count == 1 ? lines[0] : $"{lines[0]}…", Small);
        flow.Y += Small.LineHeight;
        flow.Rule(0.8f, Accent);
        flow.Y += 8;
    }

    // Two columns; a value that is too long takes more lines.
    private void WriteFields()
    {
        var column = flow.Width / 2;
        var label = payslip.Fields.Max(field => flow.Fonts.WidthOf(field.Label, Label.Bold, Label.Size)) + 12;
        for (var i = 0; i < payslip.Fields.Count; i += 2)
        {
            var pair = payslip.Fields.Skip(i).Take(2).Select(field => (field.Label, Lines: flow.Lines(field.Value, column - label - 10, Body))).ToList();
            var rows = pair.Max(field => field.Lines.Count);
            for (var row = 0; row < rows; row++)
            {
                flow.Need(Body.LineHeight);
                for (var j = 0; j < pair.Count; j++)
                {
                    var left = PdfFlow.Left + (j * column);
                    if (row == 0) flow.At(left, pair[j].Label, Label);
                    if (row < pair[j].Lines.Count) flow.At(left + label, pair[j].Lines[row], Body);
                }

                flow.Y += Body.LineHeight + 1;
            }
        }
    }

    private void WriteBanner(string banner)
    {
        flow.Y += 6;
        var lines = flow.Lines(banner, flow.Width - 24, Alarm);
        var height = (lines.Count * Alarm.LineHeight) + 9;
        flow.Draw(new PdfBox(new SKRect(PdfFlow.Left, flow.Y, flow.Right, flow.Y + height), WarnBand));
        flow.Draw(new PdfBox(new SKRect(PdfFlow.Left, flow.Y, PdfFlow.Left + 3, flow.Y + height), Warn));
        flow.Y += 6;
        foreach (var line in lines)
        {
            flow.At(PdfFlow.Left + 12, line, Alarm);
            flow.Y += Alarm.LineHeight;
        }

        flow.Y += 3;
    }

    private void WriteErrors()
    {
        if (payslip.Errors.Count == 0) return;
        WriteHeading(payslip.Word(DocumentWord.Errors));
        foreach (var error in payslip.Errors)
        {
            flow.Need(Strong.LineHeight + Body.LineHeight);
            flow.Paragraph(PdfFlow.Left, flow.Width, error.Lead, Strong);
            flow.Paragraph(PdfFlow.Left + 12, flow.Width - 12, error.Text, Body);
            flow.Y += 3;
        }
    }

    private void WriteLines(Money net)
    {
        flow.Y += 8;
        WriteColumns();
        flow.OnNextPage = () =>
        {
            WriteRunningTitle();
            WriteColumns();
        };
        foreach (var section in payslip.Sections)
        {
            if (section.HasHeading) WriteSectionHeading(section.Label);
            foreach (var line in section.Lines) WriteLine(line);
            if (section.Lines.Count > 1) WriteSubtotal(section.Subtotal);
        }

        flow.OnNextPage = WriteRunningTitle;
        WriteNet(net);
    }

    private void WriteColumns()
    {
        flow.Draw(new PdfBox(new SKRect(PdfFlow.Left, flow.Y, flow.Right, flow.Y + Column.LineHeight + 5), Band));
        flow.Y += 4;
        flow.At(PdfFlow.Left + Indent, payslip.Word(DocumentWord.Line), Column);
        flow.At(ClauseLeft, payslip.Word(DocumentWord.Clause), Column);
        flow.AtRight(flow.Right - Indent, payslip.Word(DocumentWord.Amount), Column);
        flow.Y += Column.LineHeight + 5;
    }

    private void WriteSectionHeading(string label)
    {
        flow.Need(Strong.LineHeight + Body.LineHeight + 10);
        flow.Y += 4;
        flow.At(PdfFlow.Left + Indent, label, Strong with { Color = Accent });
        flow.Y += Strong.LineHeight + 1;
    }

    private void WriteLine(DocumentLine line)
    {
        var title = flow.Lines(line.Title(payslip.Language), ItemWidth, Body);
        flow.Need((title.Count * Body.LineHeight) + Note.LineHeight);
        flow.At(ClauseLeft, line.Clause, Note);
        flow.AtRight(flow.Right - Indent, line.Amount.ToString(), AmountOf(line.Amount, Body));
        foreach (var part in title)
        {
            flow.At(PdfFlow.Left + Indent, part, Body);
            flow.Y += Body.LineHeight;
        }

        if (line.Working.Length > 0 && line.Working != line.Amount.ToString()) flow.Paragraph(PdfFlow.Left + Indent, ItemWidth, line.Working, Working);
        if (line.Reasons.Count == 1) flow.Paragraph(PdfFlow.Left + Indent, ItemWidth, line.Reasons[0].Text, Note);
        else foreach (var reason in line.Reasons) WriteReason(line, reason);
        flow.Y += 2;
        flow.Rule(0.5f, Hairline);
        flow.Y += 3;
    }

    private void WriteReason(DocumentLine line, DocumentReason reason)
    {
        var left = PdfFlow.Left + Indent + 10;
        var clause = reason.Clause.Length > 0 && reason.Clause != line.Clause ? $" [{reason.Clause}]" : "";
        flow.Need(Note.LineHeight);
        flow.At(PdfFlow.Left + Indent, "·", Note);
        var text = reason.Text + clause;
        var end = left + flow.Fonts.WidthOf(text, Note.Bold, Note.Size) + 10;
        if (reason.Working.Length > 0 && end + flow.Fonts.WidthOf(reason.Working, Working.Bold, Working.Size) <= ClauseLeft - Indent)
        {
            // Both on one line.
            flow.At(end, reason.Working, Working);
            flow.Paragraph(left, ItemWidth, text, Note);
            return;
        }

        flow.Paragraph(left, ItemWidth - 10, text, Note);
        if (reason.Working.Length > 0) flow.Paragraph(left, ItemWidth - 10, reason.Working, Working);
    }

    private void WriteSubtotal(Money subtotal)
    {
        flow.Need(Note.LineHeight + 4);
        flow.AtRight(ClauseLeft + ClauseWidth - 10, payslip.Word(DocumentWord.Subtotal), Note);
        flow.AtRight(flow.Right - Indent, subtotal.ToString(), AmountOf(subtotal, Note));
        flow.Y += Note.LineHeight;
        flow.Rule(0.5f, Hairline);
        flow.Y += 3;
    }

    private void WriteNet(Money net)
    {
        flow.Need(Total.LineHeight + 16);
        flow.Y += 2;
        flow.Draw(new PdfBox(new SKRect(PdfFlow.Left, flow.Y, flow.Right, flow.Y + Total.LineHeight + 8), Band));
        flow.Rule(1.4f, Accent);
        flow.Y += 6;
        flow.At(PdfFlow.Left + Indent, payslip.Word(DocumentWord.Net), Total);
        var note = PdfFlow.Left + Indent + flow.Fonts.WidthOf(payslip.Word(DocumentWord.Net), Total.Bold, Total.Size) + 8;
        flow.Draw(new PdfText(note, flow.Y + Total.Size, payslip.Word(DocumentWord.NetNote), Note));
        flow.AtRight(flow.Right - Indent, net.ToString(), AmountOf(net, Total));
        flow.Y += Total.LineHeight + 2;
        flow.Rule(1.8f, Accent);
        flow.Y += 4;
    }

    private void WriteMeasures()
    {
        if (payslip.Measures.Count == 0) return;
        WriteHeading(payslip.Word(DocumentWord.Measures));
        WriteMeasureColumns();
        flow.OnNextPage = () =>
        {
            WriteRunningTitle();
            WriteMeasureColumns();
        };
        foreach (var measure in payslip.Measures)
        {
            var label = flow.Lines(measure.Label, MeasureWidth, Body);
            flow.Need((label.Count * Body.LineHeight) + 4);
            flow.AtRight(DoneRight, measure.Done, Body);
            flow.AtRight(DoneRight + 62, measure.Required, Body);
            flow.AtRight(DoneRight + 130, measure.Share, Body);
            flow.At(DoneRight + 146, measure.Clause, Note);
            foreach (var line in label)
            {
                flow.At(PdfFlow.Left + Indent, line, Body);
                flow.Y += Body.LineHeight;
            }

            flow.Rule(0.5f, Hairline);
            flow.Y += 2.5f;
        }

        flow.OnNextPage = WriteRunningTitle;
    }

    private float DoneRight => flow.Right - 146 - ClauseWidth;

    private float MeasureWidth => DoneRight - 62 - PdfFlow.Left - Indent;

    private void WriteMeasureColumns()
    {
        flow.Draw(new PdfBox(new SKRect(PdfFlow.Left, flow.Y, flow.Right, flow.Y + Column.LineHeight + 5), Band));
        flow.Y += 4;
        flow.At(PdfFlow.Left + Indent, payslip.Word(DocumentWord.Measure), Column);
        flow.AtRight(DoneRight, payslip.Word(DocumentWord.Done), Column);
        flow.AtRight(DoneRight + 62, payslip.Word(DocumentWord.Required), Column);
        flow.AtRight(DoneRight + 130, payslip.Word(DocumentWord.Share), Column);
        flow.At(DoneRight + 146, payslip.Word(DocumentWord.Clause), Column);
        flow.Y += Column.LineHeight + 4;
    }

    private void WriteStatements(DocumentStatements statements)
    {
        WriteHeading(statements.Heading);
        foreach (var statement in statements.Items)
        {
            var date = statement.ShownDate.Length > 0 ? $"{statement.ShownDate}  " : "";
            var clause = statement.Clause.Length > 0 ? $" [{statement.Clause}]" : "";
            flow.Need(Body.LineHeight);
            flow.At(PdfFlow.Left + 2, "·", Body);
            flow.Paragraph(PdfFlow.Left + 12, flow.Width - 12, $"{date}{statement.Sentence(payslip.Language)}{clause}", Body);
        }
    }

    private void WriteHeading(string heading)
    {
        flow.Need(Heading.LineHeight + (3 * Body.LineHeight));
        flow.Y += 11;
        flow.At(PdfFlow.Left, heading, Heading);
        flow.Y += Heading.LineHeight + 2;
    }
}
