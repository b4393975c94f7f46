using System.Globalization;

namespace Telesales.Policies.Tests;

/// <summary>A branch's few figures over a plan: read as strictly as the plan's own, by date, one over another.</summary>
public sealed class OverlayTests(GoodPackage good) : IClassFixture<GoodPackage>
{
    private const string Small = """
        plan: SUN-G1
        extends: G1
        from: 2026-04
        title: { zh: 日出分公司, en: Sunrise branch }
        figures: { good.bonus: { pass_line: { value: 85%, decided: Branch meeting of 2026-03-20 } } }
        """;

    [Fact]
    public void Overlay_OfFiveLines_ChangesOneFigureAndNothingElse()
    {
        var plan = Resolved(Small);
        var below = good.Catalogue.Resolve("G1", GoodPackage.October, []).Plan!;

        Assert.Equal(("SUN-G1@1", "G1", "日出分公司"), (plan.Info.Name, plan.RegulationId, plan.Titles.Zh));
        Assert.Equal(new Figure("85%", "G1/s1", FigureBasis.Overlay, null, "Branch meeting of 2026-03-20") { Overlay = "SUN-G1@1" }, Figure(plan, "pass_line"));
        Assert.Equal(Others(below), Others(plan));
        Assert.NotEqual(below.ParametersHash, plan.ParametersHash);
        var overlay = Assert.Single(plan.Overlays);
        Assert.Equal(("SUN-G1@1", "G1@1", 64), (overlay.Name, overlay.Extends, overlay.Sha256.Length));
        Assert.Equal([new ChangedFigure("good.bonus@1.0.0", "pass_line", Figure(plan, "pass_line"), "90%")], overlay.Figures);
        Assert.Empty(below.Overlays);
    }

    [Fact]
    public void Overlay_ThatSetsTheFigureOfThePlan_HasItsParametersHash() =>
        Assert.Equal(good.Catalogue.Resolve("G1", GoodPackage.October, []).Plan!.ParametersHash, Resolved(Small.Replace("85%", "90%", StringComparison.Ordinal)).ParametersHash);

    [Fact]
    public void Overlay_BeforeItsFirstMonth_IsNotInForce()
    {
        Assert.True(good.Resolve(Small, new Month(2026, 4)).IsResolved);
        var problem = Assert.Single(good.Problems(Small, new Month(2026, 3)));
        Assert.Equal("plan.not-in-force", problem.Code);
        Assert.Contains("SUN-G1@1 is in force from 2026-04; 2026-03 is earlier", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06", "100.00", "100.00")] // the plan's, to June
    [InlineData("2026-07", "120.00", "120.00")] // the plan's, from July
    [InlineData("2026-09", "120.00", "120.00")]
    [InlineData("2026-10", "150.00", "120.00")] // the overlay's, from October
    [InlineData("2026-11", "150.00", "120.00")]
    [InlineData("2026-12", "160.00", "120.00")]
    public void Overlay_WithDatedFigures_LeavesEarlierMonthsAsTheyWere(string month, string bonus, string insteadOf)
    {
        var plan = Resolved(Small.Replace("pass_line: { value: 85%, decided: Branch meeting of 2026-03-20 }", "bonus: [{ from: 2026-10, value: 150.00 }, { from: 2026-12, value: 160.00 }]", StringComparison.Ordinal), Month.Parse(month));

        Assert.Equal(bonus, Figure(plan, "bonus").Value);
        var changed = Assert.Single(plan.Overlays).Figures;
        if (bonus == insteadOf) Assert.Empty(changed);
        else Assert.Equal(insteadOf, Assert.Single(changed).InsteadOf);
    }

    [Theory]
    [InlineData("2026-06")]
    [InlineData("2026-07")]
    public void Overlay_WithAnUndatedFigure_ReplacesDatedOnesOfThePlan(string month) =>
        Assert.Equal("150.00", Figure(Resolved(Small.Replace("pass_line: { value: 85%, decided: Branch meeting of 2026-03-20 }", "bonus: 150.00", StringComparison.Ordinal), Month.Parse(month)), "bonus").Value);

    [Theory]
    [InlineData("2026-09", "15", FigureBasis.Default)]
    [InlineData("2026-10", "20", FigureBasis.Overlay)]
    public void Overlay_OfAFigureThatThePlanLeavesToThePolicy_HoldsFromItsDate(string month, string days, FigureBasis basis)
    {
        var plan = Resolved(Small.Replace("pass_line: { value: 85%, decided: Branch meeting of 2026-03-20 }", "days: [{ from: 2026-10, value: 20 }]", StringComparison.Ordinal), Month.Parse(month));
        Assert.Equal((days, basis), (Figure(plan, "days").Value, Figure(plan, "days").Basis));
    }

    [Fact]
    public void Overlay_OverAnOverlay_LaysOneOverTheOther()
    {
        var lower = good.PathOf(Small.Replace("figures: {", "figures: { good.plain: {}, ", StringComparison.Ordinal).Replace("good.plain: {}, ", "", StringComparison.Ordinal).Replace("pass_line: {", "high: 20, pass_line: {", StringComparison.Ordinal));
        var plan = Resolved($$"""
            plan: SUN-EAST-G1
            revision: 3
            extends: {{lower}}
            from: 2026-05
            title: { zh: 东区, en: East }
            figures:
              good.bonus:
                pass_line: { value: 80%, clause: G1/s2, basis: reading }
            """);

        Assert.Equal("SUN-EAST-G1@3", plan.Info.Name);
        Assert.Equal(["SUN-EAST-G1@3", "SUN-G1@1"], plan.Overlays.Select(overlay => overlay.Name));
        Assert.Equal(["SUN-G1@1", "G1@1"], plan.Overlays.Select(overlay => overlay.Extends));
        Assert.Equal(["pass_line", "high"], plan.Overlays.SelectMany(overlay => overlay.Figures).Select(figure => figure.Parameter));
        Assert.Equal(["85%", "18"], plan.Overlays.SelectMany(overlay => overlay.Figures).Select(figure => figure.InsteadOf));
        Assert.Equal(new Figure("80%", "G1/s2", FigureBasis.Reading, null, null) { Overlay = "SUN-EAST-G1@3" }, Figure(plan, "pass_line"));
    }

    [Fact]
    public void Overlay_OverARelativePath_IsFoundBesideItself()
    {
        var path = good.PathOf(Small);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(path)!, "top.yaml"), Small.Replace("SUN-G1", "TOP", StringComparison.Ordinal).Replace("extends: G1", "extends: plan.yaml", StringComparison.Ordinal));

        Assert.Equal(2, good.Catalogue.Resolve(Path.Combine(Path.GetDirectoryName(path)!, "top.yaml"), GoodPackage.October, []).Plan!.Overlays.Count);
    }

    [Fact]
    public void Overlay_WithACallersFigure_GivesWay()
    {
        var plan = good.Resolve(Small, null, new ParameterOverride("good.bonus", "pass_line", "70%")).Plan!;

        Assert.Equal(("70%", FigureBasis.Override), (Figure(plan, "pass_line").Value, Figure(plan, "pass_line").Basis));
        Assert.Empty(Assert.Single(plan.Overlays).Figures);
    }

    /// <summary>A change to the small overlay; where the problem is, its code, and what the message must name.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "extends: G1", "extends: G2", "2:10 extends plan.overlay-base", "Did you mean 'G1'?" },
        { "extends: G1", "extends: G1@7", "2:10 extends plan.overlay-base", "There is no plan 'G1@7'" },
        { "extends: G1", "extends: nowhere.yaml", "2:10 extends plan.overlay-base", "can't be read" },
        { "extends: G1", "extends:", "2:9 extends file.wrong-shape", "a text" },
        { "plan: SUN-G1", "plan: SUN.yaml", "1:7 plan file.wrong-value", "no file's name" },
        { "plan: SUN-G1", "plan: G1", "2:10 extends plan.overlay-cycle", "G1@1 → G1@1" },
        { "extends: G1", "extends: plan.yaml", "2:10 extends plan.overlay-cycle", "SUN-G1@1 → SUN-G1@1" },
        { "from: 2026-04\n", "", "1:1 from file.missing-key", "Add 'from:'" },
        { "title: { zh: 日出分公司, en: Sunrise branch }\n", "", "1:1 title file.missing-key", "Add 'title:'" },
        { "title:", "policies: []\ntitle:", "4:1 policies file.unknown-key", "extends, figures, from, plan, replace, revision, title" },
        { "title:", "revision: 0\ntitle:", "4:11 revision file.wrong-value", "a whole number from 1" },
        { "good.bonus:", "good.bonis:", "5:12 figures.good.bonis plan.overlay-policy", "Did you mean 'good.bonus'?" },
        { "pass_line:", "pass_lime:", "5:26 figures.good.bonus.pass_lime plan.unknown-parameter", "Did you mean 'pass_line'?" },
        { "value: 85%", "value: 85", "5:46 figures.good.bonus.pass_line.value file.wrong-value", "a percentage such as 90%" },
        { "value: 85%", "value: 101%", "5:46 figures.good.bonus.pass_line.value plan.out-of-bounds", "between 0% and 100%" },
        { "value: 85%", "value: 85%, clause: G1/s9", "5:59 figures.good.bonus.pass_line.clause plan.unknown-clause", "Did you mean 'G1/s1'?" },
        { "decided:", "decidet:", "5:51 figures.good.bonus.pass_line.decidet file.unknown-key", "Did you mean 'decided'?" },
        { "{ good.bonus: { pass_line: { value: 85%, decided: Branch meeting of 2026-03-20 } } }", "{}", "5:10 figures plan.overlay-empty", "G1@1" },
        { "{ pass_line: { value: 85%, decided: Branch meeting of 2026-03-20 } }", "{}", "5:24 figures.good.bonus plan.overlay-empty", "changes nothing" },
        { "{ good.bonus: { pass_line: { value: 85%, decided: Branch meeting of 2026-03-20 } } }", "[]", "5:10 figures file.wrong-shape", "a mapping" },
        { "figures: { good.bonus: { pass_line: { value: 85%, decided: Branch meeting of 2026-03-20 } } }", "revision: 2", "1:1 figures file.missing-key", "Add 'figures:'" },
        { "pass_line: { value: 85%, decided: Branch meeting of 2026-03-20 }", "low: 19", "5:31 figures.good.bonus.low plan.parameter-refused", "low (19) must not be above high (18)" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Overlay_WithOneMistake_IsRefusedAtItsPlace(string before, string after, string place, string names)
    {
        Assert.Contains(before, Small, StringComparison.Ordinal);
        var path = good.PathOf(Small.Replace(before, after, StringComparison.Ordinal));
        var problems = good.Catalogue.Resolve(path, GoodPackage.October, []).Problems;

        Assert.Contains(problems, problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Line}:{problem.Column} {problem.Key} {problem.Code}") == place && problem.ToString().Contains(names, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Equal(path, problem.File));
        Assert.All(problems, problem => Assert.NotEqual(problem.Message(Language.En), problem.Message(Language.Zh)));
    }

    [Fact]
    public void Overlay_OverAPlanThatIsRefused_NamesBothFiles()
    {
        var plan = good.PathOf(good.PlanText.Replace("plan: G1", "plan: G5", StringComparison.Ordinal).Replace("pass_line: 90%", "pass_line: 90", StringComparison.Ordinal));
        var overlay = good.PathOf(Small.Replace("extends: G1", $"extends: {plan}", StringComparison.Ordinal).Replace("value: 85%", "value: 1%%", StringComparison.Ordinal));

        var problems = good.Catalogue.Resolve(overlay, GoodPackage.October, []).Problems;

        Assert.Equal([(overlay, "file.wrong-value"), (plan, "file.wrong-value")], problems.Select(problem => (problem.File, problem.Code)));
    }

    [Fact]
    public void Overlay_InAPackage_IsListedAndFoundById()
    {
        using var root = new PluginRoot("Fixture.Good", "Fixture.GoodNext").Overlaid(Small);
        var catalogue = root.Load();

        var info = catalogue.Plans.Single(plan => plan.Id == "SUN-G1");
        Assert.Equal(("G1", "G1", "branch.sun@1.0.0", true), (info.Extends, info.RegulationId, info.Package!.Name, info.IsAdmitted));
        Assert.Equal("85%", Figure(catalogue.Resolve("SUN-G1", GoodPackage.October, []).Plan!, "pass_line").Value);
        var described = catalogue.Describe("SUN-G1")!;
        Assert.Equal("SUN-G1@1", described.Policies.SelectMany(policy => policy.Parameters).Single(parameter => parameter.Info.Name == "pass_line").Figures.Single().Overlay);
        Assert.True(catalogue.CoverageOf("G1")!.IsComplete);
        Assert.Equal(["G1@1"], catalogue.CoverageOf("G1")!.Plans);
    }

    [Theory]
    [InlineData("extends: ../../fixture.good/1.0.0/plan.yaml", "plan.overlay-path")]
    [InlineData("extends: SUN-G1", "plan.overlay-cycle")]
    [InlineData("extends: G9", "plan.overlay-base")]
    public void Overlay_InAPackage_ThatCanNotBeUsed_IsListedWithWhy(string extends, string code)
    {
        using var root = new PluginRoot("Fixture.Good", "Fixture.GoodNext").Overlaid(Small.Replace("extends: G1", extends, StringComparison.Ordinal));

        var info = root.Load().Plans.Single(plan => plan.Id == "SUN-G1");
        Assert.Equal([code], info.Problems.Select(problem => problem.Code));
        Assert.Equal(("branch.sun/1.0.0/overlay.yaml", 2), (info.Problems[0].File, info.Problems[0].Line));
    }

    [Fact]
    public void Overlay_OverASettlement_IsForSettlingToo()
    {
        var path = good.PathOf("""
            plan: SUN-R09
            extends: R09
            from: 2026-10
            title: { zh: 日出分公司结算, en: Settlement of the Sunrise branch }
            figures: { settlement.partner-pool: { per_unit: 60.00 } }
            """);
        var catalogue = PolicyCatalogue.Load(new PolicyOptions());

        Assert.Equal("60.00", Figure(catalogue.ResolveSettlement(path, GoodPackage.October).Plan!, "per_unit").Value);
        Assert.Equal(catalogue.Resolve("R09", GoodPackage.October, []).Problems[0].Code, Assert.Single(catalogue.Resolve(path, GoodPackage.October, []).Problems).Code);
        Assert.False(catalogue.ResolveSettlement(good.PathOf(Small), GoodPackage.October).IsResolved);
    }

    [Fact]
    public void Overlay_CheckedAsText_IsBoundAndReadsNoFile()
    {
        var check = good.Catalogue.Check(Small, GoodPackage.October);
        Assert.Empty(check.Problems);
        Assert.Equal("SUN-G1@1", Assert.Single(check.Plan!.Overlays).Name);

        var problem = Assert.Single(good.Catalogue.Check(Small.Replace("extends: G1", $"extends: {good.PathOf(good.PlanText)}", StringComparison.Ordinal), GoodPackage.October).Problems);
        Assert.Equal(("plan.overlay-path", 2), (problem.Code, problem.Line));
    }

    [Fact]
    public void Overlays_OverEachOther_AreACycle()
    {
        using var root = new PluginRoot("Fixture.Good", "Fixture.GoodNext").Overlaid(Small.Replace("extends: G1", "extends: MOON-G1", StringComparison.Ordinal), Small.Replace("plan: SUN-G1", "plan: MOON-G1", StringComparison.Ordinal).Replace("extends: G1", "extends: SUN-G1", StringComparison.Ordinal));

        var problem = Assert.Single(root.Load().Resolve("SUN-G1", GoodPackage.October, []).Problems);
        Assert.Equal("plan.overlay-cycle", problem.Code);
        Assert.Contains("SUN-G1@1 → MOON-G1@1 → SUN-G1@1", problem.Message(Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void Overlay_OverAPlanWithRevisions_TakesTheOneInForce()
    {
        using var root = new PluginRoot("Fixture.Good", "Fixture.GoodNext").Overlaid(Small);
        var plan = File.ReadAllText(root["fixture.good/1.0.0/plan.yaml"]).Replace("revision: 1", "revision: 2", StringComparison.Ordinal).Replace("from: 2026-01\ntitle", "from: 2026-11\ntitle", StringComparison.Ordinal).Replace("high: { value: 18,", "high: { value: 30,", StringComparison.Ordinal);
        root.With("fixture.good/1.0.0/plan-2.yaml", plan).Changed("fixture.good/1.0.0/plugin.json", "\"plan.yaml\"", "\"plan.yaml\", \"plan-2.yaml\"");
        var catalogue = root.Load();

        Assert.True(catalogue.Plans.Single(info => info.Id == "SUN-G1").IsAdmitted);
        Assert.Equal(("18", "G1@1"), Of(new Month(2026, 10)));
        Assert.Equal(("30", "G1@2"), Of(new Month(2026, 11)));

        (string, string) Of(Month month)
        {
            var resolved = catalogue.Resolve("SUN-G1", month, []).Plan!;
            return (Figure(resolved, "high").Value, resolved.Overlays[0].Extends);
        }
    }

    private ResolvedPlan Resolved(string text, Month? month = null)
    {
        var resolution = good.Resolve(text, month);
        Assert.Empty(resolution.Problems);
        return resolution.Plan!;
    }

    private static Figure Figure(ResolvedPlan plan, string parameter) =>
        plan.Policies.SelectMany(policy => policy.Parameters).Single(one => one.Name == parameter).Figure;

    private static IEnumerable<(string, Figure)> Others(ResolvedPlan plan) =>
        plan.Policies.SelectMany(policy => policy.Parameters.Where(one => one.Name != "pass_line").Select(one => ($"{policy.Name} {one.Name}", one.Figure)));
}
