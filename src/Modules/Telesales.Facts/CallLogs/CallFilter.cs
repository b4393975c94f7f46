namespace Telesales.Facts;

/// <summary>Something a call must be; immutable.</summary>
internal interface ICallCondition
{
    bool Holds(in Call call);
}

/// <summary>What conditions need to know besides the call.</summary>
/// <param name="RingCycleSeconds">From the beginning of a ring to the beginning of the next.</param>
/// <param name="Refused">The numbers not to be called; null when no list was given.</param>
internal sealed record CallTerms(long RingCycleSeconds, RefusedNumbers? Refused);

/// <summary>A key of the mapping that makes a condition. A new kind of condition is a new class and one line in <see cref="All"/>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Needs">The field it looks at; the mapping must map it. Where there are two, either.</param>
/// <param name="ByWords">Whether it looks at words of the row alone, so that it can say that a row is no call.</param>
/// <param name="Read">Reads the value of the key; null when it is wrong and reported.</param>
internal sealed record CallConditionKind(
    string Key, CallField[] Needs, bool ByWords, Func<YamlSection, string, CallTerms, ICallCondition?> Read)
{
    public static readonly CallConditionKind[] All =
    [
        new("outcomes", [CallField.Outcome], ByWords: true, OutcomeCondition.Read),
        new("types", [CallField.Type], ByWords: true, TypeCondition.Read),
        new("answered", [CallField.Answer], ByWords: false, AnsweredCondition.Read),
        new("min_talk_seconds", [CallField.TalkSeconds], ByWords: false, TalkCondition.Read),
        new("hours", [CallField.Time, CallField.Start], ByWords: false, HoursCondition.Read),
        new("directions", [CallField.Called], ByWords: false, DirectionCondition.Read),
        new("rings_over", [CallField.RingSeconds, CallField.Answer], ByWords: false, RingCondition.Read),
        new(RefusedCondition.Key, [CallField.Number, CallField.Called], ByWords: false, RefusedCondition.Read),
    ];
}

/// <summary>Several conditions that must all hold; without any, every call passes.</summary>
internal sealed class CallFilter(IReadOnlyList<ICallCondition> conditions)
{
    public static readonly CallFilter Every = new([]);

    public bool Holds(in Call call)
    {
        foreach (var condition in conditions)
        {
            if (!condition.Holds(in call))
                return false;
        }
        return true;
    }
}
