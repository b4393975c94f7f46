using Telesales.Payroll;

namespace Telesales.Comparison;

/// <summary>A person who differs, with both results in full: for a report that lays them side by side.</summary>
/// <param name="Difference">What differs.</param>
/// <param name="Before">The result before.</param>
/// <param name="After">The result after.</param>
public sealed record ComparedPayslips(PersonDifference Difference, PersonResult Before, PersonResult After);
