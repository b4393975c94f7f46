using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary>A workbook wherever facts are asked for.</summary>
public sealed class WorkbookTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telesales-workbook-").FullName;

    [Fact]
    public async Task Calculate_OfAWorkbook_PrintsWhatTheSameFilesGive()
    {
        string workbook = TestWorkbook.OfFolder(Cli.Sample).Save(Path.Combine(folder, "facts.xlsx"));

        var expected = await Cli.CalculateAsync(Cli.Sample, "R21", "--explain");
        var actual = await Cli.CalculateAsync(workbook, "R21", "--explain");

        Assert.Equal((expected.ExitCode, expected.Error), (actual.ExitCode, actual.Error));
        Assert.Equal(expected.Output, actual.Output);
    }

    [Fact]
    public async Task Settle_OfAWorkbook_PrintsWhatTheSameFilesGive()
    {
        string workbook = TestWorkbook.OfFolder(Cli.Sample).Save(Path.Combine(folder, "facts.xlsx"));

        var expected = await SettleAsync(Cli.Sample);
        var actual = await SettleAsync(workbook);

        Assert.Equal(expected.ExitCode, actual.ExitCode);
        // One partner's row must be mended: the place alone is said otherwise.
        Assert.Equal(expected.Output.Replace("partners.csv:3, column paid_to_people", "partners!E3, column paid_to_people", StringComparison.Ordinal), actual.Output);
        Assert.Contains("\"settlements\"", actual.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calculate_OfABadWorkbook_NamesEverySheetAndCell()
    {
        string workbook = new TestWorkbook()
            .Rows("employees", ["employee_id", "name", "grade", "hire_date", "status"], ["S01", "张伟", "junior", "2026-01-05", "regular"])
            .Rows("calendar", ["date", "working", "note"], ["14/10/2026", "<c><f>1</f><v>1</v></c>", ""])
            .Save(Path.Combine(folder, "facts.xlsx"));

        var refused = await Cli.RunAsync("calculate", "--plan", "R21", "--month", "2026-10", "--facts", workbook, "--lang", "zh");

        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("calendar!A2, column date", refused.Error, StringComparison.Ordinal);
        Assert.Contains("calendar!B2, column working：单元格是公式（上次结果为“1”）。", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_IsWritten_AndReadAsFactsOfNobody()
    {
        string workbook = Path.Combine(folder, "template.xlsx");

        var written = await Cli.RunAsync("import", "template", "--out", workbook, "--lang", "zh");
        var again = await Cli.RunAsync("import", "template", "--out", workbook, "--lang", "zh");
        var calculated = await Cli.CalculateAsync(workbook);

        Assert.Equal((0, ""), (written.ExitCode, written.Output));
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("已有内容不同的“template.xlsx”", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, calculated.ExitCode);
        Assert.Empty(calculated.Paid);
    }

    [Fact]
    public async Task Calculate_OfAFileThatIsNoWorkbook_SaysWhatToGive()
    {
        string file = Path.Combine(folder, "facts.xlsx");
        await File.WriteAllTextAsync(file, "employee_id,name\n");

        var refused = await Cli.CalculateAsync(file);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("facts.xlsx: The file is no XLSX workbook. Give a folder of CSV files", refused.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static Task<CliResult> SettleAsync(string facts) =>
        Cli.RunAsync("settle", "--plan", "R09", "--month", "2026-10", "--facts", facts, "--format", "json", "--lang", "en");
}
