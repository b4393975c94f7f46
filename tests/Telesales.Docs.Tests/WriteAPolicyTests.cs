using Telesales.Payroll.GoldenCases;
using Telesales.Testing;

namespace Telesales.Docs.Tests;

/// <summary>The page that teaches how to write a policy shows files that are compiled, loaded and run: these.</summary>
public sealed class WriteAPolicyTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "write-a-policy.md"));

    [Fact]
    public void Page_ShowsItsFilesAsTheyAre()
    {
        var shown = Blocks().ToList();
        Assert.Equal(9, shown.Count);
        Assert.All(shown, block => Assert.Equal(File.ReadAllText(Repository.PathOf(block.Path.Split('/'))), block.Text));
    }

    [Fact]
    public void Page_FitsOnOne() => Assert.InRange(Page.Split('\n').Length - Blocks().Sum(block => block.Text.Split('\n').Length), 20, 90);

    [Theory]
    [InlineData("B007", "2026-10")]
    [InlineData("B007", "2026-09")]
    public void Plan_OfThePage_Resolves(string plan, string month) => Assert.Equal(2, Product.Plan(plan, month).Policies.Count);

    [Fact]
    public void GoldenCases_OfThePage_Hold()
    {
        var cases = GoldenCaseReader.Read(Repository.PathOf("tests", "Telesales.Docs.Tests", "demo-bonus.yaml"));
        Assert.Equal(2, cases.Count);
        Assert.All(cases, golden => Assert.Empty(Product.Runner.Run(golden).Differences));
    }

    // A block is shown as "`path`:", a blank line, a fence.
    private static IEnumerable<(string Path, string Text)> Blocks()
    {
        var lines = Page.Split('\n');
        for (var i = 0; i + 2 < lines.Length; i++)
        {
            if (!lines[i].StartsWith('`') || !lines[i].EndsWith("`:", StringComparison.Ordinal) || !lines[i + 2].StartsWith("```", StringComparison.Ordinal)) continue;
            var end = Array.IndexOf(lines, "```", i + 3);
            yield return (lines[i][1..^2], string.Join('\n', lines[(i + 3)..end]) + "\n");
        }
    }
}
