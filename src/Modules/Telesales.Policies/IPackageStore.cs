namespace Telesales.Policies;

/// <summary>
/// The packages of this host, kept by their content: installed from package files, activated from a month on, retired from a month on, never
/// changed and never thrown away.
/// </summary>
public interface IPackageStore
{
    /// <summary>The folder.</summary>
    string Place { get; }

    /// <summary>What is installed, in the order of installation.</summary>
    IReadOnlyList<InstalledPackage> List();

    /// <summary>Checks a package file and takes a copy; it takes part in nothing until it is activated. The same file again changes nothing.</summary>
    PackageReading Install(string file);

    /// <summary>Does all that installing and activating would, and keeps nothing: for tests and comparisons before either.</summary>
    /// <param name="file">The package file.</param>
    /// <param name="from">The month from which it would take part.</param>
    PackageTrial Try(string file, Month from);

    /// <summary>Lets a package take part from a month on, unless a plan that could be used could not be afterwards.</summary>
    /// <param name="name"><c>id@version</c>.</param>
    /// <param name="from">The first month.</param>
    /// <returns>Why not; empty when it is done.</returns>
    IReadOnlyList<PolicyProblem> Activate(string name, Month from);

    /// <summary>Lets a package no longer take part from a month on; for the months before nothing changes.</summary>
    /// <param name="name"><c>id@version</c>.</param>
    /// <param name="from">The first month without it.</param>
    /// <returns>Why not; empty when it is done.</returns>
    IReadOnlyList<PolicyProblem> Retire(string name, Month from);
}

/// <summary>A package tried out: the catalogue as it is, and as it would be.</summary>
public sealed class PackageTrial : IDisposable
{
    private readonly string? _folder;

    internal PackageTrial(PackageReading reading, string? folder = null, IPolicyCatalogue? before = null, IPolicyCatalogue? after = null) =>
        (Reading, _folder, Before, After) = (reading, folder, before, after);

    /// <summary>What the file holds, and everything that is wrong.</summary>
    public PackageReading Reading { get; }

    /// <summary>The catalogue without the package; null when something is wrong.</summary>
    public IPolicyCatalogue? Before { get; }

    /// <summary>The catalogue with it; null when something is wrong.</summary>
    public IPolicyCatalogue? After { get; }

    /// <summary>The package's files while it is tried out; null when they could not be read.</summary>
    public string? Folder => _folder;

    /// <summary>Takes the files away.</summary>
    public void Dispose()
    {
        if (_folder is not null && Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
