namespace Telesales.Facts.Tests;

/// <summary>The folder of data that stands beside the repository on some machines and is no part of it.</summary>
internal static class SharedFolder
{
    /// <summary>The path of something in it; skips the test where it is absent.</summary>
    public static string Require(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Telesales.sln")))
            folder = folder.Parent;
        string path = Path.Combine(folder?.FullName ?? ".", "..", "shared", name);
        Assert.SkipUnless(Path.Exists(path), $"../shared/{name} is not beside the repository.");
        return path;
    }
}
