using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;

namespace Telesales.Comparison;

/// <summary>
/// A population's payslips pinned for each version of a plan, in the file format of the repository's own tests:
/// <c>Payslips.Payslip_plan={id@revision}_month={month}_person={id}.verified.txt</c>, UTF-8 with BOM, LF, no final newline.
/// </summary>
public interface ISnapshots
{
    /// <summary>Compares with what is pinned; writes a <c>.received.txt</c> beside each file that is new or different, and removes those that are neither.</summary>
    /// <param name="plan">The version.</param>
    /// <param name="facts">The population.</param>
    /// <param name="options">How to calculate.</param>
    /// <param name="folder">Where the files are.</param>
    /// <param name="cancellation">Stops between two people.</param>
    SnapshotOutcome Verify(ResolvedPlan plan, FactSet facts, PayrollOptions options, string folder, CancellationToken cancellation = default);

    /// <summary>
    /// Pins what there is now. Nothing is written when a released version says something else about the same facts: it never changes, and what is new gets a
    /// revision of its own.
    /// </summary>
    /// <param name="plan">The version; one that comes in a package is released.</param>
    /// <param name="facts">The population.</param>
    /// <param name="options">How to calculate.</param>
    /// <param name="folder">Where the files are; made when it is not there.</param>
    /// <param name="release">From now on the version is released, though it comes from a file.</param>
    /// <param name="cancellation">Stops between two people; then nothing was written.</param>
    SnapshotOutcome Accept(ResolvedPlan plan, FactSet facts, PayrollOptions options, string folder, bool release = false, CancellationToken cancellation = default);
}

/// <summary>What came of looking at a version's snapshots.</summary>
/// <param name="Version">The version: <c>R21@1</c>.</param>
/// <param name="IsReleased">Whether it never changes.</param>
/// <param name="Same">How many are as pinned.</param>
/// <param name="Differences">What is not, by person.</param>
public sealed record SnapshotOutcome(string Version, bool IsReleased, int Same, IReadOnlyList<SnapshotDifference> Differences)
{
    /// <summary>Whether everything is as pinned.</summary>
    public bool Holds => Differences.Count == 0;

    /// <summary>Those for which a released version says something else about the same facts: they can't be accepted.</summary>
    public IEnumerable<SnapshotDifference> Forbidden => IsReleased ? Differences.Where(difference => difference.Kind == SnapshotChange.Changed) : [];

    /// <summary>Whether the differences were pinned.</summary>
    public bool IsAccepted { get; init; }
}

/// <summary>A snapshot that is not as pinned.</summary>
/// <param name="Person">The person.</param>
/// <param name="Kind">In what way.</param>
/// <param name="File">The verified file, in the folder.</param>
/// <param name="Lines">The lines that differ, with some around them, each marked with <c>+</c>, <c>-</c> or a space; empty for a new or a removed one.</param>
public sealed record SnapshotDifference(string Person, SnapshotChange Kind, string File, IReadOnlyList<string> Lines);

/// <summary>In what way a snapshot is not as pinned.</summary>
public enum SnapshotChange
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Not pinned yet.</summary>
    New = 1,

    /// <summary>The same facts give something else: the version changed.</summary>
    Changed = 2,

    /// <summary>Other facts give something else.</summary>
    OtherFacts = 3,

    /// <summary>Pinned, but the person is not in the facts.</summary>
    Gone = 4,
}
