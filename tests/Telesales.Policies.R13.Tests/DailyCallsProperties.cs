using System.Globalization;
using CsCheck;
using Telesales.Policies.EarlyLeave.StayUntilDone.V1_0;
using Telesales.Policies.Quota.DailyCalls.V1_0;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.R13.Tests;

/// <summary>R13 §1, 2, 4, 5 on random months, beside the same rule in plain whole numbers.</summary>
public sealed class DailyCallsProperties
{
    private sealed record DayFacts(int Halves, int Out, bool Excused, int Calls, int Customers, int Incomplete, int False);

    private static readonly Gen<DayFacts> AnyDay = Gen.Select(
        Gen.Int[0, 2], Gen.OneOf(Gen.Const(0), Gen.Int[0, 600]), Gen.Int[0, 9].Select(n => n == 0), Gen.Int[0, 140], Gen.Int[0, 30], Gen.Int[0, 4], Gen.Int[0, 2],
        (halves, away, excused, calls, customers, incomplete, made) => new DayFacts(halves, away, excused, calls, customers, incomplete, made));

    private static readonly Gen<(DayFacts[] Days, int Tenure)> AnyMonth = Gen.Select(AnyDay.Array[22], Gen.Int[-25, 40]);

    private readonly PolicyBench _bench = new PolicyBench()
        .With(declare => new DailyCalls(DailyCallsTests.Rulebook, declare))
        .With(declare => new StayUntilDone(declare));

    [Fact]
    public void Month_OfAnyFacts_IsFinedAsInWholeNumbers() => AnyMonth.Sample(month =>
    {
        long calls = 0, customers = 0;
        var stays = new List<DateOnly>();
        foreach (var (date, tenure, day) in Scheduled(month))
        {
            var isNew = tenure < 15;
            var callsShort = day.Excused ? 0 : ((isNew ? 80 : 120) * day.Halves * Math.Max(0, 480 - day.Out) / 960) - day.Calls;
            var customersShort = day.Excused ? 0 : ((isNew ? 15 : 25) * day.Halves / 2) - Math.Max(0, day.Customers - day.Incomplete - day.False);
            calls += Math.Max(0, callsShort);
            if (isNew) customers += Math.Max(0, customersShort);
            if (callsShort > 0) stays.Add(date);
        }

        var result = _bench.Run(Facts(month), "2026-10");
        Assert.Equal(new Money(-500 * calls), result.Paid("short-calls"));
        Assert.Equal(new Money(-500 * customers), result.Paid("short-customers"));
        Assert.Equal(stays, result.Entitlements.Select(entitlement => entitlement.Date));
    });

    [Fact]
    public void OneMoreCall_NeverCostsMore() => Gen.Select(AnyMonth, Gen.Int[0, 21]).Sample((month, index) =>
    {
        var before = _bench.Run(Facts(month), "2026-10").Net;
        var better = month.Days.ToArray();
        better[index] = better[index] with { Calls = better[index].Calls + 1 };
        Assert.True(_bench.Run(Facts((better, month.Tenure)), "2026-10").Net >= before);
    });

    [Fact]
    public void EachPart_Explains_ItsOwnQuantity() => AnyMonth.Sample(month =>
    {
        var data = Facts(month).Fill(_bench.Declarations, In("2026-10"));
        var findings = Findings(data, out var run);
        foreach (ref readonly var finding in findings)
        {
            if (finding.Outcome is not PayLine line) continue;
            var operands = FindingsHost.Operands(run.Findings, finding);
            Assert.Equal(["date", "due", "done"], line.Operands.Take(3));
            Assert.Equal(finding.Second, operands[1].Number - operands[2].Number);
        }
    }, iter: 50);

    private static ReadOnlySpan<Finding> Findings(PersonMonthData data, out PlanRun run)
    {
        var declarations = new PlanDeclarations();
        var policy = new DailyCalls(DailyCallsTests.Rulebook, new(declarations, "quota.daily-calls@1.0.0", _ => "R13/s1"));
        run = new PlanRun([PlannedPolicy.Of(policy)], declarations);
        run.Evaluate(data);
        return FindingsHost.Items(run.Findings);
    }

    private static IEnumerable<(DateOnly Date, int Tenure, DayFacts Day)> Scheduled((DayFacts[] Days, int Tenure) month)
    {
        var hired = On("2026-10-01").AddDays(-month.Tenure);
        var index = 0;
        foreach (var date in Dates("2026-10-01..2026-10-31").Where(ACalendar().IsWorking))
        {
            var day = month.Days[index++];
            if (date >= hired) yield return (date, date.DayNumber - hired.DayNumber, day);
        }
    }

    private static PersonFacts Facts((DayFacts[] Days, int Tenure) month)
    {
        var facts = APerson().HiredOn(Iso(On("2026-10-01").AddDays(-month.Tenure)));
        foreach (var (date, tenure, day) in Scheduled(month))
        {
            var on = Iso(date);
            facts.Attended(on, day.Halves switch { 0 => "0", 1 => "0.5", _ => "1" }, day.Halves == 2 ? Leave.None : Leave.Approved)
                .Attendance(on, row => row with { OutMinutes = day.Out, Excused = day.Excused })
                .Did(Metric.EffectiveCalls, on, day.Calls)
                .Did(tenure < 15 ? Metric.IntentCustomers : Metric.FollowableCustomers, on, day.Customers)
                .Did(Metric.IncompleteRecords, on, day.Incomplete)
                .Did(Metric.FalseRecords, on, day.False);
        }

        return facts;
    }

    private static string Iso(DateOnly date) => date.ToString("o", CultureInfo.InvariantCulture);
}
