namespace Telesales.Policies.V1;

/// <summary>The section of a payslip in which a line stands; the order of payslips is section, code, reference.</summary>
public enum LineSection
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Base pay.</summary>
    Base = 1,

    /// <summary>Performance pay and assessment pay.</summary>
    Performance = 2,

    /// <summary>Deductions.</summary>
    Deductions = 3,

    /// <summary>What is given back.</summary>
    GiveBack = 4,

    /// <summary>Bonuses.</summary>
    Bonuses = 5,

    /// <summary>Commissions.</summary>
    Commissions = 6,

    /// <summary>Fines.</summary>
    Fines = 7,

    /// <summary>Floors, wage protection, corrections of earlier months.</summary>
    Adjustments = 8,
}

/// <summary>The line codes of the rulebook (§0) and their sections. A package declares its own in <c>plugin.json</c>, prefixed by its id.</summary>
public static class LineCodes
{
    /// <summary>Code to section.</summary>
    public static IReadOnlyDictionary<string, LineSection> Standard { get; } = new Dictionary<string, LineSection>(StringComparer.Ordinal)
    {
        ["base-pay"] = LineSection.Base,
        ["performance-pay"] = LineSection.Performance,
        ["assessment-log"] = LineSection.Performance,
        ["assessment-calls"] = LineSection.Performance,
        ["assessment-met"] = LineSection.Performance,
        ["assessment-names"] = LineSection.Performance,
        ["assessment-profiles"] = LineSection.Performance,
        ["weekly-deduction"] = LineSection.Deductions,
        ["late-or-early-leave"] = LineSection.Deductions,
        ["wage-deduction"] = LineSection.Deductions,
        ["give-back"] = LineSection.GiveBack,
        ["visit-invitation"] = LineSection.Bonuses,
        ["opportunity"] = LineSection.Bonuses,
        ["a-class-meeting"] = LineSection.Bonuses,
        ["adopted-proposal"] = LineSection.Bonuses,
        ["score-bonus"] = LineSection.Bonuses,
        ["target-bonus"] = LineSection.Bonuses,
        ["excellent-bonus"] = LineSection.Bonuses,
        ["team-reward"] = LineSection.Bonuses,
        ["signing-commission"] = LineSection.Commissions,
        ["short-calls"] = LineSection.Fines,
        ["short-customers"] = LineSection.Fines,
        ["false-records"] = LineSection.Fines,
        ["fine"] = LineSection.Fines,
        ["compensation"] = LineSection.Fines,
        ["performance-floor"] = LineSection.Adjustments,
        ["wage-protection"] = LineSection.Adjustments,
    };

    /// <summary>The codes that stay on a payslip when the amount is zero (rulebook §0).</summary>
    public static bool StaysWhenZero(string code) => code is "base-pay" or "performance-pay";
}
