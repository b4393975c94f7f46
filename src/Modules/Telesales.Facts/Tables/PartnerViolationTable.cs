namespace Telesales.Facts;

/// <summary><c>partner_violations.csv</c>.</summary>
internal sealed class PartnerViolationTable : FactTable
{
    private static readonly Column Partner = new(0, "partner", Need.Key);
    private static readonly Column Month = new(1, "month", Need.Key, Kind: ColumnKind.Month);
    private static readonly Column Severity = new(2, "severity", Need.Value, Kind: ColumnKind.Choice, Words: FactWords<FactSeverity>.All);
    private static readonly Column Count = new(3, "count", Kind: ColumnKind.Whole);

    public PartnerViolationTable()
        : base("partner_violations.csv", Partner, Month, Severity, Count)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.Add(
        new PartnerViolationRow
        {
            Partner = row.Word(Partner),
            Month = row.Month(Month),
            Severity = row.Enum<FactSeverity>(Severity) ?? default,
            Count = row.Count(Count),
            Origin = row.Origin,
        },
        row.KeyFailed);

    /// <summary>Checks a row, and gives it back as it is kept.</summary>
    public static PartnerViolationRow Check(in PartnerViolationRow row, RowCheck check)
    {
        check.Word(row.Partner, Partner);
        check.Month(row.Month, Month);
        check.RequiredEnum(row.Severity, Severity);
        check.Count(row.Count, Count);
        return row;
    }
}
