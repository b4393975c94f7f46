using System.Text;

namespace Telesales.Host.Tests;

/// <summary><c>calculate --format</c> with documents: to stdout, into a file, into a folder; nothing is overwritten unasked.</summary>
public sealed class DocumentVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telesales-documents-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("text", "工资条 2026年10月")]
    [InlineData("markdown", "# sunrise 工资表 2026年10月")]
    [InlineData("html", "<html lang=\"zh-CN\">")]
    public async Task Calculate_ToStdout_WritesTheMonth(string format, string expected)
    {
        var result = await CalculateAsync(format);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Contains("王丽娟", result.Output, StringComparison.Ordinal);
        Assert.Contains("2342.22", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task Calculate_IntoAFile_WritesWhatStdoutHas(string format)
    {
        var file = Path.Combine(_folder.FullName, "month");

        var result = await CalculateAsync(format, "--out", file);

        Assert.Equal((0, ""), (result.ExitCode, result.Output));
        Assert.Equal((await CalculateAsync(format)).Output, Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task Calculate_IntoAFileThatIsThere_LeavesItUnlessForced()
    {
        var file = Path.Combine(_folder.FullName, "month.txt");
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);

        var refused = await CalculateAsync("text", "--out", file);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(file, refused.Error, StringComparison.Ordinal);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        Assert.Equal(0, (await CalculateAsync("text", "--out", file, "--force")).ExitCode);
        Assert.StartsWith("sunrise 工资表", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calculate_IntoAFolder_WritesAFileForEachPerson()
    {
        var result = await CalculateAsync("html", "--out", _folder.FullName);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Enumerable.Range(1, 12).Select(i => FormattableString.Invariant($"S{i:00}-2026-10.html")), _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        var second = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "S02-2026-10.html"), TestContext.Current.CancellationToken);
        Assert.Contains("Maria Santos", second, StringComparison.Ordinal);
        Assert.DoesNotContain("王丽娟", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calculate_IntoAFolderWithOneOfTheFiles_WritesNone()
    {
        var there = Path.Combine(_folder.FullName, "S07-2026-10.txt");
        await File.WriteAllTextAsync(there, "mine", TestContext.Current.CancellationToken);

        var result = await CalculateAsync("text", "--out", _folder.FullName);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("S07-2026-10.txt", Assert.Single(_folder.GetFiles()).Name);
    }

    [Fact]
    public async Task Calculate_WithExplain_AddsWhatDidNotApply()
    {
        Assert.DoesNotContain("未适用的条款", (await CalculateAsync("text")).Output, StringComparison.Ordinal);
        Assert.Contains("未适用的条款", (await CalculateAsync("text", "--explain")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calculate_OfATableIntoAFile_IsRefused()
    {
        var result = await CalculateAsync("table", "--out", Path.Combine(_folder.FullName, "t"));

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public async Task Calculate_AsSpreadsheet_WritesOne()
    {
        var file = Path.Combine(_folder.FullName, "month.xlsx");

        Assert.Equal(0, (await CalculateAsync("xlsx", "--out", file)).ExitCode);
        using var zip = System.IO.Compression.ZipFile.OpenRead(file);
        Assert.NotNull(zip.GetEntry("xl/workbook.xml"));
    }

    [Fact]
    public async Task Calculate_AsPdfWithAFontThatIsNone_IsRefusedInTheLanguageAsked()
    {
        var file = Path.Combine(_folder.FullName, "month.pdf");

        var result = await CalculateAsync("pdf", "--out", file, "--font", Path.Combine(_folder.FullName, "none.ttf"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("none.ttf 无法读取", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    private static Task<CliResult> CalculateAsync(string format, params string[] more) =>
        Cli.RunAsync(["calculate", "--plan", "R21", "--month", "2026-10", "--facts", Cli.Sample, "--lang", "zh", "--format", format, .. more]);
}
