using Telesales.Facts;

namespace Telesales.Benchmarks.ByHand.Exact;

/// <content>Probation, promotion, demotion, wage protection.</content>
internal sealed partial class ExactR21
{
    private void Decide(ExactMonth month, ExactPayslip payslip, string code, bool isDiscretionary)
    {
        if (month.Facts.Employee.LeaveDate <= _last) return;
        foreach (var decision in payslip.Decisions)
            if (decision.Code == code) return;
        payslip.Decisions.Add(new(code, _nextMonth, isDiscretionary));
    }

    // In parts of a unit, as this month's work is; the population's history divides into them.
    private Result History(ExactMonth month, int back)
    {
        var wanted = FactMonth.Of(_first).AddMonths(-back);
        foreach (var row in month.Facts.History)
            if (row.Month == wanted) return new(row.DoneUnits.Numerator * month.Unit / row.DoneUnits.Denominator, row.RequiredUnits.Numerator * month.Unit / row.RequiredUnits.Denominator);
        return default;
    }

    private static bool IsMarked(ExactMonth month, DateOnly first, FactMark mark)
    {
        foreach (var row in month.Facts.Marks)
            if (row.Mark == mark && row.Month == FactMonth.Of(first)) return true;
        return false;
    }

    private void DecideProbation(ExactMonth month, long done, long required, ExactPayslip payslip)
    {
        var hired = month.Facts.Employee.HireDate;
        var first = new DateOnly(hired.Year, hired.Month, 1).AddMonths(hired.Day <= 15 ? 0 : 1);
        var second = first.AddMonths(1);
        var isShort = required > 0 && done < required;
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
            if (before.IsBelow(10) || isShort) Decide(month, payslip, "not-confirmed", false);
            else if (!before.Exists || required == 0) Notify(payslip, "probation.no-data");
            else Decide(month, payslip, "confirm", false);
        }
    }

    private void DecideGrade(ExactMonth month, in Result now, ExactPayslip payslip)
    {
        Result last = History(month, 1), beforeLast = History(month, 2);
        var isJunior = month.Facts.Employee.Grade == FactGrade.Junior;
        if (isJunior && now.Reaches(12) && last.Reaches(12) && beforeLast.Reaches(12))
        {
            if (IsMarked(month, _first, FactMark.Outstanding)) Decide(month, payslip, "promote", false);
            else Notify(payslip, "promotion.needs-outstanding-mark");
        }

        if (!now.Exists) return;
        var together = beforeLast.Exists && last.Exists && (beforeLast + last).IsBelow(8) && (beforeLast + last + now).IsBelow(8);
        var weakMonth = last.IsBelow(6) && now.IsBelow(10);
        var isTrained = IsMarked(month, _first, FactMark.TrainingCompleted);
        if (together || weakMonth)
        {
            if (isTrained) Decide(month, payslip, isJunior ? "dismiss" : "demote", true);
            else Notify(payslip, "demotion.training-owed");
        }

        if (last.IsBelow(10) && now.IsBelow(10)) Decide(month, payslip, "demote-or-dismiss", true);
        if ((together || weakMonth) && isTrained) return;
        if ((last.Exists && (last + now).IsBelow(8)) || now.IsBelow(6)) Decide(month, payslip, "training-required", false);
    }

    private void Protect(ExactMonth month, ExactPayslip payslip)
    {
        long gross = 0, deductions = 0;
        foreach (var line in payslip.Lines)
        {
            if (line.Fen > 0) gross += line.Fen;
            else deductions -= line.Fen;
        }

        if (deductions * 5 > gross) Notify(payslip, "law.deductions-over-20-percent");
        var employee = month.Facts.Employee;
        if (employee.Status != FactStatus.Probation) return;
        var (scheduled, required) = Span(month);
        if (employee.AgreedWage is { } agreed && required > 0 && gross * 10 * required < Fen(agreed) * 8 * scheduled) Notify(payslip, "law.probation-pay-below-80-percent");
        if (employee.ContractStart is not { } start) return;
        var longest = 6;
        if (employee.ContractEnd < start.AddMonths(3).AddDays(-1)) longest = 0;
        else if (employee.ContractEnd < start.AddMonths(12).AddDays(-1)) longest = 1;
        else if (employee.ContractEnd < start.AddMonths(36).AddDays(-1)) longest = 2;
        if (_last > start.AddMonths(longest).AddDays(-1)) Notify(payslip, "law.probation-too-long");
    }

    private (long Scheduled, long Required) Span(ExactMonth month)
    {
        long scheduled = 0, required = 0;
        for (var i = _monthStart; i <= _monthEnd; i++)
        {
            if (month.Days[i].CountsForMonth) required++;
            if (month.Days[i].IsScheduled) scheduled++;
        }

        return (scheduled, required);
    }

    /// <summary>A month's work; lines are in tenths.</summary>
    private readonly record struct Result(long Done, long Required)
    {
        public bool Exists => Required != 0;

        public bool IsBelow(int tenths) => Exists && Done * 10 < Required * tenths;

        public bool Reaches(int tenths) => Exists && Done * 10 >= Required * tenths;

        public static Result operator +(Result a, Result b) => new(a.Done + b.Done, a.Required + b.Required);
    }
}
