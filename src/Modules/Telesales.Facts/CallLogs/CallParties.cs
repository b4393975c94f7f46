namespace Telesales.Facts;

/// <summary>Who a row's call belongs to.</summary>
internal enum CallParty
{
    /// <summary>To nobody: no agent took part.</summary>
    Nobody,

    /// <summary>To the caller.</summary>
    Caller,

    /// <summary>To the one who was called.</summary>
    Called,

    /// <summary>To nobody: agents spoke among themselves.</summary>
    Colleagues,

    /// <summary>To an extension that nobody is known to have.</summary>
    Stranger,
}

/// <summary>
/// Finds whose call a row is. Where the agents' extensions are known, a call from one of them is that agent's outgoing call, a call to one of
/// them an incoming one, and a call between two of them nobody's: it is no call with a customer. An extension that nobody has is a problem,
/// said once: its calls would be lost silently.
/// </summary>
internal sealed class CallParties(CallLogMapping mapping)
{
    private readonly Dictionary<string, (FactOrigin First, CallField Field, long Calls)> strangers = new(StringComparer.Ordinal);
    private string extension = "";
    private CallField field;

    /// <summary>Looks at the parties of a row; <see cref="Settle"/> tells the employee.</summary>
    public CallParty Find(ReadOnlySpan<char> caller, ReadOnlySpan<char> called, ReadOnlySpan<char> number)
    {
        if (mapping.Agents is not { } agents)
        {
            bool nobody = caller.IsEmpty || CallWords.Has(mapping.Nobody, caller);
            return nobody ? CallParty.Nobody : Keep(CallParty.Caller, caller, CallField.Agent);
        }
        var from = mapping.Extension.Find(caller);
        var to = mapping.Extension.Find(called);
        if (agents.Has(from))
            return agents.Has(to) || agents.Has(number) ? CallParty.Colleagues : Keep(CallParty.Caller, from, CallField.Agent);
        if (LooksLikeOurs(from))
            return Keep(CallParty.Stranger, from, CallField.Agent);
        if (agents.Has(to))
            return Keep(CallParty.Called, to, CallField.Called);
        return LooksLikeOurs(to) ? Keep(CallParty.Stranger, to, CallField.Called) : CallParty.Nobody;
    }

    /// <summary>The employee whose call it is (empty when there is none); an extension without an employee is noted.</summary>
    public string Settle(CallParty party, DateOnly date, FactOrigin origin)
    {
        if (party == CallParty.Colleagues)
            return "";
        if (mapping.Agents is not { } agents)
            return extension;
        if (party != CallParty.Stranger && agents.HolderOf(extension, date) is { } employee)
            return employee;
        var known = strangers.GetValueOrDefault(extension, (origin, field, 0));
        strangers[extension] = known with { Calls = known.Calls + 1 };
        return "";
    }

    /// <summary>Reports the extensions that nobody has, each once.</summary>
    public void ReportStrangers(ProblemLog log, IReadOnlyDictionary<CallField, string> columns)
    {
        foreach (var (stranger, seen) in strangers)
            log.Report(CallLogTexts.UnknownExtension, seen.First, columns[seen.Field], stranger, seen.Calls);
    }

    private bool LooksLikeOurs(ReadOnlySpan<char> candidate) =>
        !candidate.IsEmpty && mapping.Extension.LooksLike.IsMatch(candidate) && !CallWords.Has(mapping.Nobody, candidate);

    private CallParty Keep(CallParty party, ReadOnlySpan<char> found, CallField where)
    {
        if (!found.SequenceEqual(extension))
            extension = found.ToString();
        field = where;
        return party;
    }
}
