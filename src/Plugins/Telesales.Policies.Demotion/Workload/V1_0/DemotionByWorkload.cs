namespace Telesales.Policies.Demotion.Workload.V1_0;

/// <summary>
/// R21 section 5: who stays far below the quota is trained, and loses a grade when training did not help; section 3: who misses
/// two months in a row may lose the grade or the job.
/// </summary>
[Policy("demotion.workload", "1.0.0", PolicyKind.Demotion, ClosedMonthOnly = true)]
public sealed class DemotionByWorkload(DemotionByWorkloadParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly MeasureRead _thisMonth = declare.ReadsMeasure("workload.month");
    private readonly RowsRead<MonthResult> _history = declare.ReadsHistory(2);
    private readonly RowsRead<MonthMark> _marks = declare.ReadsMarks();

    private readonly TogetherRule _together = new(p, declare);
    private readonly WeakMonthRule _weakMonth = new(p, declare);
    private readonly InARowRule _inARow = new(p, declare);
    private readonly Notice _trainingOwed = declare.Notice("demotion.training-owed", "month");
    private readonly NotApplied _noMonth = declare.NotApplied("demote", "demotion.month-absent", "month");

    private readonly Decision _trainFor =
        declare.Decision("training-required", "demotion.training-two-months", operands: ["done", "required", "line"]);

    private readonly Decision _trainForMonth =
        declare.Decision("training-required", "demotion.training-month", operands: ["done", "required", "line"]);

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        if (p.AppliesTo == DemotionScope.Regular && who.Person.Status != EmploymentStatus.Regular) return;
        var months = new LastMonths(who.ResultOf(_history, who.Month.Plus(-2)), who.ResultOf(_history, who.Month.Plus(-1)), who.Of(_thisMonth));
        if (!months.This.Exists)
        {
            findings.Miss(_noMonth, who.Month);
            return;
        }

        var isTrained = who.HasMark(_marks, who.Month, Mark.TrainingCompleted);
        var together = _together.Applies(months, findings);
        var weakMonth = _weakMonth.Applies(months, findings);
        if (together && isTrained) _together.Demote(who, months, findings);
        if (weakMonth && isTrained) _weakMonth.Demote(who, months, findings);
        if ((together || weakMonth) && !isTrained) findings.Notify(_trainingOwed, who.Month);
        if (_inARow.Applies(months, findings)) _inARow.DemoteOrDismiss(who, months, findings);

        var gradeIsLost = (together || weakMonth) && isTrained;
        if (!gradeIsLost) RequireTraining(who, months, findings);
    }

    /// <summary>The first half of either rule of section 5 came true: training is due before the second can.</summary>
    private void RequireTraining(in PersonMonth who, in LastMonths months, Findings findings)
    {
        var effective = who.Month.Plus(1).FirstDay;
        if (months.Last.Exists && _together.IsBelow(months.LastAndThis))
            findings.Decide(_trainFor, effective, months.LastAndThis.Done, months.LastAndThis.Required, _together.Line);
        if (_weakMonth.IsWeak(months.This))
            findings.Decide(_trainForMonth, effective, months.This.Done, months.This.Required, _weakMonth.WeakLine);
    }
}
