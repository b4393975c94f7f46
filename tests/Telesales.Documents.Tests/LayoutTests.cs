using Telesales.Documents.Layout;
using Telesales.Policies;

namespace Telesales.Documents.Tests;

/// <summary>Columns and line breaks of Chinese and Latin text.</summary>
public sealed class LayoutTests
{
    private static readonly LineBreaker Columns = new(rune => TextWidth.Of(rune));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("王丽娟", 6)]
    [InlineData("𠮷", 2)]
    [InlineData("e\u0301", 1)]
    [InlineData("（）", 4)]
    [InlineData("×÷─", 3)]
    public void Width_OfText_CountsColumns(string text, int columns) => Assert.Equal(columns, TextWidth.Of(text));

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("一二三四五", 6, "一二三|四五")]
    [InlineData("一二三，四", 6, "一二|三，四")]
    [InlineData("一二（三）", 6, "一二|（三）")]
    [InlineData("abcdefgh", 3, "abc|def|gh")]
    [InlineData("金额1234.56元", 8, "金额|1234.56|元")]
    [InlineData("", 5, "")]
    public void Break_AtAWidth_LeavesMarksWhereTheyBelong(string text, int columns, string lines) => Assert.Equal(lines, string.Join('|', Columns.Break(text, columns)));

    [Fact]
    public void Break_OfAnything_LosesNothingAndFits()
    {
        var text = string.Concat(Sunrise.Payslips(Language.Zh).Select(payslip => payslip.Print + payslip.Remarks));
        for (var columns = 3; columns < 60; columns++)
        {
            var lines = Columns.Break(text, columns);
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.True(TextWidth.Of(line) <= columns));
        }
    }
}
