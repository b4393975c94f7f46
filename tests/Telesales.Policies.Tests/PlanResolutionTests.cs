using System.Globalization;

namespace Telesales.Policies.Tests;

/// <summary>Plans resolved for a month.</summary>
public sealed class PlanResolutionTests(GoodPackage good) : IClassFixture<GoodPackage>
{
    private ResolvedPlan Resolve(Month month, params ParameterOverride[] overrides) => Right(good.Catalogue.Resolve("G1", month, overrides));

    private static ResolvedPlan Right(PlanResolution resolution)
    {
        Assert.Empty(resolution.Problems.Select(problem => problem.ToString()));
        return resolution.Plan!;
    }

    private static ResolvedParameter Parameter(ResolvedPlan plan, string name) => plan.Policies.SelectMany(policy => policy.Parameters).Single(parameter => parameter.Name == name);

    [Fact]
    public void Policies_InAPlan_RunByKindThenAsWritten()
    {
        var plan = Resolve(GoodPackage.October);
        Assert.Equal(["good.plain@1.0.0", "good.bonus@1.0.0", "good.reader@1.0.0"], plan.Policies.Select(policy => policy.Name));
        Assert.Equal(plan.Policies.Select(policy => policy.Policy), plan.Planned.Select(policy => policy.Policy));
        Assert.Equal([false, true, false], plan.Planned.Select(policy => policy.ClosedMonthOnly));
    }

    [Theory]
    [InlineData("2026-06", "100.00", FigureBasis.Source, "G1/s1")]
    [InlineData("2026-07", "120.00", FigureBasis.Ours, "G1/s2")]
    public void Figure_WithDates_IsTheOneInForceOnTheMonthsLastDay(string month, string value, FigureBasis basis, string clause)
    {
        var figure = Parameter(Resolve(Month.Parse(month)), "bonus").Figure;
        Assert.Equal((value, basis, clause), (figure.Value, figure.Basis, figure.Clause));
    }

    [Fact]
    public void Figure_BeforeItsFirstDate_IsRefused()
    {
        var text = good.PlanText.Replace("from: 2026-01, value: 100.00", "from: 2026-03, value: 100.00", StringComparison.Ordinal);
        Assert.True(good.Resolve(text, new Month(2026, 3)).IsResolved);
        var problem = Assert.Single(good.Problems(text, new Month(2026, 2)));
        Assert.Equal("plan.no-figure-in-force", problem.Code);
        Assert.Contains("No figure of 'bonus' is in force in 2026-02; the first begins in 2026-03", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Figure_NotGiven_IsTheDefaultAndSaysSo()
    {
        var days = Parameter(Resolve(GoodPackage.October), "days");
        Assert.Equal(("15", FigureBasis.Default), (days.Value, days.Figure.Basis));
        Assert.Equal(("count", false, "1", "31", "15"), (days.Info.Type, days.Info.IsRequired, days.Info.Minimum, days.Info.Maximum, days.Info.Default));
        Assert.Equal("合格线", Parameter(Resolve(GoodPackage.October), "pass_line").Info.Meaning!.Zh);
    }

    [Fact]
    public void Override_SetsTheFigureAndChangesTheHash()
    {
        var plan = Resolve(GoodPackage.October, new ParameterOverride("good.bonus", "cap", "2000.00"));
        Assert.Equal(("2000.00", FigureBasis.Override), (Parameter(plan, "cap").Value, Parameter(plan, "cap").Figure.Basis));
        Assert.Equal("null", Parameter(Resolve(GoodPackage.October), "cap").Value);
        Assert.NotEqual(Resolve(GoodPackage.October).ParametersHash, plan.ParametersHash);
    }

    [Fact]
    public void Clause_OfACode_IsItsOwnElseThePolicys()
    {
        var outcomes = Resolve(GoodPackage.October).Declarations.Outcomes.Where(outcome => outcome.Kind != OutcomeKind.Notice).ToDictionary(outcome => $"{outcome.Kind} {outcome.Code} {outcome.Message}", outcome => outcome.Clause);
        Assert.Equal("G1/s2/item1", outcomes["Decision commend good.commended"]);
        Assert.Equal("G1/s1", outcomes["PayLine score-bonus good.bonus-paid"]);
        Assert.Equal("G1/s2", outcomes["Measure good.total good.total"]);
    }

    [Fact]
    public void Clause_ByMessage_GoesBeforeClauseByCode()
    {
        var text = GoodPackage.Plan("    clauses: { good.bonus-missed: G1/s2, score-bonus: G1/s2/item1 }");
        var outcomes = Right(good.Resolve(text)).Declarations.Outcomes.ToDictionary(outcome => outcome.Message, outcome => outcome.Clause);
        Assert.Equal(("G1/s2", "G1/s2/item1", "G1/s1"), (outcomes["good.bonus-missed"], outcomes["good.bonus-paid"], outcomes["good.extra-paid"]));
    }

    [Fact]
    public void Section_OfALine_IsTheRulebooksOrThePackages()
    {
        var plan = Resolve(GoodPackage.October);
        Assert.Equal((LineSection.Bonuses, LineSection.Bonuses), (plan.SectionOf("score-bonus"), plan.SectionOf("fixture.good.extra")));
        Assert.Throws<KeyNotFoundException>(() => plan.SectionOf("base-pay"));
    }

    [Fact]
    public void Formula_OfALine_IsParsedOnce()
    {
        var plan = Resolve(GoodPackage.October);
        var line = plan.Declarations.Outcomes.OfType<PayLine>().Single(line => line.Code == "score-bonus");
        Assert.Same(plan.FormulaOf(line), plan.FormulaOf(line));
        Assert.Equal(new Fraction(200, 3), plan.FormulaOf(line)!.Evaluate([Money.Yuan(120), (Count)10, (Count)18]));
        Assert.Null(plan.FormulaOf(plan.Declarations.Outcomes.OfType<PayLine>().Single(line => line.Code == "fixture.good.extra")));
    }

    [Fact]
    public void Hash_OfParameters_IsTheSameWhateverTheOrderAndTheSpelling()
    {
        string Hash(string lines) => Right(good.Resolve(GoodPackage.Plan(lines))).ParametersHash;
        var hash = Hash("      bonus: 100\n      daily_contacts: { junior: 40, intermediate: 60, senior: 80 }\n      mode: all-or-nothing\n      share: 1/2");
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.Equal(hash, Hash("      share: 0.50\n      mode: all_or_nothing\n      daily_contacts: { senior: 80, junior: 40, intermediate: 60 }\n      bonus: { value: 100.00, basis: ours }"));
        Assert.NotEqual(hash, Hash("      bonus: 100.01\n      daily_contacts: { junior: 40, intermediate: 60, senior: 80 }\n      mode: all-or-nothing\n      share: 1/2"));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Resolution_InAnotherCulture_IsTheSame(string culture)
    {
        var expected = Resolve(GoodPackage.October);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            using var root = new PluginRoot("Fixture.Good");
            var plan = root.Load().Resolve("G1", GoodPackage.October, []).Plan!;
            Assert.Equal(expected.ParametersHash, plan.ParametersHash);
            Assert.Equal(expected.Policies.SelectMany(policy => policy.Parameters).Select(parameter => parameter.Value), plan.Policies.SelectMany(policy => policy.Parameters).Select(parameter => parameter.Value));
            Operand[] values = [Money.Yuan(1234), new Fraction(7, 8), new DateOnly(2026, 10, 12), new Month(2026, 10), Percent.Parse("12.5%")];
            Assert.Equal(["1234.00", "0.875", "12 Oct", "Oct 2026", "12.5%"], values.Select(value => plan.Messages.Value(value, Language.En)));
            Assert.Equal(["1234.00", "0.875", "10月12日", "2026年10月", "12.5%"], values.Select(value => plan.Messages.Value(value, Language.Zh)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Plan_ResolvedByManyThreads_IsOneObject()
    {
        using var root = new PluginRoot("Fixture.Good");
        var catalogue = root.Load();
        var plans = new ResolvedPlan?[16];
        Parallel.For(0, plans.Length, i => plans[i] = catalogue.Resolve("G1", GoodPackage.October, [new("good.bonus", "days", "3")]).Plan);
        Assert.All(plans, plan => Assert.Same(plans[0], plan));
        Assert.NotNull(plans[0]);
    }

    [Fact]
    public void Plan_WithoutRevision_IsTheLatestInForce()
    {
        using var root = new PluginRoot("Fixture.Good");
        root.With("fixture.good/2.0.0/plugin.json", """{ "id": "fixture.good", "version": "2.0.0", "contract": 1, "plans": ["plan.yaml"] }""")
            .With("fixture.good/2.0.0/plan.yaml", good.PlanText.Replace("revision: 1", "revision: 2", StringComparison.Ordinal).Replace("from: 2026-01\n", "from: 2026-07\n", StringComparison.Ordinal));
        var catalogue = root.Load();
        Assert.Equal([1, 2], catalogue.Plans.Select(plan => plan.Revision));
        Assert.Equal(1, catalogue.Resolve("G1", new Month(2026, 6), []).Plan!.Revision);
        Assert.Equal(2, catalogue.Resolve("G1", new Month(2026, 7), []).Plan!.Revision);
        Assert.Equal(1, catalogue.Resolve("G1@1", new Month(2026, 7), []).Plan!.Revision);
    }

    [Fact]
    public void PlanRevision_InTwoPackageVersionsWithOtherText_IsRefused()
    {
        using var root = new PluginRoot("Fixture.Good");
        root.With("fixture.good/2.0.0/plugin.json", """{ "id": "fixture.good", "version": "2.0.0", "contract": 1, "plans": ["plan.yaml"] }""")
            .With("fixture.good/2.0.0/plan.yaml", good.PlanText.Replace("90%", "80%", StringComparison.Ordinal));
        var catalogue = root.Load();
        Assert.All(catalogue.Plans, plan => Assert.Equal("plan.revision-ambiguous", plan.Problems[0].Code));
        Assert.Equal("plan.revision-ambiguous", Assert.Single(catalogue.Resolve("G1", GoodPackage.October, []).Problems).Code);
    }

    [Fact]
    public void Plan_WithProblems_IsListedAsRefusedAndOthersServe()
    {
        using var root = new PluginRoot("Fixture.Good");
        root.With("branch.plans/1.0.0/plugin.json", """{ "id": "branch.plans", "version": "1.0.0", "contract": 1, "plans": ["plan.yaml"] }""")
            .With("branch.plans/1.0.0/plan.yaml", good.PlanText.Replace("plan: G1", "plan: G9", StringComparison.Ordinal).Replace("90%", "900%", StringComparison.Ordinal));
        var catalogue = root.Load();
        var refused = catalogue.Plans.Single(plan => plan.Id == "G9");
        Assert.False(refused.IsAdmitted);
        Assert.Equal("branch.plans/1.0.0/plan.yaml:11:18 policies[0].parameters.pass_line", Assert.Single(refused.Problems).Location);
        Assert.True(catalogue.Plans.Single(plan => plan.Id == "G1").IsAdmitted);
    }

    [Fact]
    public void PolicyVersion_InSeveralPackages_ComesFromThePlansOwnElseTheLatest()
    {
        Assert.All(Resolve(GoodPackage.October).Policies, policy => Assert.Equal("fixture.good@1.0.0", policy.Package.Name));
        var ofPath = Right(good.Resolve(good.PlanText));
        Assert.Equal("fixture.good@1.1.0", ofPath.Policies.Single(policy => policy.Name == "good.plain@1.0.0").Package.Name);
    }

    [Fact]
    public void Document_OfAPlan_HasItsFiguresByDateWithClauses()
    {
        var document = good.Catalogue.Describe("G1")!;
        Assert.Equal(["G1/s1", "G1/s2", "G1/s2/item1"], document.Clauses.Select(clause => clause.Id));
        var bonus = document.Policies.Single(policy => policy.Policy.Id == "good.bonus").Parameters.Single(parameter => parameter.Info.Name == "bonus");
        Assert.Equal(
            [new("100.00", "G1/s1", FigureBasis.Source, new Month(2026, 1), null), new("120.00", "G1/s2", FigureBasis.Ours, new Month(2026, 7), "Branch meeting of 2026-06-20")],
            bonus.Figures);
        Assert.Null(good.Catalogue.Describe("G8"));
    }

    [Fact]
    public void Metrics_AreTheRulebooksAndThePackages()
    {
        var metrics = good.Catalogue.Metrics.ToDictionary(metric => metric.Name);
        Assert.Equal((true, false), (metrics["effective_calls"].IsWhole, metrics["sales_amount"].IsWhole));
        Assert.Equal((true, false), (metrics["fixture.good.demo_calls"].IsWhole, metrics["fixture.good.hours"].IsWhole));
        Assert.Equal(Metric.Standard.Count + 2, metrics.Count);
    }
}
