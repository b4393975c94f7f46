using System.Text.Json;
using System.Text.RegularExpressions;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Packages;

/// <summary>A package's <c>plugin.json</c>.</summary>
internal sealed partial record Manifest(
    string Id,
    string Version,
    int Contract,
    string? Entry,
    IReadOnlyList<string> Policies,
    IReadOnlyList<string> Plans,
    IReadOnlyList<string> Regulations,
    IReadOnlyList<string> Messages,
    IReadOnlyList<(string Name, bool IsWhole)> Metrics,
    IReadOnlyList<(string Code, LineSection Section)> Lines)
{
    public const string FileName = "plugin.json";

    private static readonly Dictionary<string, LineSection> Sections =
        Enum.GetValues<LineSection>().Where(section => section != LineSection.Unspecified).ToDictionary(section => Names.Kebab(section), StringComparer.Ordinal);

    // The parser says the place again, and how a program could let it pass.
    private static string WithoutAdviceToProgrammers(string message) => message.Split(" LineNumber")[0].Replace(" Change the reader options.", "", StringComparison.Ordinal);

    /// <summary>Reads it strictly; null with every problem reported.</summary>
    public static Manifest? Read(string text, ProblemList problems)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
        }
        catch (JsonException broken)
        {
            problems.Add(FileTexts.NotJson, (int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1, "", WithoutAdviceToProgrammers(broken.Message));
            return null;
        }

        // JSON is YAML: the same reader gives every key its line and finds duplicates.
        if (YamlReader.Read(text, problems) is not { } root) return null;
        var map = new MapReader(root, "", problems);
        var manifest = new Manifest(
            Matching(map, "id", IdPattern(), "an id such as branch-042.bonus", "形如 branch-042.bonus 的 id") ?? "",
            VersionOf(map),
            map.Whole("contract", 1) ?? 0,
            map.Text("entry"),
            [.. Texts(map, "policies", text => text.Split('@') is [var id, var version] && IdPattern().IsMatch(id) && SemVer.TryParse(version) is not null, "a policy such as quota.weekly-workload@1.0.0", "形如 quota.weekly-workload@1.0.0 的策略")],
            [.. Files(map, "plans")],
            [.. Files(map, "regulations")],
            [.. Files(map, "messages")],
            [.. MetricsOf(map)],
            [.. LinesOf(map)])
        { FilePosition = root };
        map.Finish();
        manifest.CheckNames(map);
        return problems.Any ? null : manifest;
    }

    private YamlNode FilePosition { get; init; } = null!;

    [GeneratedRegex(@"^[a-z0-9]+(?:[.-][a-z0-9]+)*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    public static partial Regex IdPattern();

    private void CheckNames(MapReader map)
    {
        if (Entry is not null && !IsInside(Entry)) Report(map, "entry", Entry);
        if (Entry is null && Policies.Count > 0) map.Problems.Add(FileTexts.MissingKey, FilePosition, "entry", "entry");
        foreach (var file in Messages)
            if (MessageLanguage(file) is null) Report(map, "messages", file, "a file named ….zh.yaml or ….en.yaml", "名为 ….zh.yaml 或 ….en.yaml 的文件");
    }

    /// <summary>The language that a message file's name states.</summary>
    public static Language? MessageLanguage(string file) =>
        file.EndsWith(".zh.yaml", StringComparison.Ordinal) ? Language.Zh : file.EndsWith(".en.yaml", StringComparison.Ordinal) ? Language.En : null;

    private static string VersionOf(MapReader map)
    {
        if (map.Text("version", needed: true) is not { } text) return "";
        if (SemVer.TryParse(text) is null) map.Problems.Add(FileTexts.WrongValue, map.Take("version")!, "version", text, "a SemVer such as 1.0.0, without build metadata", "形如 1.0.0 的版本号（不含构建元数据）");
        return text;
    }

    private static string? Matching(MapReader map, string key, Regex pattern, string what, string whatZh)
    {
        var text = map.Text(key, needed: true);
        if (text is not null && !pattern.IsMatch(text)) map.Problems.Add(FileTexts.WrongValue, map.Take(key)!, map.PathOf(key), text, what, whatZh);
        return text;
    }

    private static IEnumerable<string> Texts(MapReader map, string key, Func<string, bool> isRight, string what, string whatZh)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (node, path) in map.Items(key))
        {
            if (node is YamlScalar scalar && isRight(scalar.Text) && seen.Add(scalar.Text)) yield return scalar.Text;
            else map.Problems.Add(FileTexts.WrongValue, node, path, (node as YamlScalar)?.Text ?? node.What, what, whatZh);
        }
    }

    private static IEnumerable<string> Files(MapReader map, string key) =>
        Texts(map, key, IsInside, "a file of the package, once, relative, with /", "包内文件的相对路径（用 /，不重复）");

    // A name from a manifest must not lead out of the package's folder.
    private static bool IsInside(string path) =>
        path.Length > 0 && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains(':', StringComparison.Ordinal)
        && path.Split('/').All(part => part is not ("" or "." or ".."));

    private static IEnumerable<(string, bool)> MetricsOf(MapReader map)
    {
        foreach (var (node, path) in map.Items("metrics"))
        {
            var metric = new MapReader(node, path, map.Problems);
            var (name, value) = (metric.Text("name", needed: true), metric.Text("value", needed: true));
            metric.Finish();
            if (value is not (null or "whole" or "decimal")) map.Problems.Add(FileTexts.WrongValue, metric.Take("value")!, metric.PathOf("value"), value, "whole or decimal", "whole 或 decimal");
            if (name is not null && value is not null) yield return (name, value == "whole");
        }
    }

    private static IEnumerable<(string, LineSection)> LinesOf(MapReader map)
    {
        foreach (var (node, path) in map.Items("lines"))
        {
            var line = new MapReader(node, path, map.Problems);
            var (code, section) = (line.Text("code", needed: true), line.Text("section", needed: true));
            line.Finish();
            if (code is null || section is null) continue;
            if (Sections.TryGetValue(section, out var known)) yield return (code, known);
            else map.Problems.Add(FileTexts.WrongValue, line.Take("section")!, line.PathOf("section"), section, "one of " + string.Join(", ", Sections.Keys), "以下之一：" + string.Join("、", Sections.Keys));
        }
    }

    private static void Report(MapReader map, string key, string value, string what = "a file of the package, relative, with /", string whatZh = "包内文件的相对路径（用 /）") =>
        map.Problems.Add(FileTexts.WrongValue, map.Take(key)!, key, value, what, whatZh);
}
