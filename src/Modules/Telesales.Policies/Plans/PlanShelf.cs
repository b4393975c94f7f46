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
        _ambiguous.TryGetValue(file.Name, out var same) && same.Contains(file)
            ? [new PolicyProblem(PlanTexts.Ambiguous, file.File, 0, 0, "", file.Name, same[0].Package!.Info.Name, same[^1].Package!.Info.Name)]
            : [];

    /// <summary>A plan by <c>R21</c>, <c>R21@1</c> or path; without a month, the latest revision.</summary>
    public (PlanFile? File, PolicyProblem? Problem) Find(string plan, Month? month)
    {
        if (IsPath(plan)) return Open(plan);
        var parts = plan.Split('@');
        PlanFile[] named = [.. Files.Where(file => file.Id == parts[0] && (parts.Length == 1 || (parts.Length == 2 && file.Name == plan)))];
        if (named.Length == 0) return (null, Unknown(plan, parts[0]));
        var chosen = named.LastOrDefault(file => month is null || file.From <= month) ?? named[^1];
        return ProblemsOf(chosen).FirstOrDefault() is { } problem && month is not null ? (null, problem) : (chosen, null);
    }

    /// <summary>An overlay and what it is laid over, down to the plan; a plan alone. With a problem, as far as could be found.</summary>
    public (IReadOnlyList<PlanFile> Layers, PolicyProblem? Problem) LayersOf(PlanFile file, Month? month)
    {
        var layers = new List<PlanFile> { file };
        while (layers[^1] is { Overlay: { } overlay } top)
        {
            var (below, problem) = Below(top, overlay, month);
            if (below is null) return (layers, problem);
            var again = layers.Exists(layer => layer.Id == below.Id);
            layers.Add(below);
            if (again) return (layers, new(PlanTexts.OverlayOfItself, top.File, overlay.Place.Line, overlay.Place.Column, "extends", string.Join(" → ", layers.Select(layer => layer.Name))));
        }

        return (layers, null);
    }

    private (PlanFile? File, PolicyProblem? Problem) Below(PlanFile top, PlanFileOverlay overlay, Month? month)
    {
        // A package or a caller over the network must not have files of this machine read.
        if (IsPath(overlay.Extends) && (top.Package is not null || top.File.Length == 0))
            return (null, new(PlanTexts.OverlayPath, top.File, overlay.Place.Line, overlay.Place.Column, "extends", overlay.Extends));
        var (file, problem) = IsPath(overlay.Extends) ? Open(Path.Combine(Path.GetDirectoryName(top.File) ?? "", overlay.Extends)) : Find(overlay.Extends, month);
        return file is not null ? (file, null) : (null, new(
            PlanTexts.OverlayBase, top.File, overlay.Place.Line, overlay.Place.Column, "extends",
            problem!.Message(Language.En), problem.Remedy(Language.En), problem.Message(Language.Zh), problem.Remedy(Language.Zh)));
    }

    /// <summary>Whether a plan is named by the path of its file.</summary>
    public static bool IsPath(string plan) =>
        plan.AsSpan().ContainsAny('/', '\\') || plan.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || plan.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

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
        string[] known = [.. Files.Select(file => Files.Any(other => other != file && other.Id == file.Id) || id == file.Id ? file.Name : file.Id).Distinct()];
        return new(PlanTexts.Unknown, "", 0, 0, "", plan, Nearest.Suggestion(plan, known, Language.En), Nearest.Suggestion(plan, known, Language.Zh));
    }

    // Several versions of a package may carry the same plan revision unchanged: the latest package stands.
    private void Add(List<PlanFile> files, PlanFile file)
    {
        var same = files.Find(other => other.Name == file.Name);
        if (same is not null && same.Text == file.Text)
        {
            files.Remove(same);
        }
        else if (same is not null)
        {
            if (!_ambiguous.TryGetValue(file.Name, out var list)) _ambiguous.Add(file.Name, list = [same]);
            list.Add(file);
        }

        files.Add(file);
    }
}
