using Telesales.Policies.V1;

namespace Telesales.Payroll;

/// <summary>How far a person is in a month.</summary>
/// <param name="Payslip">The whole view: lines, measures, decisions, entitlements, notices, explained.</param>
/// <param name="Weeks">The weeks that close in the month and that a policy of the plan measures, also those not yet begun.</param>
/// <param name="Thresholds">Every threshold that was examined and not reached, in the order of evaluation.</param>
public sealed record MonthProgress(Payslip Payslip, IReadOnlyList<WeekProgress> Weeks, IReadOnlyList<Threshold> Thresholds)
{
    /// <summary>Earned so far: the net of the view's lines.</summary>
    public Money Earned => Payslip.Net;
}

/// <summary>A week of a person.</summary>
/// <param name="Monday">Its Monday.</param>
/// <param name="ClosingDay">The person's last scheduled day in it.</param>
/// <param name="IsOpen">It closes on the as-of day or later: measured, not deducted.</param>
/// <param name="Measure">What was done of what is required.</param>
public sealed record WeekProgress(DateOnly Monday, DateOnly ClosingDay, bool IsOpen, PayslipMeasure Measure);

/// <summary>A threshold that is not reached.</summary>
/// <param name="Why">The clause not applied, with its figures.</param>
/// <param name="Distance">What is missing to it; null when it is not a matter of one metric.</param>
public sealed record Threshold(Explanation Why, Shortfall? Distance);
