using Google.Type;

namespace Telesales.Client;

/// <summary>Amounts of the API as exact numbers.</summary>
public static class MoneyExtensions
{
    private const int NanosOfAFen = 10_000_000;

    /// <summary>Whole fen. The service's amounts have no smaller part.</summary>
    /// <exception cref="ArgumentException">The amount has parts of a fen.</exception>
    public static long ToFen(this Money money)
    {
        ArgumentNullException.ThrowIfNull(money);
        return money.Nanos % NanosOfAFen == 0
            ? checked((money.Units * 100) + (money.Nanos / NanosOfAFen))
            : throw new ArgumentException(FormattableString.Invariant($"{money.Units} and {money.Nanos} billionths is no amount of whole fen."), nameof(money));
    }

    /// <summary>The amount with two decimals.</summary>
    public static decimal ToDecimal(this Money money) => new decimal(ToFen(money)) / 100m + 0.00m;

    /// <summary>An amount of CNY.</summary>
    /// <param name="yuan">The amount, in whole fen.</param>
    /// <exception cref="ArgumentException">The amount has parts of a fen.</exception>
    public static Money ToMoney(this decimal yuan)
    {
        var units = decimal.Truncate(yuan);
        var nanos = (yuan - units) * 1_000_000_000m;
        return nanos % NanosOfAFen == 0
            ? new Money { CurrencyCode = "CNY", Units = (long)units, Nanos = (int)nanos }
            : throw new ArgumentException($"{FormattableString.Invariant($"{yuan}")} is no amount of whole fen.", nameof(yuan));
    }
}
