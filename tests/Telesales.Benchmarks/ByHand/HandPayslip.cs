namespace Telesales.Benchmarks.ByHand;

/// <summary>A payslip as one writes it by hand for one regulation: the same outputs, plain objects, decimals.</summary>
internal sealed class HandPayslip
{
    public required string EmployeeId { get; init; }

    public decimal Net { get; set; }

    public List<HandLine> Lines { get; } = new(8);

    public List<HandMeasure> Measures { get; } = new(8);

    public List<HandDecision> Decisions { get; } = [];

    public List<HandEntitlement> Entitlements { get; } = new(24);

    public List<string> Notices { get; } = [];

    public List<string> Errors { get; } = [];
}

internal sealed record HandLine(int Section, string Code, string? Reference, decimal Amount, int? Quantity, decimal? Rate, string Clause);

/// <param name="Code">The code, with the week's Monday.</param>
/// <param name="Done">Done, in parts of a unit.</param>
/// <param name="Required">Required, in parts of a unit.</param>
internal sealed record HandMeasure(string Code, decimal Done, decimal Required);

internal sealed record HandDecision(string Code, DateOnly Effective, bool IsDiscretionary);

internal sealed record HandEntitlement(string Kind, DateOnly Date, int Minutes);
