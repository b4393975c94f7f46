namespace Telesales.Policies.Probation.TwoMonths.V1_0;

/// <summary>R21 section 4: who passes each month of probation is confirmed; who misses one is not.</summary>
[Policy("probation.two-months", "1.0.0", PolicyKind.Probation, ClosedMonthOnly = true)]
public sealed class TwoMonthsProbation(TwoMonthsProbationParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly MeasureRead _thisMonth = declare.ReadsMeasure("workload.month");
    private readonly RowsRead<MonthResult> _history = declare.ReadsHistory((int)p.Months.Value);
    private readonly Fraction _line = p.PassRequirement * p.MonthLine;

    private readonly Decision _confirm = declare.Decision("confirm", "probation.passed", operands: ["first_month", "last_month", "line"]);
    private readonly Decision _notConfirmed = declare.Decision("not-confirmed", "probation.failed", operands: ["month", "done", "required", "line"]);
    private readonly Notice _cannotConfirm = declare.Notice("probation.cannot-confirm", "month", "done", "required", "line");
    private readonly Notice _noData = declare.Notice("probation.no-data", "month");
    private readonly Notice _overdue = declare.Notice("probation.overdue", "last_month");
    private readonly NotApplied _notOver = declare.NotApplied("confirm", "probation.not-over", "last_month");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        if (who.Person.Status != EmploymentStatus.Probation) return;
        var first = FirstMonth(who.Person.HireDate);
        var last = first.Plus((int)p.Months.Value - 1);
        if (who.Month > last) findings.Notify(_overdue, last);
        else if (who.Month == last) Decide(who, first, findings);
        else Watch(who, first, last, findings);
    }

    private Month FirstMonth(DateOnly hired) => Month.Of(hired).Plus(hired.Day <= p.FirstMonthCutOffDay.Value ? 0 : 1);

    /// <summary>A month before the last: a result below the line already rules confirmation out.</summary>
    private void Watch(in PersonMonth who, Month first, Month last, Findings findings)
    {
        var result = who.Of(_thisMonth);
        if (who.Month >= first && IsBelowLine(result)) findings.Notify(_cannotConfirm, who.Month, result.Done, result.Required, _line);
        else findings.Miss(_notOver, last);
    }

    private void Decide(in PersonMonth who, Month first, Findings findings)
    {
        Month? unknown = null;
        for (var month = first; month <= who.Month; month = month.Plus(1))
        {
            var result = month == who.Month ? who.Of(_thisMonth) : who.ResultOf(_history, month);
            if (!result.Exists)
            {
                unknown ??= month;
            }
            else if (IsBelowLine(result))
            {
                findings.Decide(_notConfirmed, who.Month.Plus(1).FirstDay, month, result.Done, result.Required, _line);
                return;
            }
        }

        if (unknown is { } missing) findings.Notify(_noData, missing);
        else findings.Decide(_confirm, who.Month.Plus(1).FirstDay, first, who.Month, _line);
    }

    private bool IsBelowLine(in Attainment result) => result.Exists && result.Done < result.Required * _line;
}
