using System.Globalization;
using SkiaSharp;
using static Telesales.Documents.Pdf.PdfLook;

namespace Telesales.Documents.Pdf;

/// <summary>
/// Payslips as PDF on A4, with the fonts' characters embedded and text that can be searched. A month: a summary whose rows link to the
/// payslips, and each payslip from a page of its own, with its own page numbers.
/// </summary>
/// <param name="fonts">The fonts.</param>
internal sealed class PdfRenderer(PdfFonts fonts) : IDocumentRenderer
{
    public DocumentForm Form => DocumentForm.Pdf;

    public void Write(Stream stream, PayslipDocument payslip) => Write(stream, $"{payslip.Title} {payslip.Who}", [Part(payslip, null)]);

    public void Write(Stream stream, MonthDocument month)
    {
        var summary = new PdfFlow(fonts, Landscape);
        new SummaryPdf(summary, month).Write();
        Write(stream, month.Title, [new(summary, Landscape, month.Word(DocumentWord.Page)), .. month.Teams.SelectMany(team => team.Payslips).Select((payslip, i) => Part(payslip, Place(i + 1)))]);
    }

    /// <summary>Where a payslip begins, for links: not by the person's id, which may be any text.</summary>
    public static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number}");

    private PdfPart Part(PayslipDocument payslip, string? place)
    {
        var flow = new PdfFlow(fonts, Portrait);
        new PayslipPdf(flow, payslip).Write(place);
        return new(flow, Portrait, payslip.Word(DocumentWord.Page));
    }

    private void Write(Stream stream, string title, IReadOnlyList<PdfPart> parts)
    {
        var missing = string.Concat(parts.SelectMany(part => part.Flow.Missing).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        if (missing.Length > 0) throw new FontMissingException(missing);
        // No clock: the same document gives the same bytes.
        using var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = title, Creator = "Telesales", Producer = "Telesales", RasterDpi = 300, EncodingQuality = 100 });
        foreach (var part in parts)
        {
            for (var i = 0; i < part.Flow.Pages.Count; i++)
            {
                var canvas = document.BeginPage(part.Size.Width, part.Size.Height);
                foreach (var op in part.Flow.Pages[i]) op.Draw(canvas, fonts);
                DrawFooter(canvas, part, i + 1);
                document.EndPage();
            }
        }

        document.Close();
    }

    private void DrawFooter(SKCanvas canvas, PdfPart part, int page)
    {
        var y = part.Size.Height - 20;
        var number = string.Format(CultureInfo.InvariantCulture, part.PageWords, page, part.Flow.Pages.Count);
        new PdfText(part.Size.Width - PdfFlow.Margin - fonts.WidthOf(number, Small.Bold, Small.Size), y, number, Small).Draw(canvas, fonts);
    }

    /// <summary>Pages that are numbered together.</summary>
    private sealed record PdfPart(PdfFlow Flow, SKSize Size, string PageWords);
}
