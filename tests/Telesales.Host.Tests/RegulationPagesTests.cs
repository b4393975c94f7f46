using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary><c>docs/regulations</c> says what the plans, the clause indexes and the golden cases say.</summary>
public sealed class RegulationPagesTests : IDisposable
{
    private static readonly string Committed = Repository.PathOf("docs", "regulations");
    private readonly string _root = Directory.CreateTempSubdirectory("telesales-pages-").FullName;

    [Fact]
    public async Task Pages_OfTheRepository_AreNotStale()
    {
        // Links to the cases are relative: the same depth, with the cases beside.
        var docs = Path.Combine(Repository.PathOf("docs"), $"regulations-{Guid.NewGuid():N}");
        try
        {
            var result = await Cli.RunAsync("regulation", "--docs", docs, "--cases", Repository.PathOf("tests", "cases"));

            Assert.Equal(0, result.ExitCode);
            string[] made = Names(docs), committed = Names(Committed);
            Assert.True(made.SequenceEqual(committed), $"{Stale} Pages: {string.Join(", ", made.Except(committed).Concat(committed.Except(made)))}");
            foreach (var name in made) Assert.True(File.ReadAllText(Path.Combine(docs, name)) == File.ReadAllText(Path.Combine(Committed, name)).ReplaceLineEndings("\n"), $"{name}: {Stale}");
        }
        finally
        {
            Directory.Delete(docs, recursive: true);
        }
    }

    [Fact]
    public void Pages_LinkToCasesThatExist()
    {
        var links = from file in Directory.EnumerateFiles(Committed, "*.md")
                    from part in File.ReadAllText(file).Split("](").Skip(1)
                    let target = part.Split(')')[0].Split('#')[0]
                    where target.Length > 0 && !File.Exists(Path.Combine(Committed, target))
                    select $"{Path.GetFileName(file)}: {target}";

        Assert.Empty(links);
    }

    [Fact]
    public async Task Pages_OfARegulationThatIsGone_AreRemoved()
    {
        File.WriteAllText(Path.Combine(_root, "R99.md"), "");
        File.WriteAllText(Path.Combine(_root, "notes.txt"), "");
        await Cli.RunAsync("regulation", "--docs", _root);

        Assert.False(File.Exists(Path.Combine(_root, "R99.md")));
        Assert.True(File.Exists(Path.Combine(_root, "notes.txt")));
        Assert.Contains("`weekly-deduction`", File.ReadAllText(Path.Combine(_root, "R21.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("R21", "--docs", "x")]
    [InlineData("R21", "--cases", ".")]
    public async Task Regulation_WithNeitherOrBoth_IsRefused(params string[] options) =>
        Assert.Equal(1, (await Cli.RunAsync(["regulation", .. options])).ExitCode);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private const string Stale = "docs/regulations is stale. At the repository's root: dotnet run --project src/Host/Telesales.Host -- regulation --docs docs/regulations --cases tests/cases";

    private static string[] Names(string folder) => [.. Directory.EnumerateFiles(folder, "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
