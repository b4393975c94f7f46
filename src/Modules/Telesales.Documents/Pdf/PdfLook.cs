using SkiaSharp;

namespace Telesales.Documents.Pdf;

/// <summary>Colours, sizes and pages of PDF documents; the same look as the HTML.</summary>
internal static class PdfLook
{
    public static readonly SKColor Ink = new(0x1C, 0x24, 0x30);
    public static readonly SKColor Soft = new(0x5A, 0x66, 0x75);
    public static readonly SKColor Accent = new(0x1F, 0x4E, 0x79);
    public static readonly SKColor Hairline = new(0xD4, 0xDA, 0xE2);
    public static readonly SKColor Band = new(0xF3, 0xF6, 0xF9);
    public static readonly SKColor Warn = new(0x8A, 0x3B, 0x00);
    public static readonly SKColor WarnBand = new(0xFF, 0xF4, 0xE8);
    public static readonly SKColor Negative = new(0xA0, 0x20, 0x20);

    public static readonly SKSize Portrait = new(595, 842);
    public static readonly SKSize Landscape = new(842, 595);

    public static readonly PdfStyle Title = new(17, Accent, Bold: true);
    public static readonly PdfStyle Net = new(17, Ink, Bold: true);
    public static readonly PdfStyle Heading = new(11, Accent, Bold: true);
    public static readonly PdfStyle Body = new(9.5f, Ink);
    public static readonly PdfStyle Strong = new(9.5f, Ink, Bold: true);
    public static readonly PdfStyle Label = new(9, Soft);
    public static readonly PdfStyle Column = new(8.5f, Soft, Bold: true);
    public static readonly PdfStyle Working = new(8.5f, Ink);
    public static readonly PdfStyle Note = new(8.5f, Soft);
    public static readonly PdfStyle Small = new(7.5f, Soft);
    public static readonly PdfStyle Total = new(12, Ink, Bold: true);
    public static readonly PdfStyle Alarm = new(9.5f, Warn, Bold: true);

    public static PdfStyle AmountOf(Money amount, PdfStyle style) => amount < Money.Zero ? style with { Color = Negative } : style;
}
