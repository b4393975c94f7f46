using Telesales.Facts;
using Telesales.Policies;
using Wire = Telesales.Facts.V1;

namespace Telesales.Payroll.Grpc.Facts;

/// <summary>The facts of one message on their way into a <see cref="FactSetBuilder"/>: all people, or some of them.</summary>
/// <param name="facts">The message.</param>
/// <param name="path">Where it stands in the request: <c>facts</c>.</param>
/// <param name="language">The language of what is wrong.</param>
internal sealed class FactsMessage(Wire.Facts facts, string path, Language language)
{
    /// <summary>The message.</summary>
    public Wire.Facts Facts => facts;

    /// <summary>Everyone whom a row names, in the order in which they first appear.</summary>
    public IReadOnlyList<string> People()
    {
        var people = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        var last = "";
        foreach (var row in facts.Employees) Add(row.EmployeeId);
        foreach (var row in facts.Attendance) Add(row.EmployeeId);
        foreach (var row in facts.Activity) Add(row.EmployeeId);
        foreach (var row in facts.Assignments) Add(row.EmployeeId);
        foreach (var row in facts.Deals) Add(row.EmployeeId);
        foreach (var row in facts.Incidents) Add(row.EmployeeId);
        foreach (var row in facts.WorkLogs) Add(row.EmployeeId);
        foreach (var row in facts.Ratings) Add(row.EmployeeId);
        foreach (var row in facts.Marks) Add(row.EmployeeId);
        foreach (var row in facts.History) Add(row.EmployeeId);
        return [.. people.Keys];

        // A person's rows mostly come together.
        void Add(string person)
        {
            if (person == last && people.Count > 0) return;
            people.TryAdd(person, true);
            last = person;
        }
    }

    /// <summary>Whose row it is; null when the table is shared.</summary>
    public string? PersonAt(string table, int row) => table switch
    {
        "employees" => facts.Employees[row].EmployeeId,
        "attendance" => facts.Attendance[row].EmployeeId,
        "activity" => facts.Activity[row].EmployeeId,
        "assignments" => facts.Assignments[row].EmployeeId,
        "deals" => facts.Deals[row].EmployeeId,
        "incidents" => facts.Incidents[row].EmployeeId,
        "work_logs" => facts.WorkLogs[row].EmployeeId,
        "ratings" => facts.Ratings[row].EmployeeId,
        "marks" => facts.Marks[row].EmployeeId,
        "history" => facts.History[row].EmployeeId,
        _ => null,
    };

    /// <summary>Adds what everyone shares: the calendar and the teams' targets.</summary>
    public IReadOnlyList<FieldFault> AddShared(FactSetBuilder builder)
    {
        var fields = new FactFields(path, language);
        Each(builder, fields, "calendar", facts.Calendar, everyone: true, static _ => "", null, static (b, row, f, o) => b.Add(MonthTables.ToRow(row, f, o)));
        Each(builder, fields, "teams", facts.Teams, everyone: true, static _ => "", null, static (b, row, f, o) => b.Add(MonthTables.ToRow(row, f, o)));
        return fields.Faults;
    }

    /// <summary>Adds the rows of people.</summary>
    /// <param name="builder">Where to.</param>
    /// <param name="only">Whose; null for everyone.</param>
    public IReadOnlyList<FieldFault> AddPeople(FactSetBuilder builder, IReadOnlySet<string>? only)
    {
        var fields = new FactFields(path, language);
        var all = only is null;
        builder.Reserve(facts.Attendance.Count, facts.Activity.Count);
        Each(builder, fields, "employees", facts.Employees, all, static r => r.EmployeeId, only, static (b, row, f, o) => b.Add(PersonTables.ToRow(row, f, o)));
        Each(builder, fields, "attendance", facts.Attendance, all, static r => r.EmployeeId, only, static (b, row, f, o) => b.Add(PersonTables.ToRow(row, f, o)));
        Each(builder, fields, "activity", facts.Activity, all, static r => r.EmployeeId, only, static (b, row, f, o) => b.Add(PersonTables.ToRow(row, f, o)));
        Each(builder, fields, "assignments", facts.Assignments, all, static r => r.EmployeeId, only, static (b, row, f, o) => b.Add(PersonTables.ToRow(row, f, o)));
        Each(builder, fields, "deals", facts.Deals, all, static r => r.EmployeeId, only, static (b, row, f, o) => b.Add(PersonTables.ToRow(row, f, o)));
        Each(builder, fields, "incidents", facts.Incidents, all, static r => r.EmployeeId, only, static (b, row, f, o) => b.Add(MonthTables.ToRow(row, f, o)));
        Each(builder, fields, "work_logs", facts.WorkLogs, all, static r => r.EmployeeId, only, static (b, row, f, o) => b.Add(MonthTables.ToRow(row, f, o)));
        Each(builder, fields, "ratings", facts.Ratings, all, static r => r.EmployeeId, only, static (b, row, f, o) => b.Add(MonthTables.ToRow(row, f, o)));
        Each(builder, fields, "marks", facts.Marks, all, static r => r.EmployeeId, only, static (b, row, f, o) => b.Add(MonthTables.ToRow(row, f, o)));
        Each(builder, fields, "history", facts.History, all, static r => r.EmployeeId, only, static (b, row, f, o) => b.Add(MonthTables.ToRow(row, f, o)));
        return fields.Faults;
    }

    private static void Each<T>(
        FactSetBuilder builder,
        FactFields fields,
        string table,
        IList<T> rows,
        bool everyone,
        Func<T, string> personOf,
        IReadOnlySet<string>? only,
        Action<FactSetBuilder, T, FactFields, FactOrigin> add)
    {
        if (rows.Count == 0) return;
        var source = builder.AddSource(FactSource.Message(fields.SourceOf(table)));
        var (last, isWanted) = ("", everyone);
        for (var i = 0; i < rows.Count; i++)
        {
            if (!everyone && (personOf(rows[i]) is var person && (i == 0 || person != last))) (last, isWanted) = (person, only!.Contains(person));
            if (!isWanted) continue;
            fields.Begin(table, i);
            add(builder, rows[i], fields, new FactOrigin(source, i));
        }
    }
}
