using Telesales.Facts;
using Telesales.Payroll;

namespace Telesales.Comparison;

/// <summary>People to be compared.</summary>
/// <param name="Facts">Their facts.</param>
public sealed record ComparedFacts(FactSet Facts)
{
    /// <summary>The golden case whose facts they are, so that its people can be told from those of others; null for a branch. No two have one name.</summary>
    public string? Case { get; init; }

    /// <summary>Facts dated later are not seen, where a side does not say itself; null for the month's last day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>A scheduled day without an attendance row counts as attended in full, on both sides.</summary>
    public bool MissingAttendanceAsAttended { get; init; }

    /// <summary>
    /// The payslips that were saved, by employee id: they are what was before, in place of the plan before. Whoever has none is not compared. Null: nothing was saved.
    /// </summary>
    public IReadOnlyDictionary<string, Payslip>? Saved { get; init; }

    internal PayrollOptions Options(PayrollOptions side) => side with
    {
        AsOf = side.AsOf ?? AsOf,
        MissingAttendanceAsAttended = side.MissingAttendanceAsAttended || MissingAttendanceAsAttended,
    };
}
