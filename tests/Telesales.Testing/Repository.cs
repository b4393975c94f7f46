namespace Telesales.Testing;

/// <summary>The folders of the repository that the tests run in.</summary>
public static class Repository
{
    // What the compiler writes for the root when it builds for CI.
    private const string MappedRoot = "/_/";

    /// <summary>The root: the folder of Telesales.sln above the running tests.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The file behind a path that the compiler recorded.</summary>
    public static string Resolve(string compiled) =>
        compiled.StartsWith(MappedRoot, StringComparison.Ordinal) ? PathOf(compiled[MappedRoot.Length..]) : compiled;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Telesales.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository: there is no Telesales.sln above them.");
    }
}
