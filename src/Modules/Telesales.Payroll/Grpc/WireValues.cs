using Telesales.Policies.V1;
using WireDate = Google.Type.Date;
using WireMoney = Google.Type.Money;

namespace Telesales.Payroll.Grpc;

/// <summary>Values as the API writes them.</summary>
internal static class WireValues
{
    public const string Currency = "CNY";
    private const int FenPerYuan = 100;
    private const int NanosPerFen = 10_000_000;

    /// <summary>An amount in CNY.</summary>
    public static WireMoney Of(Money money) => new()
    {
        CurrencyCode = Currency,
        Units = Units(money),
        Nanos = Nanos(money),
    };

    /// <summary>The whole yuan of an amount.</summary>
    public static long Units(Money money) => money.Fen / FenPerYuan;

    /// <summary>The rest, in thousand millionths of a yuan, of the amount's sign.</summary>
    public static int Nanos(Money money) => (int)(money.Fen % FenPerYuan) * NanosPerFen;

    /// <summary>A date.</summary>
    public static WireDate Of(DateOnly date) => new() { Year = date.Year, Month = date.Month, Day = date.Day };

    /// <summary>An exact number: <c>17</c> or <c>329/20</c>.</summary>
    public static string Of(Fraction number) => number.ToShortString();
}
