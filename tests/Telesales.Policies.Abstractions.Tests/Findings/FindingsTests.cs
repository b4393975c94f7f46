using Telesales.Policies.Abstractions.Tests.Hosting;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Abstractions.Tests.Findings;

public sealed class FindingsTests
{
    private readonly PlanDeclarations _plan = new();
    private readonly PolicyDeclaration _declare;
    private readonly Policies.V1.Findings _findings = new();

    public FindingsTests() => _declare = Sample.Declare(_plan);

    [Fact]
    public void PayCapped_OfALineThatIsNotCapped_IsRefusedSayingHowToMend()
    {
        foreach (var line in new[] { _declare.CountedLine("fine", "m"), _declare.Line("base-pay", "m", "1") })
            Assert.Contains("CappedLine", Assert.Throws<InvalidOperationException>(() => new Policies.V1.Findings().PayCapped(line, 1, Money.Yuan(-1), Money.Yuan(-1))).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new Policies.V1.Findings().Pay(_declare.CappedLine("late", "m", "1"), Money.Yuan(-1)));
        Assert.Throws<InvalidOperationException>(() => new Policies.V1.Findings().Pay(_declare.CappedLine("late", "m", "1"), 1, Money.Yuan(-1)));
    }

    [Fact]
    public void Pay_OfACountedLineByAmountOrTheOtherWay_IsRefusedSayingHowToMend()
    {
        var (counted, plain) = (_declare.CountedLine("fine", "m"), _declare.Line("base-pay", "m", "a", "a"));
        Refused("pay a quantity and a rate, or declare a formula", () => _findings.Pay(counted, Amount.Zero));
        Refused("pay an amount, or declare it as counted", () => _findings.Pay(plain, 1, Money.Zero, Money.Zero));
        Assert.Equal(0, FindingsHost.Items(_findings).Length);
    }

    [Fact]
    public void Operands_TooFewOrTooMany_AreRefusedNamingThem()
    {
        var notice = _declare.Notice("visit.rank-too-low", "rank", "needed");
        Refused("2 operands (rank, needed) and got 1", () => _findings.Notify(notice, "x"));
        Refused("got 3", () => _findings.Notify(notice, "x", "y", "z"));
        _findings.Notify(notice, "x", "y");
    }

    [Fact]
    public void WithoutReasons_WhatIsSaidStaysAndErrorsKeepTheirOperands()
    {
        var (notice, missed, error) = (_declare.Notice("n", "a"), _declare.NotApplied("c", "m", "a"), _declare.InputError("e", FactTable.Deals, "amount", "a"));
        FindingsHost.Start(_findings, 0, 0, keepsReasons: false);
        _findings.Notify(notice, "x");
        _findings.Miss(missed, "y");
        _findings.Refuse(error, default, "z");

        var items = FindingsHost.Items(_findings).ToArray();
        Assert.Equal([notice, error], items.Select(item => item.Outcome));
        Assert.Empty(FindingsHost.Operands(_findings, items[0]).ToArray());
        Assert.Equal(["z"], FindingsHost.Operands(_findings, items[1]).ToArray());
        Refused("got 2", () => _findings.Notify(notice, "x", "y"));
        Refused("got 0", () => _findings.Miss(missed));
    }

    [Fact]
    public void Operands_OfManyFindings_AreKeptApart()
    {
        var notice = _declare.Notice("n", "a", "b", "c");
        FindingsHost.Start(_findings, 0, 0);
        for (var i = 0; i < 500; i++) _findings.Notify(notice, new Count(i), $"{new Count(i)}", Percent.Of(i));

        var items = FindingsHost.Items(_findings);
        Assert.Equal(500, items.Length);
        for (var i = 0; i < 500; i++)
            Assert.Equal([(Operand)new Count(i), new Count(i).ToString(), Percent.Of(i)], FindingsHost.Operands(_findings, items[i]).ToArray());
    }

    [Fact]
    public void Daily_OutsideTheWindow_IsRefusedAndTouchesNothing()
    {
        var (a, b) = (_declare.Daily("a"), _declare.Daily("b"));
        FindingsHost.Start(_findings, 35, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => _findings.Tell(b, -1, new(1, 1))); // would be the last day of a
        Assert.Throws<ArgumentOutOfRangeException>(() => _findings.Tell(a, 35, new(1, 1))); // would be the first day of b
        Assert.True(FindingsHost.Daily(_findings, a.DailySlot).IsEmpty);
        Assert.True(FindingsHost.Daily(_findings, b.DailySlot).IsEmpty);
        _findings.Tell(a, 34, new(1, 1));
        Assert.Equal(new Attainment(1, 1), FindingsHost.Daily(_findings, a.DailySlot)[34]);
    }

    [Fact]
    public void Measure_WithNothingRequired_IsAbsent()
    {
        var measure = _declare.Measure("workload.month");
        _findings.Tell(measure, 5, 0);
        Assert.Equal(0, FindingsHost.Items(_findings).Length);
    }

    [Fact]
    public void Attainment_ThatDoesNotExist_NeitherReachesNorIsBelow()
    {
        Attainment none = default;
        Assert.False(none.Exists);
        Assert.False(none.Reaches(Percent.Of(100)));
        Assert.False(none.IsBelow(Percent.Of(100)));
        var some = new Attainment(270, 300);
        Assert.True(some.Reaches(Percent.Of(90)) && !some.IsBelow(Percent.Of(90)) && (some + none) == some);
    }

    [Fact]
    public void Reference_OfNothingDateOrText_PrintsPlainly()
    {
        Assert.True(Reference.None.IsNone);
        Assert.Equal("", Reference.None.ToString());
        Assert.Equal("2026-10-05", ((Reference)new DateOnly(2026, 10, 5)).ToString());
        Assert.Equal("华东项目", ((Reference)"华东项目").ToString());
        Assert.NotEqual((Reference)"a", (Reference)"b");
    }

    [Fact]
    public void Operand_OfEachType_KeepsItsValueInYuanOrShares()
    {
        Assert.Equal((OperandKind.Money, new Fraction(3, 2)), Of(new Money(150)));
        Assert.Equal((OperandKind.Amount, new Fraction(1, 300)), Of(new Amount(new Fraction(1, 3))));
        Assert.Equal((OperandKind.Percent, new Fraction(9, 10)), Of(Percent.Of(90)));
        Assert.Equal((OperandKind.Count, 7), Of(new Count(7)));
        Assert.Equal((OperandKind.Fraction, new Fraction(1, 2)), Of(Quantity.Parse("0.5")));
        Assert.Equal(new DateOnly(2026, 10, 5), ((Operand)new DateOnly(2026, 10, 5)).Date);
        Assert.Equal(Sample.October, ((Operand)Sample.October).Month);
        Assert.Equal("", ((Operand)(string?)null).Text);
        Assert.NotEqual(Operand.Word("x"), (Operand)"x");
        static (OperandKind, Fraction) Of(Operand operand) => (operand.Kind, operand.Number);
    }

    [Fact]
    public void Column_SumOfSomeDays_IncludesBothEnds()
    {
        var column = new DayColumn([1_000_000, 2_000_000, 500_000]);
        Assert.Equal(Quantity.Parse("2.5"), column.Sum(1, 2));
        Assert.Equal(Quantity.Zero, column.Sum(1, 0));
        Assert.Equal(Quantity.Whole(2), column[1]);
    }

    private static void Refused(string saying, Action act) =>
        Assert.Contains(saying, Assert.Throws<InvalidOperationException>(act).Message, StringComparison.Ordinal);
}
