using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies;

/// <summary>
/// A plan for a month: policies constructed with the figures in force on the month's last day, in order of evaluation.
/// Immutable and shared between threads.
/// </summary>
public sealed class ResolvedPlan
{
    private readonly IReadOnlyDictionary<string, LineSection> _sections;

    internal ResolvedPlan(
        PlanInfo info,
        Month month,
        IReadOnlyList<ResolvedPolicy> policies,
        PlanDeclarations declarations,
        IReadOnlyDictionary<string, LineSection> sections,
        IReadOnlyList<Formula?> formulas,
        IReadOnlyList<IMessages> messages,
        IMessages planMessages,
        string parametersHash,
        string schema)
    {
        (Info, Month, Policies, Declarations, Schema) = (info, month, policies, declarations, schema);
        (_sections, ParametersHash) = (sections, parametersHash);
        Words = new(declarations, formulas, messages, planMessages);
        Planned = [.. policies.Select(policy => policy.Planned)];
    }

    /// <summary>The plan that was resolved.</summary>
    public PlanInfo Info { get; }

    /// <summary>The id: <c>R21</c>.</summary>
    public string Id => Info.Id;

    /// <summary>The revision.</summary>
    public int Revision => Info.Revision;

    /// <summary>What the plan is called.</summary>
    public Titles Titles => Info.Titles;

    /// <summary>The regulation.</summary>
    public string RegulationId => Info.RegulationId;

    /// <summary>The pay month.</summary>
    public Month Month { get; }

    /// <summary>The policies in order of evaluation: by kind, then as in the plan.</summary>
    public IReadOnlyList<ResolvedPolicy> Policies { get; }

    /// <summary>The same policies as <see cref="PlanRun"/> takes them.</summary>
    public IReadOnlyList<PlannedPolicy> Planned { get; }

    /// <summary>What they read and can say.</summary>
    public PlanDeclarations Declarations { get; }

    /// <summary>SHA-256 over the canonical text of every figure in force, lower-case hex. The order of keys in the file does not matter.</summary>
    public string ParametersHash { get; }

    /// <summary>Every package that took part: those of its policies, its own, and those of what it was laid over; by name.</summary>
    public IReadOnlyList<PackageInfo> Packages { get; init; } = [];

    /// <summary>The overlays laid over the plan, the topmost first, and the figures that each of them set; none for a plan that stands on its own.</summary>
    public IReadOnlyList<AppliedOverlay> Overlays { get; init; } = [];

    /// <summary>The words: of the packages of the plan's policies, then of all admitted ones.</summary>
    public IMessages Messages => Words.Messages;

    /// <summary>All that its findings need to be put into words; it can be kept.</summary>
    public PlanWords Words { get; }

    /// <summary>The JSON Schema of plan files with the policies in the catalogue, as JSON text.</summary>
    public string Schema { get; }

    /// <summary>A new evaluation of this plan; one per thread.</summary>
    /// <param name="keepsReasons">Whether operands and clauses that did not apply are kept, for explanations.</param>
    public PlanRun NewRun(bool keepsReasons = true) => new(Planned, Declarations) { KeepsReasons = keepsReasons };

    /// <summary>The section of a line code that a policy of the plan pays.</summary>
    /// <exception cref="KeyNotFoundException">No policy of the plan pays it.</exception>
    public LineSection SectionOf(string code) =>
        _sections.TryGetValue(code, out var section) ? section : throw new KeyNotFoundException($"No policy of the plan {Id} pays '{code}'.");

    /// <summary>The formula of a pay line or settlement line of this plan; null for a counted line, and for what is no line.</summary>
    public Formula? FormulaOf(Outcome line) => Words.FormulaOf(line);

    /// <summary>The words for an outcome of this plan: of its policy's package first.</summary>
    public IMessages MessagesOf(Outcome outcome) => Words.MessagesOf(outcome);
}

/// <summary>A policy at its place in a resolved plan.</summary>
/// <param name="Attribute">Id, version, kind.</param>
/// <param name="Planned">The instance, as <see cref="PlanRun"/> takes it.</param>
/// <param name="Package">The package it came from.</param>
/// <param name="Parameters">The figures in force, defaults included, by name.</param>
public sealed record ResolvedPolicy(PolicyAttribute Attribute, PlannedPolicy Planned, PackageInfo Package, IReadOnlyList<ResolvedParameter> Parameters)
{
    /// <summary>The instance.</summary>
    public IPolicy Policy => Planned.Policy;

    /// <summary><c>id@version</c>.</summary>
    public string Name => Planned.Name;
}

/// <summary>A figure in force.</summary>
/// <param name="Info">The parameter.</param>
/// <param name="Figure">The figure and what it rests on.</param>
public sealed record ResolvedParameter(ParameterInfo Info, Figure Figure)
{
    /// <summary>The name: <c>pass_line</c>.</summary>
    public string Name => Info.Name;

    /// <summary>Canonical text.</summary>
    public string Value => Figure.Value;
}
