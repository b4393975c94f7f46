using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Telesales.Facts;
using FactOrigin = Telesales.Facts.FactOrigin;

namespace Telesales.Comparison.Witnesses;

/// <summary>A person made up: the row of <c>employees</c> first, then every other fact, each a row of the facts' own types.</summary>
/// <param name="Rows">The rows, boxed.</param>
internal sealed partial record DrawnPerson(IReadOnlyList<object> Rows)
{
    /// <summary>The id of every person made up, until several are put into one set of facts.</summary>
    public const string Id = "E1";

    /// <summary>The team of everyone in a team.</summary>
    public const string Team = "T1";

    /// <summary>Adds the person's rows under an id; their team goes with them.</summary>
    public void AddTo(FactSetBuilder facts, string id, FactOrigin origin)
    {
        var team = "T" + id;
        foreach (var row in Rows)
        {
            switch (row)
            {
                case EmployeeRow r: facts.Add(r with { EmployeeId = id, Team = r.Team is null ? null : team, Origin = origin }); break;
                case AttendanceRow r: facts.Add(r with { EmployeeId = id, Origin = origin }); break;
                case ActivityRow r: facts.Add(r with { EmployeeId = id, Origin = origin }); break;
                case AssignmentRow r: facts.Add(r with { EmployeeId = id, Origin = origin }); break;
                case DealRow r: facts.Add(r with { EmployeeId = id, Origin = origin }); break;
                case IncidentRow r: facts.Add(r with { EmployeeId = id, Origin = origin }); break;
                case WorkLogRow r: facts.Add(r with { EmployeeId = id, Origin = origin }); break;
                case RatingRow r: facts.Add(r with { EmployeeId = id, Origin = origin }); break;
                case MarkRow r: facts.Add(r with { EmployeeId = id, Origin = origin }); break;
                case HistoryRow r: facts.Add(r with { EmployeeId = id, Origin = origin }); break;
                case TeamRow r: facts.Add(r with { Team = team, Origin = origin }); break;
                default: throw new InvalidOperationException($"There is no fact of type {row.GetType().Name}.");
            }
        }
    }

    /// <summary>The rows as the fact files have them.</summary>
    public IReadOnlyList<WitnessFact> Facts() => [.. Rows.Select(row => new WitnessFact(TableOf(row), Columns(row)))];

    /// <summary>The table of a row: <c>activity</c>.</summary>
    public static string TableOf(object row) => row switch
    {
        EmployeeRow => "employees",
        AttendanceRow => "attendance",
        ActivityRow => "activity",
        AssignmentRow => "assignments",
        DealRow => "deals",
        IncidentRow => "incidents",
        WorkLogRow => "worklogs",
        RatingRow => "ratings",
        MarkRow => "marks",
        HistoryRow => "history",
        TeamRow => "teams",
        _ => throw new InvalidOperationException($"There is no fact of type {row.GetType().Name}."),
    };

    /// <summary>The properties of a row that are columns.</summary>
    public static IEnumerable<PropertyInfo> Properties(object row) =>
        row.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && property.Name != nameof(EmployeeRow.Origin));

    private static KeyValuePair<string, string>[] Columns(object row) =>
    [
        .. from property in Properties(row)
           let value = property.GetValue(row)
           where value is not null
           select property.Name == nameof(ActivityRow.Millionths)
               ? KeyValuePair.Create("value", Text((long)value / 1_000_000m))
               : KeyValuePair.Create(Capital().Replace(property.Name, match => (match.Index > 0 ? "_" : "") + match.Value.ToLowerInvariant()), Text(value)),
    ];

    private static string Text(object value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
        FactGrade word => FactWords<FactGrade>.Of(word),
        FactStatus word => FactWords<FactStatus>.Of(word),
        FactRole word => FactWords<FactRole>.Of(word),
        FactLeave word => FactWords<FactLeave>.Of(word),
        FactTask word => FactWords<FactTask>.Of(word),
        FactDealKind word => FactWords<FactDealKind>.Of(word),
        FactContactRank word => FactWords<FactContactRank>.Of(word),
        FactSeverity word => FactWords<FactSeverity>.Of(word),
        FactMark word => FactWords<FactMark>.Of(word),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    [GeneratedRegex("[A-Z]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capital();
}
