using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Abstractions.Tests.Hosting;

public sealed class PlanRunTests
{
    private readonly PlanDeclarations _plan = new();
    private readonly List<PlannedPolicy> _policies = [];

    [Fact]
    public void Lines_OfOneCodeAndReference_AddUpAndAreRoundedOnce()
    {
        var line = Sample.Declare(_plan).Line("give-back", "m", "a", "a");
        var third = new Amount(new Fraction(1, 3));
        Add((in PersonMonth _, Policies.V1.Findings findings) =>
        {
            for (var i = 0; i < 3; i++) findings.Pay(line, third, third); // three thirds of a fen: one fen, not three times nothing
        });

        var paid = Assert.Single(Run().Lines.ToArray());
        Assert.Equal(new Money(1), paid.Amount);
        Assert.Equal(Fraction.One, paid.Exact.Fen);
        Assert.False(paid.IsCounted);
    }

    [Fact]
    public void Lines_OfDifferentReferences_StayApart()
    {
        var line = Sample.Declare(_plan).CountedLine("weekly-deduction", "m");
        Add((in PersonMonth _, Policies.V1.Findings findings) =>
        {
            findings.Pay(line, new DateOnly(2026, 10, 12), 1, Money.Yuan(-100));
            findings.Pay(line, new DateOnly(2026, 10, 19), 1, Money.Yuan(-100));
            findings.Pay(line, new DateOnly(2026, 10, 12), 2, Money.Yuan(-100));
        });

        Assert.Equal(
            ["2026-10-12: 3 × -100.00 = -300.00", "2026-10-19: 1 × -100.00 = -100.00"],
            Run().Lines.ToArray().Select(paid => $"{paid.Reference}: {paid.Quantity} × {paid.Rate} = {paid.Amount}"));
    }

    [Theory]
    [InlineData("2.50", "3 × -1.00 = -2.50")]
    [InlineData("3.00", "3 × -1.00 = -3.00")]
    [InlineData("0.00", "3 × -1.00 = 0.00")]
    public void Line_ThatIsCapped_KeepsQuantityAndRate(string cap, string shown)
    {
        var line = Sample.Declare(_plan).CappedLine("late", "m", "-min(fines, cap)", "fines", "cap");
        Add((in PersonMonth _, Policies.V1.Findings findings) =>
            findings.PayCapped(line, 3, Money.Yuan(-1), -Amount.Min(Money.Yuan(3), Amount.Parse(cap)), Money.Yuan(3), Amount.Parse(cap)));

        Assert.Equal(shown, Run().Lines.ToArray().Select(paid => $"{paid.Quantity} × {paid.Rate} = {paid.Amount}").Single());
    }

    [Fact]
    public void Lines_ThatAreCapped_AddUpAtOneRateOnly()
    {
        var line = Sample.Declare(_plan).CappedLine("late", "m", "a", "a");
        var rates = new[] { Money.Yuan(-1), Money.Yuan(-1) };
        Add((in PersonMonth _, Policies.V1.Findings findings) =>
        {
            foreach (var rate in rates) findings.PayCapped(line, 2, rate, Money.Yuan(-1), Money.Yuan(-1));
        });

        Assert.Equal("4 × -1.00 = -2.00", Run().Lines.ToArray().Select(paid => $"{paid.Quantity} × {paid.Rate} = {paid.Amount}").Single());
        rates[1] = Money.Yuan(-2);
        Assert.Contains("different rates", Assert.Throws<PolicyFailedException>(Run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entitlements_OfEarlierPolicies_AreReadByCodeAndDate()
    {
        var minutes = new List<int>();
        var (given, other) = (Sample.Declare(_plan, "first").Entitlement("early-leave", "m"), Sample.Declare(_plan, "first").Entitlement("free-time", "m"));
        var read = Sample.Declare(_plan, "second").ReadsEntitlement("early-leave");
        Add((in PersonMonth who, Policies.V1.Findings findings) =>
        {
            findings.Entitle(given, new(2026, 10, 12), 30);
            findings.Entitle(given, new(2026, 10, 12), 20);
            findings.Entitle(other, new(2026, 10, 13), 240);
        });
        Add((in PersonMonth who, Policies.V1.Findings _) => minutes.AddRange([who.EntitledMinutes(read, new(2026, 10, 12)), who.EntitledMinutes(read, new(2026, 10, 13))]));

        Run();

        Assert.Equal([30, 0], minutes);
    }

    [Fact]
    public void Lines_WhoseRatesDisagree_FailThePayslip()
    {
        var line = Sample.Declare(_plan).CountedLine("fine", "m");
        Add((in PersonMonth _, Policies.V1.Findings findings) =>
        {
            findings.Pay(line, 0, Money.Yuan(-5)); // nothing was counted: no rate to disagree with
            findings.Pay(line, 2, Money.Yuan(-5));
            findings.Pay(line, 1, Money.Yuan(-6));
        });

        Assert.Contains("different rates", Assert.Throws<PolicyFailedException>(Run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_CountedAndNot_OfOneCode_FailThePayslip()
    {
        var declare = Sample.Declare(_plan);
        var (counted, plain) = (declare.CountedLine("fine", "m"), declare.Line("fine", "m", "a", "a"));
        Add((in PersonMonth _, Policies.V1.Findings findings) =>
        {
            findings.Pay(counted, 1, Money.Yuan(-5));
            findings.Pay(plain, Money.Yuan(-5), Money.Yuan(-5));
        });
        Assert.Throws<PolicyFailedException>(Run);
    }

    [Fact]
    public void Lines_OfOneCodeFromTwoPolicies_FailThePayslipNamingTheSecond()
    {
        foreach (var name in new[] { "test.a@1.0.0", "test.b@1.0.0" })
        {
            var line = Sample.Declare(_plan, name).CountedLine("fine", "m");
            Add((in PersonMonth _, Policies.V1.Findings findings) => findings.Pay(line, 1, Money.Yuan(-5)), name);
        }

        var failure = Assert.Throws<PolicyFailedException>(Run);
        Assert.Equal(("test.b@1.0.0", "w1"), (failure.Policy, failure.PersonId));
        Assert.Contains("already paid", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LaterPolicy_SeesLinesRoundedAndMeasures()
    {
        var first = Sample.Declare(_plan, "test.a@1.0.0");
        var (line, measure, daily) = (first.Line("base-pay", "m", "a", "a"), first.Measure("workload.month"), first.Daily("work"));
        Add((in PersonMonth _, Policies.V1.Findings findings) =>
        {
            findings.Pay(line, "one", Amount.Parse("0.005"), Money.Zero);
            findings.Pay(line, "two", Amount.Parse("0.005"), Money.Zero);
            findings.Tell(measure, new DateOnly(2026, 10, 5), 1, 3); // of a week: not the month's
            findings.Tell(measure, 658, 680);
            findings.Tell(daily, 4, new(2, 3));
        });
        var second = Sample.Declare(_plan, "test.b@1.0.0");
        var (paid, month, work, nothing) = (second.ReadsLine("base-pay"), second.ReadsMeasure("workload.month"), second.ReadsDaily("work"), second.ReadsLine("fine"));
        var seen = 0;
        Add((in PersonMonth who, Policies.V1.Findings _) =>
        {
            Assert.Equal(new Money(2), who.Paid(paid)); // two lines of half a fen, each rounded
            Assert.Equal([new("base-pay", new(1)), new PaidLine("base-pay", new(1))], who.PaidLines.ToArray());
            Assert.Equal(Money.Zero, who.Paid(nothing));
            Assert.Equal(new Attainment(658, 680), who.Of(month));
            Assert.Equal(new Attainment(2, 3), who.Of(work)[4]);
            Assert.Equal(who.Days.Length, who.Of(work).Length);
            seen++;
        });

        Run();
        Assert.Equal(1, seen);
    }

    [Fact]
    public void NextPerson_SeesNothingOfTheOneBefore()
    {
        var first = Sample.Declare(_plan, "test.a@1.0.0");
        var (line, measure, daily) = (first.CountedLine("fine", "m"), first.Measure("x"), first.Daily("y"));
        var pays = true;
        Add((in PersonMonth _, Policies.V1.Findings findings) =>
        {
            if (!pays) return;
            findings.Pay(line, 1, Money.Yuan(-5));
            findings.Tell(measure, 1, 1);
            findings.Tell(daily, 0, new(1, 1));
        });
        var second = Sample.Declare(_plan, "test.b@1.0.0");
        var (fine, x, y) = (second.ReadsLine("fine"), second.ReadsMeasure("x"), second.ReadsDaily("y"));
        Add((in PersonMonth who, Policies.V1.Findings _) =>
        {
            Assert.Equal(pays ? Money.Yuan(-5) : Money.Zero, who.Paid(fine));
            Assert.Equal(pays, who.Of(x).Exists);
            Assert.Equal(!pays, who.Of(y).IsEmpty);
        });
        var run = new PlanRun(_policies, _plan);
        run.Evaluate(Sample.Data());
        pays = false;
        run.Evaluate(Sample.Data(new Month(2026, 2)));
        Assert.Equal(0, run.Lines.Length);
        Assert.Equal(0, FindingsHost.Items(run.Findings).Length);
    }

    [Fact]
    public void PolicyThatThrows_FailsThePersonNamingPolicyAndPerson()
    {
        var line = Sample.Declare(_plan).CountedLine("fine", "m");
        Add((in PersonMonth _, Policies.V1.Findings findings) =>
        {
            findings.Pay(line, 1, Money.Yuan(-5));
        });
        Add((in PersonMonth _, Policies.V1.Findings _) => throw new DivideByZeroException("no calls"), "test.thrower@2.0.0");
        var run = new PlanRun(_policies, _plan);

        var failure = Assert.Throws<PolicyFailedException>(() => run.Evaluate(Sample.Data()));

        Assert.Equal("The policy test.thrower@2.0.0 failed on w1: no calls", failure.Message);
        Assert.IsType<DivideByZeroException>(failure.InnerException);
        Assert.Equal(0, run.Lines.Length); // nobody pays half a payslip
    }

    [Fact]
    public void PolicyThatThrowsAnothersFailure_IsBlamedItself()
    {
        Add((in PersonMonth _, Policies.V1.Findings _) => throw new PolicyFailedException("base.innocent@1.0.0", "w9", new InvalidOperationException()), "test.thrower@2.0.0");
        var failure = Assert.Throws<PolicyFailedException>(Run);
        Assert.Equal(("test.thrower@2.0.0", "w1"), (failure.Policy, failure.PersonId));
    }

    [Fact]
    public void OutcomeOfAnotherPlan_FailsThePayslip()
    {
        Sample.Declare(_plan).CountedLine("fine", "m");
        var strange = Sample.Declare(new PlanDeclarations()).CountedLine("fine", "m");
        Add((in PersonMonth _, Policies.V1.Findings findings) => findings.Pay(strange, 1, Money.Yuan(-5)));
        Assert.Contains("another plan", Assert.Throws<PolicyFailedException>(Run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ClosedMonthOnly_IsLeftOutWhileTheMonthIsOpen()
    {
        var calls = 0;
        _policies.Add(new(new Scripted((in PersonMonth _, Policies.V1.Findings _) => calls++), "test.closed@1.0.0", PolicyKind.Demotion, ClosedMonthOnly: true));
        var run = new PlanRun(_policies, _plan);

        run.Evaluate(Sample.Data(asOf: new(2026, 10, 30)));
        Assert.Equal(0, calls);
        Assert.Single(run.LeftOpen(Sample.October, new(2026, 10, 30)));

        run.Evaluate(Sample.Data(asOf: new(2026, 10, 31)));
        Assert.Equal(1, calls);
        Assert.Empty(run.LeftOpen(Sample.October, new(2026, 10, 31)));
    }

    [Fact]
    public void Evaluate_OnceWarm_AllocatesNothing()
    {
        var line = Sample.Declare(_plan).Line("base-pay", "m", "a * b", "a", "b");
        Add((in PersonMonth who, Policies.V1.Findings findings) => findings.Pay(line, Money.Yuan(1400) * who.SpanFactor, Money.Yuan(1400), who.SpanFactor));
        var (run, data) = (new PlanRun(_policies, _plan), Sample.Data());
        for (var i = 0; i < 3; i++) run.Evaluate(data);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) run.Evaluate(data);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void PlannedPolicy_WithoutItsAttribute_IsRefused() => Assert.Contains(
        "[Policy]",
        Assert.Throws<InvalidOperationException>(() => PlannedPolicy.Of(new Scripted((in PersonMonth _, Policies.V1.Findings _) => { }))).Message,
        StringComparison.Ordinal);

    private void Add(Scripted.Script script, string name = "test.policy@1.0.0") =>
        _policies.Add(new(new Scripted(script), name, PolicyKind.Bonus, ClosedMonthOnly: false));

    private PlanRun Run()
    {
        var run = new PlanRun(_policies, _plan);
        run.Evaluate(Sample.Data());
        return run;
    }
}
