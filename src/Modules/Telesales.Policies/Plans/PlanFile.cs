using Telesales.Policies.Packages;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Plans;

/// <summary>A plan file as read: every figure of every date with its type checked, nothing chosen for a month yet.</summary>
/// <param name="Id">The id; the file's name when it could not be read.</param>
/// <param name="Revision">The revision; 0 when it could not be read.</param>
/// <param name="Titles">What it is called.</param>
/// <param name="Regulation">The regulation's id.</param>
/// <param name="From">Not before this month.</param>
/// <param name="Policies">Those that are known, in the order of the file.</param>
/// <param name="File">The file, as errors name it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Package">The package it came in; null for a path.</param>
/// <param name="Problems">Everything that is wrong whatever the month.</param>
internal sealed record PlanFile(
    string Id,
    int Revision,
    Titles Titles,
    string Regulation,
    Month From,
    IReadOnlyList<PlanFilePolicy> Policies,
    string File,
    string Text,
    LoadedPackage? Package,
    IReadOnlyList<PolicyProblem> Problems)
{
    /// <summary>What it is for.</summary>
    public PlanKind Kind { get; init; }

    /// <summary>What it extends and changes; null for a plan that stands on its own.</summary>
    public PlanFileOverlay? Overlay { get; init; }

    /// <summary>What an overlay was laid over; null for a plan that stands on its own, and for an overlay as read.</summary>
    public PlanFile? Below { get; init; }

    /// <summary>The overlay, what it was laid over, and so on down to the plan; the plan alone when it stands on its own.</summary>
    public IEnumerable<PlanFile> Layers()
    {
        for (var layer = this; layer is not null; layer = layer.Below) yield return layer;
    }

    /// <summary><c>R21@1</c>.</summary>
    public string Name => $"{Id}@{ProblemList.Number(Revision)}";

    /// <summary>For the catalogue.</summary>
    public PlanInfo Info(IReadOnlyList<PolicyProblem> problems) =>
        new(Id, Revision, Titles, Regulation, From, Package?.Info, File, problems) { Kind = Kind, Extends = Overlay?.Extends };

    /// <summary>The months on which something changes: the plan's first and those of its dated figures after it.</summary>
    public IEnumerable<Month> Milestones() =>
        Policies.SelectMany(policy => policy.Parameters.Values).SelectMany(figures => figures).Select(figure => figure.From).OfType<Month>()
            .Where(month => month > From).Append(From).Distinct().Order();
}

/// <summary>What an overlay file says beside its head; its figures are read against the plan that it extends.</summary>
/// <param name="Extends">A plan or overlay: <c>R21</c>, <c>R21@1</c>, or a path.</param>
/// <param name="Place">Where that stands.</param>
/// <param name="Figures">The mapping under <c>figures:</c>; null when it is missing.</param>
/// <param name="Replaced">What stands under <c>replace:</c>.</param>
internal sealed record PlanFileOverlay(string Extends, YamlNode Place, YamlNode? Figures, IReadOnlyList<PlanFileReplacement> Replaced);

/// <summary>A policy that takes the place of another one of the plan that an overlay extends.</summary>
/// <param name="Place">The id of the other one, where it stands.</param>
/// <param name="Path"><c>replace.quota.weekly-workload</c>.</param>
/// <param name="Policy">The policy; null when something is wrong with it.</param>
internal sealed record PlanFileReplacement(YamlScalar Place, string Path, PlanFilePolicy? Policy);

/// <summary>A policy as a plan file uses it.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Package">The package it is taken from.</param>
/// <param name="Path"><c>policies[1]</c>.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="Clause">Its clause; null when none is given.</param>
/// <param name="Clauses">By message code or code, with the place of the key.</param>
/// <param name="Parameters">The figures by parameter, oldest first.</param>
internal sealed record PlanFilePolicy(
    LoadedPolicy Policy,
    LoadedPackage Package,
    string Path,
    YamlNode Node,
    string? Clause,
    IReadOnlyDictionary<string, (string Clause, YamlNode Key)> Clauses,
    IReadOnlyDictionary<string, IReadOnlyList<PlanFileFigure>> Parameters);

/// <summary>A figure in a plan file.</summary>
/// <param name="Value">The value, of the parameter's type.</param>
/// <param name="Clause">Its own clause; null for the policy's.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="From">From which month; null for an undated one.</param>
/// <param name="Decided">Who decided it.</param>
/// <param name="Node">Where the value stands.</param>
internal sealed record PlanFileFigure(object? Value, string? Clause, FigureBasis Basis, Month? From, string? Decided, YamlNode Node)
{
    /// <summary>The overlay that says so, <c>id@revision</c>; null for the plan's own.</summary>
    public string? Overlay { get; init; }

    /// <summary>The overlay's key; null for the plan's own, whose key follows from its policy.</summary>
    public string? Key { get; init; }
}
