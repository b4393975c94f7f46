using System.Globalization;

namespace Telesales.Facts;

/// <summary>How long a <see cref="FactPeriod"/> is. Zero is no period.</summary>
public enum FactPeriodKind
{
    Month = 1,
    Quarter,
    Year,
}

/// <summary>A month, a quarter or a year, as a team target may be set for: <c>2026-10</c>, <c>2026-Q4</c>, <c>2026</c>.</summary>
/// <param name="Kind">How long it is.</param>
/// <param name="Year">1900 to 2199.</param>
/// <param name="Number">The month 1 to 12, the quarter 1 to 4, or 0 for a year.</param>
public readonly record struct FactPeriod(FactPeriodKind Kind, int Year, int Number) : IComparable<FactPeriod>
{
    internal bool IsValid => Year is >= FactLimits.FirstYear and <= FactLimits.LastYear && Kind switch
    {
        FactPeriodKind.Month => Number is >= 1 and <= 12,
        FactPeriodKind.Quarter => Number is >= 1 and <= 4,
        FactPeriodKind.Year => Number == 0,
        _ => false,
    };

    /// <summary>The period that is this month.</summary>
    public static FactPeriod Of(FactMonth month) => new(FactPeriodKind.Month, month.Year, month.Month);

    /// <summary>The month, when the period is one; else null.</summary>
    public FactMonth? Month => Kind == FactPeriodKind.Month ? new FactMonth(Year, Number) : null;

    /// <summary>Reads <c>YYYY-MM</c>, <c>YYYY-Qn</c> or <c>YYYY</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FactPeriod period)
    {
        period = default;
        if (FactMonth.TryParse(text, out var month))
            period = Of(month);
        else if (text.Length == 4 && FactDigits.TryRead(text, out int year))
            period = new FactPeriod(FactPeriodKind.Year, year, 0);
        else if (text.Length == 7 && text[4] == '-' && text[5] == 'Q' && text[6] is >= '1' and <= '4'
            && FactDigits.TryRead(text[..4], out year))
            period = new FactPeriod(FactPeriodKind.Quarter, year, text[6] - '0');
        return period != default;
    }

    /// <summary>By year, then months before quarters before the year.</summary>
    public int CompareTo(FactPeriod other) => (Year, Kind, Number).CompareTo((other.Year, other.Kind, other.Number));

    /// <summary><c>2026-10</c>, <c>2026-Q4</c> or <c>2026</c>.</summary>
    public override string ToString() => Kind switch
    {
        FactPeriodKind.Month => new FactMonth(Year, Number).ToString(),
        FactPeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    public static bool operator <(FactPeriod a, FactPeriod b) => a.CompareTo(b) < 0;
    public static bool operator >(FactPeriod a, FactPeriod b) => a.CompareTo(b) > 0;
    public static bool operator <=(FactPeriod a, FactPeriod b) => a.CompareTo(b) <= 0;
    public static bool operator >=(FactPeriod a, FactPeriod b) => a.CompareTo(b) >= 0;
}
