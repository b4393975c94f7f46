namespace Telesales.Policies.Plans;

/// <summary>
/// The clause that a plan cites for what a policy says. The contract asks by message code and, when that has none, by code; only then
/// does the policy's own clause stand in.
/// </summary>
internal sealed class ClauseLookup(PlanFilePolicy policy)
{
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private string? _message;

    /// <summary>The message codes for which the plan cites nothing.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    /// <summary>Answers the contract's question; never null on the second one, so that all gaps come to light at once.</summary>
    public string? Of(string code)
    {
        if (policy.Clauses.TryGetValue(code, out var own))
        {
            _message = null;
            return own.Clause;
        }

        if (_message is null)
        {
            _message = code;
            return null;
        }

        var message = _message;
        _message = null;
        if (policy.Clause is null) _missing.Add(message);
        return policy.Clause ?? "?";
    }
}
