using System.Globalization;

namespace Telesales.Policies.Tests;

/// <summary>Which plan pays whom: read strictly; the more special row before the more general one, from a month on.</summary>
public sealed class AssignmentTests(GoodPackage good) : IClassFixture<GoodPackage>
{
    private const string Rows = """
        assignments:
          - { plan: G1, from: 2026-01 }
          - { branch: East, plan: G1@1, from: 2026-03, until: 2026-05 }
          - { branch: East, plan: G1, from: 2026-06 }
          - { role: manager, plan: G1, from: 2026-02 }
          - { branch: East, role: supervisor, plan: G1, from: 2026-04, until: 2026-08 }
        """;

    [Theory]
    [InlineData("West", Role.Representative, "2025-12", null)] // before anything
    [InlineData("West", Role.Representative, "2026-01", 2)] // everyone
    [InlineData(null, Role.Unspecified, "2026-01", 2)]
    [InlineData("east", Role.Representative, "2026-06", 2)] // names are compared as written
    [InlineData("East", Role.Representative, "2026-02", 2)] // the branch's row has not begun
    [InlineData("East", Role.Representative, "2026-03", 3)]
    [InlineData("East", Role.Representative, "2026-05", 3)]
    [InlineData("East", Role.Representative, "2026-06", 4)]
    [InlineData("West", Role.Manager, "2026-01", 2)]
    [InlineData("West", Role.Manager, "2026-02", 5)] // the role before everyone
    [InlineData("East", Role.Manager, "2026-06", 4)] // the branch before the role
    [InlineData("East", Role.Supervisor, "2026-03", 3)]
    [InlineData("East", Role.Supervisor, "2026-04", 6)] // both before the branch
    [InlineData("East", Role.Supervisor, "2026-08", 6)]
    [InlineData("East", Role.Supervisor, "2026-09", 4)] // ended: the branch's again
    public void For_ABranchAndRole_IsTheMostSpecialRowThatHolds(string? branch, Role role, string month, int? line) =>
        Assert.Equal(line, Read(Rows).Assignments!.For(branch, role, Month.Parse(month))?.Line);

    [Fact]
    public void Rows_OfAFile_AreKeptInItsOrder()
    {
        var assignments = Read(Rows).Assignments!;
        Assert.Equal([2, 3, 4, 5, 6], assignments.Rows.Select(row => row.Line));
        Assert.Equal(new PlanAssignment("East", Role.Supervisor, "G1", new Month(2026, 4), new Month(2026, 8), 6), assignments.Rows[4]);
    }

    [Fact]
    public void Plan_NamedByAPath_IsRelativeToTheFile()
    {
        var path = good.PathOf("assignments: [{ plan: ../own.yaml, from: 2026-01 }]");
        var own = Path.Combine(Path.GetDirectoryName(path)!, "..", "own.yaml");
        File.WriteAllText(own, good.PlanText);

        Assert.Equal(own, Assert.Single(good.Catalogue.ReadAssignments(path).Assignments!.Rows).Plan);
    }

    /// <summary>A file; where the problem is, its code, and what it must name.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "", "0:0  file.empty", "" },
        { "assignments: []", "1:14 assignments assignments.none", "- { plan: R21, from: 2026-01 }" },
        { "rows: []", "1:1 assignments file.missing-key", "Add 'assignments:'" },
        { "assignments: [{ plan: G1 }]", "1:15 assignments[0].from file.missing-key", "Add 'from:'" },
        { "assignments: [{ from: 2026-01 }]", "1:15 assignments[0].plan file.missing-key", "Add 'plan:'" },
        { "assignments: [{ plan: G2, from: 2026-01 }]", "1:23 assignments[0].plan assignments.unknown-plan", "Did you mean 'G1'?" },
        { "assignments: [{ plan: nowhere.yaml, from: 2026-01 }]", "1:23 assignments[0].plan assignments.unknown-plan", "can't be read" },
        { "assignments: [{ plan: G1, from: 2026 }]", "1:33 assignments[0].from file.wrong-value", "a month such as 2026-01" },
        { "assignments: [{ plan: G1, from: 2026-02, until: 2026-01 }]", "1:49 assignments[0].until assignments.until-before-from", "a last month from 2026-02 on" },
        { "assignments: [{ plan: G1, from: 2026-02, role: superviser }]", "1:48 assignments[0].role assignments.unknown-role", "Did you mean 'supervisor'?" },
        { "assignments: [{ plan: G1, from: 2026-02, rolle: manager }]", "1:42 assignments[0].rolle file.unknown-key", "Did you mean 'role'?" },

        // pairs: both places
        { "assignments:\n- { plan: G1, from: 2026-02 }\n- { plan: G1, from: 2026-02 }", "3:21 assignments[1].from assignments.overlap", "Two plans pay everyone in 2026-02: this row and the one in line 2." },
        { "assignments:\n- { plan: G1, from: 2026-01, until: 2026-06 }\n- { plan: G1, from: 2026-06 }", "3:21 assignments[1].from assignments.overlap", "in 2026-06: this row and the one in line 2" },
        { "assignments:\n- { branch: East, plan: G1, from: 2026-08 }\n- { branch: East, plan: G1, from: 2026-01, until: 2026-09 }", "2:35 assignments[0].from assignments.overlap", "the branch East in 2026-08: this row and the one in line 3" },
        { "assignments:\n- { plan: G1, from: 2026-01, until: 2026-06 }\n- { plan: G1, from: 2026-08 }", "3:21 assignments[1].from assignments.gap", "No plan pays everyone from 2026-07 to 2026-07, between the row in line 2 and this one." },
        { "assignments:\n- { role: manager, branch: East, plan: G1, from: 2026-01, until: 2026-06 }\n- { branch: East, role: manager, plan: G1, from: 2027-01 }", "3:50 assignments[1].from assignments.gap", "the role manager of the branch East from 2026-07 to 2026-12" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void File_WithAMistake_IsRefusedAtItsPlace(string text, string place, string names)
    {
        var reading = Read(text);

        Assert.Null(reading.Assignments);
        Assert.Contains(reading.Problems, problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Line}:{problem.Column} {problem.Key} {problem.Code}") == place && problem.ToString().Contains(names, StringComparison.Ordinal));
        Assert.All(reading.Problems, problem => Assert.NotEqual(problem.Message(Language.En), problem.Message(Language.Zh)));
    }

    [Theory]
    [InlineData("assignments:\n- { plan: G1, from: 2026-01, until: 2026-06 }\n- { plan: G1, from: 2026-07 }")] // the next month
    [InlineData("assignments:\n- { plan: G1, from: 2026-01 }\n- { plan: G1, from: 2026-07 }")] // the later row ends the earlier
    [InlineData("assignments:\n- { branch: East, plan: G1, from: 2026-01, until: 2026-06 }\n- { role: manager, plan: G1, from: 2026-01 }")] // not of the same people
    public void Rows_ThatMeet_AreNeitherAnOverlapNorAGap(string text) => Assert.Empty(Read(text).Problems);

    [Fact]
    public void File_ThatIsMissing_IsRefused() =>
        Assert.Equal("assignments.unreadable", Assert.Single(good.Catalogue.ReadAssignments("/nowhere/plan-assignments.yaml").Problems).Code);

    private PlanAssignmentsReading Read(string text) => good.Catalogue.ReadAssignments(good.PathOf(text));
}
