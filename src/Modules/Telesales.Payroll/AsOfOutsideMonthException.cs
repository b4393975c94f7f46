using Telesales.Policies.V1;

namespace Telesales.Payroll;

/// <summary>A question was asked about a date outside the pay month.</summary>
/// <param name="asOf">The date.</param>
/// <param name="month">The pay month.</param>
public sealed class AsOfOutsideMonthException(DateOnly asOf, Month month) : ArgumentException
{
    /// <inheritdoc/>
    public override string Message =>
        $"The as-of date {Iso.Text(asOf)} lies outside {month}; give a date from {Iso.Text(month.FirstDay)} to {Iso.Text(month.LastDay)}.";
}
