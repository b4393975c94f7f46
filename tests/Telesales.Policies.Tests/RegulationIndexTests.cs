using System.Globalization;

namespace Telesales.Policies.Tests;

/// <summary>The regulations that ship: no article without an entry, no entry that nobody accounts for, in both languages.</summary>
public sealed class RegulationIndexTests
{
    private static readonly IPolicyCatalogue Catalogue = PolicyCatalogue.Load(new PolicyOptions());

    // Articles (art), sections (s) or paragraphs (p) of each regulation, counted in the source and not in the index; R05 counts anew in each chapter.
    private static readonly Dictionary<string, (string Prefix, int Count)[]> Articles = new(StringComparer.Ordinal)
    {
        ["R01"] = [("art", 18)],
        ["R02"] = [("art", 15)],
        ["R03"] = [("art", 18)],
        ["R04"] = [("s", 4)],
        ["R05"] = [("ch1/art", 8), ("ch2/art", 6), ("ch3/art", 5), ("ch4/art", 3), ("ch5/art", 4)],
        ["R06"] = [("s", 9)],
        ["R07"] = [("art", 18)],
        ["R08"] = [("art", 11)],
        ["R09"] = [("s", 13)],
        ["R10"] = [("s", 6)],
        ["R11"] = [("s", 7)],
        ["R12"] = [("s", 9)],
        ["R13"] = [("s", 9)],
        ["R14"] = [("s", 7)],
        ["R15"] = [("p", 6)],
        ["R16"] = [("s", 6)],
        ["R17"] = [("s", 8)],
        ["R18"] = [("s", 4)],
        ["R19"] = [("s", 7)],
        ["R20"] = [("s", 3)],
        ["R21"] = [("s", 5)],
    };

    /// <summary>The regulations that ship, the laws that plans cite among them.</summary>
    public static TheoryData<string> Regulations => [.. Catalogue.Regulations.Select(regulation => regulation.Id)];

    [Theory]
    [MemberData(nameof(Regulations))]
    public void Clause_OfARegulationThatShips_IsAccountedFor(string regulation)
    {
        var coverage = Catalogue.CoverageOf(regulation)!;
        Assert.Equal([], coverage.Problems.Select(problem => problem.ToString()));
        Assert.All(coverage.Clauses, clause => Assert.NotEqual(ClauseKind.Unspecified, clause.Kind));
    }

    [Theory]
    [MemberData(nameof(Regulations))]
    public void Index_OfARegulationThatShips_HasEveryArticle(string regulation)
    {
        if (!Articles.TryGetValue(regulation, out var parts)) return; // a law: what plans cite of it
        var articles = parts.SelectMany(part => Enumerable.Range(1, part.Count).Select(n => string.Create(CultureInfo.InvariantCulture, $"{regulation}/{part.Prefix}{n}")));
        var index = Catalogue.CoverageOf(regulation)!.Clauses.Select(clause => clause.Clause.Id).ToList();

        // Items stand under their article; nothing stands there that the regulation does not have.
        Assert.Equal(articles, index.Where(id => !id.Contains("/item", StringComparison.Ordinal)));
        Assert.All(index.Where(id => id.Contains("/item", StringComparison.Ordinal)), id => Assert.Contains(id[..id.LastIndexOf('/')], index));
    }

    [Theory]
    [MemberData(nameof(Regulations))]
    public void Clause_OfARegulationThatShips_IsSummedUpInBothLanguages(string regulation) => Assert.All(Catalogue.CoverageOf(regulation)!.Clauses, covered =>
    {
        var clause = covered.Clause;
        Titles[] texts = clause.Conduct is { } conduct ? [clause.Summary, conduct] : [clause.Summary];
        Assert.All(texts, text => Assert.True(text.Zh.Any(IsChinese) && text.En.Length > 0 && !text.En.Any(IsChinese), clause.Id));
    });

    [Fact]
    public void Regulations_OfTheCollection_AllShip() =>
        Assert.Equal(Articles.Keys.Order(StringComparer.Ordinal), Catalogue.Regulations.Select(regulation => regulation.Id).Where(id => id.StartsWith('R')));

    private static bool IsChinese(char c) => c is >= '一' and <= '鿿';
}
