using System.Text.RegularExpressions;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Regulations;

/// <summary>Reads a <c>regulation.yaml</c>: the index of a regulation's clauses.</summary>
internal static partial class RegulationReader
{
    /// <summary>The regulation; null with every problem reported.</summary>
    public static RegulationInfo? Read(string text, PackageInfo package, ProblemList problems)
    {
        if (YamlReader.Read(text, problems) is not { } root) return null;
        var map = new MapReader(root, "", problems);
        var (id, titles) = (map.Text("regulation", needed: true), map.Titles("title"));
        var clauses = Clauses(map, id ?? "").ToArray();
        map.Finish();
        return problems.Any ? null : new(id!, titles!, clauses, package);
    }

    private static IEnumerable<ClauseInfo> Clauses(MapReader map, string regulation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (node, path) in map.Items("clauses", needed: true))
        {
            var clause = new MapReader(node, path, map.Problems);
            string? id = clause.Text("id", needed: true), zh = clause.Text("zh", needed: true), en = clause.Text("en", needed: true);
            clause.Finish();
            if (id is null || zh is null || en is null) continue;
            if (!id.StartsWith(regulation + "/", StringComparison.Ordinal) || !Pattern().IsMatch(id) || !seen.Add(id))
                map.Problems.Add(FileTexts.WrongValue, clause.Take("id")!, clause.PathOf("id"), id, $"a clause such as {regulation}/s3, once", $"形如 {regulation}/s3 的条款（不重复）");
            else yield return new(id, new(zh, en));
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]+(/[a-z0-9-]+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
