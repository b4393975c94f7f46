using System.Globalization;

namespace Telesales.Facts;

/// <summary>A calendar month. The default value (year 0) is no month and is refused by <see cref="FactSetBuilder"/>.</summary>
/// <param name="Year">1900 to 2199.</param>
/// <param name="Month">1 to 12.</param>
public readonly record struct FactMonth(int Year, int Month) : IComparable<FactMonth>
{
    internal bool IsValid => Year is >= FactLimits.FirstYear and <= FactLimits.LastYear && Month is >= 1 and <= 12;

    /// <summary>The month a date lies in.</summary>
    public static FactMonth Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>Months since year 0: consecutive months differ by one.</summary>
    public int Index => (Year * 12) + Month - 1;

    /// <summary>The first day of the month.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The last day of the month.</summary>
    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    /// <summary>The month so many months later (earlier when negative).</summary>
    public FactMonth AddMonths(int months) => new((Index + months) / 12, ((Index + months) % 12) + 1);

    /// <summary>Reads <c>YYYY-MM</c>, ASCII digits only, nothing around it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out FactMonth month)
    {
        month = default;
        if (text.Length != 7 || text[4] != '-')
            return false;
        if (!FactDigits.TryRead(text[..4], out int year) || !FactDigits.TryRead(text[5..], out int number))
            return false;
        month = new FactMonth(year, number);
        return number is >= 1 and <= 12;
    }

    /// <inheritdoc/>
    public int CompareTo(FactMonth other) => Index.CompareTo(other.Index);

    /// <summary><c>YYYY-MM</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    public static bool operator <(FactMonth a, FactMonth b) => a.Index < b.Index;
    public static bool operator >(FactMonth a, FactMonth b) => a.Index > b.Index;
    public static bool operator <=(FactMonth a, FactMonth b) => a.Index <= b.Index;
    public static bool operator >=(FactMonth a, FactMonth b) => a.Index >= b.Index;
}
