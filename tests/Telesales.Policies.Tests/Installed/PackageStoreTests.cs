namespace Telesales.Policies.Tests.Installed;

/// <summary>From a package file to the month in which its plan pays, and out again.</summary>
public sealed class PackageStoreTests : IDisposable
{
    private const string Name = "branch-1@1.0.0";
    private static readonly Month October = new(2026, 10);
    private static readonly Month November = new(2026, 11);
    private readonly StoreBed _bed = new();

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void Package_Installed_TakesPartInNothing()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        var package = Assert.Single(_bed.Store.List());
        Assert.Equal(Name, package.Name);
        Assert.Empty(package.Active);
        Assert.DoesNotContain(_bed.Catalogue.Packages, known => known.Name == Name);
        Assert.Equal("plan.unknown", Problem("branch-1", November).Code);
    }

    [Fact]
    public void Package_Activated_TakesPartFromItsMonthOn()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        Assert.Empty(_bed.Store.Activate(Name, November));
        Assert.Equal("90%", PassLine(November));
        Assert.Equal("90%", PassLine(new(2027, 5)));
        var early = Problem("branch-1", October);
        Assert.Equal("plan.not-active", early.Code);
        Assert.Contains("which does not take part in 2026-10", early.ToString(), StringComparison.Ordinal);
        Assert.Contains("该包在 2026-10 未启用", early.ToString(Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void Package_Retired_StaysForTheMonthsBefore()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        _bed.Store.Activate(Name, October);
        Assert.Empty(_bed.Store.Retire(Name, new(2026, 12)));
        Assert.Equal(new ActiveSpan(October, November), Assert.Single(Assert.Single(_bed.Store.List()).Active));
        Assert.Equal("90%", PassLine(November));
        Assert.Equal("plan.not-active", Problem("branch-1", new(2026, 12)).Code);
    }

    [Fact]
    public void Version_Later_LeavesTheMonthsBeforeAsTheyWere()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        Installs(_bed.Branch("1.1.0", (1, "90%"), (2, "80%")));
        Assert.Empty(_bed.Store.Activate(Name, October));
        Assert.Empty(_bed.Store.Activate("branch-1@1.1.0", November));
        Assert.Equal("90%", PassLine(October));
        Assert.Equal("80%", PassLine(November));
        Assert.Equal("90%", PassLine(November, "branch-1@1")); // who names the old revision keeps it
        Assert.Equal([Name], _bed.Catalogue.Resolve("branch-1", October, []).Plan!.Packages.Where(package => package.Id == "branch-1").Select(package => package.Name));
    }

    [Fact]
    public void Version_ThatChangesAReleasedRevision_IsNotActivated()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        Installs(_bed.Branch("1.1.0", (1, "80%")));
        _bed.Store.Activate(Name, October);
        var problems = _bed.Store.Activate("branch-1@1.1.0", November);
        Assert.Contains(problems, problem => problem.Code == "package.plan-broken" && problem.ToString().Contains("branch-1@1 could then not be used in 2026-11", StringComparison.Ordinal));
        Assert.Empty(_bed.Store.List()[1].Active);
        Assert.Equal("90%", PassLine(November));
    }

    [Fact]
    public void Package_ThatAnotherStandsOn_IsNotRetired()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        Installs(_bed.Pack(Overlay("branch-1")));
        _bed.Store.Activate(Name, October);
        Assert.Empty(_bed.Store.Activate("branch-2@1.0.0", October));
        var problem = Assert.Single(_bed.Store.Retire(Name, November));
        Assert.Equal("package.plan-broken", problem.Code);
        Assert.Contains("The plan branch-2@1 could then not be used in 2026-11", problem.ToString(), StringComparison.Ordinal);
        Assert.Empty(_bed.Store.Retire("branch-2@1.0.0", November));
        Assert.Empty(_bed.Store.Retire(Name, November));
    }

    [Fact]
    public void Package_WhosePlanCantBeUsed_IsNotActivated()
    {
        Installs(_bed.Pack(Overlay("branch-1")));
        var problem = Assert.Single(_bed.Store.Activate("branch-2@1.0.0", October));
        Assert.Equal("package.plan-broken", problem.Code);
        Assert.Contains("There is no plan 'branch-1'", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Version_WithOtherBytes_IsRefused()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        var problem = Assert.Single(_bed.Store.Install(_bed.Branch("1.0.0", (1, "91%"))).Problems);
        Assert.Equal("package.bytes-differ", problem.Code);
        Assert.Single(_bed.Store.List());
        Assert.Equal("package.bytes-differ", Assert.Single(_bed.Store.Install(Tampered("fixture.good/1.0.0")).Problems).Code); // of a plug-in root
    }

    [Fact]
    public void File_Again_ChangesNothing()
    {
        var file = _bed.Branch("1.0.0", (1, "90%"));
        Installs(file);
        _bed.Store.Activate(Name, October);
        var before = File.ReadAllText(_bed.Journal);
        Installs(file);
        Assert.Equal(before, File.ReadAllText(_bed.Journal));
    }

    [Theory]
    [InlineData("Fixture.ContractCopied", "package.contract-copied")]
    [InlineData("Fixture.ContractOther", "package.contract-differs")]
    [InlineData("Fixture.NoPolicies", "package.no-policies")]
    [InlineData("Fixture.GoodNext", "package.policy-taken")]
    public void Package_ThatTheHostWouldRefuse_IsNotInstalled(string fixture, string code)
    {
        var file = Unchecked(fixture);
        var reading = _bed.Store.Install(file);
        Assert.Contains(reading.Problems, problem => problem.Code == code);
        Assert.Empty(_bed.Store.List());
        Assert.Empty(Directory.EnumerateDirectories(_bed.Place));
    }

    [Fact]
    public void Names_OfAnInstalledPackage_AreNotTakenByAnEarlierId()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        using var source = new PluginRoot();
        source.With("plan.yaml", "plan: branch-1").With("plugin.json", """{ "id": "aaa", "version": "1.0.0", "contract": 1, "plans": ["plan.yaml"] }""");
        Assert.Equal("package.plan-taken", Assert.Single(_bed.Store.Install(_bed.Pack(source.Path)).Problems).Code);
    }

    [Fact]
    public void Store_WithADamagedFile_RefusesThePackageAndInstallingAgainMendsIt()
    {
        var file = _bed.Branch("1.0.0", (1, "90%"));
        Installs(file);
        _bed.Store.Activate(Name, October);
        var plan = Directory.EnumerateFiles(_bed.Place, "plan-1.yaml", SearchOption.AllDirectories).Single();
        File.WriteAllText(plan, File.ReadAllText(plan).Replace("90%", "10%", StringComparison.Ordinal));
        Assert.Equal("package.store-changed", Assert.Single(_bed.Catalogue.Packages, package => package.Name == Name).ReasonCode);
        Installs(file);
        Assert.Equal("90%", PassLine(October));
    }

    [Fact]
    public void Package_NotInstalled_SaysWhatIs()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        Assert.Contains("Did you mean 'branch-1@1.0.0'?", Assert.Single(_bed.Store.Activate("branch-1@1.0.1", October)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Journal_TornByACrash_LosesOnlyWhatWasNotAcknowledged()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        File.AppendAllText(_bed.Journal, """{"at":"2026-11-25T14:31:08Z","do":"activ""");
        Assert.Empty(Assert.Single(_bed.Store.List()).Active);
        Assert.Empty(_bed.Store.Activate(Name, October));
        Assert.Equal("90%", PassLine(October));
    }

    [Fact]
    public void Journal_Damaged_IsToldWithItsLine()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        File.AppendAllText(_bed.Journal, "null\n");
        Assert.Contains("journal.jsonl:2: this line can't be read", Assert.Throws<InvalidDataException>(() => _bed.Store.List()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Trial_KeepsNothingAndShowsBothCatalogues()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        _bed.Store.Activate(Name, October);
        var before = File.ReadAllText(_bed.Journal);
        using (var trial = _bed.Store.Try(_bed.Branch("1.1.0", (1, "90%"), (2, "80%")), November))
        {
            Assert.True(trial.Reading.IsRight);
            Assert.Equal("90%", PassLine(trial.Before!, November));
            Assert.Equal("80%", PassLine(trial.After!, November));
            Assert.Equal("90%", PassLine(trial.After!, October));
        }

        Assert.Equal(before, File.ReadAllText(_bed.Journal));
        Assert.Single(Directory.EnumerateDirectories(_bed.Place));
    }

    [Fact]
    public void Catalogue_RunningCall_KeepsWhatItBeganWith()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        var live = _bed.Live();
        using (live.Pin())
        {
            Assert.Empty(_bed.Store.Activate(Name, October));
            Assert.True(live.Refresh());
            Assert.False(live.Resolve("branch-1", October, []).IsResolved);
        }

        Assert.True(live.Resolve("branch-1", October, []).IsResolved);
        Assert.False(live.Refresh());
        Assert.Equal(1, live.Generation);
    }

    [Fact]
    public void Catalogue_DamagedJournal_StaysAsItWas()
    {
        Installs(_bed.Branch("1.0.0", (1, "90%")));
        _bed.Store.Activate(Name, October);
        var live = _bed.Live();
        File.AppendAllText(_bed.Journal, "{}\n");
        Assert.Throws<InvalidDataException>(() => live.Refresh());
        Assert.True(live.Resolve("branch-1", October, []).IsResolved);
    }

    private void Installs(string file)
    {
        var reading = _bed.Store.Install(file);
        Assert.True(reading.IsRight, string.Join('\n', reading.Problems));
    }

    private string PassLine(Month month, string plan = "branch-1") => PassLine(_bed.Catalogue, month, plan);

    private static string PassLine(IPolicyCatalogue catalogue, Month month, string plan = "branch-1")
    {
        var resolution = catalogue.Resolve(plan, month, []);
        Assert.True(resolution.IsResolved, string.Join('\n', resolution.Problems));
        return resolution.Plan.Policies.Single().Parameters.Single(parameter => parameter.Name == "pass_line").Value;
    }

    private PolicyProblem Problem(string plan, Month month) => Assert.Single(_bed.Catalogue.Resolve(plan, month, []).Problems);

    private static string Overlay(string below)
    {
        var source = new PluginRoot();
        source.With("overlay.yaml", $$"""
            plan: branch-2
            revision: 1
            extends: {{below}}
            from: 2026-01
            title: { zh: 更改, en: A change }
            figures:
              good.bonus: { pass_line: { value: 70%, decided: Meeting } }
            """).With("plugin.json", """{ "id": "branch-2", "version": "1.0.0", "contract": 1, "plans": ["overlay.yaml"] }""");
        return source.Path;
    }

    // The package of a fixture as somebody would write it who does not let pack check it.
    private string Unchecked(string fixture)
    {
        using var root = new PluginRoot(fixture);
        return Written(Directory.GetDirectories(Directory.GetDirectories(root.Path).Single()).Single());
    }

    private string Tampered(string path)
    {
        using var root = new PluginRoot("Fixture.Good");
        root.Changed(path + "/plan.yaml", "90%", "91%");
        return Written(root[path]);
    }

    private string Written(string folder)
    {
        var file = _bed.NewFile();
        var (package, _) = Telesales.Policies.Packages.Archives.PackageFile.Of(Telesales.Policies.Packages.PackageFiles.Read(folder), new(""));
        using var output = File.Create(file);
        package!.Write(output);
        return file;
    }
}
