using System.Globalization;

namespace Telesales.Policies.Tests;

/// <summary>Figures of the plans that ship which do not go together: refused with both places named.</summary>
public sealed class PlanCheckTests : IDisposable
{
    private static readonly IPolicyCatalogue Catalogue = PolicyCatalogue.Load(new PolicyOptions());
    private readonly string _folder = Directory.CreateTempSubdirectory("telesales-checks-").FullName;

    /// <summary>The plan, a text of it and what takes its place, then which of two figures is wrong beside which other, and what is said of them.</summary>
    public static TheoryData<string, string, string, string, string, string> Clashes => new()
    {
        // tiers with a gap, an overlap, or one that hides another
        { "R21", "contract_under_months: 12,", "contract_under_months: 3,", "contract_under_months: |3, longest_months: 1", "contract_under_months: |3, longest_months: 0", "is hidden by the one for contracts under 3" },
        { "R21", "contract_under_months: 36,", "contract_under_months: 6,", "contract_under_months: |6", "contract_under_months: |12", "is hidden by the one for contracts under 12" },
        { "R21", "longest_months: 1 }", "longest_months: 3 }", "longest_months: |2", "longest_months: |3", "never has the shorter probation" },
        { "R13", "probation_limit_otherwise: { value: 6", "probation_limit_otherwise: { value: 1", "probation_limit_otherwise: { value: |1", "longest_months: |2", "never has the shorter probation" },

        // a threshold that can never fire
        { "R21", "pass_line: 90%", "pass_line: 0%", "pass_line: |0%", "deduction: |100.00", "could never fire" },
        { "R21", "cap: 1000.00", "cap: 0", "rate: |1%", "cap: |0", "never pays anything" },
        { "R21", "together_line: { value: 80%", "together_line: { value: 0%", "together_line: { value: |0%", "", "could never fire" },
        { "R21", "in_a_row_line: { value: 100%", "in_a_row_line: { value: 0%", "in_a_row_line: { value: |0%", "", "could never fire" },
        { "R21", "to_grade: senior", "to_grade: junior", "to_grade: |junior", "from_grade: |junior", "leads to a higher grade" },
        { "R21", "performance_base: { value: { junior: 700.00,", "performance_base: { value: { junior: 699.99,", "junior: |699.99", "junior: |1400.00", "is below 50% of the base pay 1400.00" },
        { "R21", "performance_base: { value: { junior: 700.00, intermediate: 900.00,", "performance_base: { value: { junior: 700.00, intermediate: 899.99,", "intermediate: |899.99", "intermediate: |1800.00", "of everyone of this grade" },

        { "R05", "excellent_from: { value: 90", "excellent_from: { value: 59", "warn_below: { value: |60", "excellent_from: { value: |59", "excellent and warned of at once" },
        { "R17", "demote_below: { value: 60", "demote_below: { value: 120.01", "demote_below: { value: |120.01", "most_points: { value: |120", "everyone would be below it" },
        { "R09", "ordinary: { value: 10%", "ordinary: { value: 4%", "ordinary: { value: |4%", "minor: { value: |5%", "at least as much as a minor one" },

        // weights
        { "R16", "weight: 5%, lower_is_better", "weight: 5.01%, lower_is_better", "weight: |5.01%", "sales_amount, weight: |25%", "sum to 100.01%; they must sum to 100%" },
        { "R16", "name: teamwork, weight: 5% }", "name: teamwork }", "- |{ name: teamwork }", "sales_amount, weight: |25%", "this one has none" },

        // the same thing twice
        { "R16", "name: teamwork,", "name: follow_ups,", "follow_ups, weight: 5% }\n          - { name: |follow_ups", "name: |follow_ups, weight: 5% }\n          - { name: follow_ups", "stands twice" },
        { "R02", "demerit,", "warn,", "[warn, |warn", "[|warn, warn", "holds for every further incident" },
        { "R13", "types: [missing-daily-record, missing-plan,", "types: [missing-plan, missing-plan,", "[missing-plan, |missing-plan", "[|missing-plan", "stands twice" },
    };

    [Theory]
    [MemberData(nameof(Clashes))]
    public void Figures_ThatDoNotGoTogether_AreRefusedAtBothPlaces(string plan, string before, string after, string wrong, string other, string names)
    {
        var text = Changed(plan, before, after);
        var problem = Assert.Single(Resolve(text).Problems);
        Assert.Equal(("plan.parameter-refused", PlaceOf(text, wrong)), (problem.Code, Place(problem.Line, problem.Column)));
        Assert.Contains($"or the other one at {PlaceOf(text, other)}", problem.Remedy(Language.En), StringComparison.Ordinal);
        Assert.Contains(names, problem.Message(Language.En), StringComparison.Ordinal);
        Assert.NotEqual(problem.Message(Language.En), problem.Message(Language.Zh));
    }

    /// <summary>Thresholds that no fact could pass, and figures that a policy could not be made with.</summary>
    [Theory]
    [InlineData("R01", "demotion.no-sales", "months", "0", "between 1 and 12")]
    [InlineData("R05", "appraisal.assessment-bands", "warn_below", "0", "between 0.01 and 100")]
    [InlineData("R05", "appraisal.assessment-bands", "excellent_from", "100.01", "between 0 and 100")]
    [InlineData("R05", "appraisal.assessment-training", "below", "0", "between 0.01 and 100")]
    [InlineData("R16", "appraisal.score-training", "line", "0", "between 0.01 and 1000")]
    [InlineData("R17", "appraisal.score-bands", "warn_below", "0", "between 0.01 and 1000")]
    [InlineData("R17", "appraisal.team-score", "demote_below", "0", "between 0.01 and 1000")]
    [InlineData("R19", "quota.daily-guide", "calls", "0", "between 1 and 10000")]
    public void Threshold_ThatCanNeverFire_IsOutOfBounds_AndNothingElseIsSaid(string plan, string policy, string parameter, string value, string names)
    {
        var problem = Assert.Single(Resolve($$"""
            plan: NEVER
            extends: {{plan}}
            from: 2026-01
            title: { zh: 永远不会, en: Never }
            figures: { {{policy}}: { {{parameter}}: { value: {{value}} } } }
            """).Problems);
        Assert.Equal("plan.out-of-bounds", problem.Code);
        Assert.Contains($"{parameter} must lie {names}", problem.Message(Language.En), StringComparison.Ordinal);
    }

    /// <summary>One policy draws the line, another gives the score: both places are named; at the most itself the line can still be reached.</summary>
    [Theory]
    [InlineData("R17", "commend_from: { value: 90", "commend_from: { value: |120.01", "commend_from: { value: 120", "most_points: { value: |120", "'commend_from' is 120.01, but the measure 'score' never comes to more than 120", "appraisal.team-score@1.0.0")]
    [InlineData("R17", "most_points: { value: 120", "commend_from: { value: |90", "most_points: { value: 90", "most_points: { value: |89.99", "'commend_from' is 90, but the measure 'score' never comes to more than 89.99", "appraisal.team-score@1.0.0")]
    [InlineData("R16", "line: { value: 60", "line: { value: |121", "line: { value: 120", "most_points: { value: |120", "'line' is 121, but the measure 'score' never comes to more than 120", "appraisal.scorecard@1.0.0")]
    public void Line_AboveAllThatAMeasureComesTo_IsRefusedAtBothPlaces_AtTheMostItIsNot(string plan, string before, string wrong, string reached, string most, string says, string giver)
    {
        var text = Changed(plan, before, (wrong.StartsWith(before[..8], StringComparison.Ordinal) ? wrong : most).Replace("|", "", StringComparison.Ordinal));
        var problem = Assert.Single(Resolve(text).Problems);

        Assert.Equal(("plan.line-out-of-reach", PlaceOf(text, wrong)), (problem.Code, Place(problem.Line, problem.Column)));
        Assert.Contains(says, problem.Message(Language.En), StringComparison.Ordinal);
        Assert.Contains($"stands at {PlaceOf(text, most)} policies[1].parameters.most_points ({giver})", problem.Remedy(Language.En), StringComparison.Ordinal);
        Assert.NotEqual(problem.Message(Language.En), problem.Message(Language.Zh));

        Assert.Empty(Resolve(Changed(plan, before, reached)).Problems);
    }

    [Fact]
    public void Line_AboveAllThatAMeasureComesTo_InAnOverlay_NamesThePlanFile()
    {
        var problem = Assert.Single(Resolve("""
            plan: NEVER
            extends: R17
            from: 2026-01
            title: { zh: 永远不会, en: Never }
            figures: { appraisal.score-bands: { commend_from: { value: 121 } } }
            """).Problems);
        Assert.Equal(("plan.line-out-of-reach", "5:60"), (problem.Code, Place(problem.Line, problem.Column)));
        Assert.Matches(@"stands at telesales\.r17/[0-9.]+/plan\.yaml:[0-9]+:[0-9]+ policies\[1\]\.parameters\.most_points", problem.Remedy(Language.En));
    }

    [Fact]
    public void Lines_PaidByTwoPolicies_AreRefusedAtBothPlaces()
    {
        // Contract base pay and the grade table both pay base-pay.
        var text = Changed("R21", "policies:\n", "policies:\n  - policy: base-pay.contract@1.0.0\n    clause: R21/s3\n");
        var problem = Assert.Single(Resolve(text).Problems, problem => problem.Code == "plan.line-paid-twice");

        Assert.Equal(PlaceOf(text, "  - |policy: base-pay.grade-table"), Place(problem.Line, problem.Column));
        var first = PlaceOf(text, "  - |policy: base-pay.contract").Split(':')[0];
        Assert.Contains($"'base-pay' is paid by base-pay.grade-table@1.0.0 and, in line {first}, by base-pay.contract@1.0.0", problem.Message(Language.En), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Changed(string plan, string before, string after)
    {
        var text = Catalogue.Describe(plan)!.Text;
        Assert.Contains(before, text, StringComparison.Ordinal);
        return text.Replace(before, after, StringComparison.Ordinal);
    }

    private PlanResolution Resolve(string text)
    {
        var path = Path.Combine(_folder, "plan.yaml");
        File.WriteAllText(path, text);
        var resolution = Catalogue.Resolve(path, new Month(2026, 10), []);
        return resolution.Problems is [{ Code: "plan.pays-no-payslips" }] ? Catalogue.ResolveSettlement(path, new Month(2026, 10)) : resolution;
    }

    // Line and column of the bar in a snippet of the text; of the demotion's pass requirement when none is given.
    private static string PlaceOf(string text, string snippet)
    {
        var start = 0;
        if (snippet.Length == 0) (start, snippet) = (text.IndexOf("demotion.workload", StringComparison.Ordinal), "pass_requirement: { value: |100%");
        var bar = snippet.IndexOf('|', StringComparison.Ordinal);
        var index = text.IndexOf(snippet.Remove(bar, 1), start, StringComparison.Ordinal);
        Assert.True(index >= 0, snippet);
        var head = text[..(index + bar)];
        return Place(head.Count(c => c == '\n') + 1, head.Length - head.LastIndexOf('\n'));
    }

    private static string Place(int line, int column) => string.Create(CultureInfo.InvariantCulture, $"{line}:{column}");
}
