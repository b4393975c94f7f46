using System.Xml.Linq;

namespace Telesales.Architecture.Tests;

/// <summary>The work tree: its projects and its sources.</summary>
internal static class Repo
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every project under <c>src</c>, whether in the solution or not.</summary>
    public static IReadOnlyList<Project> Projects { get; } =
        [.. Files("src", "*.csproj").Select(path => new Project(path)).OrderBy(project => project.Name, StringComparer.Ordinal)];

    /// <summary>The files below a folder that are sources: nothing built, nothing generated, nothing that a template writes elsewhere.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "content"))
            .Order(StringComparer.Ordinal);

    /// <summary>The path from the root, with slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Fails with everything that is wrong, and how to mend it.</summary>
    public static void AssertNone(IEnumerable<string> wrong, string mend)
    {
        var all = wrong.ToList();
        Assert.True(all.Count == 0, $"{string.Join('\n', all)}\n{mend}");
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Telesales.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No Telesales.sln above the test's folder.");
        return folder;
    }
}

/// <summary>A project file.</summary>
internal sealed class Project(string path)
{
    private readonly XDocument _xml = XDocument.Load(path);

    public string Path { get; } = path;

    /// <summary>The file's name: <c>Telesales.Payroll</c>.</summary>
    public string Name { get; } = System.IO.Path.GetFileNameWithoutExtension(path);

    /// <summary>The name of the assembly that it builds.</summary>
    public string AssemblyName => _xml.Descendants("AssemblyName").FirstOrDefault()?.Value ?? Name;

    /// <summary>A policy plug-in: it has a manifest.</summary>
    public bool IsPolicyPackage => File.Exists(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "plugin.json"));

    /// <summary>The projects that it names.</summary>
    public IEnumerable<string> References => Includes("ProjectReference").Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/')));

    /// <summary>The packages that reach those who use it: analyzers with <c>PrivateAssets="all"</c> do not.</summary>
    public IEnumerable<string> Packages =>
        _xml.Descendants("PackageReference").Where(item => (string?)item.Attribute("PrivateAssets") != "all").Select(item => (string)item.Attribute("Include")!);

    public IEnumerable<string> Includes(string item) =>
        _xml.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();

    public bool HasVersions => _xml.Descendants("PackageReference").Any(item =>
        item.Attribute("Version") is not null || item.Attribute("VersionOverride") is not null || item.Element("Version") is not null || item.Element("VersionOverride") is not null)
        || _xml.Descendants("PackageVersion").Any();
}
