using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Testing;

/// <summary>
/// Runs policies as the host does: constructed in plan order over one set of declarations, evaluated with <see cref="PlanRun"/>.
/// Every line's formula is recomputed from its operands; one that does not give the amount fails the test.
/// </summary>
/// <example><code>
/// var bench = new PolicyBench().With(declare => new Opportunity(parameters, declare));
/// var result = bench.Run(APerson().Opportunity("2026-10-12"), "2026-10");
/// </code></example>
public sealed class PolicyBench
{
    private readonly PlanDeclarations _declarations = new();
    private readonly List<PlannedPolicy> _policies = [];
    private readonly Func<string, string?> _clauseOf;

    /// <summary>A bench without policies.</summary>
    /// <param name="clauseOf">The clause cited for a message code or code; one clause for everything when left out.</param>
    public PolicyBench(Func<string, string?>? clauseOf = null) => _clauseOf = clauseOf ?? (_ => "test/clause");

    /// <summary>What the policies declared together.</summary>
    public PlanDeclarations Declarations => _declarations;

    /// <summary>Adds a policy; the order of kinds is the plan's.</summary>
    /// <exception cref="InvalidOperationException">It comes after a policy of a later kind, or reads what nobody gives.</exception>
    public PolicyBench With<T>(Func<PolicyDeclaration, T> make)
        where T : IPolicy
    {
        var name = PolicyName(typeof(T));
        var planned = PlannedPolicy.Of(make(new PolicyDeclaration(_declarations, name, _clauseOf)));
        if (_policies.Count > 0 && _policies[^1].Kind > planned.Kind)
            throw new InvalidOperationException($"{name} is of kind {planned.Kind} and stands before {_policies[^1].Name} in every plan.");
        if (_declarations.Unmet is [var unmet, ..])
            throw new InvalidOperationException($"{name} reads the {unmet.What} {unmet.Name}; add a policy before it that gives it.");
        _policies.Add(planned);
        return this;
    }

    /// <summary>The result for one person and month; <paramref name="asOf"/> asks about an earlier moment.</summary>
    public BenchResult Run(PersonFacts facts, string month, string? asOf = null) =>
        Run(facts.Fill(_declarations, Month.Parse(month), asOf is null ? null : Given.On(asOf)));

    /// <summary>The results of a whole team, with the first pass of policies that see it; by employee id.</summary>
    public IReadOnlyDictionary<string, BenchResult> RunTeam(string team, string month, params IEnumerable<PersonFacts> members) =>
        RunTeam(team, Month.Parse(month), null, members);

    /// <summary>The results of a whole team as of a date.</summary>
    public IReadOnlyDictionary<string, BenchResult> RunTeam(string team, Month month, DateOnly? asOf, IEnumerable<PersonFacts> members)
    {
        PersonFacts[] everyone = [.. members];
        var data = everyone
            .Where(member => member.Person.HireDate <= month.LastDay && !(member.Person.LeaveDate < month.FirstDay))
            .OrderBy(member => member.Id, StringComparer.Ordinal)
            .Select(member => member.InTeam(team).Fill(_declarations, month, asOf))
            .ToList();
        var targets = new RowBuffer<TeamTarget>();
        foreach (var target in data.Count == 0 ? [] : data[0].TeamTargets.Span) targets.Add(target);
        var former = everyone
            .Where(member => member.Person.LeaveDate < month.FirstDay && member.Person.LeaveDate >= month.Plus(-_declarations.FormerMembersBack).FirstDay)
            .OrderByDescending(member => member.Person.LeaveDate).ThenBy(member => member.Id, StringComparer.Ordinal)
            .Select(member => member.InTeam(team).Fill(_declarations, month, asOf))
            .ToList();
        var view = new TeamMonth(new(team, month, asOf ?? month.LastDay, data, targets) { Former = former });
        foreach (var planned in _policies)
            if (planned.Policy is ITeamPolicy policy) policy.Prepare(view);
        return data.ToDictionary(member => member.Person.Id, Run, StringComparer.Ordinal);
    }

    /// <summary>The result for data that was filled elsewhere.</summary>
    public BenchResult Run(PersonMonthData data)
    {
        var run = new PlanRun(_policies, _declarations);
        run.Evaluate(data);
        return BenchResult.Of(run, data);
    }

    internal ConformanceSubject.Built Built() => new(_policies, _declarations);

    private static string PolicyName(Type type)
    {
        var attribute = (PolicyAttribute?)Attribute.GetCustomAttribute(type, typeof(PolicyAttribute))
            ?? throw new InvalidOperationException($"{type} has no [Policy] attribute.");
        return $"{attribute.Id}@{attribute.Version}";
    }
}
