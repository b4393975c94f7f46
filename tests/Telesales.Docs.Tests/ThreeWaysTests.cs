using Telesales.Payroll.GoldenCases;
using Telesales.Policies.Testing;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Docs.Tests;

/// <summary>The three ways in which a branch may differ, as docs/plugins.md shows them: as small as it says, and right.</summary>
public sealed class ThreeWaysTests
{
    public static TheoryData<string, string> Cases => new(
        from folder in Directory.EnumerateDirectories(Repository.PathOf("src", "Plugins", "Samples"), "cases", SearchOption.AllDirectories)
        where !folder.Split(Path.DirectorySeparatorChar).Contains("bin") && !folder.Split(Path.DirectorySeparatorChar).Contains("obj")
        from golden in GoldenCaseReader.Read(folder)
        select (folder, golden.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sample_GoldenCase_Holds(string folder, string name) =>
        Assert.Empty(Product.Runner.Run(GoldenCaseReader.Read(folder).Single(golden => golden.Name == name)).Differences);

    [Fact]
    public void Samples_HaveCases() => Assert.Equal(5, Cases.Count);

    [Theory]
    [InlineData("samples/overlays/sunrise.yaml", 5)]
    [InlineData("src/Plugins/Samples/Branch009/Quota.cs", 40)]
    public void Sample_IsAsSmallAsThePageSays(string path, int most)
    {
        Assert.InRange(File.ReadAllLines(Repository.PathOf(path.Split('/'))).Length, 1, most);
        Assert.Contains(path, File.ReadAllText(Repository.PathOf("docs", "plugins.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Branch009_LeavesTheRestOfR21()
    {
        var (own, below) = (Product.Plan("branch-009", "2026-10"), Product.Plan("R21", "2026-10"));
        Assert.Equal(below.Policies.Select(policy => policy.Name == "quota.weekly-workload@1.0.0" ? "branch-009.quota@1.0.0" : policy.Name), own.Policies.Select(policy => policy.Name));
    }

    [Fact]
    public void Branch008_HasItsOwnMetricAndLines()
    {
        Assert.Contains(Product.Catalogue.Metrics, metric => metric.Name == "branch-008.video_calls" && metric.Package!.Id == "branch-008");
        Assert.Equal(LineSection.Bonuses, Product.Plan("branch-008", "2026-10").SectionOf("branch-008.video-bonus"));
    }
}

/// <summary>What every policy keeps, of the sample of the page on writing one.</summary>
public sealed class Branch007Conformance : PolicyConformanceTests
{
    protected override ConformanceSubject Subject => ConformanceSubject.Of(
        bench => bench.With(declare => new Branch007.DemoBonus(new() { Expected = 20, Bonus = Money.Yuan(8) }, declare)), _ => "B007/s2", ["B007/s1", "B007/s2"]);
}

/// <summary>What every policy keeps, of the sample with a whole regulation.</summary>
public sealed class Branch008Conformance : PolicyConformanceTests
{
    protected override ConformanceSubject Subject => ConformanceSubject.Of(
        bench => bench.With(declare => new Branch008.VideoCalls(new() { Quota = 60, Deduction = Money.Yuan(5), Bonus = Money.Yuan(8), MostBonus = Money.Yuan(400) }, declare)),
        _ => "branch-008/art2",
        ["branch-008/art2"]);
}

/// <summary>What every policy keeps, of the sample that stands in another one's place.</summary>
public sealed class Branch009Conformance : PolicyConformanceTests
{
    protected override ConformanceSubject Subject => ConformanceSubject.Of(
        bench => bench.With(declare => new Branch009.Quota(new() { ContactsADay = 50, PassLine = Percent.Parse("90%"), Deduction = Money.Yuan(100) }, declare)),
        _ => "R21/s3",
        ["R21/s3"]);
}
