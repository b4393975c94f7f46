using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Testing;

/// <summary>What is held against the rules that every policy keeps: policies on a bench, or the policies of a plan.</summary>
public sealed class ConformanceSubject
{
    private readonly Func<Built> _make;
    private readonly Func<Built>? _makeBesideMore;
    private readonly IReadOnlySet<string>? _clauses;

    private ConformanceSubject(Func<Built> make, Func<Built>? makeBesideMore, IReadOnlySet<string>? clauses) => (_make, _makeBesideMore, _clauses) = (make, makeBesideMore, clauses);

    /// <summary>A policy, and before it those that give what it reads.</summary>
    /// <param name="policies">Adds them to a bench: <c>bench => bench.With(declare => new Quota(figures, declare))</c>. Called more than once.</param>
    /// <param name="clauseOf">The clause cited for a message code or code, as a plan says.</param>
    /// <param name="clauses">The clauses of the regulation; null when it is not looked at what is cited.</param>
    public static ConformanceSubject Of(Func<PolicyBench, PolicyBench> policies, Func<string, string?>? clauseOf = null, IEnumerable<string>? clauses = null)
    {
        return new(
            () => policies(new PolicyBench(clauseOf)).Built(),
            () => policies(new PolicyBench(clauseOf).With(declare => new ReadsEverything(declare))).Built(),
            clauses?.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The policies of a plan that was resolved; what each declares was checked when they were put together.</summary>
    public static ConformanceSubject Of(IReadOnlyList<PlannedPolicy> policies, PlanDeclarations declarations) => new(() => new(policies, declarations), null, null);

    internal Built Make() => _make();

    /// <summary>Beside a policy that reads every fact, so that facts are there which these did not declare; null when that can't be had.</summary>
    internal Built? MakeBesideMore() => _makeBesideMore?.Invoke();

    internal IReadOnlySet<string>? Clauses => _clauses;

    internal sealed record Built(IReadOnlyList<PlannedPolicy> Policies, PlanDeclarations Declarations)
    {
        public PlanRun NewRun() => new(Policies, Declarations);
    }

    [Policy("testing.reads-everything", "1.0.0", PolicyKind.BasePay)]
    private sealed class ReadsEverything : IPolicy
    {
        public ReadsEverything(PolicyDeclaration declare)
        {
            foreach (var metric in Metric.Standard) declare.Reads(metric);
            declare.ReadsAttendance();
            declare.ReadsAssignments();
            declare.ReadsDeals();
            declare.ReadsIncidents();
            declare.ReadsWorkLogs();
            declare.ReadsRatings();
            declare.ReadsMarks();
            declare.ReadsHistory(1);
            declare.ReadsTeamTargets();
        }

        public void Evaluate(in PersonMonth who, Findings findings)
        {
        }
    }
}
