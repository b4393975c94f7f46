using System.Text.Json;
using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary><c>regulations</c> and <c>regulation</c>.</summary>
public sealed class RegulationVerbTests
{
    [Theory]
    [InlineData("en", "Telesales group assessment", "conduct")]
    [InlineData("zh", "电销组考核管理制度", "行为规范")]
    public async Task Regulations_OfTheBuild_AreListedWithTheirClausesByKind(string language, string title, string kind)
    {
        var result = await Cli.RunAsync("regulations", "--lang", language);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(title, result.Output, StringComparison.Ordinal);
        Assert.Contains(kind, result.Output, StringComparison.Ordinal);
        Assert.Contains("R21@1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regulation_WithCoverage_SaysWhatComputesAClause()
    {
        var result = await Cli.RunAsync("regulation", "R21", "--coverage", "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("quota.weekly-workload@1.0.0: line weekly-deduction (", result.Output, StringComparison.Ordinal);
        Assert.Contains("demotion.workload@1.0.0: together_line = 80% (source)", result.Output, StringComparison.Ordinal);
        Assert.Contains("employees.grade", result.Output, StringComparison.Ordinal);
        Assert.Contains("Describes the work; section 3 measures it", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regulation_InChinese_IsChinese()
    {
        var result = await Cli.RunAsync("regulation", "R13", "--coverage", "--lang", "zh");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("电话营销管理制度", result.Output, StringComparison.Ordinal);
        Assert.Contains("discipline.false-records@1.0.0: fine = 50.00 (原文)", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("computed", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regulation_AsJson_HasEverythingInBothLanguages()
    {
        var json = (await Cli.RunAsync("regulation", "R13", "--format", "json")).Json;

        Assert.Equal(("R13", true, 0), (json.GetProperty("regulation").GetString(), json.GetProperty("complete").GetBoolean(), json.GetProperty("unaccounted").GetInt32()));
        var clauses = json.GetProperty("clauses").EnumerateArray().ToDictionary(clause => clause.GetProperty("id").GetString()!);
        Assert.Equal(clauses.Count, json.GetProperty("computed").GetInt32() + json.GetProperty("recorded").GetInt32() + json.GetProperty("conduct").GetInt32());
        var fine = Assert.Single(clauses["R13/s4"].GetProperty("figures").EnumerateArray());
        Assert.Equal(("R13@1", "fine", "50.00", "source"), (Text(fine, "plan"), Text(fine, "parameter"), Text(fine, "value"), Text(fine, "basis")));
        Assert.Contains(clauses["R13/s5"].GetProperty("says").EnumerateArray(), said => Text(said, "kind") == "entitlement" && Text(said, "code") == "stay-until-done");
        Assert.Equal("conduct", Text(clauses["R13/s6"], "kind"));
        Assert.NotEqual("", clauses["R13/s6"].GetProperty("conduct").GetProperty("zh").GetString());
    }

    [Fact]
    public async Task Regulations_AsJson_AreAListOfAll()
    {
        var json = (await Cli.RunAsync("regulations", "--format", "json")).Json;

        Assert.Equal(Product.Catalogue.Regulations.Select(regulation => regulation.Id), json.EnumerateArray().Select(one => Text(one, "regulation")));
    }

    [Theory]
    [InlineData("en", "There is no regulation 'R99'. There are: ")]
    [InlineData("zh", "没有制度“R99”。可用：")]
    public async Task Regulation_Unknown_IsRefused(string language, string message)
    {
        var result = await Cli.RunAsync("regulation", "R99", "--lang", language);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
