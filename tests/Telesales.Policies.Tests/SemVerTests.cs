using Telesales.Policies.Packages;

namespace Telesales.Policies.Tests;

/// <summary>Versions by SemVer 2.0.</summary>
public sealed class SemVerTests
{
    [Fact]
    public void Versions_InSemVersOwnExample_AreInOrder()
    {
        string[] ordered = ["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.2", "1.0.10", "1.2.0", "10.0.0"];
        Assert.Equal(ordered, ordered.Reverse().Order(Comparer<string>.Create(SemVer.Compare)));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("01.0.0")]
    [InlineData("1.0.0+build")]
    [InlineData("v1.0.0")]
    [InlineData("1.0.0-")]
    [InlineData("1.0.0-01")]
    [InlineData("1.0.0\n")]
    [InlineData("../1.0.0")]
    [InlineData("１.0.0")]
    public void Version_ThatIsNone_IsRefused(string text) => Assert.Null(SemVer.TryParse(text));
}
