using Telesales.Policies.Packages;

namespace Telesales.Policies.Direct.Tests;

/// <summary>
/// The packages as staged, with the policy assemblies that lie beside the tests in place of their own. They are the same, except when mutation
/// testing has exchanged the ones beside the tests: it changes what a test project references and knows nothing of packages.
/// </summary>
internal static class DirectPackages
{
    private static readonly Lock Gate = new();
    private static (IReadOnlyList<PackageInfo> Found, IReadOnlyList<LoadedPackage> Admitted)? _kept;

    /// <summary>
    /// A catalogue that has resolved nothing yet, so that every policy is made anew: what one test's policies became must not reach another
    /// test, for which another mutant is switched on in the same process.
    /// </summary>
    /// <param name="plan">The plan that is needed, or the path of one; the plans of other regulations are left out.</param>
    public static IPolicyCatalogue NewCatalogue(string plan)
    {
        var (found, admitted) = Scan();
        var own = $"telesales.{plan.Split('@')[0].ToLowerInvariant()}";
        var isKnown = admitted.Any(package => package.Info.Id == own);
        return new Catalogue(found, [.. admitted.Where(package => !isKnown || package.Info.Id == own || package.Manifest.Plans.Count == 0)]);
    }

    // Read once, unless a mutant had one refused.
    private static (IReadOnlyList<PackageInfo> Found, IReadOnlyList<LoadedPackage> Admitted) Scan()
    {
        lock (Gate)
        {
            if (_kept is { } kept) return kept;
            var root = Directory.CreateTempSubdirectory("telesales-direct-");
            try
            {
                Exchange(root.FullName);
                var scanned = PackageScanner.Scan([root.FullName]);
                if (scanned.Found.All(package => package.State == PackageState.Admitted)) _kept = scanned;
                return scanned;
            }
            finally
            {
                root.Delete(recursive: true);
            }
        }
    }

    private static void Exchange(string root)
    {
        var staged = Path.Combine(AppContext.BaseDirectory, "plugins");
        foreach (var file in Directory.EnumerateFiles(staged, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(root, Path.GetRelativePath(staged, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            var beside = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(file));
            File.Copy(file.EndsWith(".dll", StringComparison.Ordinal) && File.Exists(beside) ? beside : file, to);
        }
    }
}
