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
    private readonly Dictionary<string, Func<int, string>> _personOf = new(StringComparer.Ordinal)
    {
        ["employees"] = row => facts.Employees[row].EmployeeId,
        ["attendance"] = row => facts.Attendance[row].EmployeeId,
        ["activity"] = row => facts.Activity[row].EmployeeId,
        ["assignments"] = row => facts.Assignments[row].EmployeeId,
        ["deals"] = row => facts.Deals[row].EmployeeId,
        ["incidents"] = row => facts.Incidents[row].EmployeeId,
        ["work_logs"] = row => facts.WorkLogs[row].EmployeeId,
        ["ratings"] = row => facts.Ratings[row].EmployeeId,
        ["marks"] = row => facts.Marks[row].EmployeeId,
        ["history"] = row => facts.History[row].EmployeeId,
    };

    /// <summary>The message.</summary>
    public Wire.Facts Facts => facts;

    /// <summary>Everyone whom a row names, in the order in which they first appear.</summary>
    public IReadOnlyList<string> People()
    {
        var people = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var row in facts.Employees) people.TryAdd(row.EmployeeId, true);
        foreach (var row in facts.Attendance) people.TryAdd(row.EmployeeId, true);
        foreach (var row in facts.Activity) people.TryAdd(row.EmployeeId, true);
        foreach (var row in facts.Assignments) people.TryAdd(row.EmployeeId, true);
        foreach (var row in facts.Deals) people.TryAdd(row.EmployeeId, true);
        foreach (var row in facts.Incidents) people.TryAdd(row.EmployeeId, true);
        foreach (var row in facts.WorkLogs) people.TryAdd(row.EmployeeId, true);
        foreach (var row in facts.Ratings) people.TryAdd(row.EmployeeId, true);
        foreach (var row in facts.Marks) people.TryAdd(row.EmployeeId, true);
        foreach (var row in facts.History) people.TryAdd(row.EmployeeId, true);
        return [.. people.Keys];
    }

    /// <summary>Whose row it is; null when the table is shared.</summary>
    public string? PersonAt(string table, int row) => _personOf.TryGetValue(table, out var person) ? person(row) : null;

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
        for (var i = 0; i < rows.Count; i++)
        {
            if (!everyone && !only!.Contains(personOf(rows[i]))) continue;
            fields.Begin(table, i);
            add(builder, rows[i], fields, new FactOrigin(source, i));
        }
    }
}
