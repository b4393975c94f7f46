using Telesales.Facts;

namespace Telesales.Payroll.Assembly;

/// <summary>What the host itself finds in a person's facts, before any policy.</summary>
internal sealed class HostFindings
{
    private readonly List<DateOnly> _missing = [];
    private readonly List<AttendanceRow> _inconsistent = [];

    public bool FactsOutsideEmployment { get; set; }

    public IReadOnlyList<DateOnly> MissingAttendance => _missing;

    public IReadOnlyList<AttendanceRow> InconsistentAttendance => _inconsistent;

    public bool HasErrors => _missing.Count + _inconsistent.Count > 0;

    public void Missing(DateOnly date) => _missing.Add(date);

    public void Inconsistent(in AttendanceRow row) => _inconsistent.Add(row);

    public void Clear()
    {
        FactsOutsideEmployment = false;
        _missing.Clear();
        _inconsistent.Clear();
    }
}
