namespace Telesales.Facts;

/// <summary><c>deals.csv</c>.</summary>
internal sealed class DealTable : FactTable
{
    private static readonly Column EmployeeId = new(0, "employee_id", Need.Key, Kind: ColumnKind.Employee);
    private static readonly Column Date = new(1, "date", Need.Key, Kind: ColumnKind.Date);
    private static readonly Column Kind = new(2, "kind", Need.Value, Kind: ColumnKind.Choice, Words: FactWords<FactDealKind>.All);
    private static readonly Column Reference = new(3, "reference");
    private static readonly Column ContactRank = new(4, "contact_rank", Kind: ColumnKind.Choice, Words: FactWords<FactContactRank>.All);
    private static readonly Column HasRequirement = new(5, "has_requirement", Kind: ColumnKind.Flag);
    private static readonly Column HasTimeline = new(6, "has_timeline", Kind: ColumnKind.Flag);
    private static readonly Column HasOwner = new(7, "has_owner", Kind: ColumnKind.Flag);
    private static readonly Column HasBudget = new(8, "has_budget", Kind: ColumnKind.Flag);
    private static readonly Column Amount = new(9, "amount", Kind: ColumnKind.Number);
    private static readonly Column CollectedBefore = new(10, "collected_before", Kind: ColumnKind.Number);
    private static readonly Column Returned = new(11, "returned", Kind: ColumnKind.Flag);
    private static readonly Column PurchaseWithinTwoMonths = new(12, "purchase_within_two_months", Kind: ColumnKind.Flag);
    private static readonly Column NegotiatingElsewhere = new(13, "negotiating_elsewhere", Kind: ColumnKind.Flag);
    private static readonly Column ContractElsewhere = new(14, "contract_elsewhere", Kind: ColumnKind.Flag);

    public DealTable()
        : base(
            "deals.csv",
            EmployeeId, Date, Kind, Reference, ContactRank, HasRequirement, HasTimeline,
            HasOwner, HasBudget, Amount, CollectedBefore, Returned, PurchaseWithinTwoMonths, NegotiatingElsewhere, ContractElsewhere)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.Add(
        new DealRow
        {
            EmployeeId = row.Word(EmployeeId),
            Date = row.Date(Date) ?? default,
            Kind = row.Enum<FactDealKind>(Kind) ?? default,
            Reference = row.OptionalWord(Reference),
            ContactRank = row.Enum<FactContactRank>(ContactRank),
            HasRequirement = row.Flag(HasRequirement),
            HasTimeline = row.Flag(HasTimeline),
            HasOwner = row.Flag(HasOwner),
            HasBudget = row.Flag(HasBudget),
            Amount = row.Decimal(Amount),
            CollectedBefore = row.Decimal(CollectedBefore),
            Returned = row.Flag(Returned),
            PurchaseWithinTwoMonths = row.Flag(PurchaseWithinTwoMonths),
            NegotiatingElsewhere = row.Flag(NegotiatingElsewhere),
            ContractElsewhere = row.Flag(ContractElsewhere),
            Origin = row.Origin,
        },
        row.KeyFailed);

    /// <summary>Checks a row, and gives it back as it is kept.</summary>
    public static DealRow Check(in DealRow row, RowCheck check)
    {
        check.Word(row.EmployeeId, EmployeeId);
        check.Date(row.Date, Date);
        check.RequiredEnum(row.Kind, Kind);
        check.Enum(row.ContactRank, ContactRank);
        return row with
        {
            Reference = check.OptionalWord(row.Reference, Reference),
            Amount = check.Signed(row.Amount, Amount),
            CollectedBefore = check.Signed(row.CollectedBefore, CollectedBefore),
        };
    }
}
