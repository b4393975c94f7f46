namespace Telesales.Facts;

/// <summary>The bounds that every fact keeps, whichever way it comes in.</summary>
internal static class FactLimits
{
    public const int FirstYear = 1900;
    public const int LastYear = 2199;

    /// <summary>|x| is below this, so that millionths of it fit a long; sums beyond withhold one payslip (<c>facts.too-large</c>).</summary>
    public const long Magnitude = 9_000_000_000_000;

    /// <summary>The scheduled days of one calling list: no more than a year's.</summary>
    public const int PlannedDays = 366;

    /// <summary>Minutes and counts of one row: at most nine digits.</summary>
    public const int Count = 999_999_999;

    /// <summary>Names, notes, references; ids, too.</summary>
    public const int TextLength = 1000;

    public static bool Holds(DateOnly date) => date.Year is >= FirstYear and <= LastYear;
}
