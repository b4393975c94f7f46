using System.Globalization;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>An engine that spoils what the real one gives: each relation is seen failing over one of these.</summary>
internal sealed class BrokenPayroll(Func<IReadOnlyList<PersonResult>, FactSet, IEnumerable<PersonResult>> spoil) : IPayroll
{
    private static int _calls;

    /// <summary>Net is a cent off.</summary>
    public static BrokenPayroll NetOff { get; } = Each((payslip, _) => payslip with { Net = new(payslip.Net.Fen + 1) });

    /// <summary>No two calculations are alike.</summary>
    public static BrokenPayroll Unsteady { get; } = Each((payslip, _) => payslip with { Net = new(payslip.Net.Fen + Interlocked.Increment(ref _calls)) });

    /// <summary>The later the calculation, the less is paid.</summary>
    public static BrokenPayroll Falling { get; } = Each((payslip, _) => payslip with { Net = new(payslip.Net.Fen - (1_000_000L * Interlocked.Increment(ref _calls))) });

    /// <summary>Some calculations give no entitlements.</summary>
    public static BrokenPayroll Fickle { get; } = Each((payslip, _) => Interlocked.Increment(ref _calls) % 3 == 0 ? payslip with { Entitlements = [] } : payslip);

    /// <summary>The last one is forgotten.</summary>
    public static BrokenPayroll Forgetful { get; } = new((results, _) => results.SkipLast(1));

    /// <summary>Lines come in another order.</summary>
    public static BrokenPayroll Reversed { get; } = Each((payslip, _) => payslip with { Lines = [.. payslip.Lines.Reverse()] });

    /// <summary>Every amount is a hundred times too large.</summary>
    public static BrokenPayroll Hundredfold { get; } = Lines(line => line with { Amount = new(line.Amount.Fen * 100) });

    /// <summary>What is taken is given and what is given is taken.</summary>
    public static BrokenPayroll Upside { get; } = Lines(line => line with { Amount = -line.Amount });

    /// <summary>The protection is forgotten.</summary>
    public static BrokenPayroll Unprotected { get; } = new((results, _) => results.Select(result => result is Payslip payslip
        ? Summed(payslip with { Lines = [.. payslip.Lines.Where(line => line.Code is not ("wage-protection" or "performance-floor"))] })
        : result));

    /// <summary>Measures are of nothing.</summary>
    public static BrokenPayroll OfNothing { get; } = Each((payslip, _) => payslip with { Measures = [.. payslip.Measures.Select(measure => measure with { Required = Fraction.Zero })] });

    /// <summary>Everyone is demoted.</summary>
    public static BrokenPayroll Demoting { get; } = Each((payslip, _) => payslip with { Decisions = [.. payslip.Decisions, new("demote", payslip.Month.LastDay.AddDays(1), true, [])] });

    /// <summary>Entitlements come twice.</summary>
    public static BrokenPayroll Generous { get; } = Each((payslip, _) => payslip with { Entitlements = [.. payslip.Entitlements, .. payslip.Entitlements] });

    /// <summary>The more there is recorded of someone, the less they get, and the less they may.</summary>
    public static BrokenPayroll Jealous { get; } = Each((payslip, facts) => payslip with { Net = new(payslip.Net.Fen - Recorded(payslip, facts)), Entitlements = [] });

    /// <summary>The less is held against someone, the less they get; leave costs a fine.</summary>
    public static BrokenPayroll Unjust { get; } = Each((payslip, facts) => payslip with
    {
        Net = new(payslip.Net.Fen + Against(payslip, facts)),
        Lines = [.. payslip.Lines, new(LineSection.Fines, "fine", null, new(Against(payslip, facts)), null, null, "", [])],
    });

    /// <summary>What is written depends on the culture of the machine.</summary>
    public static BrokenPayroll Local { get; } = Each((payslip, _) => payslip with { EmployeeId = payslip.EmployeeId + 1.5m.ToString(CultureInfo.CurrentCulture) });

    /// <summary>What is paid depends on the time zone of the machine.</summary>
    public static BrokenPayroll Zoned { get; } = Each((payslip, _) => payslip with { Net = new(payslip.Net.Fen + (long)TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 10, 15, 0, 0, 0, DateTimeKind.Utc)).TotalMinutes) });

    /// <summary>What is paid depends on whom else the facts know, and on what of anyone.</summary>
    public static BrokenPayroll Nosy { get; } = Each((payslip, facts) => payslip with { Net = new(payslip.Net.Fen + facts.Employees.Length + facts.ActivityCount) });

    /// <summary>What is paid depends on people's names.</summary>
    public static BrokenPayroll Personal { get; } = Each((payslip, facts) => payslip with { Net = new(payslip.Net.Fen + Name(payslip, facts).Length) });

    /// <summary>Rows are counted where they should be added up.</summary>
    public static BrokenPayroll Counting { get; } = Each((payslip, facts) => payslip with { Net = new(payslip.Net.Fen + Rows(payslip, facts)) });

    public IReadOnlyList<PersonResult> Calculate(ResolvedPlan plan, FactSet facts, PayrollOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        [.. spoil(Product.Payroll.Calculate(plan, facts, options, progress, cancellation), facts)];

    public PersonResult? CalculateOne(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation = default) =>
        Product.Payroll.CalculateOne(plan, facts, employeeId, options, cancellation) is { } one ? spoil([one], facts).FirstOrDefault() : null;

    private static BrokenPayroll Each(Func<Payslip, FactSet, Payslip> spoil) =>
        new((results, facts) => results.Select(result => result is Payslip payslip ? spoil(payslip, facts) : result));

    private static BrokenPayroll Lines(Func<PayslipLine, PayslipLine> spoil) => Each((payslip, _) => Summed(payslip with { Lines = [.. payslip.Lines.Select(spoil)] }));

    private static Payslip Summed(Payslip payslip) => payslip with { Net = new(payslip.Lines.Sum(line => line.Amount.Fen)) };

    private static int IndexOf(Payslip payslip, FactSet facts) => facts.TryIndexOf(payslip.EmployeeId, out var index) ? index : throw new InvalidOperationException(payslip.EmployeeId);

    private static string Name(Payslip payslip, FactSet facts) => facts.Employees[IndexOf(payslip, facts)].Name ?? "";

    private static int Rows(Payslip payslip, FactSet facts) => facts.ActivityOf(IndexOf(payslip, facts)).Length + (7 * facts.IncidentsOf(IndexOf(payslip, facts)).Length);

    private static long Recorded(Payslip payslip, FactSet facts)
    {
        var (index, sum) = (IndexOf(payslip, facts), 0L);
        foreach (var row in facts.ActivityOf(index)) sum += row.Millionths;
        foreach (var row in facts.RatingsOf(index)) sum += (long)((row.Indicator == "churn_rate" ? 10_000_000 - row.Actual ?? 0 : row.Actual ?? 0) * 1000);
        sum += (long)((facts.Employees[index].BasePay ?? 0) * 1000);
        sum += 1_000_000L * facts.DealsOf(index).Length;
        return sum;
    }

    // Minus what was held against them: unapproved absence and incidents count for, approved leave against.
    private static long Against(Payslip payslip, FactSet facts)
    {
        var (index, sum) = (IndexOf(payslip, facts), -100_000_000L);
        foreach (var row in facts.AttendanceOf(index)) sum -= (row.Leave == FactLeave.Approved ? 100_000 : 0) + (row.Excused is true ? 100_000 : 0);
        foreach (var row in facts.IncidentsOf(index)) sum += 1_000_000L * (row.Count ?? 1);
        return sum;
    }
}
