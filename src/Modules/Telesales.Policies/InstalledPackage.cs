namespace Telesales.Policies;

/// <summary>A package in the store of this host.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">The SemVer.</param>
/// <param name="Sha256">The content, by which it is known; lower-case hex.</param>
/// <param name="InstalledAt">When it was installed.</param>
/// <param name="Active">The months in which it takes part; none for one that waits to be activated.</param>
public sealed record InstalledPackage(string Id, string Version, string Sha256, DateTimeOffset InstalledAt, IReadOnlyList<ActiveSpan> Active)
{
    /// <summary><c>id@version</c>.</summary>
    public string Name => $"{Id}@{Version}";
}

/// <summary>Months in which a package takes part.</summary>
/// <param name="From">The first.</param>
/// <param name="Until">The last; null when it goes on.</param>
public readonly record struct ActiveSpan(Month From, Month? Until);
