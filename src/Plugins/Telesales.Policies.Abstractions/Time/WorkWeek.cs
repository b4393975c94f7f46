namespace Telesales.Policies.V1;

/// <summary>
/// A Monday–Sunday week of one person that belongs to the month because it closes in it: its closing day, the person's last
/// scheduled day in the week, lies in the month (rulebook §0). A week without a scheduled day does not exist.
/// </summary>
/// <param name="Monday">The week's Monday, perhaps in the previous month.</param>
/// <param name="ClosingDay">The last scheduled day.</param>
/// <param name="First">The index of Monday in <see cref="PersonMonth.Days"/>.</param>
/// <param name="Last">The index of the closing day in <see cref="PersonMonth.Days"/>.</param>
/// <param name="IsOpen">The as-of date lies before the month's last day and the week closes on it or later.</param>
public readonly record struct WorkWeek(DateOnly Monday, DateOnly ClosingDay, int First, int Last, bool IsOpen);
