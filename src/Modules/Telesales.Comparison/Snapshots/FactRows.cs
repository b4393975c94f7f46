using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;

namespace Telesales.Comparison.Snapshots;

/// <summary>
/// What a person's payslip could rest on, whatever a plan reads of it: a hash over all their rows, those of their team where the plan sees several people, what
/// everyone shares, and how it is calculated. A version that begins to read something else is told by it from other facts. Names and places in files are no facts.
/// </summary>
internal sealed class FactRows(ResolvedPlan plan, FactSet facts, PayrollOptions options)
{
    private readonly Dictionary<string, string> _teams = new(StringComparer.Ordinal);
    private readonly bool _readsTeam = plan.Policies.Any(policy => policy.Policy is ITeamPolicy);
    private readonly string _shared = Shared(facts, options);
    private ILookup<string, int>? _members;

    /// <summary>SHA-256, hexadecimal.</summary>
    /// <param name="employee">The row in the facts.</param>
    public string HashOf(int employee)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, _shared);
        AddRows(hash, employee);
        if (_readsTeam && facts.Employees[employee].Team is { } team) Add(hash, TeamHash(team));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string TeamHash(string team)
    {
        if (_teams.TryGetValue(team, out var known)) return known;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _members ??= Enumerable.Range(0, facts.Employees.Length).Where(row => facts.Employees[row].Team is not null).ToLookup(row => facts.Employees[row].Team!, StringComparer.Ordinal);
        foreach (var member in _members[team]) AddRows(hash, member);
        return _teams[team] = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void AddRows(IncrementalHash hash, int employee)
    {
        Add(hash, Row<EmployeeRow>.Text("employees", facts.Employees[employee]));
        foreach (var row in facts.AttendanceOf(employee)) Add(hash, Row<AttendanceRow>.Text("attendance", row));
        foreach (var row in facts.ActivityOf(employee)) Add(hash, FormattableString.Invariant($"activity {row.Date:yyyy-MM-dd} {facts.Vocabulary.Metrics[row.Metric].Name} {row.Millionths}"));
        foreach (var row in facts.AssignmentsOf(employee)) Add(hash, Row<AssignmentRow>.Text("assignments", row));
        foreach (var row in facts.DealsOf(employee)) Add(hash, Row<DealRow>.Text("deals", row));
        foreach (var row in facts.IncidentsOf(employee)) Add(hash, Row<IncidentRow>.Text("incidents", row));
        foreach (var row in facts.WorkLogsOf(employee)) Add(hash, Row<WorkLogRow>.Text("worklogs", row));
        foreach (var row in facts.RatingsOf(employee)) Add(hash, Row<RatingRow>.Text("ratings", row));
        foreach (var row in facts.MarksOf(employee)) Add(hash, Row<MarkRow>.Text("marks", row));
        foreach (var row in facts.HistoryOf(employee)) Add(hash, Row<HistoryRow>.Text("history", row));
    }

    private static string Shared(FactSet facts, PayrollOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, FormattableString.Invariant($"as of {options.AsOf:yyyy-MM-dd}, missing attendance as attended: {options.MissingAttendanceAsAttended}"));
        foreach (var row in facts.Calendar) Add(hash, Row<CalendarRow>.Text("calendar", row));
        foreach (var row in facts.Teams) Add(hash, Row<TeamRow>.Text("teams", row));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));

    // Columns without a value are left out: one that is added later changes no hash of before.
    private static class Row<T>
        where T : struct
    {
        private static readonly string[] NoFacts = [nameof(EmployeeRow.Origin), nameof(EmployeeRow.Name)];
        private static readonly PropertyInfo[] Columns =
            [.. typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(column => !NoFacts.Contains(column.Name)).OrderBy(column => column.Name, StringComparer.Ordinal)];

        public static string Text(string table, T row)
        {
            object boxed = row;
            var text = new StringBuilder(table);
            foreach (var column in Columns)
                if (column.GetValue(boxed) is { } value) text.Append(' ').Append(column.Name).Append('=').Append(Value(value));
            return text.ToString();
        }

        private static string Value(object value) => value switch
        {
            decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            string text => FormattableString.Invariant($"{text.Length}:{text}"),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }
}
