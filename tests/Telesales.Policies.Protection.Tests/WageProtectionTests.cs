using System.Globalization;
using CsCheck;
using Telesales.Policies.Protection.Wage.V1_0;

namespace Telesales.Policies.Protection.Tests;

/// <summary>The wage protection on lines of any plan: what it says, and what it never does.</summary>
public sealed class WageProtectionTests
{
    private static readonly WageProtectionParameters Law = new()
    {
        MaxDeductions = Percent.Of(20),
        ProbationPay = Percent.Of(80),
        ProbationLimits =
        [
            new() { ContractUnderMonths = 3, LongestMonths = 0 },
            new() { ContractUnderMonths = 12, LongestMonths = 1 },
            new() { ContractUnderMonths = 36, LongestMonths = 2 },
        ],
        ProbationLimitOtherwise = 6,
    };

    private static BenchResult Run(WageProtectionParameters p, long[] fen, PersonFacts? facts = null, string? asOf = null) =>
        new PolicyBench()
            .With(declare => new Lines(fen, declare))
            .With(declare => new WageProtection(p, declare))
            .Run(facts ?? APerson(), "2026-10", asOf);

    [Fact]
    public void Gross_IsTheSumOfPositiveLines_AndDeductionsOfNegativeOnes()
    {
        var told = Assert.Single(Run(Law, [200_000, 100_000, -30_000, -40_000]).Notices);
        Assert.Equal((Fraction)3000, told.Operands["gross"].Number);
        Assert.Equal((Fraction)700, told.Operands["deductions"].Number);
    }

    [Fact]
    public void NotEnforced_SaysWhatWouldBeAdded()
    {
        var told = Assert.Single(Run(Law, [300_000, -60_500]).NotApplied);
        Assert.Equal(("wage-protection.not-enforced", (Fraction)5), (told.Message, told.Operands["amount_due"].Number));
    }

    [Fact]
    public void DeductionsWithinTheLaw_SayWhyNothingIsAdded()
    {
        var told = Assert.Single(Run(Law with { Enforce = true }, [300_000, -60_000]).NotApplied);
        Assert.Equal(("wage-protection.not-needed", (Fraction)2400), (told.Message, told.Operands["kept"].Number));
    }

    [Fact]
    public void WithoutDeductions_NothingIsSaid()
    {
        var result = Run(Law with { Enforce = true, MinimumWage = Money.Yuan(9999) }, [100_000]);
        Assert.Empty(result.Notices);
        Assert.Empty(result.NotApplied);
        Assert.Equal("1000.00", result.Net.ToString());
    }

    [Theory]
    [InlineData("30%", "700.00")]
    [InlineData("0%", "1000.00")]
    [InlineData("100%", "0.00")]
    public void Limit_IsAFigureOfThePlan(string limit, string net) =>
        Assert.Equal(net, Run(Law with { Enforce = true, MaxDeductions = Percent.Parse(limit) }, [100_000, -100_000]).Net.ToString());

    [Fact]
    public void OpenMonth_IsNotJudged() =>
        Assert.Equal("-400.00", Run(Law with { Enforce = true }, [10_000, -50_000], asOf: "2026-10-30").Net.ToString());

    [Fact]
    public void ProbationLimits_OutOfOrder_AreAProblem()
    {
        var p = Law with { ProbationLimits = [Law.ProbationLimits[1], Law.ProbationLimits[0]] };
        Assert.Equal(
            ["probation_limits[1].contract_under_months", "probation_limits[1].longest_months"],
            p.Check().Select(problem => problem.Parameter));
        Assert.Empty(Law.Check());
    }

    [Theory]
    [InlineData("2026-12-30", "2026-09-30")]
    [InlineData("2026-12-31", null)]
    [InlineData(null, null)]
    public void Probation_TooLong_NamesItsLastDay(string? contractEnd, string? lastDay)
    {
        var notices = Run(Law, [100_000], APerson().OnProbation().WithContract("2026-10-01", contractEnd)).Notices;
        Assert.Equal(lastDay, notices.Count == 0 ? null : notices[0].Operands["last_day"].Date.ToString("o", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Protection_OfAnyLines_NeverLowersPay_NorRaisesItAboveTheGross_AndKeepsWhatTheLawKeeps() =>
        Gen.Select(Gen.Long[-500_000, 500_000].Array[0, 8], Gen.Long[0, 400_000].Nullable()).Sample((fen, wage) =>
        {
            var minimum = wage is { } w ? new Money(w) : (Money?)null;
            var noted = Run(Law with { MinimumWage = minimum }, fen);
            var enforced = Run(Law with { MinimumWage = minimum, Enforce = true }, fen);
            var gross = new Money(fen.Where(line => line > 0).Sum());
            var kept = Amount.Max(gross * Percent.Of(80), Amount.Min(minimum ?? Money.Zero, gross)).Rounded();

            Assert.Equal(new Money(fen.Sum()), noted.Net);
            Assert.Equal(noted.NoticeCodes, enforced.NoticeCodes);
            Assert.True(enforced.Net >= noted.Net);
            Assert.True(enforced.Net <= gross);
            Assert.True(fen.All(line => line >= 0) ? enforced.Net == gross : enforced.Net >= kept);
        });

    /// <summary>Stands for the rest of a plan: lines of given amounts.</summary>
    [Policy("test.lines", "1.0.0", PolicyKind.Bonus)]
    private sealed class Lines(long[] fen, PolicyDeclaration declare) : IPolicy
    {
        private readonly PayLine _line = declare.Line("adopted-proposal", "test.lines", "amount", "amount");

        public void Evaluate(in PersonMonth who, Findings findings)
        {
            for (var i = 0; i < fen.Length; i++) findings.Pay(_line, i.ToString("D2", CultureInfo.InvariantCulture), new Money(fen[i]), new Money(fen[i]));
        }
    }
}
