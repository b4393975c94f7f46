using Telesales.Policies.BasePay.Contract.V1_0;

namespace Telesales.Policies.R13.Tests;

/// <summary>What the cases leave open: the other value of the reading, and what is said beside the amount.</summary>
public sealed class ContractBasePayTests
{
    private static BenchResult Run(PersonFacts facts, bool prorate = true) =>
        new PolicyBench().With(declare => new ContractBasePay(new() { ProrateBySpan = prorate }, declare)).Run(facts, "2026-10");

    [Fact]
    public void Leaver_OnThe15th_GetsElevenOf22Days() =>
        Assert.Equal("1500.00", Run(APerson().WithBasePay("3000").LeftOn("2026-10-15")).Net.ToString());

    [Fact]
    public void Leaver_NotProrated_GetsTheWholeMonth() =>
        Assert.Equal("3000.00", Run(APerson().WithBasePay("3000").LeftOn("2026-10-15"), prorate: false).Net.ToString());

    [Fact]
    public void MonthWithoutAWorkingDay_Pays_ZeroAndKeepsTheLine()
    {
        var result = Run(APerson().WithBasePay("3000").Under(ACalendar().Off("2026-10-01..2026-10-31")));
        Assert.Equal("0.00", Assert.Single(result.Lines).Amount.ToString());
    }

    [Fact]
    public void MissingBasePay_NamesTheEmployeeRow()
    {
        var facts = APerson();
        facts.As(facts.Person with { Origin = new FactOrigin(1, 7) });
        var error = Assert.Single(Run(facts).Errors);
        Assert.Equal(("contract.base-pay-missing", new FactOrigin(1, 7)), (error.Code, error.Origin));
    }
}
