using System.Globalization;

namespace Telesales.Payroll;

/// <summary>Dates as they stand in facts and results, whatever the machine's culture.</summary>
internal static class Iso
{
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
