using System.Text;
using Telesales.Documents.Layout;

namespace Telesales.Documents.Text;

/// <summary>Lines of plain text of a width.</summary>
internal sealed class TextPage(int width)
{
    private static readonly LineBreaker Breaker = new(rune => TextWidth.Of(rune));
    private readonly StringBuilder _text = new();

    public int Width => width;

    public override string ToString() => _text.ToString();

    public void Line(string text = "") => _text.Append(text.TrimEnd(' ')).Append('\n');

    public void Rule(char rule) => Line(new string(rule, width));

    /// <summary>A text, broken into lines; <paramref name="hang"/> columns more from the second on.</summary>
    public void Paragraph(int indent, string text, int hang = 0)
    {
        var first = true;
        foreach (var line in Breaker.Break(text, width - indent - hang))
        {
            Line(new string(' ', first ? indent : indent + hang) + line);
            first = false;
        }
    }

    /// <summary>A title at the left and an amount at the right, below it when the line is too short for both.</summary>
    public void Amount(int indent, string title, string amount)
    {
        var lines = Breaker.Break(title, width - indent - TextWidth.Of(amount) - 2);
        foreach (var line in lines.Take(lines.Count - 1)) Line(new string(' ', indent) + line);
        var last = new string(' ', indent) + lines[^1];
        Line(last + TextWidth.PadLeft(amount, width - TextWidth.Of(last)));
    }
}
