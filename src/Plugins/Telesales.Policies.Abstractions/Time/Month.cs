using System.Globalization;

namespace Telesales.Policies.V1;

/// <summary>A calendar month, the pay period.</summary>
public readonly struct Month : IEquatable<Month>, IComparable<Month>, IParsable<Month>
{
    private const int FirstIndex = 12;
    private const int LastIndex = (9999 * 12) + 11;
    private readonly int _index; // months since year 0

    /// <summary>The month of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public Month(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        _index = (year * 12) + month - 1;
    }

    private Month(int index) => _index = index;

    /// <summary>The year.</summary>
    public int Year => _index / 12;

    /// <summary>1 to 12.</summary>
    public int Number => (_index % 12) + 1;

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => new(Year, Number, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => new(Year, Number, DateTime.DaysInMonth(Year, Number));

    /// <summary>The month so many months later (earlier when negative).</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies before the year 1 or after 9999.</exception>
    public Month Plus(int months)
    {
        var index = (long)_index + months;
        if (index is < FirstIndex or > LastIndex) throw new ArgumentOutOfRangeException(nameof(months), months, $"{this} and {months.ToString(CultureInfo.InvariantCulture)} months is not in the calendar.");
        return new((int)index);
    }

    /// <summary>How many months after <paramref name="earlier"/> this one is.</summary>
    public int Since(Month earlier) => _index - earlier._index;

    /// <summary>Whether the date lies in the month.</summary>
    public bool Contains(DateOnly date) => Of(date) == this;

    /// <summary>The month of a date.</summary>
    public static Month Of(DateOnly date) => new((date.Year * 12) + date.Month - 1);

    /// <summary>Equality.</summary>
    public static bool operator ==(Month a, Month b) => a._index == b._index;

    /// <summary>Inequality.</summary>
    public static bool operator !=(Month a, Month b) => a._index != b._index;

    /// <summary>Comparison.</summary>
    public static bool operator <(Month a, Month b) => a._index < b._index;

    /// <summary>Comparison.</summary>
    public static bool operator >(Month a, Month b) => a._index > b._index;

    /// <summary>Comparison.</summary>
    public static bool operator <=(Month a, Month b) => a._index <= b._index;

    /// <summary>Comparison.</summary>
    public static bool operator >=(Month a, Month b) => a._index >= b._index;

    /// <summary>Reads <c>2026-10</c>.</summary>
    /// <exception cref="FormatException">It is not a month.</exception>
    public static Month Parse(string s) =>
        TryParse(s, out var value) ? value : throw new FormatException($"'{s}' is not a month: write 2026-10.");

    /// <inheritdoc cref="Parse(string)"/>
    public static bool TryParse(string? s, out Month result)
    {
        result = default;
        if (s is not { Length: 7 } || s[4] != '-') return false;
        if (!int.TryParse(s.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (!int.TryParse(s.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)) return false;
        if (year is < 1 or > 9998 || month is < 1 or > 12) return false;
        result = new(year, month);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Month other) => _index.CompareTo(other._index);

    /// <inheritdoc/>
    public bool Equals(Month other) => _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Month other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _index;

    /// <summary><c>2026-10</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Number:D2}");

    static Month IParsable<Month>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Month>.TryParse(string? s, IFormatProvider? provider, out Month result) => TryParse(s, out result);
}
