using Telesales.Policies.Appraisal.Indicators.V1_0;

namespace Telesales.Policies.Appraisal.TeamScore.V1_0;

/// <summary>
/// The final score is partly one's own and partly the mean of the team's own scores; the performance base is paid by it, and two months in a row
/// below the line lower the grade (R17 §2, §4, §5).
/// </summary>
/// <remarks>
/// The mean is over the members who have a score, oneself included, withheld payslips too. The month before is scored from its ratings and with
/// today's teams: whoever left in it still belongs to its mean. Without a team the own score is the final one.
/// </remarks>
[Policy("appraisal.team-score", "1.0.0", PolicyKind.Appraisal)]
public sealed class TeamScore : ITeamPolicy
{
    private readonly TeamScoreParameters _p;
    private readonly IndicatorSet _indicators;
    private readonly RatingsMissing _missing;
    private readonly IndicatorPay _pay;
    private readonly FormerMembersRead _former;

    // By row: how many months back.
    private readonly TeamFigure _mean;
    private readonly TeamFigure _rated;

    private readonly PayLine _teamPart;
    private readonly Measure _score;
    private readonly InputError _noBase;
    private readonly TwoWeakMonths _twoWeakMonths;

    public TeamScore(TeamScoreParameters p, PolicyDeclaration declare)
    {
        _p = p;
        _indicators = new(p.Indicators, p.MostPoints, declare.ReadsRatings(monthsBack: 1));
        _missing = new(_indicators, declare);
        _pay = new(_indicators, declare, isShare: true);
        _former = declare.ReadsFormerMembers(monthsBack: 1);
        (_mean, _rated) = (declare.TeamFigure("mean"), declare.TeamFigure("rated"));
        _teamPart = declare.Line(
            "performance-pay", "performance-pay.team-share", "performance_base * scheduled / required * share * mean / 100", "performance_base", "scheduled", "required", "share", "mean", "rated");
        _score = declare.Measure("score", atMost: new("most_points", p.MostPoints));
        _noBase = declare.InputError("contract.performance-base-missing", FactTable.Employees, "performance_base");
        _twoWeakMonths = new(p.DemoteBelow, declare);
    }

    public void Prepare(in TeamMonth team)
    {
        for (var back = 0; back <= 1; back++)
        {
            var month = team.Month.Plus(-back);
            var (sum, count) = (Fraction.Zero, 0);
            for (var i = 0; i < team.MemberCount; i++) Add(team.Member(i), month, ref sum, ref count);
            for (var i = 0; i < team.CountOf(_former); i++) Add(team.Former(_former, i), month, ref sum, ref count);
            if (count == 0) continue;
            for (var i = 0; i < team.MemberCount; i++)
            {
                team.Give(i, _mean, back, sum / count);
                team.Give(i, _rated, back, count);
            }
        }
    }

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var final = FinalScore(who, back: 0);
        if (final is null) _missing.Refuse(who, findings);
        if (who.Person.PerformanceBase is not { } performanceBase)
            findings.Refuse(_noBase, who.Person.Origin);
        else if (final is not null)
            Say(who, performanceBase, final.Value, findings);
    }

    private void Say(in PersonMonth who, Amount performanceBase, Fraction final, Findings findings)
    {
        findings.Tell(_score, final, Fraction.One);
        _missing.Notify(who, findings);
        Pay(who, performanceBase, findings);
        _twoWeakMonths.Judge(who, final, FinalScore(who, back: 1), findings);
    }

    private void Pay(in PersonMonth who, Amount performanceBase, Findings findings)
    {
        if (FigureOf(who.Of(_mean), 0) is not { } mean)
        {
            _pay.Pay(who, performanceBase, findings, Percent.Of(100));
            return;
        }

        _pay.Pay(who, performanceBase, findings, _p.IndividualShare);
        if (who.RequiredDays == Count.Zero) return;
        var rated = new Count((FigureOf(who.Of(_rated), 0) ?? Fraction.Zero).Floor());
        findings.Pay(
            _teamPart, performanceBase * who.SpanFactor * _p.TeamShare * (mean / 100), performanceBase, who.ScheduledDays, who.RequiredDays, _p.TeamShare, mean, rated);
    }

    /// <summary>Own and team's score together; null when there is no own score.</summary>
    private Fraction? FinalScore(in PersonMonth who, int back)
    {
        if (_indicators.Score(who, who.Month.Plus(-back)) is not { } own) return null;
        return FigureOf(who.Of(_mean), back) is { } mean ? (_p.IndividualShare.ToFraction() * own) + (_p.TeamShare.ToFraction() * mean) : own;
    }

    private void Add(in PersonMonth member, Month month, ref Fraction sum, ref int count)
    {
        if (_indicators.Score(member, month) is not { } score) return;
        sum += score;
        count++;
    }

    private static Fraction? FigureOf(ReadOnlySpan<TeamFigureValue> values, int row)
    {
        foreach (var value in values)
            if (value.Row == row) return value.Value;
        return null;
    }
}
