using Telesales.Policies.V1;

namespace Telesales.Payroll;

/// <summary>How a month is to be calculated.</summary>
public sealed record PayrollOptions
{
    /// <summary>Facts dated later are not seen; null for the month's last day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>A scheduled day without an attendance row counts as attended in full.</summary>
    public bool MissingAttendanceAsAttended { get; init; }

    /// <summary>Keep the explanations: parts of lines, reasons, what did not apply, figures by day.</summary>
    public bool Explain { get; init; }

    /// <summary>Keep the SHA-256 of each person's facts in the payslip.</summary>
    public bool HashFacts { get; init; } = true;

    /// <summary>
    /// Only these people, by employee id; null for everyone. A team then consists of those of its people who are among them: whoever
    /// another plan pays has no part in this plan's team rules.
    /// </summary>
    public IReadOnlySet<string>? People { get; init; }

    /// <summary>On how many threads at most; null for one on each core. The result does not depend on it.</summary>
    public int? Threads { get; init; }

    /// <summary>
    /// A question asked during the as-of day: its attendance may not be recorded yet, even on the month's last day. (Before the last day that
    /// holds for every view of the open month.)
    /// </summary>
    internal bool AsOfDayGoesOn { get; init; }

    /// <summary>The as-of date for a month.</summary>
    /// <exception cref="AsOfOutsideMonthException"><see cref="AsOf"/> lies outside the month.</exception>
    public DateOnly AsOfFor(Month month) => AsOf switch
    {
        null => month.LastDay,
        { } date when month.Contains(date) => date,
        { } date => throw new AsOfOutsideMonthException(date, month),
    };
}
