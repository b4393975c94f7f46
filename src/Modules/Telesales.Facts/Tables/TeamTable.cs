namespace Telesales.Facts;

/// <summary><c>teams.csv</c>.</summary>
internal sealed class TeamTable : FactTable
{
    private static readonly Column Team = new(0, "team", Need.Key);
    private static readonly Column Month = new(1, "month", Need.Key, Kind: ColumnKind.Period);
    private static readonly Column Metric = new(2, "metric", Need.Key);
    private static readonly Column Target = new(3, "target", Kind: ColumnKind.Number);
    private static readonly Column Actual = new(4, "actual", Kind: ColumnKind.Number);
    private static readonly Column BonusPool = new(5, "bonus_pool", Kind: ColumnKind.Number);

    public TeamTable()
        : base("teams.csv", Team, Month, Metric, Target, Actual, BonusPool)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.Add(
        new TeamRow
        {
            Team = row.Word(Team),
            Month = row.Period(Month),
            Metric = row.Word(Metric),
            Target = row.Decimal(Target),
            Actual = row.Decimal(Actual),
            BonusPool = row.Decimal(BonusPool),
            Origin = row.Origin,
        },
        row.KeyFailed);

    /// <summary>Checks a row, and gives it back as it is kept.</summary>
    public static TeamRow Check(in TeamRow row, RowCheck check)
    {
        check.Word(row.Team, Team);
        check.Period(row.Month, Month);
        check.Word(row.Metric, Metric);
        return row with
        {
            Target = check.Unsigned(row.Target, Target),
            Actual = check.Signed(row.Actual, Actual),
            BonusPool = check.Unsigned(row.BonusPool, BonusPool),
        };
    }
}
