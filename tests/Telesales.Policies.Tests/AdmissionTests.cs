using Microsoft.Extensions.DependencyInjection;

namespace Telesales.Policies.Tests;

/// <summary>Each way of being refused, with a real plug-in; the good one beside it is still loaded.</summary>
public sealed class AdmissionTests
{
    private const string Good = "fixture.good/1.0.0/";

    /// <summary>Fixture, the code it is refused with, and what the message must name.</summary>
    public static TheoryData<string, string, string> BadFixtures => new()
    {
        { "Fixture.NoPolicies", "package.no-policies", "Fixture.NoPolicies.dll" },
        { "Fixture.ContractCopied", "package.contract-copied", "Telesales.Policies.Abstractions.dll" },
        { "Fixture.ContractOther", "package.contract-differs", "V2" },
        { "Fixture.WrongConstructor", "package.policy-constructor", "wrong-constructor.plain@1.0.0" },
        { "Fixture.WrongParameters", "package.policy-parameters", "ClassParameters, which is not a public record" },
        { "Fixture.WrongParameters", "package.policy-parameters", "Release is of type Version" },
        { "Fixture.WrongParameters", "package.policy-parameters", "the bound '0', which is not a percentage" },
        { "Fixture.WrongAttribute", "package.policy-attribute", "does not implement IPolicy" },
        { "Fixture.WrongAttribute", "package.policy-attribute", "its version 'one'" },
        { "Fixture.Mismatch", "package.policy-unlisted", "mismatch.unlisted@1.0.0" },
        { "Fixture.Mismatch", "package.policy-lacking", "mismatch.listed@1.0.0" },
        { "Fixture.Wordless", "package.message-missing", "'notice.plain.noted' has no words in en; the policy wordless.plain@1.0.0 can say it" },
        { "Fixture.Wordless", "package.message-missing", "'notice.plain.other' has no words in zh" },
        { "Fixture.StrayOperand", "package.message-unknown-operand", "'doen', which is not among its operands. Did you mean 'done'?" },
        { "Fixture.BadFormula", "package.formula-invalid", "'ratee' is not an operand; there are done, rate" },
    };

    [Theory]
    [MemberData(nameof(BadFixtures))]
    public void Package_BadInOneWay_IsRefusedWithReasonAndOthersLoad(string fixture, string code, string names)
    {
        using var root = new PluginRoot("Fixture.Good", fixture);
        var catalogue = root.Load();
        var refused = Assert.Single(catalogue.Packages, package => package.State == PackageState.Refused);
        Assert.Contains(refused.Problems, problem => problem.Code == code && problem.ToString().Contains(names, StringComparison.Ordinal));
        Assert.NotEqual(refused.Message(Language.En), refused.Message(Language.Zh));
        Assert.Equal("fixture.good", Assert.Single(catalogue.Packages, package => package.State == PackageState.Admitted).Id);
        Assert.DoesNotContain(catalogue.Policies, policy => policy.Package.Id == refused.Id);
    }

    /// <summary>Damage done to the good fixture: file, before, after, code, what the message must name.</summary>
    public static TheoryData<string, string, string, string, string> Damage => new()
    {
        { "plugin.json", "\"contract\": 1", "\"contract\": 2", "package.contract-differs", "V2; this host speaks V1" },
        { "plugin.json", "\"contract\": 1,", "\"contract\": 1,,", "package.manifest-invalid", "plugin.json:4:17" },
        { "plugin.json", "\"contract\": 1", "\"contract\": \"one\"", "package.manifest-invalid", "plugin.json:4:15 contract: 'one' is not a whole number from 1" },
        { "plugin.json", "\"entry\"", "\"entri\"", "package.manifest-invalid", "plugin.json:5:3 entri: The key 'entri' means nothing here. Did you mean 'entry'?" },
        { "plugin.json", "\"contract\": 1", "\"contract\": 1,\n  \"contract\": 1", "package.manifest-invalid", "The key 'contract' stands here a second time; the first is in line 4" },
        { "plugin.json", "\"version\": \"1.0.0\"", "\"version\": \"1.0\"", "package.manifest-invalid", "'1.0' is not a SemVer" },
        { "plugin.json", "Fixture.Good.dll", "../Fixture.Good.dll", "package.manifest-invalid", "'../Fixture.Good.dll' is not a file of the package" },
        { "plugin.json", "Fixture.Good.dll", "Other.dll", "package.file-missing", "Other.dll" },
        { "plugin.json", "Fixture.Good.dll", "plan.yaml", "package.entry-invalid", "The entry plan.yaml is not a .NET assembly" },
        { "plugin.json", "fixture.good.demo_calls", "demo_calls", "package.name-not-prefixed", "Name it 'fixture.good.…'" },
        { "plugin.json", "fixture.good.extra", "good-extra", "package.name-not-prefixed", "good-extra" },
        { "plugin.json", "bonuses", "bonus", "package.manifest-invalid", "one of base, performance, deductions, give-back, bonuses, commissions, fines, adjustments" },
        { "plugin.json", "\"regulation.yaml\"", "\"regulations.yaml\"", "package.file-missing", "regulations.yaml" },
        { "plugin.json", "\"messages.zh.yaml\"", "\"messages.yaml\"", "package.manifest-invalid", "a file named ….zh.yaml or ….en.yaml" },
        { "messages.en.yaml", "{done} times", "{done times", "package.file-invalid", "messages.en.yaml:9:18 good.extra-paid: The message can't be read" },
        { "messages.en.yaml", "{amount}", "{amount:money}", "package.file-invalid", "a format that does not exist; there are percent, decimal, missing, fraction, iso" },
        { "messages.en.yaml", "decision.commend:", "decision.comend:", "package.message-missing", "decision.commend" },
        { "regulation.yaml", "G1/s2/item1", "G2/s2", "package.file-invalid", "regulation.yaml:6:11 clauses[2].id: 'G2/s2' is not a clause such as G1/s3" },
        { "regulation.yaml", "G1/s2/item1", "G1/s2", "package.file-invalid", "'G1/s2' is not a clause such as G1/s3, once" },
        { "regulation.yaml", ", en: The bonus", "", "package.file-invalid", "The key 'en' is missing" },
    };

    [Theory]
    [MemberData(nameof(Damage))]
    public void Package_WithDamagedFile_IsRefusedWithReasonAndOthersLoad(string file, string before, string after, string code, string names)
    {
        using var root = new PluginRoot("Fixture.Good", "Fixture.GoodNext");
        root.Changed(Good + file, before, after);
        var refused = Assert.Single(root.Load().Packages, package => package.State == PackageState.Refused);
        Assert.Equal((code, "1.0.0"), (refused.ReasonCode, refused.Version));
        Assert.Contains(names, refused.Message(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Package_WithoutManifest_IsRefused()
    {
        using var root = new PluginRoot("Fixture.Good", "Fixture.GoodNext").Without(Good + "plugin.json");
        var refused = Assert.Single(root.Load().Packages, package => package.State == PackageState.Refused);
        Assert.Equal(("fixture.good", "1.0.0", "fixture.good/1.0.0", "package.manifest-missing"), (refused.Id, refused.Version, refused.Path, refused.ReasonCode));
    }

    [Theory]
    [InlineData("fixture.good/1.0.1", "fixture.good/1.0.0")]
    [InlineData("other/1.0.0", "fixture.good/1.0.0")]
    public void Package_InAnotherFolderThanItsName_IsRefused(string folder, string expected)
    {
        using var root = new PluginRoot("Fixture.Good", "Fixture.GoodNext").Moved("fixture.good/1.0.0", folder);
        var refused = Assert.Single(root.Load().Packages, package => package.State == PackageState.Refused);
        Assert.Equal("package.folder-mismatch", refused.ReasonCode);
        Assert.Contains(expected, refused.Message(Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void Package_OneFolderTooHigh_IsRefused()
    {
        using var root = new PluginRoot("Fixture.GoodNext").With("stray/plugin.json", "{}");
        Assert.Equal("package.manifest-invalid", Assert.Single(root.Load().Packages, package => package.State == PackageState.Refused).ReasonCode);
    }

    [Fact]
    public void Folder_WithoutFilesOrWithDotInFront_IsNoPackage()
    {
        using var root = new PluginRoot("Fixture.GoodNext").With(".incoming/1.0.0/plugin.json", "{}");
        Directory.CreateDirectory(root["empty/1.0.0"]);
        Assert.Single(root.Load().Packages);
    }

    [Fact]
    public void Manifest_InAnotherEncoding_IsRefusedAsNotUtf8()
    {
        using var root = new PluginRoot("Fixture.Good", "Fixture.GoodNext");
        File.WriteAllBytes(root[Good + "messages.zh.yaml"], [0xD6, 0xD0, 0xCE, 0xC4]); // 中文 in GBK
        Assert.Contains("UTF-8", Assert.Single(root.Load().Packages, package => package.State == PackageState.Refused).Message(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Entry_ThatIsNoAssembly_IsRefused()
    {
        using var root = new PluginRoot("Fixture.Good", "Fixture.GoodNext").With(Good + "Fixture.Good.dll", "MZ and nothing more");
        Assert.Equal("package.entry-invalid", Assert.Single(root.Load().Packages, package => package.State == PackageState.Refused).ReasonCode);
    }

    [Fact]
    public void Package_WithSameNameAndOtherBytes_IsRefusedInTheLaterRoot()
    {
        using var first = new PluginRoot("Fixture.Good");
        using var second = new PluginRoot("Fixture.Good").Changed(Good + "messages.en.yaml", "Noted", "Written down");
        var catalogue = first.Load(second);
        Assert.Equal([PackageState.Admitted, PackageState.Refused], catalogue.Packages.Select(package => package.State).Order());
        var refused = catalogue.Packages.Single(package => package.State == PackageState.Refused);
        Assert.Equal("package.bytes-differ", refused.ReasonCode);
        Assert.Contains(refused.Sha256[..12], refused.Message(Language.Zh), StringComparison.Ordinal);
        Assert.Equal("Noted", catalogue.Messages.Label("notice.good.noted", Language.En));
    }

    [Fact]
    public void Package_WithSameNameAndBytes_IsOnePackage()
    {
        using var first = new PluginRoot("Fixture.Good");
        using var second = new PluginRoot("Fixture.Good");
        Assert.Equal(PackageState.Admitted, Assert.Single(first.Load(second).Packages).State);
    }

    [Fact]
    public void Versions_SideBySide_BothServeTheirPolicies()
    {
        using var root = new PluginRoot("Fixture.Good", "Fixture.GoodNext");
        var catalogue = root.Load();
        Assert.Equal(["1.0.0", "1.1.0"], catalogue.Packages.Select(package => package.Version));
        Assert.Equal(
            ["1.0.0 in 1.0.0", "1.0.0 in 1.1.0", "1.1.0 in 1.1.0"],
            catalogue.Policies.Where(policy => policy.Id == "good.plain").Select(policy => $"{policy.Version} in {policy.Package.Version}"));
    }

    [Fact]
    public void Hash_OfAPackage_DependsOnPathsAndBytesAlone()
    {
        using var first = new PluginRoot("Fixture.Good");
        using var second = new PluginRoot("Fixture.Good").With(Good + "note.txt", "");
        using var third = new PluginRoot("Fixture.Good");
        File.SetLastWriteTimeUtc(third[Good + "plugin.json"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var hashes = new[] { first, second, third }.Select(root => root.Load().Packages[0].Sha256).ToArray();
        Assert.Matches("^[0-9a-f]{64}$", hashes[0]);
        Assert.Equal(hashes[0], hashes[2]);
        Assert.NotEqual(hashes[0], hashes[1]);
    }

    [Fact]
    public void Host_WithoutAnyPackage_RefusesToStart()
    {
        using var empty = new PluginRoot();
        using var bad = new PluginRoot("Fixture.NoPolicies");
        Assert.Contains("There is no package", Assert.Throws<PolicyCatalogueException>(() => empty.Load()).Message, StringComparison.Ordinal);
        Assert.Contains("fixture.no-policies/1.0.0: plugin.json: The entry assembly", Assert.Throws<PolicyCatalogueException>(() => bad.Load()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Host_WithMissingRoot_RefusesToStart()
    {
        using var services = new ServiceCollection().AddPolicies(options => options.PluginRoots.Add("/nowhere/plugins")).BuildServiceProvider();
        Assert.Contains("'/nowhere/plugins' does not exist", Assert.Throws<PolicyCatalogueException>(() => services.GetRequiredService<IPolicyCatalogue>()).Message, StringComparison.Ordinal);
    }
}
