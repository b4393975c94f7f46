using Microsoft.Playwright;
using Telesales.Comparison.Rendering;
using Telesales.Policies;

namespace Telesales.Comparison.Tests;

/// <summary>The reports: Markdown for a pull request, and the page, opened in a real browser.</summary>
public sealed class ReportTests
{
    private const string Chromium = "/usr/bin/chromium";
    private static readonly ComparisonPair Pair = Compared.Pair(new("R21"), new(Compared.Overlay) { Figures = [new("bonus.opportunity", "bonus", "120"), new("quota.weekly-workload", "deduction", "150")] });

    [Theory]
    [InlineData(Language.En, "## Pay compared: R21@1 → SUN-R21@1, 2026-10", "**Cost to the branch: +170.00** (25967.23 → 26137.23)", "| S10 | intermediate | Deduction for a week below the line 2026-10-05 | 1 × -100.00 = -100.00 | 1 × -150.00 = -150.00 | -50.00 | 1 |")]
    [InlineData(Language.Zh, "## 工资对比：R21@1 → SUN-R21@1，2026-10", "**对分公司成本的影响: +170.00** (25967.23 → 26137.23)", "| S10 | 中级 | 周工作量未达标扣款 2026-10-05 | 1 × -100.00 = -100.00 | 1 × -150.00 = -150.00 | -50.00 | 1 |")]
    public void Markdown_OfTheSample_HasSummaryAndPeople(Language language, string title, string cost, string row)
    {
        var text = Markdown(language);

        Assert.StartsWith(title, text, StringComparison.Ordinal);
        Assert.Contains(cost, text, StringComparison.Ordinal);
        Assert.Contains(row, text, StringComparison.Ordinal);
        Assert.DoesNotContain("王丽娟", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Zh)]
    public async Task Page_InABrowser_LoadsNothingSortsAndOpensPayslips(Language language)
    {
        NeedBrowser();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 900 } });
        List<string> asked = [], complaints = [];
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);

        var path = Path.Combine(Directory.CreateTempSubdirectory("telesales-report-").FullName, "report.html");
        await File.WriteAllTextAsync(path, Html(language), TestContext.Current.CancellationToken);
        await page.GotoAsync(new Uri(path).AbsoluteUri);

        Assert.Equal(["S10", "S02", "S08", "S03", "S01", "S04", "S12", "S09"], await Column(page, 0));
        await page.Locator("#people th button").Nth(5).ClickAsync();
        Assert.Equal(["-150.00", "0.00", "+20.00", "+20.00", "+20.00", "+40.00", "+100.00", "+120.00"], await Column(page, 5));
        await page.Locator("#people th button").Nth(5).ClickAsync();
        Assert.Equal("S02", (await Column(page, 0))[0]);

        var second = page.Locator("details").Nth(1);
        Assert.Null(await second.GetAttributeAsync("open"));
        await page.Locator("#people tbody tr").First.ClickAsync();
        Assert.NotNull(await second.GetAttributeAsync("open"));
        Assert.Equal(2, await second.Locator("table").CountAsync());
        Assert.Equal(2, await page.Locator("svg").CountAsync());
        Assert.Equal([new Uri(path).AbsoluteUri], asked.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)));
        Assert.Empty(complaints);
        // For whoever looks at it; the folder is git-ignored.
        await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, $"report-{language}.png"), FullPage = true });
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void Page_OfHostileFacts_HasNoMarkupOfTheirs()
    {
        var (summary, people) = Compared.Comparisons.Report(Pair, [new(Compared.Sample)], 1);
        var hostile = people[0] with { Difference = people[0].Difference with { EmployeeId = "<script>alert(1)</script>", Team = "\"><img src=x>" } };
        var (html, markdown) = (ComparisonHtml.Write(Pair, summary, [hostile], new(Pair, Language.En)), ComparisonMarkdown.Write(Pair, summary, [hostile], new(Pair, Language.En)));

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("\\<script\\>", markdown, StringComparison.Ordinal);
    }

    private static void NeedBrowser()
    {
        if (!File.Exists(Chromium) && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip("There is no Chromium: apt-get install chromium.");
    }

    private static async Task<IReadOnlyList<string>> Column(IPage page, int column) => await page.Locator(FormattableString.Invariant($"#people tbody tr td:nth-child({column + 1})")).AllTextContentsAsync();

    private static string Html(Language language)
    {
        var (summary, people) = Compared.Comparisons.Report(Pair, [new(Compared.Sample)], 100);
        return ComparisonHtml.Write(Pair, summary, people, new(Pair, language));
    }

    private static string Markdown(Language language)
    {
        var (summary, people) = Compared.Comparisons.Report(Pair, [new(Compared.Sample)], 100);
        return ComparisonMarkdown.Write(Pair, summary, people, new(Pair, language));
    }
}
