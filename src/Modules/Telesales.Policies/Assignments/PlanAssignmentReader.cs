using Telesales.Policies.Plans;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Assignments;

/// <summary>Reads a <c>plan-assignments.yaml</c> strictly: every row, and every pair of rows that overlap or leave a gap.</summary>
/// <param name="problems">Named after the file.</param>
/// <param name="findPlan">Why there is no such plan, or null.</param>
/// <param name="path">The file, to which paths of plans are relative.</param>
internal sealed class PlanAssignmentReader(ProblemList problems, Func<string, PolicyProblem?> findPlan, string path)
{
    private static readonly Dictionary<string, Role> Roles =
        Enum.GetValues<Role>().Where(role => role != Role.Unspecified).ToDictionary(role => Names.Kebab(role), StringComparer.Ordinal);

    /// <summary>The assignments, or every problem.</summary>
    public PlanAssignmentsReading Read(string text)
    {
        if (YamlReader.Read(text, problems) is not { } root) return new(null, problems.Sorted());
        var map = new MapReader(root, "", problems);
        var rows = new List<Row>();
        foreach (var (node, path) in map.Items("assignments", needed: true))
            if (Read(new MapReader(node, path, problems)) is { } row) rows.Add(row);
        if (map.Take("assignments") is YamlList { Items.Count: 0 } empty) problems.Add(AssignmentTexts.None, empty, "assignments");
        map.Finish();
        CheckPairs(rows);
        return problems.Any ? new(null, problems.Sorted()) : new(new PlanAssignments(problems.File, [.. rows.Select(row => row.Assignment)]), []);
    }

    private Row? Read(MapReader map)
    {
        var branch = map.Text("branch");
        var role = RoleOf(map);
        var plan = map.Text("plan", needed: true);
        if (plan is not null && PlanShelf.IsPath(plan)) plan = Path.Combine(Path.GetDirectoryName(path) ?? "", plan);
        if (plan is not null && findPlan(plan) is { } unknown)
            problems.Add(AssignmentTexts.UnknownPlan, map.Take("plan")!, map.PathOf("plan"), unknown.Message(Language.En), unknown.Remedy(Language.En), unknown.Message(Language.Zh), unknown.Remedy(Language.Zh));
        var from = MonthOf(map, "from", needed: true);
        var until = MonthOf(map, "until", needed: false);
        map.Finish();
        if (until < from) problems.Add(AssignmentTexts.UntilBeforeFrom, map.Take("until")!, map.PathOf("until"), until.ToString()!, from.ToString()!);
        // A row of which something was refused can't be compared with others.
        if (plan is null || from is not { } first || until < from || (map.Take("role") is not null && role is null) || (map.Take("until") is not null && until is null)) return null;
        return new(new(branch, role, plan, first, until, map.Node.Line), map);
    }

    private Role? RoleOf(MapReader map)
    {
        if (map.Text("role") is not { } text) return null;
        if (Roles.TryGetValue(text, out var role)) return role;
        problems.Add(AssignmentTexts.UnknownRole, map.Take("role")!, map.PathOf("role"), text, Nearest.Suggestion(text, Roles.Keys, Language.En), Nearest.Suggestion(text, Roles.Keys, Language.Zh));
        return null;
    }

    private Month? MonthOf(MapReader map, string key, bool needed)
    {
        if (map.Text(key, needed) is not { } text) return null;
        if (Month.TryParse(text, out var month)) return month;
        problems.Add(FileTexts.WrongValue, map.Take(key)!, map.PathOf(key), text, "a month such as 2026-01", "形如 2026-01 的月份");
        return null;
    }

    private void CheckPairs(List<Row> rows)
    {
        foreach (var same in rows.GroupBy(row => (row.Assignment.Branch, row.Assignment.Role)))
        {
            Row[] byMonth = [.. same.OrderBy(row => row.Assignment.From)];
            for (var i = 1; i < byMonth.Length; i++) CheckPair(byMonth[i - 1], byMonth[i]);
        }
    }

    private void CheckPair(Row earlier, Row later)
    {
        var (from, until) = (later.Assignment.From, earlier.Assignment.Until);
        if (from == earlier.Assignment.From || until >= from)
            Report(AssignmentTexts.Overlap, later, "from", earlier, from.ToString());
        else if (until is { } last && last.Plus(1) < from)
            Report(AssignmentTexts.Gap, later, "from", earlier, last.Plus(1).ToString(), from.Plus(-1).ToString());
    }

    private void Report(ProblemText text, Row at, string key, Row other, params string[] operands) =>
        problems.Add(text, at.Map.Take(key)!, at.Map.PathOf(key), [Who(at.Assignment, Language.En), Who(at.Assignment, Language.Zh), ProblemList.Number(other.Assignment.Line), .. operands]);

    private static string Who(PlanAssignment row, Language language)
    {
        var zh = language == Language.Zh;
        var role = row.Role is { } known ? Names.Kebab(known) : null;
        return (row.Branch, role) switch
        {
            (null, null) => zh ? "所有人" : "everyone",
            (null, _) => zh ? $"岗位 {role}" : $"the role {role}",
            (_, null) => zh ? $"分公司 {row.Branch}" : $"the branch {row.Branch}",
            _ => zh ? $"分公司 {row.Branch} 的 {role}" : $"the role {role} of the branch {row.Branch}",
        };
    }

    private sealed record Row(PlanAssignment Assignment, MapReader Map);
}
