using Telesales.Policies.Packages;
using Telesales.Policies.Problems;

namespace Telesales.Policies.Plans;

/// <summary>The plan files of the admitted packages, and those that a caller names by path.</summary>
internal sealed class PlanShelf
{
    private readonly PolicyIndex _index;
    private readonly Dictionary<string, List<PlanFile>> _ambiguous = new(StringComparer.Ordinal);

    public PlanShelf(PolicyIndex index)
    {
        _index = index;
        var files = new List<PlanFile>();
        foreach (var package in index.Packages)
            foreach (var (file, text) in package.PlanTexts) Add(files, PlanReader.Read(text, $"{package.Info.Path}/{file}", package, index));
        Files = [.. files.OrderBy(file => file.Id, StringComparer.Ordinal).ThenBy(file => file.Revision)];
    }

    /// <summary>By id and revision.</summary>
    public IReadOnlyList<PlanFile> Files { get; }

    /// <summary>Another version of the package has the same plan and revision with another text.</summary>
    public IEnumerable<PolicyProblem> ProblemsOf(PlanFile file) =>
        _ambiguous.TryGetValue(Name(file), out var same) && same.Contains(file)
            ? [new PolicyProblem(PlanTexts.Ambiguous, file.File, 0, 0, "", Name(file), same[0].Package!.Info.Name, same[^1].Package!.Info.Name)]
            : [];

    /// <summary>A plan by <c>R21</c>, <c>R21@1</c> or path; without a month, the latest revision.</summary>
    public (PlanFile? File, PolicyProblem? Problem) Find(string plan, Month? month)
    {
        if (plan.Contains('/', StringComparison.Ordinal) || plan.Contains('\\', StringComparison.Ordinal) || plan.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || plan.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            return Open(plan);
        var parts = plan.Split('@');
        PlanFile[] named = [.. Files.Where(file => file.Id == parts[0] && (parts.Length == 1 || (parts.Length == 2 && Name(file) == plan)))];
        if (named.Length == 0) return (null, Unknown(plan, parts[0]));
        var chosen = named.LastOrDefault(file => month is null || file.From <= month) ?? named[^1];
        return ProblemsOf(chosen).FirstOrDefault() is { } problem && month is not null ? (null, problem) : (chosen, null);
    }

    private (PlanFile?, PolicyProblem?) Open(string path)
    {
        try
        {
            if (PackageFiles.TextOf(File.ReadAllBytes(path)) is { } text) return (PlanReader.Read(text, path, null, _index), null);
            return (null, new(FileTexts.NotUtf8, path, 0, 0, ""));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, new(PlanTexts.Unreadable, path, 0, 0, "", failure.Message));
        }
    }

    private PolicyProblem Unknown(string plan, string id)
    {
        string[] known = [.. Files.Select(file => Files.Any(other => other != file && other.Id == file.Id) || id == file.Id ? Name(file) : file.Id).Distinct()];
        return new(PlanTexts.Unknown, "", 0, 0, "", plan, Nearest.Suggestion(plan, known, Language.En), Nearest.Suggestion(plan, known, Language.Zh));
    }

    // Several versions of a package may carry the same plan revision unchanged: the latest package stands.
    private void Add(List<PlanFile> files, PlanFile file)
    {
        var same = files.Find(other => Name(other) == Name(file));
        if (same is not null && same.Text == file.Text)
        {
            files.Remove(same);
        }
        else if (same is not null)
        {
            if (!_ambiguous.TryGetValue(Name(file), out var list)) _ambiguous.Add(Name(file), list = [same]);
            list.Add(file);
        }

        files.Add(file);
    }

    private static string Name(PlanFile file) => $"{file.Id}@{ProblemList.Number(file.Revision)}";
}
