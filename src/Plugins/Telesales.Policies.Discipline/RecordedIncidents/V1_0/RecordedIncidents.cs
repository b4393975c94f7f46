namespace Telesales.Policies.Discipline.RecordedIncidents.V1_0;

/// <summary>Which incidents a regulation forbids without a figure.</summary>
public sealed record RecordedIncidentsParameters : ICheckParameters
{
    /// <summary>The types as in <c>incidents.csv</c>; the plan cites the clause of each under <c>incident.&lt;type&gt;</c>.</summary>
    [Meaning("记录在案、不罚款的事件类型", "Types of incident that are recorded and not fined")]
    public required IReadOnlyList<string> Types { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        for (var i = 0; i < Types.Count; i++)
            for (var j = 0; j < i; j++)
                if (Types[i] == Types[j]) yield return new(ParameterProblem.Item("types", i), $"'{Types[i]}' stands twice; name each type once.") { Other = ParameterProblem.Item("types", j), MessageZh = $"“{Types[i]}”重复；每种类型只写一次。" };
    }
}

/// <summary>
/// Counts the month's incidents of some types as measures <c>incident.&lt;type&gt;</c>, also when there was none; no fine (R13 §3, §7, §8).
/// </summary>
[Policy("discipline.recorded-incidents", "1.0.0", PolicyKind.Discipline)]
public sealed class RecordedIncidents : IPolicy
{
    private readonly RowsRead<Incident> _incidents;
    private readonly string[] _types;
    private readonly Measure[] _measures;

    public RecordedIncidents(RecordedIncidentsParameters p, PolicyDeclaration declare)
    {
        _incidents = declare.ReadsIncidents();
        _types = [.. p.Types];
        _measures = Array.ConvertAll(_types, type => declare.Measure($"incident.{type}"));
    }

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        for (var i = 0; i < _types.Length; i++)
        {
            var count = Count.Zero;
            foreach (ref readonly var incident in who.Of(_incidents))
                if (incident.Type == _types[i]) count += incident.Count;
            findings.Tell(_measures[i], count, Fraction.One);
        }
    }
}
