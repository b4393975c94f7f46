using System.Globalization;
using Telesales.Facts;

namespace Telesales.Benchmarks.ByHand;

/// <summary>
/// R21 and the wage protection for a closed month, as one writes them by hand: figures as constants, decimals, no plug-ins, no explanations.
/// Quotas divide thirtieths and fortieths, so units are counted in parts (contacts quota × invitees quota to a unit) and no threshold rounds.
/// </summary>
internal sealed partial class HandR21
{
    private const string Section3 = "R21/s3";
    private static readonly decimal[] BasePay = [1400m, 1800m, 2400m];
    private static readonly decimal[] PerformanceBase = [700m, 900m, 1200m];
    private static readonly FactContactRank[] RankNeeded = [FactContactRank.DepartmentHead, FactContactRank.VicePresident, FactContactRank.VicePresident];

    private readonly DateOnly _first;
    private readonly DateOnly _last;
    private readonly DateOnly _nextMonth;
    private readonly int _monthStart;
    private readonly int _monthEnd;
    private readonly string[] _mondays;
    private readonly string[] _weekCodes;
    private readonly Dictionary<string, Collected> _projects = new(StringComparer.Ordinal);

    public HandR21(DateOnly first)
    {
        (_first, _nextMonth) = (first, first.AddMonths(1));
        _last = _nextMonth.AddDays(-1);
        var monday = HandMonthReader.Monday(first);
        (_monthStart, _monthEnd) = (first.DayNumber - monday.DayNumber, _last.DayNumber - monday.DayNumber);
        _mondays = [.. Enumerable.Range(0, (_monthEnd / 7) + 1).Select(week => monday.AddDays(week * 7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
        _weekCodes = [.. _mondays.Select(text => "workload.week." + text)];
    }

    public HandPayslip Calculate(HandMonth month)
    {
        var payslip = new HandPayslip { EmployeeId = month.Employee.EmployeeId };
        if (month.HasFactsOutsideEmployment) Notify(payslip, "facts.outside-employment");
        var work = Measure(month, payslip);
        PayBase(month, payslip);
        PayWeeks(work, payslip);
        PayBonuses(month, payslip);
        PayCommissions(month, payslip);
        LiftToFloor(payslip);
        Entitle(month, work, payslip);
        if (month.Employee.Status == FactStatus.Probation) DecideProbation(month, work, payslip);
        else DecideGrade(month, work, payslip);
        Protect(month, payslip);
        foreach (var line in payslip.Lines) payslip.Net += line.Amount;
        if (payslip.Notices.Count > 1) payslip.Notices.Sort(StringComparer.Ordinal);
        if (payslip.Decisions.Count > 1) payslip.Decisions.Sort(static (a, b) => string.CompareOrdinal(a.Code, b.Code));
        return payslip;
    }

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static void Notify(HandPayslip payslip, string code)
    {
        if (!payslip.Notices.Contains(code)) payslip.Notices.Add(code);
    }

    private static void Refuse(HandPayslip payslip, string code) => payslip.Errors.Add(code);

    private void PayBase(HandMonth month, HandPayslip payslip)
    {
        var basePay = month.Employee.BasePay ?? BasePay[(int)month.Employee.Grade - 1];
        var performanceBase = month.Employee.PerformanceBase ?? PerformanceBase[(int)month.Employee.Grade - 1];
        if (performanceBase < basePay * 0.5m) Refuse(payslip, "contract.performance-base-below-half");
        decimal attended = 0, required = 0, scheduled = 0;
        for (var i = _monthStart; i <= _monthEnd; i++)
        {
            ref readonly var day = ref month.Days[i];
            if (day.CountsForMonth) required++;
            if (!day.IsScheduled) continue;
            scheduled++;
            attended += day.Attended;
        }

        if (scheduled == 0) Notify(payslip, "base-pay.no-scheduled-days");
        var amount = scheduled == 0 ? 0 : Cents(basePay * attended / required);
        payslip.Lines.Add(new(1, "base-pay", null, amount, null, null, Section3));
        payslip.Lines.Add(new(2, "performance-pay", null, Cents(performanceBase), null, null, Section3));
    }

    private void PayWeeks(in Work work, HandPayslip payslip)
    {
        decimal deducted = 0;
        for (var i = 0; i < work.Weeks.Length; i++)
        {
            ref readonly var week = ref work.Weeks[i];
            if (week.Closing < 0) continue;
            if (week.Required == 0)
            {
                Notify(payslip, "workload.week.absent");
                continue;
            }

            payslip.Measures.Add(new(_weekCodes[i], week.Done, week.Required));
            if (week.Done >= week.Required * 0.9m) continue;
            payslip.Lines.Add(new(3, "weekly-deduction", _mondays[i], -100m, 1, -100m, Section3));
            deducted += 100;
        }

        if (work.Required == 0) Notify(payslip, "workload.month.absent");
        else if (work.Done >= work.Required && deducted > 0) payslip.Lines.Add(new(4, "give-back", null, Cents(deducted * 0.8m), null, null, Section3));
    }

    private static void PayBonuses(HandMonth month, HandPayslip payslip)
    {
        int visits = 0, opportunities = 0;
        foreach (var deal in month.Deals)
        {
            if (deal.Kind == FactDealKind.Visit)
            {
                if (deal.ContactRank >= RankNeeded[(int)month.Employee.Grade - 1]) visits++;
                else Notify(payslip, "visit.rank-too-low");
            }
            else if (deal.Kind == FactDealKind.Opportunity)
            {
                if (deal is { HasRequirement: true, HasTimeline: true, HasOwner: true, HasBudget: true }) opportunities++;
                else Notify(payslip, "opportunity.incomplete");
            }
        }

        if (opportunities > 0) payslip.Lines.Add(new(5, "opportunity", null, opportunities * 100m, opportunities, 100m, Section3));
        if (visits > 0) payslip.Lines.Add(new(5, "visit-invitation", null, visits * 10m, visits, 10m, Section3));
    }

    private void PayCommissions(HandMonth month, HandPayslip payslip)
    {
        _projects.Clear();
        foreach (var deal in month.Deals)
        {
            if (deal.Kind != FactDealKind.Receipt) continue;
            if (string.IsNullOrEmpty(deal.Reference))
            {
                Refuse(payslip, "receipt.reference-missing");
                continue;
            }

            if (!_projects.TryGetValue(deal.Reference, out var project)) project = new(deal.CollectedBefore ?? 0, deal.CollectedBefore ?? 0);
            project = project with { After = project.After + (deal.Amount ?? 0) };
            if (project.After < 0) Refuse(payslip, "receipt.refund-exceeds-collected");
            _projects[deal.Reference] = project;
        }

        var firstLine = payslip.Lines.Count;
        foreach (var (reference, project) in _projects)
        {
            var amount = Cents(Math.Min(1000m, project.After * 0.01m) - Math.Min(1000m, project.Before * 0.01m));
            if (amount != 0) payslip.Lines.Add(new(6, "signing-commission", reference, amount, null, null, Section3));
        }

        var lines = payslip.Lines.Count - firstLine;
        if (lines > 1) payslip.Lines.Sort(firstLine, lines, Comparer<HandLine>.Create(static (a, b) => string.CompareOrdinal(a.Reference, b.Reference)));
    }

    private static void LiftToFloor(HandPayslip payslip)
    {
        decimal left = 0;
        foreach (var line in payslip.Lines)
            if (line.Section is >= 2 and <= 4) left += line.Amount;
        if (left < 0) payslip.Lines.Add(new(8, "performance-floor", null, -left, null, null, Section3));
    }

    private readonly record struct Collected(decimal Before, decimal After);
}
