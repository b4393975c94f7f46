using Telesales.Facts;
using Wire = Telesales.Payroll.V1;

namespace Telesales.Payroll.Grpc.Facts;

/// <summary>Partners and their violations as rows of the facts.</summary>
internal static class PartnerTables
{
    /// <summary>Adds every row; what can't be read is kept by <paramref name="fields"/>.</summary>
    public static void Add(Wire.PartnerFacts facts, FactSetBuilder builder, FactFields fields)
    {
        var source = builder.AddSource(FactSource.Message(fields.SourceOf("partners")));
        for (var i = 0; i < facts.Partners.Count; i++)
        {
            fields.Begin("partners", i);
            builder.Add(ToRow(facts.Partners[i], fields, new FactOrigin(source, i)));
        }

        source = builder.AddSource(FactSource.Message(fields.SourceOf("violations")));
        for (var i = 0; i < facts.Violations.Count; i++)
        {
            fields.Begin("violations", i);
            builder.Add(ToRow(facts.Violations[i], fields, new FactOrigin(source, i)));
        }
    }

    private static PartnerRow ToRow(Wire.Partner row, FactFields fields, FactOrigin origin) => new()
    {
        Partner = row.Partner_,
        Month = fields.Month(row.Month, "month"),
        Mode = (FactPartnerMode)(int)row.Mode,
        SalesUnits = fields.Number(row.SalesUnits, "sales_units"),
        PaidToPeople = fields.Money(row.PaidToPeople, "paid_to_people"),
        Origin = origin,
    };

    private static PartnerViolationRow ToRow(Wire.PartnerViolation row, FactFields fields, FactOrigin origin) => new()
    {
        Partner = row.Partner,
        Month = fields.Month(row.Month, "month"),
        Severity = (FactSeverity)(int)row.Severity,
        Count = row.HasCount ? row.Count : null,
        Origin = origin,
    };
}
