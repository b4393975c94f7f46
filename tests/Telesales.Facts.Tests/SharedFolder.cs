namespace Telesales.Facts.Tests;

/// <summary>The folder of data that stands beside the repository on some machines and is no part of it.</summary>
internal static class SharedFolder
{
    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The path of something in it; skips the test where it is absent.</summary>
    public static string Require(string name)
    {
        string path = Path.Combine(Repository, "..", "shared", name);
        Assert.SkipUnless(Path.Exists(path), $"../shared/{name} is not beside the repository.");
        return path;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Telesales.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository: no Telesales.sln above them.");
    }
}
