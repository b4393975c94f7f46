using Telesales.Payroll.Rendering;
using Telesales.Payroll.Settlements;
using Wire = Telesales.Payroll.V1;

namespace Telesales.Payroll.Grpc;

/// <summary>Settlements as the API writes them.</summary>
internal sealed class SettlementWriter(Settings settings)
{
    private readonly ExplanationRenderer _words = new(settings.Plan, settings.Language);
    private readonly PayslipWriter _writer = new(settings);

    public Wire.SettleResponse Write(IReadOnlyList<PartnerSettlement> settlements)
    {
        var wire = new Wire.SettleResponse { Provenance = _writer.ProvenanceFor("") };
        wire.Settlements.AddRange(settlements.Select(Write));
        return wire;
    }

    private Wire.Settlement Write(PartnerSettlement settlement)
    {
        var wire = new Wire.Settlement { Partner = settlement.Partner, Month = settlement.Month.ToString() };
        if (settlement["pool"] is { } pool) wire.Pool = WireValues.Of(pool);
        if (settlement["settled"] is { } settled) wire.Settled = WireValues.Of(settled);
        if (settlement["surplus"] is { } surplus) wire.Surplus = WireValues.Of(surplus);
        wire.Lines.AddRange(settlement.Lines.Select(Write));
        wire.Errors.AddRange(settlement.Errors.Select(error => new Wire.SettlementError { Code = error.Code, Location = error.Location, Explanation = _writer.Write(error.Why) }));
        wire.NotApplied.AddRange(settlement.NotApplied.Select(_writer.Write));
        return wire;
    }

    private Wire.SettlementLine Write(SettledAmount line) => new()
    {
        Code = line.Code,
        Reference = line.Reference ?? "",
        Amount = WireValues.Of(line.Amount),
        Label = _words.Label("settlement", line.Code),
        Explanation = _writer.Write(line.Why),
    };
}
