namespace Telesales.Policies.V1;

// Handles of declared reads. A policy gets one by declaring the read in its constructor and can look at nothing without one,
// so what a plan loads, checks and hashes follows from what its policies declare.

/// <summary>The right to read a metric by day.</summary>
/// <param name="Slot">Where the host keeps the column.</param>
public readonly record struct ActivityRead(int Slot);

/// <summary>The right to read attendance.</summary>
/// <param name="Slot">Reserved for the host.</param>
public readonly record struct AttendanceRead(int Slot);

/// <summary>The right to read the rows of a fact table.</summary>
/// <typeparam name="T">The row: <see cref="Deal"/>, <see cref="Assignment"/>, <see cref="Incident"/>, <see cref="WorkLog"/>, <see cref="Rating"/>, <see cref="MonthMark"/>, <see cref="MonthResult"/>, <see cref="TeamTarget"/> or <see cref="MonthActivity"/>.</typeparam>
/// <param name="MonthsBack">How many months before the pay month are loaded; 0 is the pay month alone.</param>
public readonly record struct RowsRead<T>(int MonthsBack)
    where T : struct;

/// <summary>The right to see, in a team's first pass, who left the company in earlier months.</summary>
/// <param name="MonthsBack">How many months before the pay month.</param>
public readonly record struct FormerMembersRead(int MonthsBack);

/// <summary>The right to read what earlier policies paid under a line code.</summary>
/// <param name="Slot">Where the host keeps the sum.</param>
public readonly record struct LineRead(int Slot);

/// <summary>The right to read a measure of an earlier policy.</summary>
/// <param name="Slot">Where the host keeps it.</param>
public readonly record struct MeasureRead(int Slot);

/// <summary>The right to read the entitlements that earlier policies gave under a code.</summary>
/// <param name="Slot">Where the host keeps the code.</param>
public readonly record struct EntitlementRead(int Slot);

/// <summary>The right to read an earlier policy's figures by day.</summary>
/// <param name="Slot">Where the host keeps them.</param>
public readonly record struct DailyRead(int Slot);

/// <summary>The right to give and read a figure of the team's first pass.</summary>
/// <param name="Slot">Where the host keeps it.</param>
public readonly record struct TeamFigure(int Slot);

/// <summary>Which days' attendance a policy needs, and so which days' rows must be there and consistent.</summary>
public enum AttendanceScope
{
    /// <summary>The scheduled days of the month.</summary>
    Month = 0,

    /// <summary>Also the scheduled days of the previous month in the first week that closes in this month.</summary>
    MonthAndFirstWeek = 1,
}
