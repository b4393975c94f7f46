using Telesales.Policies.Packages;
using Telesales.Policies.Problems;

namespace Telesales.Policies.Messages;

/// <summary>The product's own words for the vocabulary of facts: grades, ranks, leave. Packages may have their own, which are asked first.</summary>
internal static class Vocabulary
{
    public static MessageTable Words { get; } = Read();

    private static MessageTable Read()
    {
        var table = new MessageTable();
        foreach (var language in new[] { Language.Zh, Language.En })
        {
            var name = language == Language.Zh ? "vocabulary.zh.yaml" : "vocabulary.en.yaml";
            using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var problems = new ProblemList(name);
            table.Add(PackageFiles.TextOf(bytes)!, language, problems);
            if (problems.Any) throw new InvalidOperationException(string.Join('\n', problems.Sorted()));
        }

        return table;
    }
}
