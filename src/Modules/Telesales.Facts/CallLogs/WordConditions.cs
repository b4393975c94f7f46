namespace Telesales.Facts;

/// <summary><c>outcomes: [AGENT]</c>: the outcome is one of these words.</summary>
internal sealed class OutcomeCondition(string[] words) : ICallCondition
{
    public static ICallCondition? Read(YamlSection section, string key, CallTerms terms) => section.Words(key) is { } words ? new OutcomeCondition(words) : null;

    public bool Holds(in Call call) => CallWords.Has(words, call.Outcome);
}

/// <summary><c>types: [NW, TT]</c>: the type is one of these words.</summary>
internal sealed class TypeCondition(string[] words) : ICallCondition
{
    public static ICallCondition? Read(YamlSection section, string key, CallTerms terms) => section.Words(key) is { } words ? new TypeCondition(words) : null;

    public bool Holds(in Call call) => CallWords.Has(words, call.Type);
}

/// <summary>The few words of a condition: a scan beats hashing.</summary>
internal static class CallWords
{
    public static bool Has(string[] words, ReadOnlySpan<char> word)
    {
        foreach (string one in words)
        {
            if (word.SequenceEqual(one))
                return true;
        }
        return false;
    }
}
