using Telesales.Testing;

namespace Telesales.GoldenCases.Tests;

/// <summary>Every case under tests/cases, as <c>telesales test tests/cases</c> runs them.</summary>
public sealed class GoldenCaseTests
{
    [Theory]
    [MemberData(nameof(GoldenFiles.Rows), MemberType = typeof(GoldenFiles))]
    public void Case_Calculated_Holds(string place)
    {
        var result = Product.Runner.Run(GoldenFiles.At(place));

        Assert.True(result.Holds, $"tests/cases/{place}\n{string.Join('\n', result.Differences)}");
    }

    [Fact]
    public void Plans_ThatShip_HaveCases() => Assert.Empty(Product.Plans.Append("R09").Except(GoldenFiles.All.Select(golden => golden.Plan)));

    [Fact]
    public void Names_OfAllCases_AreDistinct() =>
        Assert.Empty(GoldenFiles.All.GroupBy(golden => golden.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Case_ThatExpectsAnotherAmount_DoesNotHold()
    {
        var golden = GoldenFiles.All.First(g => g.Plan == "R21" && g.Expected.Values.Any(person => person.Sections.ContainsKey("net")));
        var (id, person) = golden.Expected.First(pair => pair.Value.Sections.ContainsKey("net"));
        var sections = new Dictionary<string, IReadOnlyList<string>>(person.Sections, StringComparer.Ordinal) { ["net"] = ["0.01"] };
        var wrong = golden with { Expected = new Dictionary<string, Payroll.GoldenCases.ExpectedPerson>(StringComparer.Ordinal) { [id] = person with { Sections = sections } } };

        var result = Product.Runner.Run(wrong);

        Assert.Equal([$"{id} net: expected [0.01] but was [{person.Sections["net"][0]}]"], result.Differences);
    }
}
