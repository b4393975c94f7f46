namespace Telesales.Payroll.Store;

/// <summary>What a query gives of a payslip.</summary>
internal sealed class FoundPayslip
{
    public required string Uid { get; init; }

    public required int Revision { get; init; }

    public required bool IsNewest { get; init; }

    public required int Month { get; init; }

    public required string Branch { get; init; }

    public required string EmployeeId { get; init; }

    public required string PlanId { get; init; }

    public required int PlanRevision { get; init; }

    public required string Name { get; init; }

    public required string Team { get; init; }

    public required string Role { get; init; }

    public required string Grade { get; init; }

    public required long NetFen { get; init; }

    public required long SavedAt { get; init; }

    public required long OriginId { get; init; }

    public required string WordingHash { get; init; }

    public required byte[]? FactsHash { get; init; }

    public required string? Lines { get; init; }

    public required byte[]? Detail { get; init; }

    public StoredSummary Summary() => new(
        new(Uid, Revision),
        IsNewest,
        new(EmployeeId, Name, Branch, Team, Role, Grade),
        new(Month / 100, Month % 100),
        PlanId,
        PlanRevision,
        new(NetFen),
        DateTimeOffset.FromUnixTimeMilliseconds(SavedAt));
}
