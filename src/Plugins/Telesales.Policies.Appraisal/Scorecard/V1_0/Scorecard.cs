using Telesales.Policies.Appraisal.Indicators.V1_0;

namespace Telesales.Policies.Appraisal.Scorecard.V1_0;

/// <summary>A month is scored by weighted indicators, and the performance base is paid by the score (R16 and the regulations of its shape).</summary>
[Policy("appraisal.scorecard", "1.0.0", PolicyKind.Appraisal)]
public sealed class Scorecard : IPolicy
{
    private readonly IndicatorSet _indicators;
    private readonly RatingsMissing _missing;
    private readonly IndicatorPay _pay;
    private readonly Measure _score;
    private readonly InputError _noBase;

    public Scorecard(ScorecardParameters p, PolicyDeclaration declare)
    {
        _indicators = new(p.Indicators, p.MostPoints, declare.ReadsRatings());
        _missing = new(_indicators, declare);
        _pay = new(_indicators, declare);
        _score = declare.Measure("score", atMost: new("most_points", p.MostPoints));
        _noBase = declare.InputError("contract.performance-base-missing", FactTable.Employees, "performance_base");
    }

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var score = _indicators.Score(who, who.Month);
        if (score is null) _missing.Refuse(who, findings);
        if (who.Person.PerformanceBase is not { } performanceBase)
            findings.Refuse(_noBase, who.Person.Origin);
        else if (score is not null)
            Pay(who, performanceBase, score.Value, findings);
    }

    private void Pay(in PersonMonth who, Amount performanceBase, Fraction score, Findings findings)
    {
        findings.Tell(_score, score, Fraction.One);
        _missing.Notify(who, findings);
        _pay.Pay(who, performanceBase, findings, Percent.Of(100));
    }
}
