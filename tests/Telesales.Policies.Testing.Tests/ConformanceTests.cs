using System.Globalization;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Testing.Tests;

/// <summary>Each rule that every policy keeps, broken by a policy made for it: the check sees it, and a right policy passes all.</summary>
public sealed class ConformanceTests
{
    private static readonly Month October = new(2026, 10);

    public static TheoryData<string, string> Broken => new()
    {
        { nameof(Counts), "says the same again" },
        { nameof(Remembers), "does not depend on the order of people" },
        { nameof(Remembers), "does not depend on how people are batched" },
        { nameof(WritesInTheCulture), "does not depend on the culture" },
        { nameof(LooksAtTheZone), "does not depend on the time zone" },
        { nameof(SharesABuffer), "can be called from many threads" },
        { nameof(PaysForBeingAsked), PolicyConformance.WithoutReasons },
        { nameof(LooksFurther), "reads only what it declares" },
        { nameof(LooksFurtherBack), "reads only what it declares" },
        { nameof(LooksAtAnotherMetric), "reads only what it declares" },
        { nameof(WrongFormula), "pays lines whose operands give the amount" },
        { nameof(ThrowsWhileOpen), "answers on every day of the month" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Policy_BreakingARule_IsSeen(string policy, string check)
    {
        var wrong = Of(policy).Checks[check]();
        Assert.NotEmpty(wrong);
        Assert.All(wrong, sentence => Assert.Matches("^(G[0-9]{4}: .+)$", sentence));
    }

    [Fact]
    public void Policy_CitingAnotherClause_IsSeen()
    {
        var subject = ConformanceSubject.Of(bench => bench.With(declare => new Right(declare)), _ => "R99/s1", ["R21/s1"]);
        Assert.Contains("cites 'R99/s1', which is no clause of the regulation", Assert.Single(new PolicyConformance(subject, October).CitesOnlyItsClauses()), StringComparison.Ordinal);
    }

    [Fact]
    public void Policy_Right_KeepsEveryRule()
    {
        var subject = ConformanceSubject.Of(bench => bench.With(declare => new Right(declare)), _ => "R21/s1", ["R21/s1"]);
        Assert.All(new PolicyConformance(subject, October).Checks, check => Assert.True(check.Value().Count == 0, $"{check.Key}: {string.Join('\n', check.Value())}"));
    }

    /// <summary>The policies of a plan, as a dry run has them: who reads what another one declared is named, and who reads what it declared is not.</summary>
    [Fact]
    public void Policy_OfAPlan_ReadingWhatAnotherDeclared_IsNamed()
    {
        var declarations = new PlanDeclarations();
        IPolicy[] policies = [new DeclaresAttendance(Declare("right.late@1.0.0")), new LooksFurther(Declare("broken.further@1.0.0")), new ReadsLateness(Declare("right.reads-late@1.0.0"))];
        var wrong = new PolicyConformance(ConformanceSubject.Of([.. policies.Select(PlannedPolicy.Of)], declarations), October, people: 60).ReadsOnlyWhatItDeclares();
        Assert.NotEmpty(wrong);
        Assert.All(wrong, sentence => Assert.EndsWith("facts that broken.further@1.0.0 did not declare change what it says", sentence, StringComparison.Ordinal));

        PolicyDeclaration Declare(string policy) => new(declarations, policy, _ => "R99/s1");
    }

    [Fact]
    public void Generator_SameSeed_DrawsTheSamePeople()
    {
        var bench = new PolicyBench().With(declare => new Right(declare));
        Assert.Equal(Draw(7), Draw(7));
        Assert.NotEqual(Draw(7), Draw(8));

        string[] Draw(int seed) => [.. new FactGenerator(seed).People(20, bench.Declarations, October).Select(person => bench.Run(person, "2026-10").ToString())];
    }

    private static PolicyConformance Of(string policy) => new(
        ConformanceSubject.Of(bench => policy switch
        {
            nameof(Counts) => bench.With(declare => new Counts(declare)),
            nameof(Remembers) => bench.With(declare => new Remembers(declare)),
            nameof(WritesInTheCulture) => bench.With(declare => new WritesInTheCulture(declare)),
            nameof(LooksAtTheZone) => bench.With(declare => new LooksAtTheZone(declare)),
            nameof(SharesABuffer) => bench.With(declare => new SharesABuffer(declare)),
            nameof(PaysForBeingAsked) => bench.With(declare => new PaysForBeingAsked(declare)),
            nameof(LooksFurther) => bench.With(declare => new LooksFurther(declare)),
            nameof(LooksFurtherBack) => bench.With(declare => new LooksFurtherBack(declare)),
            nameof(LooksAtAnotherMetric) => bench.With(declare => new LooksAtAnotherMetric(declare)),
            nameof(WrongFormula) => bench.With(declare => new WrongFormula(declare)),
            _ => bench.With(declare => new ThrowsWhileOpen(declare)),
        }),
        October,
        people: 60);

    [Policy("right.policy", "1.0.0", PolicyKind.Bonus)]
    private sealed class Right(PolicyDeclaration declare) : IPolicy
    {
        private readonly ActivityRead _calls = declare.Reads(Metric.EffectiveCalls);
        private readonly PayLine _line = declare.CountedLine("bonus", "right.paid", "calls");

        public void Evaluate(in PersonMonth who, Findings findings)
        {
            var calls = who.Of(_calls).Sum(who.MonthStart, who.MonthEnd).ToCount();
            if (calls > 0) findings.Pay(_line, calls, Money.Yuan(1), calls);
        }
    }

    /// <summary>A policy that measures something, whatever it is.</summary>
    private abstract class Measuring(PolicyDeclaration declare) : IPolicy
    {
        private readonly Measure _measure = declare.Measure("measured");

        public void Evaluate(in PersonMonth who, Findings findings) => findings.Tell(_measure, new Count(Value(who)), new Count(1_000_000));

        protected abstract long Value(in PersonMonth who);
    }

    [Policy("broken.counts", "1.0.0", PolicyKind.Bonus)]
    private sealed class Counts(PolicyDeclaration declare) : Measuring(declare)
    {
        private static int _made;
        private readonly int _number = Interlocked.Increment(ref _made);

        protected override long Value(in PersonMonth who) => _number;
    }

    [Policy("broken.remembers", "1.0.0", PolicyKind.Bonus)]
    private sealed class Remembers(PolicyDeclaration declare) : Measuring(declare)
    {
        private string _before = "";

        protected override long Value(in PersonMonth who)
        {
            var value = string.CompareOrdinal(_before, who.Person.Id) < 0 ? 1 : 2;
            _before = who.Person.Id;
            return value;
        }
    }

    [Policy("broken.culture", "1.0.0", PolicyKind.Bonus)]
    private sealed class WritesInTheCulture(PolicyDeclaration declare) : Measuring(declare)
    {
        protected override long Value(in PersonMonth who) => 1.5m.ToString(CultureInfo.CurrentCulture).Contains(',', StringComparison.Ordinal) ? 1 : 2;
    }

    [Policy("broken.zone", "1.0.0", PolicyKind.Bonus)]
    private sealed class LooksAtTheZone(PolicyDeclaration declare) : Measuring(declare)
    {
        protected override long Value(in PersonMonth who) => (long)TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 10, 1, 0, 0, 0, DateTimeKind.Utc)).TotalHours + 20;
    }

    [Policy("broken.buffer", "1.0.0", PolicyKind.Bonus)]
    private sealed class SharesABuffer(PolicyDeclaration declare) : Measuring(declare)
    {
        private long _value;

        protected override long Value(in PersonMonth who)
        {
            _value = who.Person.HireDate.DayNumber + who.Person.Id[^1];
            Thread.SpinWait(2_000);
            return _value;
        }
    }

    [Policy("broken.asked", "1.0.0", PolicyKind.Bonus)]
    private sealed class PaysForBeingAsked(PolicyDeclaration declare) : IPolicy
    {
        private readonly PayLine _line = declare.CountedLine("bonus", "right.paid");

        public void Evaluate(in PersonMonth who, Findings findings)
        {
            if (findings.KeepsReasons) findings.Pay(_line, 1, Money.Yuan(1));
        }
    }

    [Policy("right.late", "1.0.0", PolicyKind.BasePay)]
    private sealed class DeclaresAttendance(PolicyDeclaration declare) : IPolicy
    {
        private readonly AttendanceRead _attendance = declare.ReadsAttendance();
        private readonly Measure _late = declare.Measure("late");

        public void Evaluate(in PersonMonth who, Findings findings)
        {
            var late = 0;
            foreach (var day in who.Of(_attendance)) late += day.LateMinutes;
            findings.Tell(_late, new Count(late), new Count(1));
        }
    }

    /// <summary>What it reads is another policy's finding, which depends on facts that only the other declared: that is right.</summary>
    [Policy("right.reads-late", "1.0.0", PolicyKind.Bonus)]
    private sealed class ReadsLateness(PolicyDeclaration declare) : Measuring(declare)
    {
        private readonly MeasureRead _late = declare.ReadsMeasure("late");

        protected override long Value(in PersonMonth who) => who.Of(_late).Done.Floor() > 20 ? 2 : 1;
    }

    /// <summary>A handle that nobody gave it reads what another policy had loaded.</summary>
    [Policy("broken.further", "1.0.0", PolicyKind.Bonus)]
    private sealed class LooksFurther(PolicyDeclaration declare) : Measuring(declare)
    {
        protected override long Value(in PersonMonth who)
        {
            var late = 0;
            foreach (var day in who.Of(default(AttendanceRead))) late += day.LateMinutes;
            return late;
        }
    }

    /// <summary>Declares this month's deals and looks at those of a year.</summary>
    [Policy("broken.further-back", "1.0.0", PolicyKind.Bonus)]
    private sealed class LooksFurtherBack(PolicyDeclaration declare) : Measuring(declare)
    {
        private readonly RowsRead<Deal> _deals = declare.ReadsDeals();

        protected override long Value(in PersonMonth who) => who.Of(_deals with { MonthsBack = 12 }).Length;
    }

    /// <summary>Declares one metric and reads the next column as well.</summary>
    [Policy("broken.metric", "1.0.0", PolicyKind.Bonus)]
    private sealed class LooksAtAnotherMetric(PolicyDeclaration declare) : Measuring(declare)
    {
        private readonly ActivityRead _calls = declare.Reads(Metric.EffectiveCalls);

        protected override long Value(in PersonMonth who) => who.Of(new ActivityRead(_calls.Slot + 1)).Sum(who.MonthStart, who.MonthEnd).ToCount().Value;
    }

    [Policy("broken.formula", "1.0.0", PolicyKind.Bonus)]
    private sealed class WrongFormula(PolicyDeclaration declare) : IPolicy
    {
        private readonly PayLine _line = declare.Line("bonus", "broken.paid", "rate * 2", "rate");

        public void Evaluate(in PersonMonth who, Findings findings) => findings.Pay(_line, Amount.Parse("3.00"), Money.Yuan(1));
    }

    [Policy("broken.open", "1.0.0", PolicyKind.Bonus)]
    private sealed class ThrowsWhileOpen(PolicyDeclaration declare) : Measuring(declare)
    {
        protected override long Value(in PersonMonth who) => who.IsOpen ? throw new InvalidOperationException("The month is not over.") : 1;
    }
}
