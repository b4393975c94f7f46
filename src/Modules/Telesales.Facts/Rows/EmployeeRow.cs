namespace Telesales.Facts;

/// <summary>A person and the terms in force: one open-ended term. Key: employee_id.</summary>
public readonly record struct EmployeeRow : IFactRow<EmployeeRow>
{
    /// <summary>The id: no spaces around it, no control characters, at most 1,000 characters.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The name as it is written.</summary>
    public string? Name { get; init; }

    /// <summary>The branch.</summary>
    public string? Branch { get; init; }

    /// <summary>The team.</summary>
    public string? Team { get; init; }

    /// <summary>The role.</summary>
    public FactRole? Role { get; init; }

    /// <summary>The grade.</summary>
    public required FactGrade Grade { get; init; }

    /// <summary>The first day of employment.</summary>
    public required DateOnly HireDate { get; init; }

    /// <summary>The last day of employment; not before <see cref="HireDate"/>.</summary>
    public DateOnly? LeaveDate { get; init; }

    /// <summary>Probation or regular.</summary>
    public required FactStatus Status { get; init; }

    /// <summary>CNY a month, 0 or more.</summary>
    public decimal? BasePay { get; init; }

    /// <summary>CNY a month, 0 or more.</summary>
    public decimal? PerformanceBase { get; init; }

    /// <summary>The first day of the contract.</summary>
    public DateOnly? ContractStart { get; init; }

    /// <summary>The last day of the contract (null = open-ended); not before <see cref="ContractStart"/>.</summary>
    public DateOnly? ContractEnd { get; init; }

    /// <summary>The agreed wage in CNY a month, 0 or more.</summary>
    public decimal? AgreedWage { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }

    static bool IFactRow<EmployeeRow>.HasKey => true;

    string IFactRow<EmployeeRow>.KeyText => EmployeeId;

    static int IFactRow<EmployeeRow>.Compare(in EmployeeRow a, in EmployeeRow b) => string.CompareOrdinal(a.EmployeeId, b.EmployeeId);
}
