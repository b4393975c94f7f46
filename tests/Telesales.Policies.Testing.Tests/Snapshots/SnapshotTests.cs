using Telesales.Policies.Testing.Snapshots;

namespace Telesales.Policies.Testing.Tests.Snapshots;

public sealed class SnapshotTests
{
    [Fact]
    public void Verify_WithVerifiedFileBesideThisSource_Passes() => Snapshot.Verify("一行\nand another", [("lang", "zh")]);

    [Fact]
    public void Verify_WithPrefixUsedBefore_Fails()
    {
        Snapshot.Claim("folder", "SnapshotTests.Twice");

        var failure = Assert.Throws<SnapshotException>(() => Snapshot.Claim("folder", "SnapshotTests.Twice"));

        Assert.Contains("SnapshotTests.Twice", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_CalledTwiceInOneTest_Fails()
    {
        Snapshot.Verify("once");

        Assert.Throws<SnapshotException>(() => Snapshot.Verify("once"));
    }

    [Fact]
    public void Resolve_WithPathOfACiBuild_FindsTheFileAboveTheRunningTests()
    {
        var here = CompiledPath.Resolve("/_/tests/Telesales.Policies.Testing.Tests/Snapshots/SnapshotTests.cs");
        Assert.True(Path.IsPathFullyQualified(here) && File.Exists(here), here);
        Assert.Equal("/_/tests/None.cs", CompiledPath.Resolve("/_/tests/None.cs"));
        Assert.Equal("/somewhere/A.cs", CompiledPath.Resolve("/somewhere/A.cs"));
    }
}
