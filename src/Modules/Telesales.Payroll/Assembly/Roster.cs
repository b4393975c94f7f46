using Telesales.Facts;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Assembly;

/// <summary>One person's working days: the branch calendar, overridden by <c>scheduled</c> in the attendance rows within the span.</summary>
internal readonly ref struct Roster(FactSet facts, int employee, Person person)
{
    private readonly ReadOnlySpan<AttendanceRow> _rows = facts.AttendanceOf(employee);

    public Person Person { get; } = person;

    /// <summary>The attendance row of a date, or none.</summary>
    public bool TryGetRow(DateOnly date, out AttendanceRow row)
    {
        int low = 0, high = _rows.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = _rows[middle].Date.CompareTo(date);
            if (order == 0)
            {
                row = _rows[middle];
                return true;
            }

            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        row = default;
        return false;
    }

    /// <summary>Working by roster within the span, by the calendar outside it.</summary>
    public bool IsWorking(DateOnly date, bool inSpan) =>
        inSpan && TryGetRow(date, out var row) && row.Scheduled is { } scheduled ? scheduled : facts.IsWorkingDay(date);

    /// <summary>A scheduled day of this person.</summary>
    public bool IsScheduled(DateOnly date) => Person.IsEmployedOn(date) && IsWorking(date, inSpan: true);
}
