using DocumentFormat.OpenXml.Spreadsheet;

namespace Telesales.Facts;

/// <summary>The styles of the template, by number.</summary>
internal static class TemplateStyles
{
    public const uint Plain = 0;
    public const uint Header = 1;
    public const uint RequiredHeader = 2;

    /// <summary>Text stays what was typed: <c>007</c>, <c>2026-10</c>, <c>52/3</c>.</summary>
    public const uint Text = 3;

    public const uint Date = 4;
    public const uint Title = 5;
    public const uint Wrapped = 6;

    // The built-in format @, and a date of our own.
    private const uint AsText = 49;
    private const uint IsoDate = 164;

    /// <summary>How the cells of a column are formatted.</summary>
    public static uint Of(Column column) => column.Kind switch
    {
        ColumnKind.Date => Date,
        ColumnKind.Number or ColumnKind.Whole or ColumnKind.Flag => Plain,
        _ => Text,
    };

    public static Stylesheet Build() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = IsoDate, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(Font(11, bold: false), Font(11, bold: true), Font(14, bold: true)) { Count = 3 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFE8EDF3"),
            Solid("FFFFE8C2"))
        { Count = 4 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true, FillId = 2, ApplyFill = true, NumberFormatId = AsText, ApplyNumberFormat = true },
            new CellFormat { FontId = 1, ApplyFont = true, FillId = 3, ApplyFill = true, NumberFormatId = AsText, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = AsText, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = IsoDate, ApplyNumberFormat = true },
            new CellFormat { FontId = 2, ApplyFont = true },
            new CellFormat { ApplyAlignment = true, Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top } })
        { Count = 7 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font Font(double size, bool bold)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "Microsoft YaHei" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static Fill Solid(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });
}
