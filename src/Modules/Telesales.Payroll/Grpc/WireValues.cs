using Telesales.Policies.V1;
using WireDate = Google.Type.Date;
using WireMoney = Google.Type.Money;

namespace Telesales.Payroll.Grpc;

/// <summary>Values as the API writes them.</summary>
internal static class WireValues
{
    private const int NanosPerFen = 10_000_000;

    /// <summary>An amount in CNY.</summary>
    public static WireMoney Of(Money money) => new()
    {
        CurrencyCode = "CNY",
        Units = money.Fen / 100,
        Nanos = (int)(money.Fen % 100) * NanosPerFen,
    };

    /// <summary>A date.</summary>
    public static WireDate Of(DateOnly date) => new() { Year = date.Year, Month = date.Month, Day = date.Day };

    /// <summary>An exact number: <c>17</c> or <c>329/20</c>.</summary>
    public static string Of(Fraction number) => number.ToShortString();
}
