namespace Telesales.Policies.Tests;

/// <summary>The index of a regulation's clauses: how it is read, what is refused in it, and what it comes to beside the plans.</summary>
public sealed class RegulationTests
{
    private const string File = "fixture.good/1.0.0/regulation.yaml";
    private const string LastClause = "  - { id: G1/s2/item1, zh: 指标的例外, en: The quota's exception }";

    [Fact]
    public void Coverage_OfCitedClauses_FollowsFromThePlan()
    {
        using var root = new PluginRoot("Fixture.Good");
        var covered = root.Load().CoverageOf("G1")!;

        Assert.True(covered.IsComplete);
        Assert.Equal(["G1@1"], covered.Plans);
        Assert.All(covered.Clauses, clause => Assert.Equal(ClauseKind.Computed, clause.Kind));
        var item = covered.Clauses.Single(clause => clause.Clause.Id == "G1/s2/item1");
        Assert.Equal([new ClauseCode("G1@1", "good.bonus@1.0.0", OutcomeKind.Decision, "commend", "good.commended")], item.Codes);
        Assert.Empty(item.Figures);
    }

    [Fact]
    public void Coverage_OfAFigure_HasItsBasisAndDates()
    {
        using var root = new PluginRoot("Fixture.Good");
        var figures = root.Load().CoverageOf("G1")!.Clauses.Single(clause => clause.Clause.Id == "G1/s2").Figures;

        var bonus = Assert.Single(figures, figure => figure.Parameter.Name == "bonus");
        Assert.Equal(new Figure("120.00", "G1/s2", FigureBasis.Ours, new Month(2026, 7), "Branch meeting of 2026-06-20"), bonus.Figure);
        Assert.Equal(FigureBasis.Reading, Assert.Single(figures, figure => figure.Parameter.Name == "high").Figure.Basis);
    }

    [Theory]
    [InlineData("recorded: [employees.grade, activity.metric=dialed_calls]", ClauseKind.Recorded)]
    [InlineData("conduct: { zh: 礼貌用语, en: Manners }", ClauseKind.Conduct)]
    public void Coverage_OfAClauseThatNobodyCites_IsWhatTheIndexSays(string entry, ClauseKind kind)
    {
        using var root = new PluginRoot("Fixture.Good").Changed(File, LastClause, $"{LastClause}\n  - {{ id: G1/s3, zh: 其他, en: Other, {entry} }}\nremarks:\n  - {{ zh: 没有数额, en: There is no figure }}");
        var covered = root.Load().CoverageOf("G1")!;

        Assert.True(covered.IsComplete);
        Assert.Equal((kind, 1), (covered.Clauses[^1].Kind, covered.Count(kind)));
        Assert.Equal([new Titles("没有数额", "There is no figure")], covered.Regulation.Remarks);
        if (kind == ClauseKind.Recorded) Assert.Equal(["employees.grade", "activity.metric=dialed_calls"], covered.Clauses[^1].Clause.Recorded.Select(fact => fact.ToString()));
        else Assert.Equal("Manners", covered.Clauses[^1].Clause.Conduct!.En);
    }

    [Fact]
    public void Coverage_OfAClauseThatNobodyAccountsFor_SaysWhere()
    {
        using var root = new PluginRoot("Fixture.Good").Changed(File, LastClause, $"{LastClause}\n  - {{ id: G1/s3, zh: 其他, en: Other }}");
        var covered = root.Load().CoverageOf("G1")!;

        var problem = Assert.Single(covered.Problems);
        Assert.Equal(("regulation.clause-unaccounted", $"{File}:7:5"), (problem.Code, problem.Location));
        Assert.Equal(1, covered.Count(ClauseKind.Unspecified));
        Assert.Contains("G1/s3", problem.Message(Language.Zh), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conduct: { zh: 无, en: None }", "is said to be conduct")]
    [InlineData("recorded: [employees.grade]", "is said to be recorded")]
    public void Coverage_OfAComputedClauseThatTheIndexPutsElsewhere_SaysSo(string entry, string names)
    {
        using var root = new PluginRoot("Fixture.Good").Changed(File, LastClause, LastClause.Replace(" }", $", {entry} }}", StringComparison.Ordinal));
        var problem = Assert.Single(root.Load().CoverageOf("G1")!.Problems);

        Assert.Equal(("regulation.clause-contradicted", $"{File}:6:5"), (problem.Code, problem.Location));
        Assert.Contains(names, problem.Message(Language.En), StringComparison.Ordinal);
        Assert.Contains("good.bonus@1.0.0 of the plan G1@1", problem.Message(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_OfAnUnknownRegulation_IsNull()
    {
        using var root = new PluginRoot("Fixture.Good");
        Assert.Null(root.Load().CoverageOf("G2"));
    }

    [Theory]
    [InlineData("conduct: { zh: 无, en: None }, recorded: [employees.grade]", "6:71 clauses[2].conduct regulation.clause-two-kinds", "in line 6")]
    [InlineData("conduct: none", "6:71 clauses[2].conduct file.wrong-shape", "a mapping")]
    [InlineData("conduct: { zh: 无 }", "6:71 clauses[2].conduct.en file.missing-key", "Add 'en:'")]
    [InlineData("recorded: employees.grade", "6:72 clauses[2].recorded file.wrong-shape", "a list")]
    [InlineData("recorded: [grade]", "6:73 clauses[2].recorded[0] file.wrong-value", "employees.grade")]
    [InlineData("recorded: [employee.grade]", "6:73 clauses[2].recorded[0] regulation.unknown-table", "Did you mean 'employees'?")]
    [InlineData("recorded: [activity.metric=dialled_calls]", "6:73 clauses[2].recorded[0] regulation.unknown-metric", "Did you mean 'dialed_calls'?")]
    [InlineData("recordet: [employees.grade]", "6:62 clauses[2].recordet file.unknown-key", "Did you mean 'recorded'?")]
    public void Index_WithAMistake_RefusesThePackageAtItsPlace(string entry, string place, string names)
    {
        using var root = new PluginRoot("Fixture.Good", "Fixture.Mismatch").Changed(File, LastClause, LastClause.Replace(" }", $", {entry} }}", StringComparison.Ordinal));
        using var other = new PluginRoot("Fixture.GoodNext");
        var package = other.Load(root).Packages.Single(package => package.Path == "fixture.good/1.0.0");

        Assert.Equal(PackageState.Refused, package.State);
        Assert.Contains(package.Problems, problem => FormattableString.Invariant($"{problem.Line}:{problem.Column} {problem.Key} {problem.Code}") == place && problem.ToString().Contains(names, StringComparison.Ordinal));
    }
}
