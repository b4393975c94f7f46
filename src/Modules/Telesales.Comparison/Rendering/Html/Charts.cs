using System.Globalization;
using System.Text;

namespace Telesales.Comparison.Rendering.Html;

/// <summary>Charts as SVG that stands in the page; whole numbers throughout, so that the same comparison draws the same.</summary>
internal static class Charts
{
    private const int Width = 960;
    private const int Row = 26;
    private const int Labels = 300;
    private const int Values = 110;
    private const int Room = Width - Labels - Values;

    /// <summary>Bars from where the sum so far stands to where each part takes it, and the sum last.</summary>
    public static string Waterfall(IReadOnlyList<(string Label, long Fen)> parts, string total)
    {
        var sums = new List<long> { 0 };
        foreach (var (_, fen) in parts) sums.Add(sums[^1] + fen);
        var (least, most) = (sums.Min(), sums.Max());
        var span = Math.Max(1, most - least);
        int At(long fen) => Labels + (int)((fen - least) * Room / span);

        var svg = Start(parts.Count + 1, total);
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{At(0)}\" y1=\"0\" x2=\"{At(0)}\" y2=\"{(parts.Count + 1) * Row}\" stroke=\"#8894a3\"/>");
        for (var i = 0; i < parts.Count; i++) Bar(svg, i, parts[i].Label, At(sums[i]), At(sums[i + 1]), parts[i].Fen >= 0 ? "#1c7a4a" : "#b03030", Money(parts[i].Fen));
        Bar(svg, parts.Count, total, At(0), At(sums[^1]), "#1f4e79", Money(sums[^1]));
        return svg.Append("</svg>").ToString();
    }

    /// <summary>A bar for each range, as long as people are many.</summary>
    public static string Distribution(IReadOnlyList<(string Label, int People, bool IsLoss)> ranges, string title)
    {
        var most = Math.Max(1, ranges.Max(range => range.People));
        var svg = Start(ranges.Count, title);
        for (var i = 0; i < ranges.Count; i++)
            Bar(svg, i, ranges[i].Label, Labels, Labels + (ranges[i].People * Room / most), ranges[i].IsLoss ? "#b03030" : "#1c7a4a", ranges[i].People.ToString(CultureInfo.InvariantCulture));
        return svg.Append("</svg>").ToString();
    }

    private static StringBuilder Start(int rows, string title) =>
        new StringBuilder().Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {rows * Row}\" role=\"img\" aria-label=\"{ReportPage.Encode(title)}\">");

    private static void Bar(StringBuilder svg, int row, string label, int from, int to, string colour, string value)
    {
        var (left, right) = (Math.Min(from, to), Math.Max(from, to));
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Labels - 10}\" y=\"{(row * Row) + 17}\" text-anchor=\"end\">{ReportPage.Encode(label)}</text>");
        if (from != to) svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{left}\" y=\"{(row * Row) + 4}\" width=\"{Math.Max(1, right - left)}\" height=\"{Row - 8}\" fill=\"{colour}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{right + 6}\" y=\"{(row * Row) + 17}\">{ReportPage.Encode(value)}</text>");
    }

    private static string Money(long fen) => ComparisonWords.WithSign(new Money(fen));
}
