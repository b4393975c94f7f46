namespace Telesales.Facts;

/// <summary><c>partners.csv</c>.</summary>
internal sealed class PartnerTable : FactTable
{
    private static readonly Column Partner = new(0, "partner", Need.Key);
    private static readonly Column Month = new(1, "month", Need.Key, Kind: ColumnKind.Month);
    private static readonly Column Mode = new(2, "mode", Need.Value, Kind: ColumnKind.Choice, Words: FactWords<FactPartnerMode>.All);
    private static readonly Column SalesUnits = new(3, "sales_units", Kind: ColumnKind.Number);
    private static readonly Column PaidToPeople = new(4, "paid_to_people", Kind: ColumnKind.Number);

    public PartnerTable()
        : base("partners.csv", Partner, Month, Mode, SalesUnits, PaidToPeople)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.Add(
        new PartnerRow
        {
            Partner = row.Word(Partner),
            Month = row.Month(Month),
            Mode = row.Enum<FactPartnerMode>(Mode) ?? default,
            SalesUnits = row.Decimal(SalesUnits),
            PaidToPeople = row.Decimal(PaidToPeople),
            Origin = row.Origin,
        },
        row.KeyFailed);

    /// <summary>Checks a row, and gives it back as it is kept.</summary>
    public static PartnerRow Check(in PartnerRow row, RowCheck check)
    {
        check.Word(row.Partner, Partner);
        check.Month(row.Month, Month);
        check.RequiredEnum(row.Mode, Mode);
        return row with
        {
            SalesUnits = check.Unsigned(row.SalesUnits, SalesUnits),
            PaidToPeople = check.Unsigned(row.PaidToPeople, PaidToPeople),
        };
    }
}
