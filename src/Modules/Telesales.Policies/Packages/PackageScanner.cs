using Telesales.Policies.Problems;

namespace Telesales.Policies.Packages;

/// <summary>Finds the package folders of the plug-in roots, in order of trust, and admits each.</summary>
internal static class PackageScanner
{
    /// <summary>Every package found, by id and version, and the admitted ones in the same order.</summary>
    /// <exception cref="PolicyCatalogueException">A root does not exist.</exception>
    public static (IReadOnlyList<PackageInfo> Found, IReadOnlyList<LoadedPackage> Admitted) Scan(IEnumerable<string> roots)
    {
        var found = new List<PackageInfo>();
        var admitted = new Dictionary<string, LoadedPackage>(StringComparer.Ordinal);
        var claims = new PackageClaims();
        Scan(roots, found, admitted, claims);
        return ([.. found.Order(ByName)], [.. admitted.Values.OrderBy(package => package.Info, ByName)]);
    }

    /// <summary>By id, then version.</summary>
    public static readonly Comparer<PackageInfo> ByName = Comparer<PackageInfo>.Create((a, b) =>
        string.CompareOrdinal(a.Id, b.Id) is not 0 and var byId ? byId : SemVer.Compare(a.Version, b.Version));

    /// <summary>The same bytes in two places are one package; null for these, and the refusal of others.</summary>
    public static PackageInfo? Again(PackageInfo first, PackageInfo again)
    {
        if (first.Sha256 == again.Sha256) return null;
        var problem = new PolicyProblem(PackageTexts.BytesDiffer, Manifest.FileName, 0, 0, "", again.Name, first.Sha256[..12], again.Sha256[..12]);
        return again with { State = PackageState.Refused, Problems = [problem] };
    }

    private static void Scan(IEnumerable<string> roots, List<PackageInfo> found, Dictionary<string, LoadedPackage> admitted, PackageClaims claims)
    {
        foreach (var (rank, root) in roots.Index())
        {
            if (!Directory.Exists(root)) throw new PolicyCatalogueException($"The plug-in folder '{root}' does not exist. Build the host, which fills it, or name another folder.");
            var usable = new List<LoadedPackage>();
            foreach (var (folder, path) in Folders(root))
            {
                var (info, package) = PackageAdmission.Admit(folder, path);
                if (package is null) found.Add(info);
                else if (admitted.TryGetValue(info.Name, out var first)) found.AddRange(new[] { Again(first.Info, info) }.OfType<PackageInfo>());
                else usable.Add(package with { Root = rank });
            }

            // Within a root the first-party packages come first: a package dropped beside them can't take their names.
            foreach (var package in usable.OrderBy(package => !package.Info.Id.StartsWith(FirstParty, StringComparison.Ordinal)).ThenBy(package => package.Info, ByName))
            {
                var taken = claims.Take(package);
                found.Add(taken.Count == 0 ? package.Info : package.Info with { State = PackageState.Refused, Problems = taken });
                if (taken.Count == 0) admitted.Add(package.Info.Name, package);
            }
        }
    }

    private const string FirstParty = "telesales.";

    // A package that lies one folder too high is shown too, and refused for want of a manifest in its place. Folders with a
    // dot in front are left alone (a package is put in place by renaming one), and folders without any file.
    private static IEnumerable<(string Folder, string Path)> Folders(string root)
    {
        foreach (var id in Visible(root))
        {
            var versions = Visible(id).ToArray();
            if (versions.Length == 0 || File.Exists(Path.Combine(id, Manifest.FileName))) yield return (id, Path.GetFileName(id));
            else foreach (var version in versions) yield return (version, $"{Path.GetFileName(id)}/{Path.GetFileName(version)}");
        }
    }

    private static IEnumerable<string> Visible(string folder) =>
        Directory.EnumerateDirectories(folder)
            .Where(path => !Path.GetFileName(path).StartsWith('.') && Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Any())
            .Order(StringComparer.Ordinal);
}
