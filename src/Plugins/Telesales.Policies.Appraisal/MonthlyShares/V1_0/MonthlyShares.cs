namespace Telesales.Policies.Appraisal.MonthlyShares.V1_0;

/// <summary>
/// Assessment pay in shares: the performance base × span factor is split over logs, calls, customers met, names and profiles, and each share is paid
/// as far as its item was done (R19 §4). Targets shrink with the span like the pay.
/// </summary>
[Policy("appraisal.monthly-shares", "1.0.0", PolicyKind.Appraisal)]
public sealed class MonthlyShares : IPolicy
{
    private const string ProfilesIndicator = "customer_profiles";
    private readonly MonthlySharesParameters _p;
    private readonly LogItem _log;
    private readonly CountItem _calls;
    private readonly CountItem _met;
    private readonly CountItem _names;
    private readonly CountItem _profiles;
    private readonly RowsRead<Rating> _ratings;
    private readonly InputError _noBase;
    private readonly NotApplied _nothingScheduled;

    public MonthlyShares(MonthlySharesParameters p, PolicyDeclaration declare)
    {
        _p = p;
        _log = new(p, declare);
        _calls = new("assessment-calls", Metric.DialedCalls, p.Shares.Calls, p.Partial, mayHaveNoTarget: false, declare);
        _met = new("assessment-met", Metric.CustomersMet, p.Shares.Met, p.Partial, mayHaveNoTarget: false, declare);
        _names = new("assessment-names", Metric.NamesCollected, p.Shares.Names, p.Partial, mayHaveNoTarget: false, declare);
        _profiles = new("assessment-profiles", Metric.CustomerProfiles, p.Shares.Profiles, p.Partial, mayHaveNoTarget: true, declare);
        _ratings = declare.ReadsRatings();
        _noBase = declare.InputError("contract.performance-base-missing", FactTable.Employees, "performance_base");
        _nothingScheduled = declare.NotApplied("assessment-log", "assessment.nothing-scheduled", "performance_base");
    }

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        if (who.Person.PerformanceBase is not { } performanceBase)
        {
            findings.Refuse(_noBase, who.Person.Origin);
            return;
        }

        if (who.ScheduledDays == Count.Zero)
        {
            findings.Miss(_nothingScheduled, performanceBase);
            return;
        }

        _log.Assess(who, performanceBase, findings);
        _calls.Assess(who, performanceBase, _p.Calls, findings);
        _met.Assess(who, performanceBase, _p.Met, findings);
        _names.Assess(who, performanceBase, _p.Names, findings);
        _profiles.Assess(who, performanceBase, ProfilesTarget(who), findings);
    }

    // What the supervisor set for the month; none means that nothing is asked for.
    private Fraction ProfilesTarget(in PersonMonth who)
    {
        foreach (ref readonly var rating in who.Of(_ratings))
            if (rating.Month == who.Month && rating.Indicator == ProfilesIndicator) return rating.Target ?? Quantity.Zero;
        return Fraction.Zero;
    }
}
