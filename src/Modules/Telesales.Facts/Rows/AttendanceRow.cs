using System.Globalization;

namespace Telesales.Facts;

/// <summary>A person's day. Key: employee_id, date.</summary>
public readonly record struct AttendanceRow : IPersonRow<AttendanceRow>, IDatedRow
{
    /// <summary>The person.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether the person is on the roster; null = as the calendar says.</summary>
    public bool? Scheduled { get; init; }

    /// <summary>Any decimal; whether it is 0, 0.5 or 1 is asked by the plans that read it.</summary>
    public decimal? Attended { get; init; }

    /// <summary>The leave; whether it fits <see cref="Attended"/> is asked by the plans that read it.</summary>
    public FactLeave? Leave { get; init; }

    /// <summary>Minutes late.</summary>
    public int? LateMinutes { get; init; }

    /// <summary>Minutes left early.</summary>
    public int? EarlyLeaveMinutes { get; init; }

    /// <summary>Whether it was told in advance.</summary>
    public bool? Reported { get; init; }

    /// <summary>Minutes out visiting customers.</summary>
    public int? OutMinutes { get; init; }

    /// <summary>Minutes of overtime.</summary>
    public int? OvertimeMinutes { get; init; }

    /// <summary>Whether the overtime was approved.</summary>
    public bool? OvertimeApproved { get; init; }

    /// <summary>Whether special circumstances excuse it.</summary>
    public bool? Excused { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }

    static bool IFactRow<AttendanceRow>.HasKey => true;

    string IFactRow<AttendanceRow>.KeyText => string.Create(CultureInfo.InvariantCulture, $"{EmployeeId}, {Date:yyyy-MM-dd}");

    static int IFactRow<AttendanceRow>.Compare(in AttendanceRow a, in AttendanceRow b) => a.Date.CompareTo(b.Date);
}
