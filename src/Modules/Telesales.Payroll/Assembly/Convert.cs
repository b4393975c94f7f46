using Telesales.Facts;
using Telesales.Policies.V1;
using FactOrigin = Telesales.Policies.V1.FactOrigin;

namespace Telesales.Payroll.Assembly;

/// <summary>From the facts' types to the contract's, exactly.</summary>
internal static class Convert
{
    public static Amount? ToAmount(decimal? yuan) => yuan is { } value ? Amount.FromYuan(ToQuantity(value).ToFraction()) : null;

    public static Quantity? ToQuantity(decimal? value) => value is { } figure ? ToQuantity(figure) : null;

    // The import refuses more than six decimals, so nothing is cut off here.
    public static Quantity ToQuantity(decimal value) => new(decimal.ToInt64(value * 1_000_000m));

    public static Month ToMonth(FactMonth month) => new(month.Year, month.Month);

    public static Fraction ToFraction(Ratio ratio) => new(ratio.Numerator, ratio.Denominator);

    public static FactOrigin ToOrigin(Facts.FactOrigin origin) => new(origin.Source, origin.Row);

    public static Facts.FactOrigin ToFacts(FactOrigin origin) => new(origin.Source, origin.Row);
}
