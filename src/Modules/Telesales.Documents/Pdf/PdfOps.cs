using System.Text;
using SkiaSharp;

namespace Telesales.Documents.Pdf;

/// <summary>How a text looks.</summary>
/// <param name="Size">Points.</param>
/// <param name="Color">The colour.</param>
/// <param name="Bold">Bold.</param>
internal readonly record struct PdfStyle(float Size, SKColor Color, bool Bold = false)
{
    /// <summary>From one line to the next.</summary>
    public float LineHeight => Size * 1.4f;
}

/// <summary>Something on a page; drawn once it is known how many pages there are.</summary>
internal abstract record PdfOp
{
    public abstract void Draw(SKCanvas canvas, PdfFonts fonts);
}

/// <summary>A text, its baseline beginning at a point.</summary>
internal sealed record PdfText(float X, float Y, string Text, PdfStyle Style) : PdfOp
{
    // The text goes along with its glyphs, so that what is searched and copied is what was written: one glyph may stand for two characters
    // that look the same, such as 工 and the radical ⼯.
    public override void Draw(SKCanvas canvas, PdfFonts fonts)
    {
        using var paint = new SKPaint { Color = Style.Color, IsAntialias = true };
        var x = X;
        foreach (var (face, runes) in fonts.Runs(Text, Style.Bold))
        {
            using var font = face.Font(Style.Size);
            using var builder = new SKTextBlobBuilder();
            var text = Encoding.UTF8.GetBytes(string.Concat(runes));
            var run = builder.AllocateRawHorizontalTextRun(font, runes.Count, 0, text.Length, null);
            text.CopyTo(run.Text);
            var at = 0u;
            var offset = 0f;
            for (var i = 0; i < runes.Count; i++)
            {
                run.Glyphs[i] = face.GlyphOf(runes[i]);
                run.Positions[i] = offset;
                run.Clusters[i] = at;
                offset += fonts.WidthOf(runes[i], Style.Bold, Style.Size);
                at += (uint)runes[i].Utf8SequenceLength;
            }

            using var blob = builder.Build();
            canvas.DrawText(blob, x, Y, paint);
            x += offset;
        }
    }
}

/// <summary>A line from left to right.</summary>
internal sealed record PdfRule(float Left, float Right, float Y, float Weight, SKColor Color) : PdfOp
{
    public override void Draw(SKCanvas canvas, PdfFonts fonts)
    {
        using var paint = new SKPaint { Color = Color, StrokeWidth = Weight, IsStroke = true };
        canvas.DrawLine(Left, Y, Right, Y, paint);
    }
}

/// <summary>A filled box.</summary>
internal sealed record PdfBox(SKRect Area, SKColor Color) : PdfOp
{
    public override void Draw(SKCanvas canvas, PdfFonts fonts)
    {
        using var paint = new SKPaint { Color = Color };
        canvas.DrawRect(Area, paint);
    }
}

/// <summary>A place that links lead to.</summary>
internal sealed record PdfPlace(string Name) : PdfOp
{
    public override void Draw(SKCanvas canvas, PdfFonts fonts) => canvas.DrawNamedDestinationAnnotation(new SKPoint(0, 0), Name).Dispose();
}

/// <summary>A link to a place of the document.</summary>
internal sealed record PdfLink(SKRect Area, string Name) : PdfOp
{
    public override void Draw(SKCanvas canvas, PdfFonts fonts) => canvas.DrawLinkDestinationAnnotation(Area, Name).Dispose();
}
