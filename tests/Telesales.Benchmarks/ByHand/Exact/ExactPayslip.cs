namespace Telesales.Benchmarks.ByHand.Exact;

/// <summary>A payslip in whole numbers, in lists that are used again for the next person: nothing is allocated.</summary>
internal sealed class ExactPayslip
{
    public string EmployeeId { get; set; } = "";

    public long Net { get; set; }

    public List<ExactLine> Lines { get; } = new(16);

    public List<ExactMeasure> Measures { get; } = new(16);

    public List<ExactDecision> Decisions { get; } = new(8);

    public List<ExactEntitlement> Entitlements { get; } = new(32);

    public List<string> Notices { get; } = new(8);

    public List<string> Errors { get; } = new(8);

    public void Clear()
    {
        Net = 0;
        Lines.Clear();
        Measures.Clear();
        Decisions.Clear();
        Entitlements.Clear();
        Notices.Clear();
        Errors.Clear();
    }

    /// <summary>The same payslip as decimals have it, to be compared.</summary>
    public HandPayslip ToDecimals()
    {
        var payslip = new HandPayslip { EmployeeId = EmployeeId, Net = Net / 100m };
        payslip.Lines.AddRange(Lines.Select(line => new HandLine(line.Section, line.Code, line.Reference, line.Fen / 100m, line.Quantity, line.RateFen / 100m, line.Clause)));
        payslip.Measures.AddRange(Measures.Select(measure => new HandMeasure(measure.Code, measure.Done, measure.Required)));
        payslip.Decisions.AddRange(Decisions.Select(decision => new HandDecision(decision.Code, decision.Effective, decision.IsDiscretionary)));
        payslip.Entitlements.AddRange(Entitlements.Select(entitlement => new HandEntitlement(entitlement.Kind, entitlement.Date, entitlement.Minutes)));
        payslip.Notices.AddRange(Notices);
        payslip.Errors.AddRange(Errors);
        return payslip;
    }
}

internal readonly record struct ExactLine(int Section, string Code, string? Reference, long Fen, int? Quantity, long? RateFen, string Clause);

/// <param name="Code">The code, with the week's Monday.</param>
/// <param name="Done">Done, in parts of a unit.</param>
/// <param name="Required">Required, in parts of a unit.</param>
internal readonly record struct ExactMeasure(string Code, long Done, long Required);

internal readonly record struct ExactDecision(string Code, DateOnly Effective, bool IsDiscretionary);

internal readonly record struct ExactEntitlement(string Kind, DateOnly Date, int Minutes);
