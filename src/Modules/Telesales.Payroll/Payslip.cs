using Telesales.Policies.V1;

namespace Telesales.Payroll;

/// <summary>What came of one person's month: a <see cref="Payslip"/> or a <see cref="WithheldPayslip"/>.</summary>
/// <param name="EmployeeId">The person.</param>
public abstract record PersonResult(string EmployeeId);

/// <summary>A payslip that can't be calculated until its facts are mended; every error is listed.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Errors">All errors, by code, then place.</param>
public sealed record WithheldPayslip(string EmployeeId, IReadOnlyList<PersonError> Errors) : PersonResult(EmployeeId)
{
    /// <summary>
    /// As <see cref="Payslip.FactsHash"/>, where attendance is whole: facts that one version pays by and another withholds have one hash. Empty when it is
    /// not asked for, and when what the policies would see could not be put together.
    /// </summary>
    public string FactsHash { get; init; } = "";
}

/// <summary>The payslip 工资条 of one person and month. Net is before income tax and social insurance.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Month">The pay month.</param>
/// <param name="AsOf">The as-of date.</param>
/// <param name="Net">The sum of the lines.</param>
/// <param name="Lines">The lines by section, code, reference.</param>
/// <param name="Measures">The measures by code; done and required unreduced.</param>
/// <param name="Decisions">Proposals by effective date, then code.</param>
/// <param name="Entitlements">Entitlements by date, then kind.</param>
/// <param name="Notices">Notices by code.</param>
/// <param name="NotApplied">Clauses that were examined and did not hold, in the order of evaluation.</param>
/// <param name="Daily">Figures by day of the window, by code.</param>
/// <param name="FactsHash">SHA-256 (hex) over the canonical bytes of what the policies could see.</param>
public sealed record Payslip(
    string EmployeeId,
    Month Month,
    DateOnly AsOf,
    Money Net,
    IReadOnlyList<PayslipLine> Lines,
    IReadOnlyList<PayslipMeasure> Measures,
    IReadOnlyList<PayslipDecision> Decisions,
    IReadOnlyList<PayslipEntitlement> Entitlements,
    IReadOnlyList<PayslipNotice> Notices,
    IReadOnlyList<Explanation> NotApplied,
    IReadOnlyList<PayslipDaily> Daily,
    string FactsHash) : PersonResult(EmployeeId)
{
    /// <summary>The as-of date lies before the month's last day: a view of the open month, never approvable.</summary>
    public bool IsOpen => AsOf < Month.LastDay;
}

/// <summary>Why something was said: message code and operands, rendered in Chinese or English only when asked for.</summary>
/// <remarks>Calculated without <see cref="PayrollOptions.Explain"/>, a payslip's reasons have no operands: they cite the clause and can't be rendered.</remarks>
/// <param name="Code">The code of what was said, or was not: <c>give-back</c>.</param>
/// <param name="Policy">The policy, <c>id@version</c>; empty for the host's own.</param>
/// <param name="Clause">The clause; empty for the host's own.</param>
/// <param name="Message">The message code.</param>
/// <param name="Names">The operands' names.</param>
/// <param name="Operands">The operands.</param>
public sealed record Explanation(
    string Code,
    string Policy,
    string Clause,
    string Message,
    IReadOnlyList<string> Names,
    IReadOnlyList<Operand> Operands)
{
    /// <summary>What the policy declared; null for the host's own, and without <see cref="PayrollOptions.Explain"/>.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The exact amount of this part of a line.</summary>
    public Amount Exact { get; init; }

    /// <summary>The things counted by this part of a counted line.</summary>
    public Count Quantity { get; init; }

    /// <summary>What a line is about.</summary>
    public Reference Reference { get; init; }

    /// <summary>A decision's or an entitlement's date.</summary>
    public DateOnly Date { get; init; }

    /// <summary>An entitlement's minutes.</summary>
    public int Minutes { get; init; }

    /// <summary>An operand by its name; null when the message has none of that name.</summary>
    public Operand? Find(string name)
    {
        for (var i = 0; i < Names.Count && i < Operands.Count; i++)
            if (Names[i] == name) return Operands[i];
        return null;
    }

    /// <summary>The rate of this part of a counted line; 0 when nothing was counted.</summary>
    public Money Rate => Quantity.Value == 0 ? Money.Zero : new(Exact.Rounded().Fen / Quantity.Value);
}

/// <summary>A line of pay.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Code">Its code.</param>
/// <param name="Reference">What it is about: a week's Monday, a project; or null.</param>
/// <param name="Amount">As paid.</param>
/// <param name="Quantity">How many things; null for a line that counts nothing.</param>
/// <param name="Rate">The rate; null for a line that counts nothing.</param>
/// <param name="Clause">The clause of its first part.</param>
/// <param name="Parts">The explanations of its parts, which add up to it.</param>
public sealed record PayslipLine(
    LineSection Section,
    string Code,
    string? Reference,
    Money Amount,
    Count? Quantity,
    Money? Rate,
    string Clause,
    IReadOnlyList<Explanation> Parts);

/// <summary>A measure.</summary>
/// <param name="Code">Its code, with the reference: <c>workload.week.2026-10-12</c>.</param>
/// <param name="Done">Done, unreduced.</param>
/// <param name="Required">Required, unreduced; never 0.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Policy">The policy, <c>id@version</c>.</param>
public sealed record PayslipMeasure(string Code, Fraction Done, Fraction Required, string Clause, string Policy)
{
    /// <summary>The code without what it is about, as labels have it: <c>workload.week</c>.</summary>
    public string Family { get; init; } = Code;

    /// <summary>What it is about: a week's Monday; or none.</summary>
    public Reference Reference { get; init; }

    /// <summary>Done / required.</summary>
    public Fraction Value => Done / Required;
}

/// <summary>A decision that is proposed.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Effective">From when.</param>
/// <param name="IsDiscretionary">The source leaves the company a choice.</param>
/// <param name="Why">What fired; several when several rules propose the same.</param>
public sealed record PayslipDecision(string Code, DateOnly Effective, bool IsDiscretionary, IReadOnlyList<Explanation> Why);

/// <summary>An entitlement.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Date">The date.</param>
/// <param name="Minutes">Up to how many minutes; 0 for a duty.</param>
/// <param name="Why">The explanation.</param>
public sealed record PayslipEntitlement(string Kind, DateOnly Date, int Minutes, Explanation Why);

/// <summary>A notice, listed once however often it was given.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Why">Each time it was given.</param>
public sealed record PayslipNotice(string Code, IReadOnlyList<Explanation> Why);

/// <summary>A policy's figures by day.</summary>
/// <param name="Code">Their code: <c>workload.day</c>.</param>
/// <param name="Days">The days on which something was done or required.</param>
public sealed record PayslipDaily(string Code, IReadOnlyList<PayslipDay> Days);

/// <summary>A day's figures.</summary>
/// <param name="Date">The date.</param>
/// <param name="Done">Done.</param>
/// <param name="Required">Required.</param>
public sealed record PayslipDay(DateOnly Date, Fraction Done, Fraction Required);

/// <summary>An error in a person's facts.</summary>
/// <param name="Code">A code of the rulebook: <c>attendance.missing</c>; or <c>team.facts-missing</c>, <c>policy.failed</c>.</param>
/// <param name="Location">Where: <c>attendance.csv:7, column leave</c>, <c>facts.attendance[3].leave</c>, or the person and date when there is no row.</param>
/// <param name="Why">What is wrong and how to mend it.</param>
public sealed record PersonError(string Code, string Location, Explanation Why);
