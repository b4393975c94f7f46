using System.IO.Compression;
using Telesales.Policies.Installed;

namespace Telesales.Policies.Tests.Installed;

/// <summary>A package store of one's own beside a plug-in root with the good fixture, and package files to put into it.</summary>
internal sealed class StoreBed : IDisposable
{
    private readonly PluginRoot _root = new("Fixture.Good");
    private readonly string _folder = Directory.CreateTempSubdirectory("telesales-store-").FullName;

    public string Place => Path.Combine(_folder, "packages");

    public string Journal => Path.Combine(Place, "journal.jsonl");

    /// <summary>The store as a new process sees it.</summary>
    public PackageStore Store => new(Builder(), Place, TimeProvider.System);

    /// <summary>The catalogue as a new process sees it.</summary>
    public IPolicyCatalogue Catalogue => Builder().Build(new PackageJournal(Place).Read());

    public LiveCatalogue Live() => new(Builder(), Place);

    /// <summary>A package file of a branch's data package: one plan, by its id and revision, that sets the good bonus.</summary>
    public string Branch(string version, params (int Revision, string PassLine)[] plans) => Branch("branch-1", version, plans);

    public string Branch(string id, string version, params (int Revision, string PassLine)[] plans)
    {
        using var source = new PluginRoot();
        var names = plans.Select(plan => FormattableString.Invariant($"plan-{plan.Revision}.yaml")).ToArray();
        foreach (var (plan, name) in plans.Zip(names)) source.With(name, PlanOf(id, plan.Revision, plan.PassLine));
        source.With("regulation.yaml", $$"""
            regulation: {{id}}
            title: { zh: 通知, en: Notices }
            clauses:
              - { id: {{id}}/s1, zh: 奖金, en: The bonus }
            """);
        source.With("plugin.json", $$"""{ "id": "{{id}}", "version": "{{version}}", "contract": 1, "plans": [{{string.Join(", ", names.Select(name => $"\"{name}\""))}}], "regulations": ["regulation.yaml"] }""");
        return Pack(source.Path);
    }

    /// <summary>Packs a folder, which must be right.</summary>
    public string Pack(string folder)
    {
        var file = NewFile();
        var reading = PackageArchive.Pack(folder, _ => File.Create(file));
        Assert.True(reading.IsRight, string.Join('\n', reading.Problems));
        return file;
    }

    /// <summary>The package file of a fixture plug-in.</summary>
    public string Fixture(string name)
    {
        using var root = new PluginRoot(name);
        return Pack(Directory.GetDirectories(Directory.GetDirectories(root.Path).Single()).Single());
    }

    /// <summary>A copy of a package file whose entries were changed.</summary>
    public string Changed(string file, Action<ZipArchive> change)
    {
        var copy = NewFile();
        File.Copy(file, copy);
        using var zip = ZipFile.Open(copy, ZipArchiveMode.Update);
        change(zip);
        return copy;
    }

    public string NewFile() => Path.Combine(_folder, $"{Guid.NewGuid():N}.zip");

    public void Dispose()
    {
        _root.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private CatalogueBuilder Builder() => new([_root.Path], Place);

    private static string PlanOf(string id, int revision, string passLine) => FormattableString.Invariant($$"""
        plan: {{id}}
        revision: {{revision}}
        regulation: {{id}}
        from: 2026-01
        title: { zh: 分公司方案, en: The branch's plan }
        policies:
          - policy: good.bonus@1.0.0
            clause: {{id}}/s1
            parameters:
              pass_line: {{passLine}}
              bonus: 100.00
        """);
}
