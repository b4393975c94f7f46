using System.Text.RegularExpressions;
using Markdig;
using Telesales.Documents.Layout;
using Telesales.Policies;

namespace Telesales.Documents.Tests;

/// <summary>Names that a fact file may hold, and what they must not do to a document.</summary>
public sealed partial class HostileTextTests
{
    private const string Script = "<script>alert(1)</script>\" onload=\"x";
    private const string Formula = "=cmd|' /C calc'!A0";
    private const string Bidi = "张\u202E三\u2066四\u200B";
    private const string FourBytes = "𠮷野家";

    public static TheoryData<string> Names => [Script, Formula, Bidi, FourBytes, "a|b`c*d_e[f](http://evil.example)~g~<h>&amp;#1", new string('长', 300), "Nyx " + new string('x', 300)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Html_OfAnyName_HoldsNoMarkupOfIt(string name)
    {
        var html = Sunrise.Text(Named(name), DocumentForm.Html);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onload=\"x", html, StringComparison.Ordinal);
        var tags = Tag().Matches(html).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Tag().Matches(Sunrise.Text(Named("Plain"), DocumentForm.Html)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal), tags);
        Assert.Contains(ShownText.Of(name), System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Markdown_OfAnyName_ShowsItAsItIs(string name)
    {
        var html = Markdig.Markdown.ToHtml(Sunrise.Text(Named(name), DocumentForm.Markdown), Github);

        Assert.Contains(ShownText.Of(name), System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<del>", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void MarkdownMonth_OfAnyName_KeepsItsColumns(string name)
    {
        var month = Sunrise.Text([Named(name), Named("Plain")], DocumentForm.Markdown);

        var html = Markdig.Markdown.ToHtml(month, Github);
        var rows = Row().Matches(html).Select(row => Cell().Count(row.Value)).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, cells => Assert.Equal(5, cells));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_OfAnyName_StaysInItsColumns(string name)
    {
        var text = Sunrise.Text(Named(name), DocumentForm.Text);

        Assert.All(text.Split('\n'), line => Assert.True(TextWidth.Of(line) <= 96, line));
        Assert.DoesNotContain(text, c => c is '\u202E' or '\u2066' or '\u200B' or '\r' or '\t');
        Assert.Contains("2342.22", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u202Eb", "a[U+202E]b")]
    [InlineData("a\u0001b", "a[U+0001]b")]
    [InlineData("a\tb\r\nc\u2028d", "a b  c d")]
    [InlineData("a\u200Fb\u061Cc", "a[U+200F]b[U+061C]c")]
    [InlineData("𠮷 王丽娟 O'Neil é e\u0301", "𠮷 王丽娟 O'Neil é e\u0301")]
    public void ShownText_OfInvisibleCharacters_ShowsTheirCode(string text, string shown) => Assert.Equal(shown, ShownText.Of(text));

    // Not as an attribute's value: metadata is UTF-8, and can't hold it.
    [Fact]
    public void ShownText_OfHalfACharacter_ShowsThatItIsNone() => Assert.Equal("\uFFFDx", ShownText.Of("\uD800x"));

    private static MarkdownPipeline Github { get; } = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    // Given past the import, whose rules are another test's.
    private static PayslipDocument Named(string name)
    {
        var facts = Sunrise.Files().Import();
        var plan = Testing.Product.Plan("R21", "2026-10");
        var result = Testing.Product.Payroll.CalculateOne(plan, facts, "S02", new Payroll.PayrollOptions { Explain = true })!;
        var person = Sunrise.PersonOf(facts, "S02") with { Name = name, Team = name, Branch = name };
        return PayslipDocument.Of(result, person, DocumentOrigin.Of(plan), new Payroll.Rendering.ExplanationRenderer(plan, Language.Zh));
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Tag();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex Row();

    [GeneratedRegex("</t[dh]>", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Cell();
}
