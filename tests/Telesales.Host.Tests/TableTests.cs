using System.Globalization;
using System.Text;

namespace Telesales.Host.Tests;

/// <summary>The tables as a terminal shows them, where a Chinese character takes two columns.</summary>
public sealed class TableTests
{
    [Theory]
    [InlineData("zh", "王丽娟", "晨光组", "转正")]
    [InlineData("en", "Maria Santos", "远航组", "2342.22")]
    public async Task Table_WithChineseAndLatinNames_IsAligned(string language, params string[] words)
    {
        var result = await Cli.RunAsync("calculate", "--plan", "R21", "--month", "2026-10", "--facts", Cli.Sample, "--lang", language);

        Assert.Equal(0, result.ExitCode);
        Assert.All(words, word => Assert.Contains(word, result.Output, StringComparison.Ordinal));
        var rows = result.Output.Split('\n').Where(line => line.Contains('│', StringComparison.Ordinal)).ToList();
        Assert.True(rows.Count >= 13, result.Output);
        Assert.All(rows, row => Assert.Equal(Borders(rows[0]), Borders(row)));
    }

    [Fact]
    public async Task Table_OfAnyone_StandsOnOneRow()
    {
        var result = await Cli.RunAsync("calculate", "--plan", "R21", "--month", "2026-10", "--facts", Cli.Sample, "--lang", "zh");

        for (var i = 1; i <= 12; i++)
            Assert.Single(result.Output.Split('\n'), line => line.Contains(string.Create(CultureInfo.InvariantCulture, $"S{i:00}"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh", "1400.00 × 17 ÷ 18")]
    [InlineData("en", "1400.00 × 17 ÷ 18")]
    public async Task Explanation_InFull_ShowsWorkingsAndNoPlaceholder(string language, string working)
    {
        var result = await Cli.RunAsync("calculate", "--plan", "R21", "--month", "2026-10", "--facts", Cli.Sample, "--explain", "--lang", language);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(working, result.Output, StringComparison.Ordinal);
        Assert.Contains("R21/s3", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("{", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_WhateverIsAsked_HoldsResultsOnly()
    {
        var table = await Cli.RunAsync("calculate", "--plan", "R21", "--month", "2026-10", "--facts", Cli.Sample, "--lang", "en");

        Assert.DoesNotContain("12 payslips", table.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("│", table.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", table.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", table.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public async Task Output_InAnotherCulture_IsTheSame(string culture)
    {
        string[] command = ["calculate", "--plan", "R21", "--month", "2026-10", "--facts", Cli.Sample, "--lang", "zh", "--explain", "--as-of", "2026-10-14"];
        var expected = await Cli.RunAsync(command);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(expected, await Cli.RunAsync(command));
    }

    // The columns at which the borders stand.
    private static List<int> Borders(string row)
    {
        var borders = new List<int>();
        var column = 0;
        foreach (var rune in row.EnumerateRunes())
        {
            if (rune.Value == '│') borders.Add(column);
            column += Width(rune);
        }

        return borders;
    }

    // East Asian wide and full-width characters, as far as names and our own texts have them (UAX #11).
    private static int Width(Rune rune) => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD)
            ? 2
            : 1;
}
