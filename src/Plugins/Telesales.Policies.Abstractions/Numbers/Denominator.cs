using System.Runtime.CompilerServices;

namespace Telesales.Policies.V1;

/// <summary>
/// What a <see cref="Fraction"/> is divided by, above 1; or, for a value whose parts do not fit in two longs, the whole value. The usual ones exist
/// once, so that fractions with the same one are told by reference.
/// </summary>
internal sealed class Denominator
{
    private const int Million = 1_000_000;

    private static readonly Denominator?[] Usual = [null, null, .. Enumerable.Range(2, 4095).Select(value => new Denominator(value))];
    private static readonly Denominator Millionths = new(Million);

    private Denominator(long value) => Value = value;

    public Denominator(BigRational big) => Big = big;

    /// <summary>The denominator; 0 for a big value.</summary>
    public long Value { get; }

    /// <summary>The value that does not fit; null for an ordinary denominator.</summary>
    public BigRational? Big { get; }

    /// <summary>Of a positive number; null for 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Denominator? Of(long value)
    {
        var usual = Usual;
        return (ulong)value < (ulong)usual.Length ? usual[value] : Unusual(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Denominator Unusual(long value) => value == Million ? Millionths : new(value);
}
