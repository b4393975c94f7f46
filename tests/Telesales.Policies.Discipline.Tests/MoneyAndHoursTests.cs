using Telesales.Policies.BasePay.Contract.V1_0;
using Telesales.Policies.Discipline.Compensation.V1_0;

namespace Telesales.Policies.Discipline.Tests;

/// <summary>R07 art. 8 and 18.</summary>
public sealed class MoneyAndHoursTests
{
    private readonly PolicyBench _compensation = new PolicyBench()
        .With(declare => new ContractBasePay(new(), declare))
        .With(declare => new LossCompensation(new() { Type = "loss", MostOfGross = Percent.Of(20) }, declare));

    private readonly PolicyBench _overtime = new PolicyBench().With(declare => new ApprovedOvertime.V1_0.ApprovedOvertime(declare));

    [Theory]
    [InlineData("199.99", "-199.99", false)]
    [InlineData("200", "-200.00", false)]
    [InlineData("200.000001", "-200.00", true)]
    [InlineData("33.335", "-33.34", false)]
    public void Loss_UpToAFifthOfTheGross_IsMadeGood(string loss, string paid, bool capped)
    {
        var result = _compensation.Run(APerson().WithBasePay("1000").Incident("2026-10-12", "loss", points: loss), "2026-10");
        Assert.Equal(paid, result.Paid("compensation").ToString());
        Assert.Equal(capped ? ["compensation.capped"] : [], result.NoticeCodes);
    }

    [Fact]
    public void Cap_IsRoundedDownToTheCent()
    {
        // A fifth of 999.99 is 199.998.
        var result = _compensation.Run(APerson().WithBasePay("999.99").Incident("2026-10-12", "loss", points: "500"), "2026-10");
        Assert.Equal("-199.99", result.Paid("compensation").ToString());
        var operands = Assert.Single(result.Notices).Operands;
        Assert.Equal((Operand)Amount.Parse("199.99"), operands["taken"]);
        Assert.Equal((Operand)Amount.Parse("300.01"), operands["left"]);
    }

    [Fact]
    public void Losses_OfTheMonth_AreAddedUpByCount()
    {
        var facts = APerson().WithBasePay("1000").Incident("2026-10-01", "loss", 2, "10").Incident("2026-10-31", "loss", points: "5.5")
            .Incident("2026-09-30", "loss", points: "50").Incident("2026-10-12", "noise", points: "50");
        Assert.Equal("-25.50", _compensation.Run(facts, "2026-10").Paid("compensation").ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    public void Loss_WithoutAnAmount_CostsNothing(string? points)
    {
        var result = _compensation.Run(APerson().WithBasePay("0").Incident("2026-10-12", "loss", points: points), "2026-10");
        Assert.Empty(result.Notices);
        Assert.Equal(Money.Zero, result.Paid("compensation"));
    }

    [Fact]
    public void Loss_OfWhoEarnsNothing_IsNoticed() =>
        Assert.Equal(["compensation.capped"], _compensation.Run(APerson().WithBasePay("0").Incident("2026-10-12", "loss", points: "0.01"), "2026-10").NoticeCodes);

    [Fact]
    public void Gross_IsTheSumOfThePositiveLinesOnly()
    {
        var bench = new PolicyBench().With(declare => new ContractBasePay(new(), declare)).With(declare => new Lines(declare))
            .With(declare => new LossCompensation(new() { Type = "loss", MostOfGross = Percent.Of(20) }, declare));
        Assert.Equal("-220.00", bench.Run(APerson().WithBasePay("1000").Incident("2026-10-12", "loss", points: "900"), "2026-10").Paid("compensation").ToString());
    }

    [Theory]
    [InlineData("2026-09-30", 0)]
    [InlineData("2026-10-01", 60)]
    [InlineData("2026-10-11", 60)]
    [InlineData("2026-10-31", 60)]
    [InlineData("2026-11-01", 0)]
    public void Overtime_OnAnyDayOfTheMonth_CountsWhenApproved(string date, int minutes)
    {
        var facts = APerson().Attendance(date, day => day with { OvertimeMinutes = 60, OvertimeApproved = true });
        Assert.Equal((Fraction)minutes, _overtime.Run(facts, "2026-10").Measures["overtime.approved-minutes"]);
    }

    [Fact]
    public void Overtime_NotApproved_DoesNotCountAndSaysSo()
    {
        var result = _overtime.Run(APerson().Attendance("2026-10-14", day => day with { OvertimeMinutes = 60 }).Attendance("2026-10-15", day => day with { OvertimeApproved = true }), "2026-10");
        Assert.Equal(Fraction.Zero, result.Measures["overtime.approved-minutes"]);
        Assert.Equal(new Count(60), Assert.Single(result.NotApplied).Operands["minutes"]);
    }

    [Fact]
    public void Overtime_OutsideTheEmploymentOrAfterTheAsOfDate_IsNotSeen()
    {
        var facts = APerson().HiredOn("2026-10-12").Attendance("2026-10-10", Long).Attendance("2026-10-14", Long).Attendance("2026-10-15", Long);
        Assert.Equal((Fraction)60, _overtime.Run(facts, "2026-10", "2026-10-14").Measures["overtime.approved-minutes"]);

        static Attendance Long(Attendance day) => day with { OvertimeMinutes = 60, OvertimeApproved = true };
    }

    [Policy("test.lines", "1.0.0", PolicyKind.Bonus)]
    private sealed class Lines(PolicyDeclaration declare) : IPolicy
    {
        private readonly PayLine _bonus = declare.Line("score-bonus", "m", "amount", "amount");
        private readonly PayLine _fine = declare.Line("fine", "m", "amount", "amount");

        public void Evaluate(in PersonMonth who, Findings findings)
        {
            findings.Pay(_bonus, Money.Yuan(100), Money.Yuan(100));
            findings.Pay(_fine, Money.Yuan(-500), Money.Yuan(-500));
        }
    }
}
