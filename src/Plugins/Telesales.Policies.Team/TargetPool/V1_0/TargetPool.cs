namespace Telesales.Policies.Team.TargetPool.V1_0;

/// <summary>
/// When the team reaches a target of the month, its pool goes to the members employed on the month's last day (R15, paragraph 3).
/// </summary>
/// <remarks>
/// Each share is rounded down to the fen; the fen left over go one each to the first members in order of employee id, so that the
/// shares sum to the pool. Someone whose payslip is withheld keeps their share: the first pass sees them too.
/// </remarks>
[Policy("team.target-pool", "1.0.0", PolicyKind.Team)]
public sealed class TargetPool(TargetPoolParameters p, PolicyDeclaration declare) : ITeamPolicy
{
    private readonly RowsRead<TeamTarget> _targets = declare.ReadsTeamTargets();
    private readonly ActivityRead? _salesAmount = p.Split == PoolSplit.BySalesAmount ? declare.Reads(Metric.SalesAmount) : null;

    // Of the first pass: a fen of the left-over for each row, and either how many share equally or whose sales count how much.
    private readonly TeamFigure _cent = declare.TeamFigure("cent");
    private readonly TeamFigure _members = declare.TeamFigure("members");
    private readonly TeamFigure _sales = declare.TeamFigure("sales");
    private readonly TeamFigure _teamSales = declare.TeamFigure("team_sales");

    private readonly PayLine _equally = declare.Line(
        "team-reward", "team-reward.equally", "floor(pool / members) + cent", "metric", "target", "actual", "pool", "members", "cent");

    private readonly PayLine _bySales = declare.Line(
        "team-reward", "team-reward.by-sales", "floor(pool * sales / team_sales) + cent", "metric", "target", "actual", "pool", "sales", "team_sales", "cent");

    private readonly Notice _absent = declare.Notice("team-target.absent", "metric");
    private readonly NotApplied _missed = declare.NotApplied("team-reward", "team-reward.target-missed", "metric", "target", "actual", "short");
    private readonly NotApplied _noActual = declare.NotApplied("team-reward", "team-reward.no-actual", "metric", "target");
    private readonly NotApplied _noPool = declare.NotApplied("team-reward", "team-reward.no-pool", "metric", "target", "actual");
    private readonly NotApplied _notEmployed = declare.NotApplied("team-reward", "team-reward.not-employed", "metric", "date");

    public void Prepare(in TeamMonth team)
    {
        var targets = team.Of(_targets);
        var total = TotalWeight(team, _salesAmount);
        var bySales = total > Quantity.Zero ? _salesAmount : null;
        if (bySales is null) total = TotalWeight(team, null);
        if (total == Quantity.Zero) return;

        GiveWeights(team, bySales, total);
        for (var row = 0; row < targets.Length; row++)
            if (IsReached(targets[row]) && Pool(targets[row]) > Money.Zero) GiveLeftOver(team, row, Pool(targets[row]), bySales, total);
    }

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var targets = who.Of(_targets);
        for (var row = 0; row < targets.Length; row++)
        {
            ref readonly var target = ref targets[row];
            var metric = Operand.Word(target.Metric);
            if (target.Target is not { } goal || goal <= Quantity.Zero)
                findings.Notify(_absent, metric);
            else if (target.Actual is not { } actual)
                findings.Miss(_noActual, metric, goal);
            else if (actual < goal)
                findings.Miss(_missed, metric, goal, actual, goal - actual);
            else if (Pool(target) <= Money.Zero)
                findings.Miss(_noPool, metric, goal, actual);
            else if (!who.Person.IsEmployedOn(who.Month.LastDay))
                findings.Miss(_notEmployed, metric, who.Month.LastDay);
            else
                PayShare(who, row, target, findings);
        }
    }

    private void PayShare(in PersonMonth who, int row, in TeamTarget target, Findings findings)
    {
        var pool = Pool(target);
        var cent = new Money(FigureOf(who.Of(_cent), row).Floor());
        var metric = Operand.Word(target.Metric);
        if (who.Of(_members) is [var equally, ..])
        {
            var share = Share(pool, Fraction.One, equally.Value) + cent;
            findings.Pay(_equally, share, metric, target.Target!.Value, target.Actual!.Value, pool, new Count(equally.Value.Floor()), cent);
            return;
        }

        Fraction sales = who.Of(_sales)[0].Value, teamSales = who.Of(_teamSales)[0].Value;
        findings.Pay(_bySales, Share(pool, sales, teamSales) + cent, metric, target.Target!.Value, target.Actual!.Value, pool, sales, teamSales, cent);
    }

    private void GiveWeights(in TeamMonth team, ActivityRead? bySales, Quantity total)
    {
        for (var member = 0; member < team.MemberCount; member++)
        {
            if (bySales is null)
            {
                team.Give(member, _members, 0, total);
                continue;
            }

            team.Give(member, _sales, 0, Weight(team.Member(member), bySales));
            team.Give(member, _teamSales, 0, total);
        }
    }

    private void GiveLeftOver(in TeamMonth team, int row, Money pool, ActivityRead? bySales, Quantity total)
    {
        var left = pool;
        for (var member = 0; member < team.MemberCount; member++)
            left -= Share(pool, Weight(team.Member(member), bySales), total);

        for (var member = 0; member < team.MemberCount && left > Money.Zero; member++)
        {
            if (!SharesIn(team.Member(member))) continue;
            team.Give(member, _cent, row, 1);
            left -= new Money(1);
        }
    }

    private static Quantity TotalWeight(in TeamMonth team, ActivityRead? bySales)
    {
        var total = Quantity.Zero;
        for (var member = 0; member < team.MemberCount; member++) total += Weight(team.Member(member), bySales);
        return total;
    }

    private static Quantity Weight(in PersonMonth member, ActivityRead? bySales)
    {
        if (!SharesIn(member)) return Quantity.Zero;
        if (bySales is not { } sales) return Quantity.Whole(1);
        var sold = member.Of(sales).Sum(member.MonthStart, member.MonthEnd);
        return sold > Quantity.Zero ? sold : Quantity.Zero;
    }

    private static bool SharesIn(in PersonMonth member) => member.Person.IsEmployedOn(member.Month.LastDay);

    private static bool IsReached(in TeamTarget target) =>
        target is { Target: { } goal, Actual: { } actual } && goal > Quantity.Zero && actual >= goal;

    private static Money Pool(in TeamTarget target) => Amount.FromYuan(target.BonusPool ?? Quantity.Zero).RoundedDown();

    private static Money Share(Money pool, Fraction weight, Fraction total) => (pool * (weight / total)).RoundedDown();

    private static Fraction FigureOf(ReadOnlySpan<TeamFigureValue> values, int row)
    {
        foreach (var value in values)
            if (value.Row == row) return value.Value;
        return Fraction.Zero;
    }
}
