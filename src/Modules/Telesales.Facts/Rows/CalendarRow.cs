using System.Globalization;

namespace Telesales.Facts;

/// <summary>A date on which the branch differs from Monday to Friday. Key: date.</summary>
public readonly record struct CalendarRow : IFactRow<CalendarRow>
{
    /// <summary>The date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether the branch works.</summary>
    public required bool Working { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }

    static bool IFactRow<CalendarRow>.HasKey => true;

    string IFactRow<CalendarRow>.KeyText => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static int IFactRow<CalendarRow>.Compare(in CalendarRow a, in CalendarRow b) => a.Date.CompareTo(b.Date);
}
