using Microsoft.Extensions.DependencyInjection;
using Telesales.GoldenCases.Tests;
using Telesales.Payroll;
using Telesales.Payroll.GoldenCases;

namespace Telesales.Policies.Direct.Tests;

/// <summary>Every golden case over the referenced policies: what mutation testing (tests/long/mutation.sh) runs beside the policies' own tests.</summary>
public sealed class DirectGoldenCaseTests
{
    [Theory]
    [MemberData(nameof(GoldenFiles.Rows), MemberType = typeof(GoldenFiles))]
    public void Case_OverReferencedPolicies_Holds(string place) => Mutant.Try(() =>
    {
        var golden = GoldenFiles.At(place);
        using var services = new ServiceCollection().AddSingleton(DirectPackages.NewCatalogue(golden.Plan)).AddPayroll().BuildServiceProvider();

        var result = services.GetRequiredService<GoldenCaseRunner>().Run(golden);

        Assert.True(result.Holds, $"tests/cases/{place}\n{string.Join('\n', result.Differences)}");
    });
}
