using Telesales.Policies.Packages;
using Telesales.Policies.Packages.Archives;
using Telesales.Policies.Problems;

namespace Telesales.Policies.Installed;

/// <summary>The store: <c>&lt;SHA-256&gt;/</c> for each package, and the journal of what was done with it.</summary>
internal sealed class PackageStore(CatalogueBuilder builder, string place, TimeProvider time) : IPackageStore
{
    private readonly PackageJournal _journal = new(place);

    public string Place => place;

    public IReadOnlyList<InstalledPackage> List() => [.. _journal.Read().Select(package => package.Info)];

    public PackageReading Install(string file)
    {
        var (package, reading) = PackageFile.Read(file);
        if (package is null) return reading;
        using var alone = _journal.Lock();
        var installed = _journal.Read();
        var entry = EntryOf(package);
        if (OtherBytes(entry, installed) is { } problem) return new(package.Contents, [problem]);
        var isNew = installed.All(known => known.Name != entry.Name);
        Keep(package);
        builder.Forget(entry); // read again what lies in the store now
        var problems = builder.ProblemsOf(entry, [.. installed.Where(known => known.Name != entry.Name)]);
        if (problems.Count > 0)
        {
            builder.Forget(entry);
            if (isNew) Directory.Delete(FolderOf(entry), recursive: true);
            return new(package.Contents, problems);
        }

        if (isNew) _journal.AppendInstall(entry.Name, entry.Sha256, time.GetUtcNow());
        return new(package.Contents, []);
    }

    public PackageTrial Try(string file, Month from)
    {
        var (package, reading) = PackageFile.Read(file);
        if (package is null) return new(reading);
        var installed = _journal.Read();
        var entry = EntryOf(package);
        if (OtherBytes(entry, installed) is { } problem) return new(new(package.Contents, [problem]));
        var folder = Directory.CreateTempSubdirectory("telesales-trial-").FullName;
        package.Unpack(folder);
        builder.LoadFrom(entry, folder);
        JournalPackage[] others = [.. installed.Where(known => known.Name != entry.Name)];
        var problems = builder.ProblemsOf(entry, others);
        if (problems.Count > 0) return new(new(package.Contents, problems), folder);
        var before = builder.Build(installed);
        var activity = _journal.Read().FirstOrDefault(known => known.Name == entry.Name)?.Activity ?? new();
        activity.Set(from, isActive: true);
        var after = builder.Build([.. others, entry with { Activity = activity }]);
        return new(new(package.Contents, PlanCheckup.Between(before, after, from, entry.Name, isActivated: true)), folder, before, after);
    }

    public IReadOnlyList<PolicyProblem> Activate(string name, Month from) => Change(name, from, isActive: true);

    public IReadOnlyList<PolicyProblem> Retire(string name, Month from) => Change(name, from, isActive: false);

    private IReadOnlyList<PolicyProblem> Change(string name, Month from, bool isActive)
    {
        if (!Directory.Exists(place)) return [NotInstalled(name, [])];
        using var alone = _journal.Lock();
        var installed = _journal.Read();
        if (installed.All(package => package.Name != name)) return [NotInstalled(name, installed)];
        var before = builder.Build(installed);
        var changed = _journal.Read(); // activities of its own
        changed.First(package => package.Name == name).Activity.Set(from, isActive);
        var after = builder.Build(changed);
        var problems = PlanCheckup.Between(before, after, from, name, isActive);
        if (problems.Count == 0) _journal.AppendActivation(name, from, isActive, time.GetUtcNow());
        return problems;
    }

    private static PolicyProblem NotInstalled(string name, IReadOnlyList<JournalPackage> installed)
    {
        string[] known = [.. installed.Select(package => package.Name)];
        return new(InstallTexts.NotInstalled, "", 0, 0, "", name, Nearest.Suggestion(name, known, Language.En), Nearest.Suggestion(name, known, Language.Zh));
    }

    private static JournalPackage EntryOf(PackageFile package) => new(package.Contents.Id, package.Contents.Version, package.Contents.Sha256, default, new());

    private PolicyProblem? OtherBytes(JournalPackage entry, IReadOnlyList<JournalPackage> installed)
    {
        var there = installed.FirstOrDefault(package => package.Name == entry.Name)?.Sha256 ?? builder.OfRoots.FirstOrDefault(package => package.Name == entry.Name)?.Sha256;
        return there is null || there == entry.Sha256 ? null : new(InstallTexts.BytesDiffer, "", 0, 0, "", entry.Name, there[..12], entry.Sha256[..12]);
    }

    // Written aside and renamed into place: a folder with a package's name is whole. One that was damaged is put right.
    private void Keep(PackageFile package)
    {
        var folder = FolderOf(EntryOf(package));
        if (Directory.Exists(folder))
        {
            if (!PackageFiles.Links(folder).Any() && PackageFiles.Read(folder).Sha256 == package.Contents.Sha256) return;
            Directory.Move(folder, Path.Combine(place, $".damaged-{Guid.NewGuid():N}"));
        }

        var aside = Path.Combine(place, $".incoming-{Guid.NewGuid():N}");
        package.Unpack(aside);
        Directory.Move(aside, folder);
    }

    private string FolderOf(JournalPackage package) => Path.Combine(place, package.Sha256);
}
