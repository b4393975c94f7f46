namespace Telesales.Policies.Tests;

/// <summary>The good fixture's catalogue, and plan files tried against it.</summary>
public sealed class GoodPackage : IDisposable
{
    private readonly PluginRoot _root = new("Fixture.Good", "Fixture.GoodNext");

    public GoodPackage() => Catalogue = _root.Load();

    public static Month October { get; } = new(2026, 10);

    public IPolicyCatalogue Catalogue { get; }

    /// <summary>The good plan's text.</summary>
    public string PlanText => File.ReadAllText(_root["fixture.good/1.0.0/plan.yaml"]);

    /// <summary>A plan file of this text.</summary>
    public string PathOf(string text)
    {
        var path = _root[$"plans/{Guid.NewGuid():N}/plan.yaml"];
        _root.With(Path.GetRelativePath(_root.Path, path), text);
        return path;
    }

    public PlanResolution Resolve(string text, Month? month = null, params ParameterOverride[] overrides) =>
        Catalogue.Resolve(PathOf(text), month ?? October, overrides);

    /// <summary>A plan with one use of good.bonus, whose entry goes on as given.</summary>
    public static string Plan(string entry) => $$"""
        plan: T1
        revision: 1
        regulation: G1
        from: 2026-01
        title: { zh: 试验, en: A trial }
        policies:
          - policy: good.bonus@1.0.0
            clause: G1/s1
            parameters:
              pass_line: 90%
        {{entry}}
        """;

    /// <summary>The problems of a plan, as <c>line:column code</c> and then the whole in English.</summary>
    public IReadOnlyList<PolicyProblem> Problems(string text, Month? month = null, params ParameterOverride[] overrides) => Resolve(text, month, overrides).Problems;

    public void Dispose() => _root.Dispose();
}
