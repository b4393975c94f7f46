using Telesales.Facts;

namespace Telesales.Benchmarks.ByHand;

/// <content>Probation, promotion, demotion, wage protection.</content>
internal sealed partial class HandR21
{
    private void Decide(HandMonth month, HandPayslip payslip, string code, bool isDiscretionary)
    {
        if (month.Employee.LeaveDate <= _last || payslip.Decisions.Exists(decision => decision.Code == code)) return;
        payslip.Decisions.Add(new(code, _nextMonth, isDiscretionary));
    }

    // In parts of a unit, as this month's work is.
    private Result History(HandMonth month, int back)
    {
        var unit = (decimal)ContactQuota[(int)month.Employee.Grade - 1] * InviteeQuota[(int)month.Employee.Grade - 1];
        var wanted = FactMonth.Of(_first).AddMonths(-back);
        foreach (var row in month.History)
            if (row.Month == wanted) return new(row.DoneUnits.Numerator * unit / row.DoneUnits.Denominator, row.RequiredUnits.Numerator * unit / row.RequiredUnits.Denominator);
        return default;
    }

    private static bool IsMarked(HandMonth month, DateOnly first, FactMark mark)
    {
        foreach (var row in month.Marks)
            if (row.Mark == mark && row.Month == FactMonth.Of(first)) return true;
        return false;
    }

    private void DecideProbation(HandMonth month, in Work work, HandPayslip payslip)
    {
        var hired = month.Employee.HireDate;
        var first = new DateOnly(hired.Year, hired.Month, 1).AddMonths(hired.Day <= 15 ? 0 : 1);
        var second = first.AddMonths(1);
        var isShort = work.Required > 0 && work.Done < work.Required;
        if (_first > second)
        {
            Notify(payslip, "probation.overdue");
        }
        else if (_first < second)
        {
            if (_first == first && isShort) Notify(payslip, "probation.cannot-confirm");
        }
        else
        {
            var before = History(month, 1);
            if (before.IsBelow(1m) || isShort) Decide(month, payslip, "not-confirmed", false);
            else if (!before.Exists || work.Required == 0) Notify(payslip, "probation.no-data");
            else Decide(month, payslip, "confirm", false);
        }
    }

    private void DecideGrade(HandMonth month, in Work work, HandPayslip payslip)
    {
        Result now = new(work.Done, work.Required), last = History(month, 1), beforeLast = History(month, 2);
        var isJunior = month.Employee.Grade == FactGrade.Junior;
        if (isJunior && now.Reaches(1.2m) && last.Reaches(1.2m) && beforeLast.Reaches(1.2m))
        {
            if (IsMarked(month, _first, FactMark.Outstanding)) Decide(month, payslip, "promote", false);
            else Notify(payslip, "promotion.needs-outstanding-mark");
        }

        if (!now.Exists) return;
        var together = beforeLast.Exists && last.Exists && (beforeLast + last).IsBelow(0.8m) && (beforeLast + last + now).IsBelow(0.8m);
        var weakMonth = last.IsBelow(0.6m) && now.IsBelow(1m);
        var isTrained = IsMarked(month, _first, FactMark.TrainingCompleted);
        if (together || weakMonth)
        {
            if (isTrained) Decide(month, payslip, isJunior ? "dismiss" : "demote", true);
            else Notify(payslip, "demotion.training-owed");
        }

        if (last.IsBelow(1m) && now.IsBelow(1m)) Decide(month, payslip, "demote-or-dismiss", true);
        if ((together || weakMonth) && isTrained) return;
        if ((last.Exists && (last + now).IsBelow(0.8m)) || now.IsBelow(0.6m)) Decide(month, payslip, "training-required", false);
    }

    private void Protect(HandMonth month, HandPayslip payslip)
    {
        decimal gross = 0, deductions = 0;
        foreach (var line in payslip.Lines)
        {
            if (line.Amount > 0) gross += line.Amount;
            else deductions -= line.Amount;
        }

        if (deductions > gross * 0.2m) Notify(payslip, "law.deductions-over-20-percent");
        if (month.Employee.Status != FactStatus.Probation) return;
        if (month.Employee.AgreedWage is { } agreed && gross < agreed * 0.8m * SpanFactor(month)) Notify(payslip, "law.probation-pay-below-80-percent");
        if (month.Employee.ContractStart is not { } start) return;
        var longest = 6;
        if (month.Employee.ContractEnd < start.AddMonths(3).AddDays(-1)) longest = 0;
        else if (month.Employee.ContractEnd < start.AddMonths(12).AddDays(-1)) longest = 1;
        else if (month.Employee.ContractEnd < start.AddMonths(36).AddDays(-1)) longest = 2;
        if (_last > start.AddMonths(longest).AddDays(-1)) Notify(payslip, "law.probation-too-long");
    }

    private decimal SpanFactor(HandMonth month)
    {
        decimal scheduled = 0, required = 0;
        for (var i = _monthStart; i <= _monthEnd; i++)
        {
            if (month.Days[i].CountsForMonth) required++;
            if (month.Days[i].IsScheduled) scheduled++;
        }

        return required == 0 ? 0 : scheduled / required;
    }

    private readonly record struct Result(decimal Done, decimal Required)
    {
        public bool Exists => Required != 0;

        public bool IsBelow(decimal line) => Exists && Done < Required * line;

        public bool Reaches(decimal line) => Exists && Done >= Required * line;

        public static Result operator +(Result a, Result b) => new(a.Done + b.Done, a.Required + b.Required);
    }
}
