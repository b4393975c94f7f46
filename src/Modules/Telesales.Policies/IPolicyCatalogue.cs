namespace Telesales.Policies;

/// <summary>
/// The packages found and what they bring: policies, plans, regulations, metrics. Plans are resolved for a month, kept, and shared
/// between threads. It does not change during a call; between calls it may be replaced by what was activated meanwhile.
/// </summary>
public interface IPolicyCatalogue
{
    /// <summary>The catalogue as it is now, which never changes.</summary>
    IPolicyCatalogue Snapshot => this;

    /// <summary>Every package found, refused ones too, by id and version.</summary>
    IReadOnlyList<PackageInfo> Packages { get; }

    /// <summary>The policies of the admitted packages, by kind, id and version.</summary>
    IReadOnlyList<PolicyInfo> Policies { get; }

    /// <summary>The plans of the admitted packages, refused plans too, by id and revision.</summary>
    IReadOnlyList<PlanInfo> Plans { get; }

    /// <summary>The regulations of the admitted packages, by id.</summary>
    IReadOnlyList<RegulationInfo> Regulations { get; }

    /// <summary>The metrics that facts may have: the rulebook's, then the packages' own.</summary>
    IReadOnlyList<MetricInfo> Metrics { get; }

    /// <summary>The words of all admitted packages.</summary>
    IMessages Messages { get; }

    /// <summary>The JSON Schema of plan files with the policies in the catalogue, as JSON text.</summary>
    string PlanSchema { get; }

    /// <summary>A plan that pays people, for a month, or everything that is wrong with it; one of another kind says where it is used instead.</summary>
    /// <param name="plan"><c>R21</c> (the latest revision in force in the month), <c>R21@1</c>, or the path of a plan file.</param>
    /// <param name="month">The pay month.</param>
    /// <param name="overrides">Figures that the caller sets.</param>
    PlanResolution Resolve(string plan, Month month, IReadOnlyList<ParameterOverride> overrides);

    /// <summary>A plan that settles with partners, for a month, or everything that is wrong with it.</summary>
    /// <param name="plan"><c>R09</c> (the latest revision in force in the month), <c>R09@1</c>, or the path of a plan file.</param>
    /// <param name="month">The month that is settled.</param>
    PlanResolution ResolveSettlement(string plan, Month month);

    /// <summary>What leads from one plan to another in a month, one change at a time: the way in which a comparison finds causes.</summary>
    /// <param name="before">The plan to start from.</param>
    /// <param name="after">The plan to arrive at.</param>
    /// <param name="month">The pay month.</param>
    PlanPath PathBetween(PlanChoice before, PlanChoice after, Month month);

    /// <summary>A plan as written; null when there is no such plan.</summary>
    /// <param name="plan"><c>R21</c> (the latest revision, or the one in force in the month), <c>R21@1</c>, or the path of a plan file.</param>
    /// <param name="month">The month in which an overlay looks for what it is laid over; null for the latest.</param>
    PlanDocument? Describe(string plan, Month? month = null);

    /// <summary>
    /// The text of a plan file checked for a month, whoever wrote it: nothing of it is kept, and no file is opened for it.
    /// </summary>
    /// <param name="text">YAML.</param>
    /// <param name="month">The pay month.</param>
    PlanCheck Check(string text, Month month);

    /// <summary>What of a regulation is computed, and what computes each clause; null when there is no such regulation.</summary>
    /// <param name="regulation">The id: <c>R21</c>.</param>
    RegulationCoverage? CoverageOf(string regulation);

    /// <summary>Which plan pays whom, from a file; every plan in it must be in the catalogue or a file.</summary>
    /// <param name="path">The path of a <c>plan-assignments.yaml</c>; paths of plans in it are relative to it.</param>
    PlanAssignmentsReading ReadAssignments(string path);
}
