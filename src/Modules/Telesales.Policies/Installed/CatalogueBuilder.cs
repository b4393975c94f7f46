using Telesales.Policies.Packages;
using Telesales.Policies.Problems;

namespace Telesales.Policies.Installed;

/// <summary>
/// Puts the packages of the plug-in roots, which are read once, and those of the store together to a catalogue. Each package is loaded once,
/// however many catalogues it takes part in; an older catalogue keeps working beside a newer one.
/// </summary>
internal sealed class CatalogueBuilder(IReadOnlyList<string> roots, string? store)
{
    // After every root: names of the roots' packages can't be taken from the store.
    private const int LastInTrust = int.MaxValue;

    private readonly Lazy<(IReadOnlyList<PackageInfo> Found, IReadOnlyList<LoadedPackage> Admitted)> _roots = new(() => PackageScanner.Scan(roots));
    private readonly Dictionary<string, (PackageInfo Info, LoadedPackage? Package)> _loaded = new(StringComparer.Ordinal);
    private readonly Lock _loading = new();

    /// <summary>The packages of the plug-in roots that were found.</summary>
    public IReadOnlyList<PackageInfo> OfRoots => _roots.Value.Found;

    /// <summary>The catalogue over the roots and those packages of the store that take part in some month.</summary>
    /// <exception cref="PolicyCatalogueException">A root is missing, or not one package was admitted.</exception>
    public IPolicyCatalogue Build(IReadOnlyList<JournalPackage> installed)
    {
        var found = new List<PackageInfo>(_roots.Value.Found);
        var dated = new List<(LoadedPackage Package, Activity Activity)>();
        var claims = ClaimsOfRoots();
        foreach (var package in installed.Where(package => package.Activity.Any))
        {
            var (info, loaded) = Load(package);
            if (_roots.Value.Admitted.FirstOrDefault(known => known.Info.Name == info.Name) is { } first)
            {
                found.AddRange(new[] { PackageScanner.Again(first.Info, info) }.OfType<PackageInfo>());
                continue;
            }

            var taken = loaded is null ? info.Problems : claims.Take(loaded);
            found.Add(taken.Count == 0 ? info : info with { State = PackageState.Refused, Problems = taken });
            if (taken.Count == 0 && loaded is not null) dated.Add((loaded, package.Activity));
        }

        found.Sort(PackageScanner.ByName);
        if (_roots.Value.Admitted.Count + dated.Count == 0) throw PolicyCatalogue.Empty(roots, found);
        return dated.Count == 0 ? new Catalogue(found, _roots.Value.Admitted) : new DatedCatalogue(found, _roots.Value.Admitted, dated);
    }

    /// <summary>Why a package that is about to be installed would take no part: it does not load, or what it gives is another one's.</summary>
    public IReadOnlyList<PolicyProblem> ProblemsOf(JournalPackage package, IReadOnlyList<JournalPackage> installed)
    {
        var (info, loaded) = Load(package);
        if (loaded is null) return info.Problems;
        if (OfRoots.FirstOrDefault(known => known.Name == info.Name) is { } first) return PackageScanner.Again(first, info)?.Problems ?? [];
        var claims = ClaimsOfRoots();
        foreach (var other in installed)
            if (Load(other).Package is { } known) claims.Take(known);
        return claims.Take(loaded);
    }

    /// <summary>Forgets a package whose files are taken away again.</summary>
    public void Forget(JournalPackage package)
    {
        lock (_loading) _loaded.Remove(package.Sha256);
    }

    /// <summary>Loads a package from elsewhere than the store, to try it out.</summary>
    public void LoadFrom(JournalPackage package, string folder)
    {
        lock (_loading) _loaded.TryAdd(package.Sha256, Admit(package, folder));
    }

    private PackageClaims ClaimsOfRoots()
    {
        var claims = new PackageClaims();
        foreach (var package in _roots.Value.Admitted) claims.Take(package);
        return claims;
    }

    private (PackageInfo Info, LoadedPackage? Package) Load(JournalPackage package)
    {
        lock (_loading)
        {
            if (_loaded.TryGetValue(package.Sha256, out var known)) return known;
            return _loaded[package.Sha256] = Admit(package, Path.Combine(store!, package.Sha256));
        }
    }

    private (PackageInfo Info, LoadedPackage? Package) Admit(JournalPackage package, string folder)
    {
        var path = $"{package.Id}/{package.Version}";
        try
        {
            if (Directory.Exists(folder) && !PackageFiles.Links(folder).Any() && PackageFiles.Read(folder) is var files && files.Sha256 == package.Sha256)
            {
                var (info, loaded) = PackageAdmission.Admit(files, path);
                return (info, loaded is null ? null : loaded with { Root = LastInTrust });
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refused(new(PackageTexts.Unreadable, "", 0, 0, "", folder, failure.Message));
        }

        return Refused(new(InstallTexts.StoreChanged, "", 0, 0, "", package.Name, store ?? ""));

        (PackageInfo, LoadedPackage?) Refused(PolicyProblem problem) => (new(package.Id, package.Version, package.Sha256, path, PackageState.Refused, [problem]), null);
    }
}
