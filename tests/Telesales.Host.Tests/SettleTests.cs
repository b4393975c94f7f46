namespace Telesales.Host.Tests;

/// <summary><c>telesales settle</c> on the sample branch, and the plans that pay nobody.</summary>
public sealed class SettleTests
{
    [Fact]
    public async Task Settle_AsJson_HasTheThreePartnersUnderAnAgreement()
    {
        var result = await Cli.RunAsync("settle", "--plan", "R09", "--month", "2026-10", "--facts", Cli.Sample, "--format", "json", "--lang", "en");

        Assert.Equal(2, result.ExitCode);
        var settlements = result.Json.GetProperty("settlements");
        Assert.Equal(["云帆科技", "星河商务", "蓝鲸通信"], settlements.EnumerateObject().Select(partner => partner.Name));
        var whale = settlements.GetProperty("蓝鲸通信");
        Assert.Equal(("6000.00", "5100.00", "100.00", null), (Of(whale, "pool"), Of(whale, "settled"), Of(whale, "surplus"), Of(whale, "error")));
        Assert.Equal(("-182.50", "settlement.overspend"), (Of(settlements.GetProperty("星河商务"), "surplus"), Of(settlements.GetProperty("星河商务"), "error")));
        Assert.Empty(result.Paid);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task Settle_AsTable_ShowsTheWorkingAndSaysWhatIsWrong()
    {
        var result = await Cli.RunAsync("settle", "--plan", "R09", "--month", "2026-10", "--facts", Cli.Sample, "--lang", "zh");

        Assert.Contains("120 × 50.00 = 6000.00", result.Output, StringComparison.Ordinal);
        Assert.Contains("R09/s7/item1", result.Output, StringComparison.Ordinal);
        Assert.Contains("朝阳自营厅为自营，不作结算", result.Output, StringComparison.Ordinal);
        Assert.Contains("星河商务: settlement.overspend partners.csv:3", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("R09@1，2026-10：已结算 3 家合作方，其中 1 家有误。", result.Error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settle_OfAMonthWithoutPartners_EndsWith0()
    {
        var result = await Cli.RunAsync("settle", "--plan", "R09", "--month", "2026-09", "--facts", Cli.Sample, "--format", "json");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Json.GetProperty("settlements").EnumerateObject());
    }

    [Theory]
    [InlineData("calculate", "R09", "Settle by it: telesales settle --plan R09.")]
    [InlineData("calculate", "R04", "Calculate with a plan that pays; ask the income planner")]
    [InlineData("settle", "R21", "Choose one of kind settlement, such as R09.")]
    [InlineData("settle", "R04", "Choose one of kind settlement, such as R09.")]
    [InlineData("settle", "R99", "There is no plan 'R99'.")]
    public async Task Plan_OfAnotherKind_IsRefusedAndSaysWhereToGo(string verb, string plan, string says)
    {
        var result = await Cli.RunAsync(verb, "--plan", plan, "--month", "2026-10", "--facts", Cli.Sample, "--lang", "en");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains(says, result.Error, StringComparison.Ordinal);
    }

    private static string? Of(System.Text.Json.JsonElement settlement, string key) => settlement.GetProperty(key).GetString();
}
