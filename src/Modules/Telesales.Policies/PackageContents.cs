namespace Telesales.Policies;

/// <summary>What a package file says it holds.</summary>
/// <param name="Id">The id: <c>branch-042</c>.</param>
/// <param name="Version">The SemVer.</param>
/// <param name="Contract">The major version of the contract.</param>
/// <param name="Policies">Its policies, <c>id@version</c>.</param>
/// <param name="Plans">Its plans and overlays, by id.</param>
/// <param name="Sha256">Over the sorted relative paths and bytes of its files, lower-case hex: the package is known by it.</param>
/// <param name="Files">Its files with their own SHA-256, by path.</param>
public sealed record PackageContents(
    string Id, string Version, int Contract, IReadOnlyList<string> Policies, IReadOnlyList<string> Plans, string Sha256, IReadOnlyDictionary<string, string> Files)
{
    /// <summary><c>id@version</c>.</summary>
    public string Name => $"{Id}@{Version}";
}

/// <summary>What came of reading or packing a package file.</summary>
/// <param name="Contents">What it holds; null when it could not be read that far.</param>
/// <param name="Problems">Everything that is wrong; empty for one that may be installed.</param>
public sealed record PackageReading(PackageContents? Contents, IReadOnlyList<PolicyProblem> Problems)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsRight => Problems.Count == 0;
}
