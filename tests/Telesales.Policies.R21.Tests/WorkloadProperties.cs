using CsCheck;
using static Telesales.Policies.R21.Tests.Rulebook;

namespace Telesales.Policies.R21.Tests;

/// <summary>R21 §3 on random months, beside the same rule in plain whole numbers (a junior's unit is 120: 3 a contact, 4 an invitee).</summary>
public sealed class WorkloadProperties
{
    private const int Unit = 120;

    private sealed record DayFacts(int Contacts, int Invitees, int HalvesOff, bool Approved);

    private static readonly Gen<DayFacts> AnyDay = Gen.Select(
        Gen.Int[0, 80], Gen.OneOf(Gen.Const(0), Gen.Int[0, 30]), Gen.OneOf(Gen.Const(0), Gen.Int[0, 2]), Gen.Bool,
        (contacts, invitees, off, approved) => new DayFacts(contacts, invitees, off, approved));

    private static readonly Gen<DayFacts[]> AnyMonth = AnyDay.Array[30];

    private readonly PolicyBench _bench = Bench();

    [Fact]
    public void Month_OfAnyFacts_IsDeductedAsInWholeNumbers() => AnyMonth.Sample(month =>
    {
        long deductions = 0, monthDone = 0, monthRequired = 0;
        for (var monday = 2; monday <= 23; monday += 7)
        {
            long done = 0, required = 0;
            for (var day = monday; day < monday + 5; day++)
            {
                done += Done(month[day - 1]);
                required += Required(month[day - 1]);
            }

            if (done * 10 < required * 9) deductions++;
        }

        for (var day = 1; day <= 30; day++)
        {
            monthDone += Done(month[day - 1]);
            if (IsWorking(day)) monthRequired += Required(month[day - 1]);
        }

        var result = _bench.Run(Facts(month), November);
        Assert.Equal(new Money(-10000 * deductions), result.Paid("weekly-deduction"));
        Assert.Equal(monthDone >= monthRequired && monthRequired > 0 ? new Money(8000 * deductions) : Money.Zero, result.Paid("give-back"));
        if (monthRequired > 0) Assert.Equal(new Fraction(monthDone, monthRequired), result.Measures["workload.month"]);
    });

    [Fact]
    public void OneMoreContact_NeverCostsAnything() => Gen.Select(AnyMonth, Gen.Int[0, 29]).Sample((month, index) =>
    {
        var better = month.ToArray();
        better[index] = better[index] with { Contacts = better[index].Contacts + 1 };
        Assert.True(_bench.Run(Facts(better), November).Net >= _bench.Run(Facts(month), November).Net);
    });

    [Fact]
    public void AsOfTheLastDay_IsTheMonthItself() => AnyMonth.Sample(month =>
        Assert.Equal(_bench.Run(Facts(month), November).ToString(), _bench.Run(Facts(month), November, Nov(30)).ToString()));

    private static long Done(DayFacts day) => (day.Contacts * 3) + (day.Invitees * 4);

    private static long Required(DayFacts day) => day.Approved ? Unit * (2 - day.HalvesOff) / 2 : Unit;

    private static bool IsWorking(int day) => On(Nov(day)).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static PersonFacts Facts(DayFacts[] month)
    {
        var facts = APerson();
        for (var day = 1; day <= 30; day++)
        {
            var (contacts, invitees, off, approved) = month[day - 1];
            facts.Did(Metric.ContactsCollected, Nov(day), contacts).Did(Metric.InviteesConfirmed, Nov(day), invitees);
            if (IsWorking(day) && off > 0) facts.Attended(Nov(day), off == 1 ? "0.5" : "0", approved ? Leave.Approved : Leave.Unapproved);
        }

        return facts;
    }
}
