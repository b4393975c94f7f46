using System.Globalization;
using System.Numerics;

namespace Telesales.Facts;

/// <summary>
/// An exact fraction, not negative: carried units such as <c>26.4</c> (132/5) or <c>52/3</c>. Made by <see cref="Of"/> or
/// <see cref="TryParse"/> it is in lowest terms, so equal values are equal structs. The default value is 0/0: no ratio.
/// </summary>
/// <param name="Numerator">0 or more.</param>
/// <param name="Denominator">1 or more.</param>
public readonly record struct Ratio(long Numerator, long Denominator)
{
    internal bool IsValid => Numerator >= 0 && Denominator > 0;

    /// <summary>The fraction in lowest terms.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative numerator, or a denominator below 1.</exception>
    public static Ratio Of(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        long divisor = (long)BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new Ratio(numerator / divisor, denominator / divisor);
    }

    /// <summary>
    /// Reads a plain decimal with at most six decimals (<c>26.4</c>) or <c>p/q</c> in whole numbers, q not 0; each number below 9e12.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Ratio ratio)
    {
        ratio = default;
        int slash = text.IndexOf('/');
        if (slash < 0)
        {
            if (FactNumber.TryParse(text, out long millionths) != NumberFault.None || millionths < 0)
                return false;
            ratio = Of(millionths, FactNumber.One);
            return true;
        }
        if (!FactNumber.TryParseWhole(text[..slash], out long numerator)
            || !FactNumber.TryParseWhole(text[(slash + 1)..], out long denominator)
            || numerator < 0 || denominator < 1)
            return false;
        ratio = Of(numerator, denominator);
        return true;
    }

    /// <summary><c>p/q</c>, or <c>p</c> when q is 1.</summary>
    public override string ToString() => Denominator == 1
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
