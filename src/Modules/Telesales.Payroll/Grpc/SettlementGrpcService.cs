using Grpc.Core;
using Telesales.Facts;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Payroll.Settlements;
using Telesales.Payroll.V1;
using Telesales.Policies;

namespace Telesales.Payroll.Grpc;

/// <summary><c>telesales.payroll.v1.SettlementService</c>.</summary>
internal sealed class SettlementGrpcService(ISettlements settlements, IPolicyCatalogue catalogue) : SettlementService.SettlementServiceBase
{
    private FactVocabulary Vocabulary => FactVocabularies.Of(catalogue);
    private readonly SettingsReader _reader = new(catalogue);

    public override Task<SettleResponse> Settle(SettleRequest request, ServerCallContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        try
        {
            var settings = _reader.ReadSettlement(request.Settings);
            var facts = Read(request.Facts, settings);
            var results = settlements.Settle(settings.Plan, facts);
            context.CancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(new SettlementWriter(settings).Write(results));
        }
        catch (RequestException refused)
        {
            throw RichStatus.ForTrailers(refused.Status).ToRpcException();
        }
    }

    private FactSet Read(PartnerFacts? wire, Settings settings)
    {
        if (wire is null) throw RequestException.Invalid(settings.Language, "facts", "request.required", ("缺少 facts。", "The facts are missing."));
        var builder = new FactSetBuilder(Vocabulary);
        var fields = new FactFields("facts", settings.Language);
        PartnerTables.Add(wire, builder, fields);
        var result = builder.Build();
        var problems = FactsProblems.Of(fields.Faults, result, settings.Language);
        return problems.Count > 0 ? throw new RequestException(PersonOutcome.FactsInvalid(settings.Language, problems)) : result.Facts!;
    }
}
