namespace Telesales.Policies.Promotion.OutstandingMonths.V1_0;

/// <summary>R21 section 4: months in a row far above the quota, and standing out, lead to a higher grade.</summary>
[Policy("promotion.outstanding-months", "1.0.0", PolicyKind.Promotion, ClosedMonthOnly = true)]
public sealed class OutstandingMonths(OutstandingMonthsParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly MeasureRead _thisMonth = declare.ReadsMeasure("workload.month");
    private readonly RowsRead<MonthResult> _history = declare.ReadsHistory((int)p.Months.Value - 1);
    private readonly RowsRead<MonthMark> _marks = declare.ReadsMarks();
    private readonly Fraction _line = p.PassRequirement * p.MonthLine;

    private readonly Decision _promote = declare.Decision("promote", "promotion.earned", operands: ["grade", "new_grade", "first_month", "last_month", "line"]);
    private readonly Notice _needsMark = declare.Notice("promotion.needs-outstanding-mark", "month", "line");
    private readonly NotApplied _below = declare.NotApplied("promote", "promotion.month-below", "month", "done", "required", "line");
    private readonly NotApplied _absent = declare.NotApplied("promote", "promotion.month-absent", "month");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        if (who.Person.Grade != p.FromGrade || who.Person.Status != EmploymentStatus.Regular) return;
        var first = who.Month.Plus(1 - (int)p.Months.Value);
        var reached = true;
        for (var month = first; month <= who.Month; month = month.Plus(1)) reached &= Reaches(who, month, findings);
        if (!reached) return;

        if (p.NeedsOutstandingMark && !who.HasMark(_marks, who.Month, Mark.Outstanding))
            findings.Notify(_needsMark, who.Month, _line);
        else
            findings.Decide(_promote, who.Month.Plus(1).FirstDay, Word(p.FromGrade), Word(p.ToGrade), first, who.Month, _line);
    }

    private bool Reaches(in PersonMonth who, Month month, Findings findings)
    {
        var result = month == who.Month ? who.Of(_thisMonth) : who.ResultOf(_history, month);
        if (!result.Exists) findings.Miss(_absent, month);
        else if (result.Done < result.Required * _line) findings.Miss(_below, month, result.Done, result.Required, _line);
        else return true;
        return false;
    }

    private static Operand Word(Grade grade) => Operand.Word(grade switch
    {
        Grade.Junior => "junior",
        Grade.Intermediate => "intermediate",
        _ => "senior",
    });
}
