namespace Telesales.Policies.Appraisal.OutstandingMark.V1_0;

/// <summary>The figure of R13 §9.</summary>
public sealed record OutstandingMarkParameters
{
    /// <summary>Points for a month with the mark.</summary>
    [Meaning("表现突出的加分", "Bonus points for an outstanding month"), Bounds("0", "1000")]
    public required Count Points { get; init; }
}

/// <summary>Who is marked outstanding for the month gets bonus points and is preferred for promotion (R13 §9).</summary>
[Policy("appraisal.outstanding-mark", "1.0.0", PolicyKind.Appraisal)]
public sealed class OutstandingMark(OutstandingMarkParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly RowsRead<MonthMark> _marks = declare.ReadsMarks();
    private readonly Measure _points = declare.Measure("bonus-points");
    private readonly Notice _preferred = declare.Notice("promotion.preferred");
    private readonly NotApplied _noMark = declare.NotApplied("bonus-points", "bonus-points.no-mark", "month");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        if (!who.HasMark(_marks, who.Month, Mark.Outstanding))
        {
            findings.Miss(_noMark, who.Month);
            return;
        }

        findings.Tell(_points, p.Points, Fraction.One);
        findings.Notify(_preferred);
    }
}
