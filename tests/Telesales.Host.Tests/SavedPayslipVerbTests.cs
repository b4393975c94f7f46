using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary><c>calculate --save</c>, <c>payslips list</c> and <c>show</c>, <c>render</c>: what was kept is found again.</summary>
public sealed partial class SavedPayslipVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telesales-saved-");

    private string Store => Path.Combine(_folder.FullName, "telesales.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Calculate_Saving_GivesTheSameResultAndKeepsIt()
    {
        var plain = await Cli.CalculateAsync(Cli.Sample);
        var saved = await SaveAsync();
        Assert.Equal((0, plain.Output), (saved.ExitCode, saved.Output));
        Assert.Matches($"^kept 12 payslips in {Regex.Escape(Store)} \\(request id [0-9a-f-]{{36}}\\)\nR21@1, 2026-10: 12 payslips, 0 withheld\\.\n$", saved.Error.ReplaceLineEndings("\n"));

        var list = await RunAsync("payslips", "list", "--format", "json");
        Assert.Equal((0, 12), (list.ExitCode, list.Json.GetArrayLength()));
        Assert.Equal(
            plain.Json.GetProperty("payslips").EnumerateObject().Select(payslip => $"{payslip.Name} {payslip.Value.GetProperty("net").GetString()}"),
            list.Json.EnumerateArray().Select(payslip => $"{payslip.GetProperty("employee_id").GetString()} {payslip.GetProperty("net").GetString()}"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task Show_OfASavedPayslip_SaysWhatCalculateSaid(string language)
    {
        await SaveAsync();
        var calculated = await Cli.RunAsync("calculate", "--plan", "R21", "--month", "2026-10", "--facts", Cli.Sample, "--explain", "--lang", language, "--format", "json");
        var shown = await RunAsync("payslips", "show", "--month", "2026-10", "--lang", language, "--format", "json");
        Assert.Equal(12, shown.Json.GetArrayLength());
        foreach (var payslip in shown.Json.EnumerateArray())
        {
            Assert.Equal(
                Regex.Replace(calculated.Json.GetProperty("payslips").GetProperty(payslip.GetProperty("employee_id").GetString()!).GetRawText(), "\\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(10)),
                Regex.Replace(payslip.GetProperty("payslip").GetRawText(), "\\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(10)));
        }

        var table = await RunAsync("payslips", "show", "--employee", "S02", "--lang", language);
        var all = await Cli.RunAsync("calculate", "--plan", "R21", "--month", "2026-10", "--facts", Cli.Sample, "--explain", "--lang", language);
        Assert.Contains(string.Join('\n', table.Output.Split('\n')[2..]).Trim(), all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recalculation_IsTheNextRevision_AndTheFirstIsShownByItsName()
    {
        await SaveAsync();
        await SaveAsync("--minimum-wage", "9000", "--enforce-law");
        var newest = Assert.Single((await RunAsync("payslips", "list", "--employee", "S02", "--format", "json")).Json.EnumerateArray());
        Assert.Equal((2, true), (newest.GetProperty("revision").GetInt32(), newest.GetProperty("newest").GetBoolean()));
        Assert.Equal(2, (await RunAsync("payslips", "list", "--employee", "S02", "--all-revisions", "--format", "json")).Json.GetArrayLength());
        var name = newest.GetProperty("name").GetString()!;
        var first = Assert.Single((await RunAsync("payslips", "show", name.Replace("@2", "@1", StringComparison.Ordinal), "--format", "json")).Json.EnumerateArray());
        Assert.Equal("2342.22", (await Cli.CalculateAsync(Cli.Sample)).Json.GetProperty("payslips").GetProperty("S02").GetProperty("net").GetString());
        Assert.Equal("2342.22", first.GetProperty("net").GetString());
        Assert.NotEqual("2342.22", newest.GetProperty("net").GetString());
    }

    [Fact]
    public async Task RequestId_UsedAgain_KeepsNothingTwice_AndNothingElse()
    {
        await SaveAsync("--request-id", "october");
        var again = await SaveAsync("--request-id", "october");
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("kept before under this request id, and not again: 12 payslips", again.Error, StringComparison.Ordinal);
        var other = await SaveAsync("--request-id", "october", "--minimum-wage", "9000");
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("--request-id october was used before with other content", other.Error, StringComparison.Ordinal);
        Assert.Equal(12, (await RunAsync("payslips", "list", "--all-revisions", "--format", "json")).Json.GetArrayLength());
    }

    [Fact]
    public async Task WithheldPeople_AreNotKept()
    {
        var facts = FactFolder.Read(Cli.Sample);
        Assert.True(facts.Files["attendance.csv"].Remove("S02,2026-10-13,,1,none,,,,,,,"));
        facts.Write(_folder.CreateSubdirectory("facts").FullName);
        var saved = await Cli.RunAsync("calculate", "--plan", "R21", "--month", "2026-10", "--facts", Path.Combine(_folder.FullName, "facts"), "--lang", "en", "--save", "--store", Store);
        Assert.Equal(2, saved.ExitCode);
        Assert.Contains("kept 11 payslips", saved.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("payslips", "show", "--employee", "S02")).ExitCode);
    }

    [Theory]
    [InlineData("text", "2342.22")]
    [InlineData("html", "<html lang=\"en\">")]
    public async Task Render_OfASavedPayslip_NamesIt(string format, string expected)
    {
        await SaveAsync();
        var name = (await RunAsync("payslips", "list", "--employee", "S02", "--format", "json")).Json[0].GetProperty("name").GetString()!;
        var rendered = await RunAsync("render", name, "--format", format);
        Assert.Equal(0, rendered.ExitCode);
        Assert.Contains(expected, rendered.Output, StringComparison.Ordinal);
        Assert.Contains(name, rendered.Output, StringComparison.Ordinal);
        Assert.Equal(rendered.Output, (await RunAsync("render", name["payslips/".Length..], "--format", format)).Output);
    }

    [Fact]
    public async Task Render_OfAMonth_WritesAFileForEachPerson()
    {
        await SaveAsync();
        var out_ = Path.Combine(_folder.FullName, "october") + "/";
        Assert.Equal(0, (await RunAsync("render", "--month", "2026-10", "--format", "markdown", "--out", out_)).ExitCode);
        Assert.Equal(12, Directory.GetFiles(out_).Length);
    }

    [Theory]
    [InlineData("Give either --plan or --assignments", "calculate", "--month", "2026-10", "--facts", "{sample}")]
    [InlineData("--store and --request-id go with --save", "calculate", "--plan", "R21", "--month", "2026-10", "--facts", "{sample}", "--request-id", "x")]
    [InlineData("printable ASCII characters without spaces", "calculate", "--plan", "R21", "--month", "2026-10", "--facts", "{sample}", "--save", "--request-id", "a b", "--store", "{store}")]
    [InlineData("An open month can't be kept", "calculate", "--plan", "R21", "--month", "2026-10", "--facts", "{sample}", "--save", "--as-of", "2026-10-30", "--store", "{store}")]
    [InlineData("The folder", "calculate", "--plan", "R21", "--month", "2026-10", "--facts", "{sample}", "--save", "--store", "{store}/no/such.db")]
    [InlineData("is not a store of payslips", "calculate", "--plan", "R21", "--month", "2026-10", "--facts", "{sample}", "--save", "--store", "{sample}/employees.csv")]
    [InlineData("There is no store", "payslips", "list", "--store", "{store}")]
    [InlineData("There is no store", "render", "--month", "2026-10", "--store", "{store}")]
    [InlineData("'21' is not", "payslips", "list", "--month", "21", "--store", "{store}")]
    [InlineData("is no plan: write R21 or R21@1", "payslips", "list", "--plan", "R21@one", "--store", "{store}")]
    [InlineData("Name a payslip, or choose by", "payslips", "show")]
    [InlineData("Name a payslip, or a month", "render")]
    [InlineData("neither a path nor a connection string", "payslips", "list", "--store", "Colour=red")]
    public async Task Question_ThatIsNotRight_IsRefused(string sentence, params string[] arguments)
    {
        var refused = await Cli.RunAsync([.. arguments.Select(argument => argument.Replace("{sample}", Cli.Sample, StringComparison.Ordinal).Replace("{store}", Store, StringComparison.Ordinal))]);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains(sentence, refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public async Task Name_OfNoPayslip_IsRefused()
    {
        await SaveAsync();
        var wrong = await RunAsync("payslips", "show", "October");
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("'October' is not a payslip's name", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("There is no payslips/01JC0000000000000000000000", (await RunAsync("render", "01JC0000000000000000000000")).Error, StringComparison.Ordinal);
        Assert.Contains("There is no such payslip", (await RunAsync("payslips", "show", "--month", "2020-01")).Error, StringComparison.Ordinal);
    }

    private Task<CliResult> SaveAsync(params string[] more) => Cli.CalculateAsync(Cli.Sample, "R21", [.. more, "--save", "--store", Store]);

    private Task<CliResult> RunAsync(params string[] arguments) => Cli.RunAsync([.. arguments, "--store", Store, .. arguments.Contains("--lang") ? Array.Empty<string>() : ["--lang", "en"]]);
}
