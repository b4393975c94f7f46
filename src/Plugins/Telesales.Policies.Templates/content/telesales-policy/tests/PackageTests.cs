using Telesales.Payroll.GoldenCases;
using Telesales.Policies.Testing.Snapshots;

namespace Branch042.Tests;

/// <summary>The package as a host loads it: its golden cases hold, and its payslips read as they were accepted.</summary>
public sealed class PackageTests(PackageTests.Loaded loaded) : IClassFixture<PackageTests.Loaded>
{
    private readonly PackageUnderTest _package = loaded.Package;

    public static TheoryData<string> Cases => new(PackageUnderTest.Cases("policy").Select(golden => golden.Name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void GoldenCase_Holds(string name) => Assert.Empty(_package.DifferencesOf(Case(name)));

    [Fact]
    public void Payslip_OneCallShort_ReadsLikeThis() => Snapshot.Verify(_package.TextOf(Case("879 effective calls are one short of the quota")));

    /// <summary>Loaded once for all tests.</summary>
    public sealed class Loaded : IDisposable
    {
        public PackageUnderTest Package { get; } = PackageUnderTest.Of("policy");

        public void Dispose() => Package.Dispose();
    }

    private static GoldenCase Case(string name) => PackageUnderTest.Cases("policy").Single(golden => golden.Name == name);
}
