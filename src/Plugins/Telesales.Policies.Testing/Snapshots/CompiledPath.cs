namespace Telesales.Policies.Testing.Snapshots;

/// <summary>Where the sources lie that a test was compiled from.</summary>
internal static class CompiledPath
{
    // What the compiler writes for a root when it builds for CI.
    private const string MappedRoot = "/_/";

    /// <summary>The file behind a path that the compiler recorded: as it is, or below a folder above the running tests.</summary>
    public static string Resolve(string compiled)
    {
        if (!compiled.StartsWith(MappedRoot, StringComparison.Ordinal)) return compiled;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, compiled[MappedRoot.Length..]) is var path && File.Exists(path)) return path;
        return compiled;
    }
}
