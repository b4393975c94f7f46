namespace Telesales.Payroll.Store.Data;

/// <summary>The words of a plan, once for all payslips that were calculated with them.</summary>
internal sealed class WordingRow
{
    /// <summary>SHA-256 (hex) over the content.</summary>
    public required string Hash { get; init; }

    /// <summary>JSON.</summary>
    public required string Content { get; init; }
}

/// <summary>What payslips were calculated from: plan, packages, figures, service; once for all payslips that share it.</summary>
internal sealed class OriginRow
{
    public long Id { get; init; }

    /// <summary>SHA-256 (hex) over provenance and words.</summary>
    public required string Hash { get; init; }

    public required string PlanId { get; init; }

    public required int PlanRevision { get; init; }

    /// <summary>JSON.</summary>
    public required string Provenance { get; init; }

    public required string WordingHash { get; init; }
}

/// <summary>A write: all that it kept was kept in one transaction, or nothing.</summary>
internal sealed class RequestRow
{
    public long Id { get; init; }

    /// <summary>Who wrote; request ids are each caller's own.</summary>
    public required string CallerId { get; init; }

    public required string RequestId { get; init; }

    /// <summary>SHA-256 (hex) over the canonical form of what was asked for.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public required long SavedAt { get; init; }

    /// <summary>What was answered to those of whom nothing was kept; null for nobody.</summary>
    public byte[]? NotKept { get; init; }
}

/// <summary>A revision of a payslip.</summary>
internal sealed class PayslipRow
{
    public long Id { get; init; }

    /// <summary>The payslip over all its revisions: 26 characters.</summary>
    public required string Uid { get; init; }

    /// <summary>From 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Year × 100 + month.</summary>
    public required int Month { get; init; }

    /// <summary>Empty for none, as is the team.</summary>
    public required string Branch { get; init; }

    public required string EmployeeId { get; init; }

    public required string PlanId { get; init; }

    public required string Name { get; init; }

    public required string Team { get; init; }

    public required string Role { get; init; }

    public required string Grade { get; init; }

    public required long NetFen { get; init; }

    public required byte[] FactsHash { get; init; }

    /// <summary>JSON that SQL can read: <see cref="Detail.LinesJson"/>.</summary>
    public required string Lines { get; init; }

    /// <summary>Everything else: <see cref="Store.Detail.PayslipCodec"/>.</summary>
    public required byte[] Detail { get; init; }

    public required long OriginId { get; init; }

    public required long RequestRowId { get; init; }
}
