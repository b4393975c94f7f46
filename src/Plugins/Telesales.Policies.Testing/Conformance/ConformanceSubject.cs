using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Testing;

/// <summary>What is held against the rules that every policy keeps: policies on a bench, or the policies of a plan.</summary>
public sealed class ConformanceSubject
{
    private readonly Func<Built> _make;
    private readonly IReadOnlySet<string>? _clauses;

    private ConformanceSubject(Func<Built> make, IReadOnlySet<string>? clauses) => (_make, _clauses) = (make, clauses);

    /// <summary>A policy, and before it those that give what it reads.</summary>
    /// <param name="policies">Adds them to a bench: <c>bench => bench.With(declare => new Quota(figures, declare))</c>. Called more than once.</param>
    /// <param name="clauseOf">The clause cited for a message code or code, as a plan says.</param>
    /// <param name="clauses">The clauses of the regulation; null when it is not looked at what is cited.</param>
    public static ConformanceSubject Of(Func<PolicyBench, PolicyBench> policies, Func<string, string?>? clauseOf = null, IEnumerable<string>? clauses = null) =>
        new(() => policies(new PolicyBench(clauseOf)).Built(), clauses?.ToHashSet(StringComparer.Ordinal));

    /// <summary>The policies of a plan that was resolved; what each cites was checked when they were put together.</summary>
    public static ConformanceSubject Of(IReadOnlyList<PlannedPolicy> policies, PlanDeclarations declarations) => new(() => new(policies, declarations), null);

    internal Built Make() => _make();

    internal IReadOnlySet<string>? Clauses => _clauses;

    internal sealed record Built(IReadOnlyList<PlannedPolicy> Policies, PlanDeclarations Declarations)
    {
        public PlanRun NewRun() => new(Policies, Declarations);

        /// <summary>The same policies in a plan that has every fact loaded, as if others had declared it.</summary>
        public Built WithEveryFact()
        {
            var declarations = Declarations.Copy();
            DeclaredFacts.DeclareAll(new(declarations, "testing.reads-everything@1.0.0", _ => null));
            return this with { Declarations = declarations };
        }

        /// <summary>One of the policies, and of those before it the ones that give what it declared to read, and so on.</summary>
        public Built AloneWithItsGivers(int policy)
        {
            var needed = new HashSet<string>(StringComparer.Ordinal) { Policies[policy].Name };
            for (var i = policy; i >= 0; i--)
            {
                if (!needed.Contains(Policies[i].Name)) continue;
                foreach (var read in Declarations.Reads.Where(read => read.Policy == Policies[i].Name && DeclaredFacts.IsOfFinding(read)))
                    needed.UnionWith(Declarations.Outcomes.Where(outcome => outcome.Code == read.Name).Select(outcome => Declarations.OutcomePolicies[outcome.Slot]));
            }

            return this with { Policies = [.. Policies.Take(policy + 1).Where(planned => needed.Contains(planned.Name))] };
        }
    }
}
