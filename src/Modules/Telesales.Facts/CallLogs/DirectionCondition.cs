namespace Telesales.Facts;

/// <summary><c>directions: [outgoing]</c>: the agent called (outgoing) or was called (incoming). Which it was follows from whose extension the caller's is.</summary>
internal sealed class DirectionCondition(CallDirection direction) : ICallCondition
{
    private const string Outgoing = "outgoing";
    private const string Incoming = "incoming";

    public static ICallCondition? Read(YamlSection section, string key, CallTerms terms)
    {
        if (section.Words(key) is not { } words)
            return null;
        if (words is [Outgoing])
            return new DirectionCondition(CallDirection.Outgoing);
        if (words is [Incoming])
            return new DirectionCondition(CallDirection.Incoming);
        section.ReportValue(key, $"[{Outgoing}] / [{Incoming}]", string.Join(", ", words));
        return null;
    }

    public bool Holds(in Call call) => call.Direction == direction;
}

/// <summary><c>refused: true</c>: the number dialled stands on the refused list, and its refusal came before the call.</summary>
internal sealed class RefusedCondition(RefusedNumbers refused) : ICallCondition
{
    public const string Key = "refused";

    public static ICallCondition? Read(YamlSection section, string key, CallTerms terms)
    {
        if (section.Flag(key) is not { } flag)
            return null;
        if (!flag)
            section.ReportValue(key, "true");
        return flag && terms.Refused is { } refused ? new RefusedCondition(refused) : null;
    }

    public bool Holds(in Call call) => refused.Bars(call.Number, call.Date, call.Time);
}
