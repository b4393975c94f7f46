namespace Telesales.Testing;

/// <summary>The folders of the repository that the tests run in.</summary>
public static class Repository
{
    /// <summary>The root: the folder of Telesales.sln above the running tests.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Telesales.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository: there is no Telesales.sln above them.");
    }
}
