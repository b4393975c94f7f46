using System.Globalization;
using Telesales.Facts;

namespace Telesales.Benchmarks.ByHand.Exact;

/// <summary>
/// The same regulation in whole numbers: fen, halves of a day, parts of a unit of work into which all of a person's figures divide. What one can do by
/// hand when one knows the figures; the arithmetic is checked, as the product's is.
/// </summary>
internal sealed partial class ExactR21
{
    private const string Section3 = "R21/s3";
    private static readonly long[] BasePay = [140_000, 180_000, 240_000];
    private static readonly long[] PerformanceBase = [70_000, 90_000, 120_000];
    private static readonly FactContactRank[] RankNeeded = [FactContactRank.DepartmentHead, FactContactRank.VicePresident, FactContactRank.VicePresident];

    private readonly DateOnly _last;
    private readonly DateOnly _nextMonth;
    private readonly DateOnly _first;
    private readonly int _monthStart;
    private readonly int _monthEnd;
    private readonly string[] _mondays;
    private readonly string[] _weekCodes;
    private readonly ExactWeek[] _weeks;
    private readonly List<Collected> _projects = new(4);

    public ExactR21(DateOnly first)
    {
        (_first, _nextMonth) = (first, first.AddMonths(1));
        _last = _nextMonth.AddDays(-1);
        var monday = HandMonthReader.Monday(first);
        (_monthStart, _monthEnd) = (first.DayNumber - monday.DayNumber, _last.DayNumber - monday.DayNumber);
        _mondays = [.. Enumerable.Range(0, (_monthEnd / 7) + 1).Select(week => monday.AddDays(week * 7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
        _weekCodes = [.. _mondays.Select(text => "workload.week." + text)];
        _weeks = new ExactWeek[_mondays.Length];
    }

    public void Calculate(ExactMonth month, ExactPayslip payslip)
    {
        payslip.Clear();
        payslip.EmployeeId = month.Facts.Employee.EmployeeId;
        if (month.Facts.HasFactsOutsideEmployment) Notify(payslip, "facts.outside-employment");
        var (done, required) = Measure(month, payslip);
        Entitle(month, payslip);
        if (required > 0) payslip.Measures.Add(new("workload.month", done, required));
        PayBase(month, payslip);
        PayWeeks(done, required, payslip);
        PayBonuses(month.Facts, payslip);
        PayCommissions(month, payslip);
        LiftToFloor(payslip);
        if (month.Facts.Employee.Status == FactStatus.Probation) DecideProbation(month, done, required, payslip);
        else DecideGrade(month, new(done, required), payslip);
        Protect(month, payslip);
        foreach (var line in payslip.Lines) payslip.Net += line.Fen;
        if (payslip.Notices.Count > 1) payslip.Notices.Sort(StringComparer.Ordinal);
        if (payslip.Decisions.Count > 1) payslip.Decisions.Sort(static (a, b) => string.CompareOrdinal(a.Code, b.Code));
    }

    /// <summary>A quotient of whole numbers, halves away from zero.</summary>
    private static long Divide(long numerator, long denominator)
    {
        var (quotient, rest) = Math.DivRem(numerator, denominator);
        return Math.Abs(rest) * 2 >= denominator ? quotient + Math.Sign(numerator) : quotient;
    }

    private static long Fen(decimal yuan) => decimal.ToInt64(yuan * 100);

    private static void Notify(ExactPayslip payslip, string code)
    {
        if (!payslip.Notices.Contains(code)) payslip.Notices.Add(code);
    }

    private void PayBase(ExactMonth month, ExactPayslip payslip)
    {
        var employee = month.Facts.Employee;
        var basePay = employee.BasePay is { } agreed ? Fen(agreed) : BasePay[(int)employee.Grade - 1];
        var performanceBase = employee.PerformanceBase is { } own ? Fen(own) : PerformanceBase[(int)employee.Grade - 1];
        if (performanceBase * 2 < basePay) payslip.Errors.Add("contract.performance-base-below-half");
        long halves = 0, required = 0, scheduled = 0;
        for (var i = _monthStart; i <= _monthEnd; i++)
        {
            ref readonly var day = ref month.Days[i];
            if (day.CountsForMonth) required++;
            if (!day.IsScheduled) continue;
            scheduled++;
            halves += day.AttendedHalves;
        }

        if (scheduled == 0) Notify(payslip, "base-pay.no-scheduled-days");
        payslip.Lines.Add(new(1, "base-pay", null, scheduled == 0 ? 0 : Divide(basePay * halves, required * 2), null, null, Section3));
        payslip.Lines.Add(new(2, "performance-pay", null, performanceBase, null, null, Section3));
    }

    private void PayWeeks(long done, long required, ExactPayslip payslip)
    {
        long deducted = 0;
        for (var i = 0; i < _weeks.Length; i++)
        {
            ref readonly var week = ref _weeks[i];
            if (week.Closing < 0) continue;
            if (week.Required == 0)
            {
                Notify(payslip, "workload.week.absent");
                continue;
            }

            payslip.Measures.Add(new(_weekCodes[i], week.Done, week.Required));
            if (week.Done * 10 >= week.Required * 9) continue;
            payslip.Lines.Add(new(3, "weekly-deduction", _mondays[i], -10_000, 1, -10_000, Section3));
            deducted += 10_000;
        }

        if (required == 0) Notify(payslip, "workload.month.absent");
        else if (done >= required && deducted > 0) payslip.Lines.Add(new(4, "give-back", null, Divide(deducted * 8, 10), null, null, Section3));
    }

    private static void PayBonuses(HandMonth month, ExactPayslip payslip)
    {
        int visits = 0, opportunities = 0;
        foreach (ref readonly var deal in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(month.Deals))
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

        if (opportunities > 0) payslip.Lines.Add(new(5, "opportunity", null, opportunities * 10_000, opportunities, 10_000, Section3));
        if (visits > 0) payslip.Lines.Add(new(5, "visit-invitation", null, visits * 1_000, visits, 1_000, Section3));
    }

    private void PayCommissions(ExactMonth month, ExactPayslip payslip)
    {
        _projects.Clear();
        foreach (ref readonly var receipt in month.Receipts.AsSpan())
        {
            if (string.IsNullOrEmpty(receipt.Reference))
            {
                payslip.Errors.Add("receipt.reference-missing");
                continue;
            }

            var reference = receipt.Reference;
            var i = _projects.FindIndex(project => project.Reference == reference);
            if (i < 0) (i, _) = (_projects.Count, Begin(reference, receipt.Before));
            _projects[i] = _projects[i] with { After = _projects[i].After + receipt.Amount };
            if (_projects[i].After < 0) payslip.Errors.Add("receipt.refund-exceeds-collected");
        }

        if (_projects.Count > 1) _projects.Sort(static (a, b) => string.CompareOrdinal(a.Reference, b.Reference));
        foreach (var project in _projects)
        {
            var fen = Divide(Commission(project.After) - Commission(project.Before), 1_000_000);
            if (fen != 0) payslip.Lines.Add(new(6, "signing-commission", project.Reference, fen, null, null, Section3));
        }
    }

    private bool Begin(string reference, long before)
    {
        _projects.Add(new(reference, before, before));
        return true;
    }

    // One per cent of millionths of a yuan is as many millionths of a fen; at most 1,000 yuan.
    private static long Commission(long collected) => Math.Min(100_000_000_000, collected);

    private static void LiftToFloor(ExactPayslip payslip)
    {
        long left = 0;
        foreach (var line in payslip.Lines)
            if (line.Section is >= 2 and <= 4) left += line.Fen;
        if (left < 0) payslip.Lines.Add(new(8, "performance-floor", null, -left, null, null, Section3));
    }

    private readonly record struct Collected(string Reference, long Before, long After);

    private struct ExactWeek
    {
        public int Closing;
        public long Done;
        public long Required;
    }
}
