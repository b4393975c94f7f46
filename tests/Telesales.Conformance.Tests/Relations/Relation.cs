using System.Globalization;
using CsCheck;
using Telesales.Payroll;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>Something that holds for whatever branch and plan.</summary>
/// <param name="Name">The name, <c>Subject_Condition_Result</c>.</param>
/// <param name="Holds">Asserts it; false when it says nothing about this case.</param>
/// <param name="Broken">An engine that breaks it: the proof that the relation can fail.</param>
internal sealed record Relation(string Name, Func<Case, bool> Holds, IPayroll Broken)
{
    /// <summary>How many cases a run takes: a thousand, unless the long run asks for more.</summary>
    public static int Cases { get; } = int.Parse(Environment.GetEnvironmentVariable("TELESALES_RELATION_CASES") ?? "1000", CultureInfo.InvariantCulture);

    // Months of 31, 28 and 31 days; a window of twelve months that crosses a year's end; a week that crosses a month's.
    private static readonly Month[] Months = [new(2026, 10), new(2027, 2), new(2026, 3)];

    /// <summary>Only these plans; all that pay people when null.</summary>
    public IReadOnlyList<string>? Plans { get; init; }

    /// <summary>Whether the law's protection is enforced: in half of the cases when null.</summary>
    public bool? Enforced { get; init; }

    /// <summary>In how many of a hundred cases it must say something: no relation may hold for want of cases.</summary>
    public int AtLeastPercent { get; init; } = 20;

    /// <summary>Tries it on random branches. A failure names seed, people, plan and month: <see cref="Draw"/> draws that branch again.</summary>
    /// <returns>How many cases it said something about.</returns>
    public int Check(int cases, IPayroll payroll)
    {
        var said = 0;
        var plans = Plans ?? Product.Plans;
        Branches(plans.Count).Sample(
            drawn =>
            {
                if (Holds(Draw(drawn, payroll))) Interlocked.Increment(ref said);
            },
            iter: cases,
            print: drawn => $"{Name}: seed {drawn.Item1}, {Draw(drawn, payroll)}, {drawn}");
        return said;
    }

    /// <summary>Draws a case: seed, people, plan, month, law.</summary>
    public static Gen<(uint Seed, int People, int Plan, int Month, int Law)> Branches(int plans) =>
        Gen.Select(Gen.UInt[0, 100_000_000], Gen.Int[1, 4], Gen.Int[0, plans - 1], Gen.Int[0, Months.Length - 1], Gen.Int[0, 3]);

    /// <summary>The case that was drawn.</summary>
    public Case Draw((uint Seed, int People, int Plan, int Month, int Law) drawn, IPayroll payroll)
    {
        var enforced = Enforced ?? drawn.Law % 2 == 0;
        return new(drawn.Seed, drawn.People, (Plans ?? Product.Plans)[drawn.Plan], Months[drawn.Month], enforced ? (drawn.Law < 2 ? 1500 : 2700) : null, payroll);
    }
}
