using Telesales.Facts;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Payroll.Assembly;

/// <summary>
/// Fills the buffers that policies see with one person's facts (rulebook §0): clipped to the employment span and the as-of date, only
/// what the plan declared, days made dense. Notes on the way what the host itself must say.
/// </summary>
internal sealed class PersonMonthAssembler
{
    private readonly PlanDeclarations _declarations;
    private readonly FactSet _facts;
    private readonly Month _month;
    private readonly DateOnly _asOf;
    private readonly bool _missingAsAttended;
    private readonly bool _asOfDayGoesOn;
    private readonly int[] _columnOfMetric;
    private readonly RowCopier _rows;
    private readonly ActivityByMonth? _months;
    private int[] _rowOfDay = [];

    /// <param name="declarations">What the plan declared.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="month">The month.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="missingAsAttended">A missing attendance row counts as attended in full.</param>
    /// <param name="columns">The plan's column of each metric of the vocabulary, when it is known.</param>
    /// <param name="asOfDayGoesOn">A question asked during the as-of day: its attendance may not be there yet, even when it is the month's last day.</param>
    public PersonMonthAssembler(PlanDeclarations declarations, FactSet facts, Month month, DateOnly asOf, bool missingAsAttended, int[]? columns = null, bool asOfDayGoesOn = false)
    {
        _asOfDayGoesOn = asOfDayGoesOn || asOf < month.LastDay;
        (_declarations, _facts, _month, _asOf, _missingAsAttended) = (declarations, facts, month, asOf, missingAsAttended);
        _columnOfMetric = columns ?? ColumnsOf(declarations, facts.Vocabulary);
        _rows = new(declarations, facts, month, asOf);
        if (declarations.ActivityMonthsBack is { } back) _months = new(facts, month.Plus(-back), asOf);
    }

    /// <summary>The plan's column of each metric of the vocabulary; −1 for one that it does not read.</summary>
    public static int[] ColumnsOf(PlanDeclarations declarations, FactVocabulary vocabulary) =>
        [.. vocabulary.Metrics.Select(metric => IndexOf(declarations.Metrics, metric.Name))];

    /// <summary>Whether the person's span meets the month.</summary>
    public static bool MeetsMonth(in EmployeeRow employee, Month month) =>
        employee.HireDate <= month.LastDay && !(employee.LeaveDate < month.FirstDay);

    /// <summary>Fills <paramref name="data"/> with the employee's month and <paramref name="hostFindings"/> with what the host says of it.</summary>
    public void Assemble(int employee, PersonMonthData data, HostFindings hostFindings)
    {
        hostFindings.Clear();
        var person = Terms(_facts.Employees[employee]);
        var roster = new Roster(_facts, employee, person);
        data.Start(person, _month, _asOf, FirstDate(employee, roster), _declarations.Metrics.Count);
        var attendance = _facts.AttendanceOf(employee, data.FirstDate, PersonMonthData.WindowEnd(_month));
        var rowOfDay = FillDays(data, attendance);
        data.Complete();
        if (_declarations.AttendanceScope is { } scope) AttendanceFiller.Fill(data, attendance, rowOfDay, scope, (_missingAsAttended, _asOfDayGoesOn), hostFindings);
        FillActivity(employee, data);
        _months?.Fill(employee, data);
        _rows.Copy(employee, data);
        hostFindings.FactsOutsideEmployment = OutsideEmployment.Any(_facts, employee, person, _month, _asOf);
    }

    private static Person Terms(in EmployeeRow row) => new(
        row.EmployeeId,
        row.Team,
        (Role)(int)row.Role.GetValueOrDefault(),
        (Grade)(int)row.Grade,
        row.HireDate,
        row.LeaveDate,
        (EmploymentStatus)(int)row.Status,
        Convert.ToAmount(row.BasePay),
        Convert.ToAmount(row.PerformanceBase),
        row.ContractStart,
        row.ContractEnd,
        Convert.ToAmount(row.AgreedWage),
        Convert.ToOrigin(row.Origin));

    // The window starts on the Monday of the week of the 1st, earlier when a callback list from before still covers days in it.
    private DateOnly FirstDate(int employee, Roster roster)
    {
        var start = PersonMonthData.WindowStart(_month);
        if (_declarations.MonthsBack(Policies.V1.FactTable.Assignments) is null) return start;
        foreach (ref readonly var row in _facts.AssignmentsOf(employee, DateOnly.MinValue, start.AddDays(-1)))
            if (RowCopier.MayReach(row, roster.Person, roster, start)) return row.Date;
        return start;
    }

    // Days and rows are both in order: one walk, and each day's row is known from then on; −1 where there is none.
    private ReadOnlySpan<int> FillDays(PersonMonthData data, ReadOnlySpan<AttendanceRow> attendance)
    {
        var days = data.Days;
        if (_rowOfDay.Length < days.Length) _rowOfDay = new int[days.Length];
        var date = data.FirstDate;
        var next = 0;
        for (var i = 0; i < days.Length; i++, date = date.AddDays(1))
        {
            while (next < attendance.Length && attendance[next].Date < date) next++;
            var isRecorded = next < attendance.Length && attendance[next].Date == date;
            var inSpan = data.Person.IsEmployedOn(date);
            var working = inSpan && isRecorded && attendance[next].Scheduled is { } scheduled ? scheduled : _facts.IsWorkingDay(date);
            days[i] = new(date, inSpan, inSpan && working, working, date <= _asOf);
            _rowOfDay[i] = isRecorded ? next : -1;
        }

        return _rowOfDay.AsSpan(0, days.Length);
    }

    private void FillActivity(int employee, PersonMonthData data)
    {
        if (data.ColumnCount == 0) return;
        foreach (ref readonly var row in _facts.ActivityOf(employee, data.FirstDate, _asOf))
        {
            var column = _columnOfMetric[row.Metric];
            if (column >= 0 && data.Person.IsEmployedOn(row.Date)) data.Column(column)[data.IndexOf(row.Date)] += row.Millionths;
        }
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i] == name) return i;
        return -1;
    }
}
