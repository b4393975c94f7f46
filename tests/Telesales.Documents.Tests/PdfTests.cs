using System.Text;
using System.Text.RegularExpressions;
using Telesales.Documents.Pdf;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Documents.Tests;

/// <summary>The PDF, as a reader extracts its text: Chinese can be searched, every amount is there, and no character is an empty box.</summary>
public sealed partial class PdfTests
{
    private static readonly Lazy<bool> HasFont = new(() => FontFiles.Best(FontFiles.In(FontFiles.SystemFolders)) is not null);

    [Theory]
    [InlineData("R21", Language.Zh)]
    [InlineData("R21", Language.En)]
    [InlineData("R13", Language.Zh)]
    public async Task Month_Extracted_HasEveryTextAndAmount(string plan, Language language)
    {
        var payslips = Sunrise.Payslips(language, plan, withNotApplied: true);
        var text = await ExtractAsync(Sunrise.Bytes(payslips, DocumentForm.Pdf));

        Assert.All(payslips, payslip => Assert.All(TextsOf(payslip), expected => Assert.Contains(Packed(expected), text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Payslip_Extracted_ReadsAsWritten()
    {
        var text = await ExtractAsync(Sunrise.Bytes(Sunrise.Payslip("S01", Language.Zh), DocumentForm.Pdf));

        // The font has one glyph for 工 and the radical ⼯, for 月 and ⽉: the text must have the character that was written.
        Assert.Contains("工资条2026年10月", text, StringComparison.Ordinal);
        Assert.Contains("王丽娟", text, StringComparison.Ordinal);
        Assert.Contains("4120.00", text, StringComparison.Ordinal);
        Assert.DoesNotContain('⼯', text);
        Assert.DoesNotContain('⽉', text);
    }

    [Fact]
    public async Task Payslip_OfManyPages_RepeatsItsHeadingsAndNumbersItsPages()
    {
        var payslip = Sunrise.Payslip("S02", Language.Zh);
        var bonuses = payslip.Sections[3];
        var longer = payslip with { Sections = [.. payslip.Sections.Take(3), bonuses with { Lines = [.. Enumerable.Repeat(bonuses.Lines, 30).SelectMany(lines => lines)] }] };
        var pages = (await ExtractRawAsync(Sunrise.Bytes(longer, DocumentForm.Pdf))).TrimEnd('\f').Split('\f');

        Assert.True(pages.Length >= 4);
        for (var i = 0; i < pages.Length; i++) Assert.Contains(Packed(FormattableString.Invariant($"第 {i + 1} 页，共 {pages.Length} 页")), Packed(pages[i]), StringComparison.Ordinal);
        Assert.All(pages[..^1], page => Assert.Contains("依据条款", page, StringComparison.Ordinal));
        Assert.All(pages[1..], page => Assert.Contains("Maria Santos S02", page, StringComparison.Ordinal));
        Assert.Equal(30, Row().Count(string.Concat(pages)));
    }

    [Fact]
    public async Task Month_HasASummaryAndAPageForEachPerson()
    {
        var pages = (await ExtractRawAsync(Sunrise.Bytes(Sunrise.Payslips(Language.Zh), DocumentForm.Pdf))).Split('\f');

        Assert.Contains("25967.23", pages[0], StringComparison.Ordinal);
        for (var i = 1; i <= 12; i++)
            Assert.Single(pages.Skip(1), page => Regex.IsMatch(page, FormattableString.Invariant($@"工号\s+S{i:00}\b"), RegexOptions.None, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Pdf_Twice_IsTheSameToTheByte()
    {
        NeedFont();
        Assert.Equal(Sunrise.Bytes(Sunrise.Payslips(Language.Zh), DocumentForm.Pdf), Sunrise.Bytes(Sunrise.Payslips(Language.Zh), DocumentForm.Pdf));
    }

    [Theory]
    [MemberData(nameof(HostileTextTests.Names), MemberType = typeof(HostileTextTests))]
    public async Task Pdf_OfAnyName_ShowsItWhole(string name)
    {
        var payslip = Sunrise.Payslip("S02", Language.Zh);
        var shown = ShownText.Of(name);
        var named = payslip with { Fields = [new("", shown), new("", "")], Person = payslip.Person with { Name = shown } };

        var text = await ExtractAsync(Sunrise.Bytes(named, DocumentForm.Pdf));
        if (shown.Length < 100) Assert.Contains(Packed(shown), text, StringComparison.Ordinal);
        else Assert.True(text.Count(c => c == shown[^1]) >= 300); // on several lines; and as far as it goes in the titles of further pages
    }

    [Fact]
    public void Fonts_WhereThereAreNone_AreAskedFor()
    {
        var empty = Directory.CreateTempSubdirectory("telesales-fonts-");
        try
        {
            var missing = Assert.Throws<FontMissingException>(() => new PdfFonts(null, [empty.FullName]));

            Assert.Contains("apt-get install fonts-noto-cjk", missing.In(Language.En), StringComparison.Ordinal);
            Assert.Contains("--font", missing.In(Language.Zh), StringComparison.Ordinal);
        }
        finally
        {
            empty.Delete();
        }
    }

    [Fact]
    public void Font_ThatIsNone_IsNamed()
    {
        var missing = Assert.Throws<FontMissingException>(() => new PdfFonts(Repository.PathOf("README.md"), []));

        Assert.Contains("README.md", missing.In(Language.En), StringComparison.Ordinal);
        Assert.Contains("README.md", missing.In(Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void Character_ThatNoFontHas_IsNamedAndNothingIsWritten()
    {
        NeedFont();
        // A cuneiform sign, and a Chinese character that the font has.
        var payslip = Sunrise.Payslip("S02", Language.Zh);
        var named = payslip with { Fields = [new("姓名", "王\U00012000"), .. payslip.Fields.Skip(1)] };
        var best = FontFiles.Best(FontFiles.In(FontFiles.SystemFolders))!.Value;
        using var stream = new MemoryStream();

        var missing = Assert.Throws<FontMissingException>(() => new PdfRenderer(new PdfFonts(best.Regular, [])).Write(stream, named));

        Assert.Equal("\U00012000", missing.Characters);
        Assert.Contains("\U00012000 (U+12000)", missing.In(Language.Zh), StringComparison.Ordinal);
        Assert.Contains("fonts-noto", missing.In(Language.En), StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);
    }

    // What a document must show of a payslip.
    private static IEnumerable<string> TextsOf(PayslipDocument payslip) =>
    [
        payslip.Person.Name,
        payslip.Net.ToString()!,
        .. payslip.Sections.SelectMany(section => section.Lines).SelectMany(line => line.Reasons.Select(reason => reason.Text).Concat([line.Label, line.Amount.ToString(), line.Clause])),
        .. payslip.Measures.SelectMany(measure => new[] { measure.Label, measure.Done, measure.Share }),
        .. payslip.Statements.SelectMany(statements => statements.Items).Select(statement => statement.Text),
    ];

    // Lines are broken where the page ends.
    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // The pages as one text, without the page numbers and the titles of pages that go on.
    private static async Task<string> ExtractAsync(byte[] pdf)
    {
        var pages = (await ExtractRawAsync(pdf)).TrimEnd('\f').Split('\f').Select(page => page.Split('\n').Where(line => line.Trim().Length > 0).ToList());
        return Packed(string.Concat(pages.SelectMany(lines => lines.SkipLast(1).Where(line => !Running().IsMatch(line)))));
    }

    private static async Task<string> ExtractRawAsync(byte[] pdf)
    {
        NeedFont();
        Need(Tools.OnPath("pdftotext"), "apt-get install poppler-utils");
        var folder = Directory.CreateTempSubdirectory("telesales-pdf-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "a.pdf"), pdf, TestContext.Current.CancellationToken);
            var run = await Tools.Run(folder.FullName, "pdftotext", "-layout", "-enc", "UTF-8", "a.pdf", "a.txt");
            Assert.Equal((0, ""), (run.Exit, run.Error));
            return await File.ReadAllTextAsync(Path.Combine(folder.FullName, "a.txt"), Encoding.UTF8, TestContext.Current.CancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void NeedFont() => Need(HasFont.Value, "apt-get install fonts-noto-cjk");

    private static void Need(bool there, string remedy)
    {
        if (there) return;
        Assert.False(Tools.IsCi, $"This test may not be skipped in CI: {remedy}.");
        Assert.Skip($"A tool is absent: {remedy}.");
    }

    [GeneratedRegex(@"^\s*(工资条 2026年10月|Payslip October 2026)\s+\S.* S\d\d$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Running();

    [GeneratedRegex("商机奖励", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Row();
}
