using Telesales.Payroll;
using Telesales.Policies;

namespace Telesales.Comparison;

/// <summary>Two sides made ready: both plans, and what leads from one to the other.</summary>
public sealed class ComparisonPair
{
    private readonly PlanPath _path;

    internal ComparisonPair(ComparisonSide before, ComparisonSide after, PlanPath path, Month month)
    {
        (Before, After, Month, _path) = (before, after, month, path);
        (PlanBefore, PlanAfter, ProblemsBefore, ProblemsAfter) = (path.Before, path.After, path.ProblemsBefore, path.ProblemsAfter);
        if (PlanBefore is null || PlanAfter is null) return;
        Steps = [.. path.Steps.Select(step => new ComparisonStep(step.Changes, step.Alone, OptionsOf(before))), .. OptionSteps(PlanBefore)];
        // A single change needs no hybrid: alone, it is the plan after.
        if (Steps.Count == 1) Steps = [Steps[0] with { Plan = PlanAfter, Options = OptionsOf(after) }];
    }

    /// <summary>What is in force.</summary>
    public ComparisonSide Before { get; }

    /// <summary>What is to come.</summary>
    public ComparisonSide After { get; }

    /// <summary>The pay month.</summary>
    public Month Month { get; }

    /// <summary>The plan before; null when it can't be used.</summary>
    public ResolvedPlan? PlanBefore { get; }

    /// <summary>The plan after; null when it can't be used.</summary>
    public ResolvedPlan? PlanAfter { get; }

    /// <summary>Why the plan before can't be used.</summary>
    public IReadOnlyList<PolicyProblem> ProblemsBefore { get; }

    /// <summary>Why the plan after can't be used.</summary>
    public IReadOnlyList<PolicyProblem> ProblemsAfter { get; }

    /// <summary>Whether both can be used.</summary>
    public bool IsReady => PlanBefore is not null && PlanAfter is not null;

    /// <summary>What differs, in plan order: each by itself wherever it can stand by itself.</summary>
    public IReadOnlyList<ComparisonStep> Steps { get; private init; } = [];

    /// <summary>The place in <see cref="Steps"/> of what differs between saved payslips and the plan before today; null unless the pair is <see cref="AsSaved"/>.</summary>
    public int? SavedStep { get; private init; }

    /// <summary>
    /// The same, with saved payslips in the place of what the plan before gives: that it gives something else today (other facts, other packages) is a change like
    /// the others, the last of them.
    /// </summary>
    /// <exception cref="InvalidOperationException">One of the sides can't be used.</exception>
    public ComparisonPair AsSaved()
    {
        if (PlanBefore is null || PlanAfter is null) throw new InvalidOperationException("One of the sides can't be used: see ProblemsBefore and ProblemsAfter.");
        if (SavedStep is not null) return this;
        return new(Before, After, _path, Month)
        {
            Steps = [.. Steps, new([new(PlanChangeKind.Recalculated, "", null, null, null, null)], PlanBefore, OptionsBefore)],
            SavedStep = Steps.Count,
        };
    }

    internal PayrollOptions OptionsBefore => OptionsOf(Before);

    internal PayrollOptions OptionsAfter => OptionsOf(After);

    /// <summary>The same, where days without an attendance row are attended in full on both sides.</summary>
    internal ComparisonPair WithMissingAttendanceAsAttended() =>
        new(Before with { MissingAttendanceAsAttended = true }, After with { MissingAttendanceAsAttended = true }, _path, Month);

    private static PayrollOptions OptionsOf(ComparisonSide side) =>
        new() { AsOf = side.AsOf, MissingAttendanceAsAttended = side.MissingAttendanceAsAttended, HashFacts = false };

    private IEnumerable<ComparisonStep> OptionSteps(ResolvedPlan plan)
    {
        var options = OptionsOf(Before);
        if (Before.AsOf != After.AsOf)
            yield return new([Option("as_of", Date(Before.AsOf), Date(After.AsOf))], plan, options with { AsOf = After.AsOf });
        if (Before.MissingAttendanceAsAttended != After.MissingAttendanceAsAttended)
        {
            yield return new(
                [Option("missing_attendance_as_attended", Flag(Before), Flag(After))], plan, options with { MissingAttendanceAsAttended = After.MissingAttendanceAsAttended });
        }
    }

    private static PlanChange Option(string name, string? before, string? after) => new(PlanChangeKind.Option, "", name, before, after, null);

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Flag(ComparisonSide side) => side.MissingAttendanceAsAttended ? "true" : "false";
}

/// <summary>Changes that are made together, and the side before with them and no others.</summary>
/// <param name="Changes">The changes: one, wherever one can stand by itself.</param>
/// <param name="Plan">The plan before with these changes.</param>
/// <param name="Options">How it is calculated.</param>
public sealed record ComparisonStep(IReadOnlyList<PlanChange> Changes, ResolvedPlan Plan, PayrollOptions Options)
{
    /// <summary>The clause that it rests on: of its first change that names one; null for an option.</summary>
    public string? Clause => Changes.FirstOrDefault(change => change.Clause is not null)?.Clause;
}
