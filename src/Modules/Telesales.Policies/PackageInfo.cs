namespace Telesales.Policies;

/// <summary>Whether a package takes part.</summary>
public enum PackageState
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Its policies, plans and regulations can be used.</summary>
    Admitted = 1,

    /// <summary>Nothing of it can be used; the problems say why.</summary>
    Refused = 2,
}

/// <summary>A package that was found in a plug-in root.</summary>
/// <param name="Id">The id: <c>telesales.quota</c>; the folder's name when there is no readable manifest.</param>
/// <param name="Version">The SemVer; the folder's name when there is no readable manifest.</param>
/// <param name="Sha256">Over the sorted relative paths and bytes of its files, lower-case hex.</param>
/// <param name="Path">The folder, relative to its plug-in root: <c>telesales.quota/1.0.0</c>.</param>
/// <param name="State">Admitted or refused.</param>
/// <param name="Problems">Why it was refused; empty when admitted.</param>
public sealed record PackageInfo(string Id, string Version, string Sha256, string Path, PackageState State, IReadOnlyList<PolicyProblem> Problems)
{
    /// <summary><c>id@version</c>.</summary>
    public string Name => $"{Id}@{Version}";

    /// <summary>The first reason's code, or null.</summary>
    public string? ReasonCode => Problems.Count == 0 ? null : Problems[0].Code;

    /// <summary>The reasons, one a line; empty when admitted.</summary>
    public string Message(Language language) => string.Join('\n', Problems.Select(problem => problem.ToString(language)));
}
