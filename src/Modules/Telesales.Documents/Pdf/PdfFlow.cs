using SkiaSharp;
using Telesales.Documents.Layout;

namespace Telesales.Documents.Pdf;

/// <summary>Text and tables flowing down pages of one size; what does not fit goes on the next, under the same headings.</summary>
/// <param name="fonts">The fonts.</param>
/// <param name="size">The page.</param>
internal sealed class PdfFlow(PdfFonts fonts, SKSize size)
{
    public const float Margin = 42;
    private const float FooterHeight = 34;
    private readonly List<List<PdfOp>> _pages = [[]];
    private readonly List<string> _missing = [];

    public PdfFonts Fonts => fonts;

    public static float Left => Margin;

    public float Right => size.Width - Margin;

    public float Width => Right - Left;

    /// <summary>Where the next line begins, from the top.</summary>
    public float Y { get; set; } = Margin;

    public float Bottom => size.Height - FooterHeight;

    public IReadOnlyList<IReadOnlyList<PdfOp>> Pages => _pages;

    /// <summary>Drawn at the top of a page that goes on with what the last one began.</summary>
    public Action? OnNextPage { get; set; }

    /// <summary>The characters so far that no font has.</summary>
    public IEnumerable<string> Missing => _missing;

    public void Draw(PdfOp op)
    {
        if (op is PdfText text) _missing.AddRange(fonts.Missing(text.Text).Select(rune => rune.ToString()));
        _pages[^1].Add(op);
    }

    /// <summary>Goes on to the next page when this one has less room.</summary>
    public void Need(float height)
    {
        if (Y + height <= Bottom) return;
        _pages.Add([]);
        Y = Margin;
        OnNextPage?.Invoke();
    }

    /// <summary>A text on one line at the current height, which stays.</summary>
    public void At(float x, string text, in PdfStyle style) => Draw(new PdfText(x, Y + style.Size, text, style));

    /// <summary>The same, ending at a point.</summary>
    public void AtRight(float right, string text, in PdfStyle style) => At(right - fonts.WidthOf(text, style.Bold, style.Size), text, style);

    /// <summary>A text broken into lines of a width, going down.</summary>
    public void Paragraph(float x, float width, string text, PdfStyle style)
    {
        foreach (var line in Lines(text, width, style))
        {
            Need(style.LineHeight);
            At(x, line, style);
            Y += style.LineHeight;
        }
    }

    public IReadOnlyList<string> Lines(string text, float width, PdfStyle style) =>
        new LineBreaker(rune => fonts.WidthOf(rune, style.Bold, style.Size)).Break(text, width);

    public void Rule(float weight, SKColor color) => Draw(new PdfRule(Left, Right, Y, weight, color));
}
