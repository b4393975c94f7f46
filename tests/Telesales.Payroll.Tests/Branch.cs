using Telesales.Facts;

namespace Telesales.Payroll.Tests;

/// <summary>Facts of a small branch, in a few words.</summary>
internal sealed class Branch
{
    private readonly FactSetBuilder _builder;
    private readonly int _source;
    private int _row = 1;

    public Branch()
        : this(new FactVocabulary(Metric.Standard.Select(metric => new FactMetric(metric.Name, true))))
    {
    }

    public Branch(FactVocabulary vocabulary)
    {
        _builder = new(vocabulary);
        _source = _builder.AddSource(FactSource.File("facts.csv", "employee_id", "date"));
    }

    private Facts.FactOrigin Next => new(_source, ++_row);

    public static DateOnly Date(int month, int day) => new(2026, month, day);

    public Branch Person(string id, DateOnly? hired = null, DateOnly? left = null, string? team = null)
    {
        _builder.Add(new EmployeeRow { EmployeeId = id, Grade = FactGrade.Junior, Status = FactStatus.Regular, HireDate = hired ?? Date(1, 5), LeaveDate = left, Team = team, Origin = Next });
        return this;
    }

    public Branch Attendance(string id, DateOnly date, decimal? attended = 1, FactLeave? leave = null, bool? scheduled = null)
    {
        _builder.Add(new AttendanceRow { EmployeeId = id, Date = date, Attended = attended, Leave = leave, Scheduled = scheduled, Origin = Next });
        return this;
    }

    public Branch Activity(string id, DateOnly date, long value, string metric = "contacts_collected")
    {
        _builder.Add(new ActivityRow { EmployeeId = id, Date = date, Metric = metric, Millionths = value * 1_000_000, Origin = Next });
        return this;
    }

    public Branch Callbacks(string id, DateOnly date, int plannedDays)
    {
        _builder.Add(new AssignmentRow { EmployeeId = id, Date = date, Task = FactTask.Callbacks, Target = 10, PlannedDays = plannedDays, Origin = Next });
        return this;
    }

    public Branch Incident(string id, DateOnly date, int? count)
    {
        _builder.Add(new IncidentRow { EmployeeId = id, Date = date, Type = "noise", Count = count, Origin = Next });
        return this;
    }

    public Branch History(string id, FactMonth month)
    {
        _builder.Add(new HistoryRow { EmployeeId = id, Month = month, DoneUnits = Ratio.Of(1, 3), RequiredUnits = Ratio.Of(20, 1), Origin = Next });
        return this;
    }

    public FactSet Build()
    {
        var result = _builder.Build();
        Assert.True(result.IsValid, string.Join('\n', result.Problems));
        return result.Facts;
    }
}
