using SkiaSharp;
using static Telesales.Documents.Pdf.PdfLook;

namespace Telesales.Documents.Pdf;

/// <summary>A month's table on pages of their own: a row for each person, with a link to their payslip.</summary>
internal sealed class SummaryPdf(PdfFlow flow, MonthDocument month)
{
    private const float IdWidth = 62;
    private const float NameWidth = 96;
    private const float AmountWidth = 58;
    private const float Gap = 8;

    private static readonly PdfStyle Cell = new(8.5f, Ink);
    private static readonly PdfStyle Sums = new(8.5f, Ink, Bold: true);

    private float NetRight => PdfFlow.Left + IdWidth + NameWidth + ((month.Sections.Count + 1) * AmountWidth);

    private float RemarksWidth => flow.Right - NetRight - Gap;

    public void Write()
    {
        flow.At(PdfFlow.Left, month.Title, Title);
        flow.AtRight(flow.Right, DocumentWords.People(month.Payslips.Count, month.Teams.Sum(team => team.Withheld), month.Language), Label);
        flow.Y += Title.LineHeight;
        flow.Rule(1.8f, Accent);
        flow.Y += 8;
        WriteColumns();
        flow.OnNextPage = WriteColumns;
        var number = 0;
        foreach (var team in month.Teams)
        {
            flow.Need(Heading.LineHeight + (2 * Cell.LineHeight));
            flow.Y += 3;
            flow.At(PdfFlow.Left, month.NameOf(team), Strong with { Color = Accent });
            flow.Y += Strong.LineHeight + 1;
            foreach (var payslip in team.Payslips) WriteRow(payslip, PdfRenderer.Place(++number));
            WriteSums(month.Word(DocumentWord.Subtotal), team.SumOf, team.Net, Cell with { Color = Soft });
        }

        flow.Y += 3;
        flow.Rule(1.4f, Accent);
        flow.Y += 4;
        WriteSums(month.Word(DocumentWord.Total), month.SumOf, month.Net, Sums);
        flow.Y += 6;
        flow.Paragraph(PdfFlow.Left, flow.Width, month.NetNote, Small);
    }

    private void WriteColumns()
    {
        flow.Draw(new PdfBox(new SKRect(PdfFlow.Left, flow.Y, flow.Right, flow.Y + Column.LineHeight + 5), Band));
        flow.Y += 4;
        flow.At(PdfFlow.Left + 2, month.Word(DocumentWord.Id), Column);
        flow.At(PdfFlow.Left + IdWidth, month.Word(DocumentWord.Name), Column);
        var right = PdfFlow.Left + IdWidth + NameWidth;
        foreach (var section in month.Sections)
        {
            right += AmountWidth;
            flow.AtRight(right, DocumentWords.Section(section, month.Language), Column);
        }

        flow.AtRight(NetRight, month.Word(DocumentWord.Net), Column);
        flow.At(NetRight + Gap, month.Word(DocumentWord.Remarks), Column);
        flow.Y += Column.LineHeight + 4;
    }

    private void WriteRow(PayslipDocument payslip, string place)
    {
        var id = flow.Lines(payslip.Person.Id, IdWidth - 6, Cell);
        var name = flow.Lines(payslip.Person.Name, NameWidth - 6, Cell);
        var remarks = payslip.Remarks.Length > 0 ? flow.Lines(payslip.Remarks, RemarksWidth, Cell) : [];
        var rows = Math.Max(Math.Max(id.Count, name.Count), Math.Max(remarks.Count, 1));
        for (var row = 0; row < rows; row++)
        {
            flow.Need(Cell.LineHeight + 3);
            if (row == 0)
            {
                flow.Draw(new PdfLink(new SKRect(PdfFlow.Left, flow.Y, flow.Right, flow.Y + Cell.LineHeight), place));
                WriteAmounts(payslip);
            }

            if (row < id.Count) flow.At(PdfFlow.Left + 2, id[row], Cell);
            if (row < name.Count) flow.At(PdfFlow.Left + IdWidth, name[row], Cell);
            if (row < remarks.Count) flow.At(NetRight + Gap, remarks[row], payslip.IsWithheld ? Cell with { Color = Warn } : Cell);
            flow.Y += Cell.LineHeight;
        }

        flow.Rule(0.5f, Hairline);
        flow.Y += 2;
    }

    private void WriteAmounts(PayslipDocument payslip)
    {
        var right = PdfFlow.Left + IdWidth + NameWidth;
        foreach (var section in month.Sections)
        {
            right += AmountWidth;
            if (payslip.Sections.FirstOrDefault(s => s.Section == section)?.Subtotal is { } amount) flow.AtRight(right, amount.ToString(), AmountOf(amount, Cell));
        }

        if (payslip.Net is { } net) flow.AtRight(NetRight, net.ToString(), AmountOf(net, Cell));
        else flow.AtRight(NetRight, month.Word(DocumentWord.Held), Cell with { Color = Warn, Bold = true });
    }

    private void WriteSums(string label, Func<LineSection, Money?> sumOf, Money net, PdfStyle style)
    {
        flow.Need(style.LineHeight + 3);
        flow.At(PdfFlow.Left + IdWidth, label, style);
        var right = PdfFlow.Left + IdWidth + NameWidth;
        foreach (var section in month.Sections)
        {
            right += AmountWidth;
            if (sumOf(section) is { } amount) flow.AtRight(right, amount.ToString(), AmountOf(amount, style));
        }

        flow.AtRight(NetRight, net.ToString(), AmountOf(net, style));
        flow.Y += style.LineHeight;
        flow.Rule(0.5f, Hairline);
        flow.Y += 3;
    }
}
