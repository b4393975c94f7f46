using System.Globalization;

namespace Telesales.Policies.Tests;

/// <summary>What is refused in a plan file: each with its line, column, key and remedy.</summary>
public sealed class PlanProblemTests(GoodPackage good) : IClassFixture<GoodPackage>
{
    /// <summary>A change to the good plan; where the problem is, its code, and what the message must name.</summary>
    public static TheoryData<string, string, string, string> Changes => new()
    {
        // the head
        { "plan: G1", "plan: G 1", "1:7 plan file.wrong-value", "'G 1' is not a plan id" },
        { "revision: 1", "revision: 0", "2:11 revision file.wrong-value", "a whole number from 1" },
        { "revision: 1\n", "", "1:1 revision file.missing-key", "Add 'revision:'" },
        { "regulation: G1", "regulation: G2", "3:13 regulation plan.unknown-regulation", "Did you mean 'G1'?" },
        { "from: 2026-01\n", "from: 2026-13\n", "4:7 from file.wrong-value", "'2026-13' is not a month" },
        { "en: A sample plan", "fr: Un plan", "5:8 title.en file.missing-key", "Add 'en:'" },
        { "from: 2026-01\n", "from: 2026-01\nuntil: 2027-01\n", "5:1 until file.unknown-key", "There are: extends, from, kind, plan, policies, regulation, revision, title." },
        { "revision: 1\n", "revision: 1\nrevision: 2\n", "3:1 revision file.duplicate-key", "the first is in line 2" },

        // the policies
        { "good.plain@1.0.0", "good.plane@1.0.0", "16:13 policies[1].policy plan.unknown-policy", "Did you mean 'good.plain'?" },
        { "good.plain@1.0.0", "good.plain@2.0.0", "16:13 policies[1].policy plan.unknown-policy-version", "There are: 1.0.0, 1.1.0." },
        { "good.plain@1.0.0", "good.plain", "16:13 policies[1].policy file.wrong-value", "a policy with its version" },
        { "good.reader@1.0.0", "good.bonus@1.0.0", "18:13 policies[2].policy plan.policy-twice", "the first is in line 7" },
        { "clause: G1/s1", "clause: G1/s9", "8:13 policies[0].clause plan.unknown-clause", "Did you mean 'G1/s1'?" },
        { "clause: G1/s1", "clause: X1/s1", "8:13 policies[0].clause plan.unknown-clause", "There is no clause 'X1/s1'" },
        { "clauses: { commend: G1/s2/item1 }", "clauses: { comend: G1/s2 }", "9:16 policies[0].clauses.comend plan.unknown-code", "Did you mean 'commend'?" },
        { "clauses: { commend: G1/s2/item1 }", "clauses: { commend: G1/s7 }", "9:25 policies[0].clauses.commend plan.unknown-clause", "G1/s7" },
        { "    clause: G1/s1\n", "", "7:5 policies[0].clause plan.clause-missing", "Give the policy a 'clause:'" },
        { "    clause: G1/s1", "    claus: G1/s1", "8:5 policies[0].claus file.unknown-key", "Did you mean 'clause'?" },

        // the parameters
        { "pass_line: 90%", "pass_lime: 90%", "11:7 policies[0].parameters.pass_lime plan.unknown-parameter", "Did you mean 'pass_line'?" },
        { "      pass_line: 90%\n", "", "7:5 policies[0].parameters.pass_line plan.missing-parameter", "Add 'pass_line:' (percent)" },
        { "pass_line: 90%", "pass_line: 90", "11:18 policies[0].parameters.pass_line file.wrong-value", "'90' is not a percentage such as 90%" },
        { "pass_line: 90%", "pass_line: 90%\n      pass_line: 80%", "12:7 pass_line file.duplicate-key", "the first is in line 11" },
        { "pass_line: 90%", "pass_line: 100.01%", "11:18 policies[0].parameters.pass_line plan.out-of-bounds", "pass_line must lie between 0% and 100%" },
        { "value: 100.00", "value: 1000.01", "13:35 policies[0].parameters.bonus[0].value plan.out-of-bounds", "1000.01 is out of bounds" },
        { "value: 100.00", "value: 1e2", "13:35 policies[0].parameters.bonus[0].value file.wrong-value", "'1e2' is not an amount of money" },
        { "value: 100.00", "valeu: 100.00", "13:9 policies[0].parameters.bonus file.wrong-shape", "Here stands a list where an amount of money such as 1400.00 belongs" },
        { "basis: reading", "basis: hearsay", "15:48 policies[0].parameters.high.basis file.wrong-value", "source, reading or ours" },
        { "{ value: 18, clause: G1/s2, basis: reading }", "{ value: 18, clause: G1/s8 }", "15:34 policies[0].parameters.high.clause plan.unknown-clause", "G1/s8" },
        { "{ value: 18, clause: G1/s2, basis: reading }", "{ value: 18, why: so }", "15:26 policies[0].parameters.high.why file.unknown-key", "There are: basis, clause, decided, value." },
        { "{ value: 18, clause: G1/s2, basis: reading }", "{ basis: ours }", "15:13 policies[0].parameters.high.value file.missing-key", "Add 'value:'" },
        { "from: 2026-07, value: 120.00", "from: 2025-12, value: 120.00", "14:19 policies[0].parameters.bonus[1].from plan.dates-out-of-order", "oldest first" },
        { "from: 2026-07, value: 120.00", "from: 2026-01, value: 120.00", "14:19 policies[0].parameters.bonus[1].from plan.dates-out-of-order", "each month once" },
        { "from: 2026-01, value: 100.00", "from: 2026-03, value: 100.00", "", "" },
        { "high: { value: 18, clause: G1/s2, basis: reading }", "low: 11", "15:12 policies[0].parameters.low plan.parameter-refused", "low (11) must not be above high (10)" },

        // what policies say and read together
        { "good.plain@1.0.0", "good.twin@1.0.0", "16:5 policies[1] plan.line-paid-twice", "'score-bonus' is paid by good.twin@1.0.0 and, in line 7, by good.bonus@1.0.0" },
        { "good.plain@1.0.0", "good.twin@1.0.0", "18:5 policies[2] plan.read-unmet", "good.reader@1.0.0 reads the measure 'good.total'" },
        { "good.plain@1.0.0", "good.stray@1.0.0", "16:5 policies[1] plan.unknown-metric", "'fixture.good.smiles'" },
        { "good.plain@1.0.0", "good.stray@1.0.0", "16:5 policies[1] plan.unknown-line", "'fixture.good.smile', which has no section" },
        { "good.plain@1.0.0\n", "good.thrower@1.0.0\n    parameters: { size: 13 }\n", "16:5 policies[1] plan.policy-failed", "13 brings no luck" },

        // the text
        { "policies:\n", "policies: [\n", "7:3  file.malformed", "can't be read" },
        { "plan: G1", "plan: [G1", "1:7  file.malformed", "a bracket or a quotation mark is not closed" },
        { "plan: G1", "plan: &a G1", "1:7  file.malformed", "anchors and aliases are not used here" },
        { "plan: G1", "plan: !!str G1", "1:7  file.malformed", "tags are not used here" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Plan_WithOneMistake_IsRefusedAtItsPlace(string before, string after, string place, string names)
    {
        Assert.Contains(before, good.PlanText, StringComparison.Ordinal);
        var problems = good.Problems(good.PlanText.Replace(before, after, StringComparison.Ordinal));
        if (place.Length == 0)
        {
            Assert.Empty(problems);
            return;
        }

        Assert.Contains(problems, problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Line}:{problem.Column} {problem.Key} {problem.Code}").StartsWith(place, StringComparison.Ordinal) && problem.ToString().Contains(names, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("      low: 19\n      high: 18", "11:12 policies[0].parameters.low", "Mend this figure, or the other one at 12:13 policies[0].parameters.high.")]
    [InlineData("      low: 11", "11:12 policies[0].parameters.low", "or the other one at 7:5 policies[0].parameters.high.")] // a default stands in no file
    [InlineData("      low: { value: 19 }\n      high: [{ from: 2026-01, value: 18 }]", "11:21 policies[0].parameters.low", "or the other one at 12:38 policies[0].parameters.high.")]
    [InlineData("      steps: [{ from: 10, rate: 2.00 }, { from: 10, rate: 3.00 }]", "11:49 policies[0].parameters.steps[1].from", "or the other one at 11:23 policies[0].parameters.steps[0].from.")]
    public void Figures_ThatDoNotGoTogether_AreRefusedAtBothPlaces(string lines, string place, string other)
    {
        var problem = Assert.Single(good.Problems(GoodPackage.Plan(lines)));

        Assert.Equal(("plan.parameter-refused", place), (problem.Code, string.Create(CultureInfo.InvariantCulture, $"{problem.Line}:{problem.Column} {problem.Key}")));
        Assert.Contains(other, problem.Remedy(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_WithManyMistakes_NamesThemAllInTheOrderOfTheFile()
    {
        var text = good.PlanText
            .Replace("regulation: G1", "regulation: G2", StringComparison.Ordinal)
            .Replace("pass_line: 90%", "pass_lime: 90%", StringComparison.Ordinal)
            .Replace("value: 120.00", "value: 12,00", StringComparison.Ordinal)
            .Replace("good.plain@1.0.0", "good.plain@9.0.0", StringComparison.Ordinal)
            .Replace("good.reader@1.0.0", "good.twin@1.0.0", StringComparison.Ordinal);
        Assert.Equal(
            ["plan.unknown-regulation", "plan.missing-parameter", "plan.unknown-parameter", "file.unknown-key", "plan.unknown-policy-version"],
            good.Problems(text).Select(problem => problem.Code).Distinct());
    }

    [Fact]
    public void Plan_WithMistake_SaysSoInBothLanguages()
    {
        var problem = Assert.Single(good.Problems(good.PlanText.Replace("pass_line: 90%", "pass_line: 101%", StringComparison.Ordinal)));
        Assert.Matches(@"plan\.yaml:11:18 policies\[0\]\.parameters\.pass_line: 101% is out of bounds: pass_line must lie between 0% and 100%\. Write a figure within the bounds\. \[plan\.out-of-bounds\]$", problem.ToString(Language.En));
        Assert.Contains("超出范围", problem.ToString(Language.Zh), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0%", true)]
    [InlineData("100%", true)]
    [InlineData("100.0001%", false)]
    [InlineData("-0.0001%", false)]
    public void Figure_AtItsBounds_IsRefusedOnlyBeyondThem(string figure, bool isRight) =>
        Assert.Equal(isRight, good.Resolve(good.PlanText.Replace("pass_line: 90%", $"pass_line: {figure}", StringComparison.Ordinal)).IsResolved);

    [Theory]
    [InlineData("      daily_contacts: { junior: 1, intermediate: 2, senior: 500 }", "")]
    [InlineData("      daily_contacts: { junior: 1, intermediate: 2, senior: 501 }", "daily_contacts must lie between 1 and 500")]
    [InlineData("      daily_contacts: { junior: 1, intermediate: 2 }", "The key 'senior' is missing")]
    [InlineData("      daily_contacts: { junior: 1, intermediate: 2, senior: 3, principal: 4 }", "The key 'principal' means nothing here")]
    [InlineData("      cap: null", "")]
    [InlineData("      cap: 5", "")]
    [InlineData("      bonus: null", "Here stands 'null' where an amount of money")]
    [InlineData("      mode: proportional", "")]
    [InlineData("      mode: all_or_nothing", "")]
    [InlineData("      mode: unspecified", "one of all-or-nothing, proportional")]
    [InlineData("      steps: [{ from: 1, rate: 2.00 }, { from: 10, rate: 3.00 }]", "")]
    [InlineData("      steps: [{ from: 1, rate: 2.00 }, { from: 10 }]", "The key 'rate' is missing")]
    [InlineData("      steps: { value: [{ from: 1, rate: 2.00 }], clause: G1/s2 }", "")]
    [InlineData("      types: [late, early]", "")]
    [InlineData("      types: late", "a list [a text]")]
    [InlineData("      enforce: yes", "'yes' is not true or false")]
    [InlineData("      note: 0123456789", "")]
    [InlineData("      note: 01234567890", "maximum length of 10")]
    [InlineData("      days: 31", "")]
    [InlineData("      days: 32", "days must lie between 1 and 31")]
    [InlineData("      days: 1.0", "'1.0' is not a whole number")]
    [InlineData("      share: 17/20", "")]
    [InlineData("      share: 1/0", "is not a number such as 1/2")]
    [InlineData("      start: 2026-02-28", "")]
    [InlineData("      start: 2026-02-30", "is not a date")]
    [InlineData("      days: ٣١", "is not a whole number")]
    public void Parameter_OfEachType_IsReadStrictly(string line, string problem)
    {
        var problems = good.Problems(GoodPackage.Plan(line));
        if (problem.Length == 0) Assert.Empty(problems);
        else Assert.Contains(problem, Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_Unknown_SuggestsTheNearest()
    {
        var problem = Assert.Single(good.Catalogue.Resolve("G2", GoodPackage.October, []).Problems);
        Assert.Equal(("plan.unknown", "Did you mean 'G1'?"), (problem.Code, problem.Remedy(Language.En)));
        Assert.Equal("plan.unknown", Assert.Single(good.Catalogue.Resolve("G1@7", GoodPackage.October, []).Problems).Code);
        Assert.Equal("plan.unreadable", Assert.Single(good.Catalogue.Resolve("/nowhere/plan.yaml", GoodPackage.October, []).Problems).Code);
    }

    [Fact]
    public void Plan_BeforeItsFirstMonth_IsNotInForce()
    {
        Assert.True(good.Catalogue.Resolve("G1", new Month(2026, 1), []).IsResolved);
        var problem = Assert.Single(good.Catalogue.Resolve("G1", new Month(2025, 12), []).Problems, problem => problem.Code == "plan.not-in-force");
        Assert.Contains("in force from 2026-01; 2025-12 is earlier", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("good.bonis", "pass_line", "80%", "plan.override-policy", "Did you mean 'good.bonus'?")]
    [InlineData("good.bonus", "pass_lime", "80%", "plan.unknown-parameter", "Did you mean 'pass_line'?")]
    [InlineData("good.bonus", "pass_line", "80", "file.wrong-value", "a percentage such as 90%")]
    [InlineData("good.bonus", "pass_line", "101%", "plan.out-of-bounds", "between 0% and 100%")]
    [InlineData("good.bonus", "low", "19", "plan.parameter-refused", "low (19) must not be above high (18)")]
    public void Override_ThatIsWrong_IsRefusedLikeAPlansFigure(string policy, string parameter, string value, string code, string names)
    {
        var problem = Assert.Single(good.Catalogue.Resolve("G1", GoodPackage.October, [new(policy, parameter, value)]).Problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(names, problem.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(code == "plan.parameter-refused" ? "fixture.good/1.0.0/plan.yaml:7:5" : $"{policy}.{parameter}", problem.Location, StringComparison.Ordinal);
    }

    [Fact]
    public void Override_GivenTwice_IsRefused() =>
        Assert.Equal("plan.override-twice", Assert.Single(good.Catalogue.Resolve("G1", GoodPackage.October, [new("good.bonus", "days", "1"), new("good.bonus", "days", "2")]).Problems).Code);
}
