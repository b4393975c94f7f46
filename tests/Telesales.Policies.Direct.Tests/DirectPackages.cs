using System.Reflection;
using Telesales.Policies.Packages;
using Telesales.Policies.Problems;

namespace Telesales.Policies.Direct.Tests;

/// <summary>
/// The staged packages, with the policies of the assemblies that the tests reference in place of the packaged ones. They are the same, except
/// when mutation testing has exchanged the ones beside the tests: it changes what a test project references and knows nothing of packages.
/// </summary>
internal static class DirectPackages
{
    // Admitted as they are staged: what a mutant does to a policy shows when a plan is resolved, in the test that it is about.
    private static readonly Lazy<(IReadOnlyList<PackageInfo> Found, IReadOnlyList<LoadedPackage> Admitted)> Staged = new(() =>
    {
        var (found, admitted) = PackageScanner.Scan([Path.Combine(AppContext.BaseDirectory, "plugins")]);
        return (found, [.. admitted.Select(WithReferenced)]);
    });

    /// <summary>
    /// A catalogue that has resolved nothing yet, so that every policy is made anew: what one test's policies became must not reach another
    /// test, for which another mutant is switched on in the same process.
    /// </summary>
    /// <param name="plan">The plan that is needed, or the path of one; the plans of other regulations are left out.</param>
    public static IPolicyCatalogue NewCatalogue(string plan)
    {
        var (found, admitted) = Staged.Value;
        var own = $"telesales.{plan.Split('@')[0].ToLowerInvariant()}";
        var isKnown = admitted.Any(package => package.Info.Id == own);
        return new Catalogue(found, [.. admitted.Where(package => !isKnown || package.Info.Id == own || package.Manifest.Plans.Count == 0)]);
    }

    private static LoadedPackage WithReferenced(LoadedPackage package)
    {
        if (package.Manifest.Entry is not { } entry) return package;
        var problems = new ProblemList(entry);
        var policies = new PolicyFinder(Assembly.Load(Path.GetFileNameWithoutExtension(entry)), entry, problems).Find(package.Manifest.Policies);
        return problems.Any ? throw new InvalidOperationException(string.Join('\n', problems.Sorted())) : package with { Policies = policies };
    }
}
