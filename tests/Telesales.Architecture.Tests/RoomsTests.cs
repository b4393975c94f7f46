using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Telesales.Architecture.Tests;

/// <summary>The arrows between the rooms, in the project files and in what was built.</summary>
public sealed class RoomsTests
{
    [Fact]
    public void Projects_NameOnlyWhatTheirRoomMayTouch() => Repo.AssertNone(
        from project in Repo.Projects
        let allowed = Rooms.MayName(project.Name, project.IsPolicyPackage)
        from to in project.References.DefaultIfEmpty("")
        where !(to.Length == 0 && allowed is not null) && !IsRegulations(project)
        select Rooms.Wrong(project.Name, to, allowed) into wrong
        where wrong is not null
        select wrong,
        "Draw no new arrow without ARCHITECTURE.md; then write it in Rooms.cs.");

    [Fact]
    public void Assemblies_UseOnlyWhatTheirRoomMayTouch() => Repo.AssertNone(
        from assembly in Built.All
        from to in assembly.References.Where(IsOurs)
        select Rooms.Wrong(assembly.Project, to, Rooms.MayUse(assembly.Project, assembly.IsPolicyPackage)) into wrong
        where wrong is not null
        select wrong,
        "Draw no new arrow without ARCHITECTURE.md; then write it in Rooms.cs.");

    [Fact]
    public void Assemblies_OfEveryProject_WereLookedAt()
    {
        var seen = Built.All.Select(assembly => assembly.Project).ToHashSet(StringComparer.Ordinal);
        Repo.AssertNone(
            Repo.Projects.Where(project => !seen.Contains(project.Name) && !IsRegulations(project)).Select(project => project.Name),
            "These were not built beside this test; see its project file.");
    }

    [Fact]
    public void ContractAndPolicies_UseTheBaseLibraryOnly() => Repo.AssertNone(
        from assembly in Built.All
        where assembly.IsPolicyPackage || assembly.Project == Rooms.Contract
        from to in assembly.References
        where !IsOurs(to) && !IsBaseLibrary(to)
        select $"{assembly.Project} -> {to}",
        "A package dependency of the contract binds every branch; one of a first-party policy hides what it does.");

    [Fact]
    public void Contract_HasNoPackage() =>
        Assert.Empty(Repo.Projects.Single(project => project.Name == Rooms.Contract).Packages);

    [Fact]
    public void Plugins_ShipNoCopyOfTheContractOrTheHost() => Repo.AssertNone(
        Directory.EnumerateFiles(Built.PluginFolder, "*.dll", SearchOption.AllDirectories)
            .Where(path => Path.GetFileNameWithoutExtension(path) is Rooms.Contract or Rooms.TestKit || Rooms.IsModule(Path.GetFileNameWithoutExtension(path)))
            .Select(path => Path.GetRelativePath(Built.PluginFolder, path)),
        "With a private copy of the contract the loader finds no policies: Private=\"false\" ExcludeAssets=\"runtime\".");

    [Fact]
    public void Internals_AreVisibleToTestsOnly() => Repo.AssertNone(
        from project in Repo.Projects
        from friend in project.Includes("InternalsVisibleTo")
        where !friend.EndsWith(".Tests", StringComparison.Ordinal) && friend != "Telesales.Benchmarks"
        select $"{project.Name} shows its internals to {friend}",
        "A module is used through its public face.");

    [Theory]
    [InlineData("Telesales.Facts", "Telesales.Policies.Abstractions")]
    [InlineData("Telesales.Policies", "Telesales.Payroll")]
    [InlineData("Telesales.Payroll", "Telesales.Comparison")]
    [InlineData("Telesales.Host", "Telesales.Policies.Quota")]
    [InlineData("Telesales.Policies.Abstractions", "Telesales.Facts")]
    [InlineData("Telesales.Newcomer", "Telesales.Facts")]
    public void Wrong_OfAnArrowThatIsNotDrawn_SaysSo(string from, string to) =>
        Assert.NotNull(Rooms.Wrong(from, to, Rooms.MayName(from, isPolicyPackage: false)));

    [Fact]
    public void Wrong_OfAPolicyOnAnotherOrTheHost_SaysSo()
    {
        var allowed = Rooms.MayUse("Telesales.Policies.Bonus", isPolicyPackage: true);
        Assert.NotNull(Rooms.Wrong("Telesales.Policies.Bonus", "Telesales.Policies.Quota", allowed));
        Assert.NotNull(Rooms.Wrong("Telesales.Policies.Bonus", "telesales", allowed));
        Assert.Null(Rooms.Wrong("Telesales.Policies.Bonus", Rooms.Contract, allowed));
    }

    // Plans and clause indexes: data, staged as packages without an assembly.
    private static bool IsRegulations(Project project) => Repo.Relative(project.Path).StartsWith("src/Plugins/Regulations/", StringComparison.Ordinal);

    private static bool IsOurs(string assembly) => assembly.StartsWith("telesales", StringComparison.OrdinalIgnoreCase);

    private static bool IsBaseLibrary(string assembly) =>
        assembly.StartsWith("System.", StringComparison.Ordinal) || assembly is "System" or "netstandard" or "mscorlib";
}

/// <summary>An assembly of ours as built.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Project">Its project.</param>
/// <param name="IsPolicyPackage">A plug-in.</param>
internal sealed record BuiltAssembly(string Path, string Project, bool IsPolicyPackage)
{
    /// <summary>The simple names of the assemblies that it uses.</summary>
    public IReadOnlyList<string> References { get; } = ReadReferences(Path);

    private static List<string> ReadReferences(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
    }
}

/// <summary>What was built beside this test: the host, the modules, the contract and its kit, and the staged plug-ins.</summary>
internal static class Built
{
    public static string PluginFolder { get; } = Path.Combine(AppContext.BaseDirectory, "plugins");

    public static IReadOnlyList<BuiltAssembly> All { get; } = [.. Find()];

    public static IEnumerable<BuiltAssembly> Policies => All.Where(assembly => assembly.IsPolicyPackage);

    private static IEnumerable<BuiltAssembly> Find()
    {
        foreach (var project in Repo.Projects)
        {
            var name = project.AssemblyName + ".dll";
            if (!project.IsPolicyPackage)
            {
                var path = Path.Combine(AppContext.BaseDirectory, name);
                if (File.Exists(path)) yield return new(path, project.Name, false);
                continue;
            }

            foreach (var path in Directory.EnumerateFiles(PluginFolder, name, SearchOption.AllDirectories)) yield return new(path, project.Name, true);
        }
    }
}
