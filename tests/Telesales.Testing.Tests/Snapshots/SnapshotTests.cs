using Telesales.Testing.Snapshots;

namespace Telesales.Testing.Tests.Snapshots;

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
    public void Resolve_WithPathOfACiBuild_FindsTheFile()
    {
        Assert.Equal(Repository.PathOf("tests/A.cs"), Repository.Resolve("/_/tests/A.cs"));
        Assert.Equal("/somewhere/A.cs", Repository.Resolve("/somewhere/A.cs"));
    }
}
