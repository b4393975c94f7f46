namespace Telesales.Conformance.Tests;

/// <summary>Choices that follow from a seed alone, the same on every machine (xorshift64*).</summary>
internal sealed class Dice(uint seed)
{
    private ulong _state = unchecked(seed * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>From 0 up to, not including, the limit.</summary>
    public int Next(int limit)
    {
        _state ^= _state >> 12;
        _state = unchecked(_state ^ (_state << 25));
        _state ^= _state >> 27;
        return (int)((unchecked(_state * 0x2545F4914F6CDD1DUL) >> 33) % (ulong)limit);
    }

    /// <summary>In so many of a hundred cases.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Next(choices.Length)];

    /// <summary>Another order of the items.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }
}
