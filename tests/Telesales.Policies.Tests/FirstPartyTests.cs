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

    public static IEnumerable<TheoryDataRow<string>> Plans => Catalogue.Plans.Where(plan => plan.Kind != PlanKind.Planner).Select(plan => new TheoryDataRow<string>(plan.Id));

    [Theory]
    [MemberData(nameof(Plans))]
    public void Plan_OfThisRepository_SaysWhereEachFigureStands(string plan)
    {
        var document = Catalogue.Describe(plan)!;
        Assert.NotEmpty(document.Policies);
        Assert.All(document.Policies.SelectMany(policy => policy.Parameters).SelectMany(parameter => parameter.Figures), figure => Assert.NotNull(figure.Clause));
        Assert.NotEmpty(document.Clauses);
    }

    [Fact]
    public void Parameters_OfThisRepository_AllHaveAMeaning() =>
        Assert.Empty(Catalogue.Policies.SelectMany(policy => policy.Parameters.Where(parameter => parameter.Meaning is null).Select(parameter => $"{policy.Name} {parameter.Name}")));
}
