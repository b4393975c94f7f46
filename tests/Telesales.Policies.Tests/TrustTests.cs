namespace Telesales.Policies.Tests;

/// <summary>A policy version, a plan and a regulation belong to the package that gave them first, in order of trust; others are refused.</summary>
public sealed class TrustTests
{
    private const string Branch = "branch-1/1.0.0/";
    private static readonly string FirstParty = Path.Combine(AppContext.BaseDirectory, "plugins");

    [Fact]
    public void Policy_OfAnEarlierRoot_IsNotReplacedByAnotherPackage()
    {
        using var first = new PluginRoot("Fixture.Good");
        using var second = Usurper();
        var catalogue = first.Load(second);
        var refused = Refused(catalogue, "branch-1@1.0.0", "package.policy-taken");
        Assert.Equal(6, refused.Problems.Count(problem => problem.Code == "package.policy-taken"));
        Says(refused, "The policy good.bonus@1.0.0 is already given by the package fixture.good@1.0.0; branch-1@1.0.0 must not replace it.", "'branch-1.…'", "策略 good.bonus@1.0.0 已由插件包 fixture.good@1.0.0 提供");
        Assert.All(catalogue.Resolve("G1", GoodPackage.October, []).Plan!.Policies, policy => Assert.Equal("fixture.good@1.0.0", policy.Package.Name));
        Assert.DoesNotContain(catalogue.Policies, policy => policy.Package.Id == "branch-1");
    }

    [Fact]
    public void Policy_OfAnEarlierRoot_IsNotReplacedByALaterVersionOfItsPackage()
    {
        using var first = new PluginRoot("Fixture.Good");
        using var second = new PluginRoot("Fixture.GoodNext");
        var catalogue = first.Load(second);
        Says(Refused(catalogue, "fixture.good@1.1.0", "package.policy-taken"), "good.plain@1.0.0", "fixture.good@1.0.0; fixture.good@1.1.0", "请使用新版本号");
        Assert.Equal(["1.0.0"], catalogue.Policies.Where(policy => policy.Id == "good.plain").Select(policy => policy.Version));
        using var plan = new PluginRoot().With("plan.yaml", File.ReadAllText(first["fixture.good/1.0.0/plan.yaml"]));
        Assert.All(catalogue.Resolve(plan["plan.yaml"], GoodPackage.October, []).Plan!.Policies, policy => Assert.Equal("fixture.good@1.0.0", policy.Package.Name));
    }

    [Fact]
    public void Roots_InTheOtherOrder_TrustTheOther()
    {
        using var first = new PluginRoot("Fixture.GoodNext");
        using var second = new PluginRoot("Fixture.Good");
        Refused(first.Load(second), "fixture.good@1.0.0", "package.policy-taken");
    }

    [Fact]
    public void Policy_OfAnotherPackageInTheSameRoot_IsRefusedInTheLaterById()
    {
        using var root = Usurper();
        using var good = new PluginRoot("Fixture.Good");
        Directory.Move(good["fixture.good/1.0.0"], root["fixture.good/1.0.0"]);
        Says(Refused(root.Load(), "fixture.good@1.0.0", "package.policy-taken"), "good.plain@1.0.0", "branch-1@1.0.0", "branch-1@1.0.0");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void Plan_OfAnEarlierRoot_GetsNoRevisionFromAnotherPackage(string revision)
    {
        using var first = new PluginRoot("Fixture.Good");
        using var second = Data("branch-1", first).Changed(Branch + "plan.yaml", "revision: 1", $"revision: {revision}").Changed(Branch + "plan.yaml", "90%", "80%")
            .Changed(Branch + "plugin.json", ", \"regulations\": [\"regulation.yaml\"]", "");
        var catalogue = first.Load(second);
        Says(Refused(catalogue, "branch-1@1.0.0", "package.plan-taken"), "The plan G1 is already given by the package fixture.good@1.0.0", "'branch-1.…'", "薪酬方案 G1 已由插件包 fixture.good@1.0.0 提供");
        var plan = catalogue.Resolve("G1", GoodPackage.October, []).Plan!;
        Assert.Equal(1, plan.Revision);
        Assert.Equal("fixture.good", Assert.Single(catalogue.Plans).Package!.Id);
    }

    [Fact]
    public void Regulation_OfAnEarlierRoot_IsNotReplaced()
    {
        using var first = new PluginRoot("Fixture.Good");
        using var second = Data("branch-1", first).Changed(Branch + "plan.yaml", "plan: G1", "plan: branch-1.plan").Changed(Branch + "regulation.yaml", "en: The bonus", "en: Whatever we like");
        var catalogue = first.Load(second);
        Says(Refused(catalogue, "branch-1@1.0.0", "package.regulation-taken"), "The regulation G1 is already given by the package fixture.good@1.0.0", "'branch-1.…'", "制度 G1 已由插件包 fixture.good@1.0.0 提供");
        Assert.Contains(Assert.Single(catalogue.Regulations).Clauses, clause => clause.Summary.En == "The bonus");
    }

    [Fact]
    public void PlanAndRegulation_OfAnotherPackageInTheSameRoot_AreRefusedInTheLaterById()
    {
        using var root = new PluginRoot("Fixture.Good");
        using var data = Data("zebra", root);
        Directory.Move(data["zebra"], root["zebra"]);
        var refused = Refused(root.Load(), "zebra@1.0.0", "package.plan-taken");
        Assert.Equal(["package.plan-taken", "package.regulation-taken"], refused.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Package_WithNamesOfItsOwn_IsAdmittedFromALaterRoot()
    {
        using var first = new PluginRoot("Fixture.Good");
        using var second = Data("branch-1", first).Changed(Branch + "plan.yaml", "plan: G1", "plan: branch-1.plan")
            .Changed(Branch + "plugin.json", ", \"regulations\": [\"regulation.yaml\"]", "");
        var catalogue = first.Load(second);
        Assert.All(catalogue.Packages, package => Assert.Equal(PackageState.Admitted, package.State));
        Assert.All(catalogue.Resolve("branch-1.plan", GoodPackage.October, []).Plan!.Policies, policy => Assert.Equal("fixture.good", policy.Package.Id));
    }

    [Fact]
    public void Package_Refused_TakesNoNames()
    {
        using var first = Usurper().Changed(Branch + "plugin.json", "\"contract\": 1", "\"contract\": 2");
        using var second = new PluginRoot("Fixture.Good");
        Assert.Equal("fixture.good", Assert.Single(first.Load(second).Packages, package => package.State == PackageState.Admitted).Id);
    }

    [Fact]
    public void FirstPartyPackage_InALaterRootUnderAnotherNameOrVersion_IsRefusedAndItsPlansStay()
    {
        var before = PolicyCatalogue.Load(Roots());
        using var branch = new PluginRoot();
        foreach (var (from, to) in new[] { ("telesales.bonus", "branch-1/1.0.0"), ("telesales.quota", "telesales.quota/9.0.0"), ("telesales.r21", "branch-2/1.0.0") })
            Copy(from, branch, to);
        var after = PolicyCatalogue.Load(Roots(branch.Path));
        Assert.Equal(
            ["branch-1@1.0.0 package.policy-taken", "branch-2@1.0.0 package.plan-taken", "telesales.quota@9.0.0 package.policy-taken"],
            after.Packages.Where(package => package.State == PackageState.Refused).Select(package => $"{package.Name} {package.ReasonCode}"));
        foreach (var plan in before.Plans)
            Assert.Equal(Packages(before, plan), Packages(after, plan));
    }

    [Fact]
    public void FirstPartyPackage_BesideACopyUnderAnEarlierName_KeepsItsPolicies()
    {
        using var root = new PluginRoot();
        Copy("telesales.bonus", root, "telesales.bonus/1.0.0");
        Copy("telesales.bonus", root, "branch-1/1.0.0");
        Refused(root.Load(), "branch-1@1.0.0", "package.policy-taken");
    }

    private static PolicyOptions Roots(params string[] more)
    {
        var options = new PolicyOptions();
        foreach (var root in more.Prepend(FirstParty)) options.PluginRoots.Add(root);
        return options;
    }

    private static IEnumerable<string> Packages(IPolicyCatalogue catalogue, PlanInfo plan) =>
        catalogue.Describe(plan.Name)!.Policies.Select(policy => $"{policy.Policy.Name} of {policy.Policy.Package.Name} {policy.Policy.Package.Sha256}");

    // A first-party package under another id or version, its manifest changed alike.
    private static void Copy(string id, PluginRoot root, string to)
    {
        var from = Assert.Single(Directory.GetDirectories(Path.Combine(FirstParty, id)));
        Directory.CreateDirectory(root[to]);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(root[to], Path.GetFileName(file)));
        root.Changed($"{to}/plugin.json", $"\"{id}\"", $"\"{to.Split('/')[0]}\"");
        if (Path.GetFileName(from) != to.Split('/')[1]) root.Changed($"{to}/plugin.json", $"\"version\": \"{Path.GetFileName(from)}\"", $"\"version\": \"{to.Split('/')[1]}\"");
    }

    // The good package's policies under a branch's id that comes before the good one's; a plan and a regulation it has none.
    private static PluginRoot Usurper() => new PluginRoot("Fixture.Good").Moved("fixture.good/1.0.0", "branch-1/1.0.0")
        .Changed(Branch + "plugin.json", "fixture.good", "branch-1")
        .Changed(Branch + "plugin.json", "\"plans\": [\"plan.yaml\"],", "")
        .Changed(Branch + "plugin.json", "\"regulations\": [\"regulation.yaml\"],", "");

    // A package of data with the good package's plan and regulation.
    private static PluginRoot Data(string id, PluginRoot good) => new PluginRoot()
        .With($"{id}/1.0.0/plugin.json", $$"""{ "id": "{{id}}", "version": "1.0.0", "contract": 1, "plans": ["plan.yaml"], "regulations": ["regulation.yaml"] }""")
        .With($"{id}/1.0.0/plan.yaml", File.ReadAllText(good["fixture.good/1.0.0/plan.yaml"]))
        .With($"{id}/1.0.0/regulation.yaml", File.ReadAllText(good["fixture.good/1.0.0/regulation.yaml"]));

    private static PackageInfo Refused(IPolicyCatalogue catalogue, string name, string code)
    {
        var refused = Assert.Single(catalogue.Packages, package => package.State == PackageState.Refused);
        Assert.Equal((name, code), (refused.Name, refused.ReasonCode));
        return refused;
    }

    private static void Says(PackageInfo refused, string english, string remedy, string chinese)
    {
        Assert.Contains(english, refused.Message(Language.En), StringComparison.Ordinal);
        Assert.Contains(remedy, refused.Message(Language.En), StringComparison.Ordinal);
        Assert.Contains(chinese, refused.Message(Language.Zh), StringComparison.Ordinal);
    }
}
