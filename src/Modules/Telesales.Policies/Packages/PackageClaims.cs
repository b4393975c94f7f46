using Telesales.Policies.Plans;
using Telesales.Policies.Problems;

namespace Telesales.Policies.Packages;

/// <summary>
/// Which package gives which policy version, plan and regulation. Each is one package id's, in one plug-in root: whoever comes later with the
/// same name is refused, so that no package changes what a plan of another one means. Versions of one package in one root share their names.
/// </summary>
internal sealed class PackageClaims
{
    private readonly Dictionary<string, LoadedPackage> _givers = new(StringComparer.Ordinal);

    /// <summary>Takes the package's names for it, or says which are taken; then it gets none.</summary>
    public IReadOnlyList<PolicyProblem> Take(LoadedPackage package)
    {
        Claim[] claims = [.. ClaimsOf(package)];
        PolicyProblem[] taken = [.. claims.Select(claim => Problem(claim, package)).OfType<PolicyProblem>()];
        if (taken.Length > 0) return taken;
        foreach (var claim in claims) _givers.TryAdd(claim.Key, package);
        return [];
    }

    private PolicyProblem? Problem(Claim claim, LoadedPackage package)
    {
        if (!_givers.TryGetValue(claim.Key, out var giver) || (giver.Root == package.Root && giver.Info.Id == package.Info.Id)) return null;
        return new(claim.Taken, claim.File, 0, 0, "", claim.Name, giver.Info.Name, package.Info.Name, package.Info.Id);
    }

    private static IEnumerable<Claim> ClaimsOf(LoadedPackage package)
    {
        foreach (var policy in package.Policies) yield return new(PackageTexts.PolicyTaken, policy.Name, Manifest.FileName);
        foreach (var (file, text) in package.PlanTexts)
            if (PlanReader.IdOf(text, file) is { } id) yield return new(PackageTexts.PlanTaken, id, file);
        foreach (var regulation in package.Regulations) yield return new(PackageTexts.RegulationTaken, regulation.Id, Manifest.FileName);
    }

    private sealed record Claim(ProblemText Taken, string Name, string File)
    {
        public string Key => $"{Taken.Code} {Name}";
    }
}
