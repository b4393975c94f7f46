namespace Telesales.Policies.Tests;

/// <summary>An overlay that puts another policy in the place of one of the plan's; the rest of the plan stays.</summary>
public sealed class OverlayReplacementTests(GoodPackage good) : IClassFixture<GoodPackage>
{
    [Fact]
    public void Replacement_StandsInThePlaceAndTheRestStays()
    {
        var resolution = good.Resolve(Overlay("replace: { good.plain: { policy: good.plain@1.1.0, clause: G1/s2/item1 } }"));
        Assert.True(resolution.IsResolved, string.Join('\n', resolution.Problems));
        Assert.Equal(["good.plain@1.1.0", "good.bonus@1.0.0", "good.reader@1.0.0"], resolution.Plan.Policies.Select(policy => policy.Name));
        Assert.Equal("fixture.good@1.1.0", resolution.Plan.Policies[0].Package.Name);
        Assert.Equal("90%", resolution.Plan.Policies[1].Parameters.Single(parameter => parameter.Name == "pass_line").Value);
        Assert.Contains(resolution.Plan.Words.Outcomes, outcome => outcome.Clause == "G1/s2/item1" && resolution.Plan.Words.PolicyOf(outcome) == "good.plain@1.1.0");
        Assert.Equal("SUN-G1@1", Assert.Single(resolution.Plan.Overlays).Name);
    }

    [Fact]
    public void Replacement_BesideFigures_ChangesBoth()
    {
        var plan = good.Resolve(Overlay("replace: { good.plain: { policy: good.plain@1.1.0, clause: G1/s2 } }\nfigures: { good.bonus: { pass_line: 85% } }")).Plan!;
        Assert.Equal(("good.plain@1.1.0", "85%"), (plan.Policies[0].Name, plan.Policies[1].Parameters.Single(parameter => parameter.Name == "pass_line").Value));
    }

    /// <summary>What stands under the head, the code, what the refusal names.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "replace: { good.plane: { policy: good.plain@1.1.0, clause: G1/s2 } }", "plan.overlay-policy", "has no policy 'good.plane'. Did you mean 'good.plain'?" },
        { "replace: { good.plain: { policy: good.twin@1.0.0, clause: G1/s2 } }", "plan.read-unmet", "good.total" },
        { "replace: { good.plain: { policy: good.bonus@1.0.0, clause: G1/s2, parameters: { pass_line: 90% } } }", "plan.policy-twice", "good.bonus" },
        { "replace: { good.plain: { policy: good.plain@9.0.0, clause: G1/s2 } }", "plan.unknown-policy-version", "9.0.0" },
        { "replace: { good.plain: { policy: good.plain@1.1.0, clause: G1/s9 } }", "plan.unknown-clause", "G1/s9" },
        { "replace: { good.plain: { policy: good.plain@1.1.0 } }", "plan.clause-missing", "good.plain@1.1.0" },
        { "replace: { good.bonus: { policy: good.bonus@1.0.0, clause: G1/s1 } }", "plan.missing-parameter", "pass_line" },
        { "replace: { good.bonus: { policy: good.bonus@1.0.0, clause: G1/s1, parameters: { pass_line: 80% } } }\nfigures: { good.bonus: { pass_line: 85% } }", "plan.overlay-policy", "good.bonus" },
        { "replace: good.plain", "file.wrong-shape", "a mapping" },
        { "", "file.missing-key", "figures" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Replacement_WithAMistake_IsRefused(string body, string code, string names)
    {
        var problems = good.Problems(Overlay(body));
        Assert.Contains(problems, problem => problem.Code == code && problem.ToString().Contains(names, StringComparison.Ordinal));
    }

    private static string Overlay(string body) => $$"""
        plan: SUN-G1
        extends: G1
        from: 2026-04
        title: { zh: 日出分公司, en: Sunrise branch }
        {{body}}
        """;
}
