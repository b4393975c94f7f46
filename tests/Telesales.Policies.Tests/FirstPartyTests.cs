namespace Telesales.Policies.Tests;

/// <summary>The packages of this repository, through the same loader as a branch's.</summary>
public sealed class FirstPartyTests
{
    private static readonly IPolicyCatalogue Catalogue = PolicyCatalogue.Load(new PolicyOptions());

    [Fact]
    public void Packages_OfThisRepository_AreAllAdmitted() =>
        Assert.Empty(Catalogue.Packages.Where(package => package.State != PackageState.Admitted).Select(package => package.Name + "\n" + package.Message(Language.En)));

    [Fact]
    public void Plans_OfThisRepository_AllResolve() =>
        Assert.Empty(Catalogue.Plans.Where(plan => !plan.IsAdmitted).SelectMany(plan => plan.Problems).Select(problem => problem.ToString()));

    [Fact]
    public void Problems_InChinese() =>
        Assert.Empty(Catalogue.Plans.SelectMany(plan => plan.Problems).Select(problem => problem.ToString(Language.Zh)));
}
