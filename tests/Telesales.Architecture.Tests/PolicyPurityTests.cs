namespace Telesales.Architecture.Tests;

/// <summary>No policy computes with floats, looks at a clock or outside, or keeps anything: in what was built, not only in what was written.</summary>
public sealed class PolicyPurityTests
{
    private static readonly BannedSymbols Banned = new();

    [Fact]
    public void Policies_AsBuilt_ArePure() => Repo.AssertNone(
        from assembly in Built.Policies
        from wrong in IlScan.Wrong(assembly.Path, Banned)
        select $"{assembly.Project} {wrong}",
        "A policy is pure: the same input gives the same findings, years later and on another machine.");

    [Fact]
    public void Policies_OfEveryKind_WereLookedAt() => Assert.True(Built.Policies.Count() >= 10, "No staged plug-ins beside this test.");

    [Fact]
    public void Contract_AsBuilt_ComputesWithoutFloats() => Repo.AssertNone(
        from assembly in Built.All
        where assembly.Project == Rooms.Contract
        from wrong in IlScan.Wrong(assembly.Path, Banned)
        where wrong.Contains("floats", StringComparison.Ordinal) && !wrong.StartsWith("calls ", StringComparison.Ordinal)
        select wrong,
        "Use Fraction.");

    [Fact]
    public void BannedSymbols_NameWhatToUseInstead() => Repo.AssertNone(
        Banned.Lines.Where(line => line.Instead.Trim().Length < 10).Select(line => line.Symbol),
        "Write the replacement after the semicolon.");

    // The guard is seen to fail: on code of this very assembly.
    [Theory]
    [InlineData("FloatField is a System.Double")]
    [InlineData("Counter is a static that can change")]
    [InlineData("Cache is a static System.Collections.Generic.Dictionary`2[System.String,System.Int32], whose content can change")]
    [InlineData("Table is a static System.Int32[], whose content can change")]
    [InlineData("Third computes with floats (conv.r8)")]
    [InlineData("Third takes or gives floats or decimals")]
    [InlineData("Local has a local of floats or decimals")]
    [InlineData("Yuan takes or gives floats or decimals")]
    [InlineData("uses System.DateTime: Use DateOnly from the facts")]
    [InlineData("uses System.Random: ")]
    [InlineData("uses System.Guid: ")]
    [InlineData("uses System.IO.File: ")]
    [InlineData("uses System.Threading.Monitor: ")]
    [InlineData("uses System.Decimal: ")]
    [InlineData("calls System.Math.Round(System.Double): ")]
    [InlineData("calls System.Int32.Parse(System.String): ")]
    [InlineData("calls System.Environment.get_MachineName: ")]
    public void ImpureExamples_AreCaught(string saying)
    {
        var wrong = IlScan.Wrong(typeof(ImpureExamples).Assembly.Location, Banned, typeof(ImpureExamples).FullName!);
        Assert.Contains(wrong, one => one.Contains(saying, StringComparison.Ordinal));
        Assert.DoesNotContain(wrong, one => one.Contains("Innocent", StringComparison.Ordinal));
    }
}
