using DocumentFormat.OpenXml.Spreadsheet;

namespace Telesales.Documents.Xlsx;

/// <summary>The style sheet: one format for each <see cref="CellStyle"/>.</summary>
internal static class WorkbookStyles
{
    // The built-in format 0.00, the built-in format 0, and a date of our own.
    private const uint TwoDecimals = 2;
    private const uint NoDecimals = 1;
    private const uint IsoDate = 164;

    private const string Accent = "FF1F4E79";
    private const string Soft = "FF5A6675";
    private const string Warn = "FF8A3B00";

    public static Stylesheet Build() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = IsoDate, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(Font(), Font(14, true, Accent), Font(10, true, Soft), Font(10.5, true), Font(10.5, true, Warn), Font(9, false, Soft), Font(10.5, true, Accent)) { Count = 7 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Solid("FFF3F6F9")) { Count = 3 },
        new Borders(new Border(), Line(BorderStyleValues.Thin, "FFD4DAE2"), Line(BorderStyleValues.Medium, Accent)) { Count = 3 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(Enum.GetValues<CellStyle>().Select(Format)) { Count = (uint)Enum.GetValues<CellStyle>().Length },
        new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static CellFormat Format(CellStyle style) => style switch
    {
        CellStyle.Plain => new(),
        CellStyle.Title => Text(font: 1, border: 0, wrap: false),
        CellStyle.Header => Text(font: 2, border: 2, fill: 2),
        CellStyle.HeaderRight => Text(font: 2, border: 2, fill: 2, horizontal: HorizontalAlignmentValues.Right),
        CellStyle.Text => Text(font: 0, border: 1),
        CellStyle.Amount => Number(TwoDecimals, font: 0, border: 1),
        CellStyle.Whole => Number(NoDecimals, font: 0, border: 1),
        CellStyle.Date => Number(IsoDate, font: 0, border: 1, HorizontalAlignmentValues.Left),
        CellStyle.TotalText => Text(font: 3, border: 2, fill: 2),
        CellStyle.TotalAmount => Number(TwoDecimals, font: 3, border: 2, fill: 2),
        CellStyle.TotalWhole => Number(NoDecimals, font: 3, border: 2, fill: 2),
        CellStyle.Warning => Text(font: 4, border: 1),
        CellStyle.Note => Text(font: 5, border: 0),
        CellStyle.Label => Text(font: 2, border: 1),
        CellStyle.Section => Text(font: 6, border: 1),
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, null),
    };

    // The quote prefix says that what stands in the cell was typed as text: a name that begins with = or @ stays a name when it is edited.
    private static CellFormat Text(uint font, uint border, uint fill = 0, bool wrap = true, HorizontalAlignmentValues? horizontal = null) => new()
    {
        FontId = font,
        ApplyFont = true,
        BorderId = border,
        ApplyBorder = true,
        FillId = fill,
        ApplyFill = fill != 0,
        NumberFormatId = 49,
        ApplyNumberFormat = true,
        QuotePrefix = true,
        ApplyAlignment = true,
        Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap, Horizontal = horizontal ?? HorizontalAlignmentValues.Left, Indent = wrap ? 1u : 0u },
    };

    private static CellFormat Number(uint format, uint font, uint border, HorizontalAlignmentValues? horizontal = null, uint fill = 0) => new()
    {
        FontId = font,
        ApplyFont = true,
        BorderId = border,
        ApplyBorder = true,
        FillId = fill,
        ApplyFill = fill != 0,
        NumberFormatId = format,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
        Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, Horizontal = horizontal ?? HorizontalAlignmentValues.Right },
    };

    private static Font Font(double size = 10.5, bool bold = false, string color = "FF1C2430")
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new Color { Rgb = color }, new FontName { Val = "Microsoft YaHei" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static Fill Solid(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

    private static Border Line(BorderStyleValues style, string color) =>
        new(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(new Color { Rgb = color }) { Style = style }, new DiagonalBorder());
}
