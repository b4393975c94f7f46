using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using Telesales.Facts;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Store;
using Telesales.Payroll.V1;
using Telesales.Policies;
using WireSummary = Telesales.Payroll.V1.PayslipSummary;

namespace Telesales.Payroll.Grpc.Saved;

/// <summary><c>telesales.payroll.v1.PayslipService</c>.</summary>
internal sealed class PayslipGrpcService(IPayroll payroll, IPolicyCatalogue catalogue, IPayslipStore store, ILogger<PayslipGrpcService> logger) : PayslipService.PayslipServiceBase
{
    private FactVocabulary Vocabulary => FactVocabularies.Of(catalogue);
    private readonly SettingsReader _reader = new(catalogue);

    public override Task<SavePayslipsResponse> SavePayslips(SavePayslipsRequest request, ServerCallContext context) =>
        Told(RequestLanguage(request.Settings?.LanguageCode), async () =>
        {
            var settings = SavedRequests.Read(request, _reader);
            var (caller, cancellation) = (Caller.Of(context), context.CancellationToken);
            var content = ContentHash.Of(request);
            try
            {
                var saved = await store.FindWriteAsync(caller, request.RequestId, content, cancellation)
                    ?? await store.SaveAsync(caller, new SaveCalculation(payroll, Vocabulary, settings, logger).Calculate(request, content, cancellation), cancellation);
                return Answer(saved);
            }
            catch (RequestIdReusedException)
            {
                throw StoreErrors.Reused(request.RequestId, settings.Language);
            }
            catch (RevisionStaleException stale)
            {
                throw StoreErrors.Stale(stale, settings.Language);
            }
        });

    public override Task<GetPayslipResponse> GetPayslip(GetPayslipRequest request, ServerCallContext context) =>
        Told(RequestLanguage(request.LanguageCode), async () =>
        {
            var (name, language) = SavedRequests.Read(request);
            var found = await store.FindAsync(Caller.Of(context), name, context.CancellationToken) ?? throw StoreErrors.NotFound(request.Name, language);
            return new GetPayslipResponse { Summary = Summary(found.Summary), Payslip = SavedPayslipWriter.Write(found, language, request.Explain) };
        });

    public override Task<ListPayslipsResponse> ListPayslips(ListPayslipsRequest request, ServerCallContext context) =>
        Told(Language.Zh, async () =>
        {
            var caller = Caller.Of(context);
            var (filter, size, after) = SavedRequests.Read(request, caller);
            // One more than asked for tells whether there is a next page.
            var found = await store.ListAsync(caller, filter, size + 1, after, context.CancellationToken);
            var response = new ListPayslipsResponse();
            response.Payslips.AddRange(found.Take(size).Select(Summary));
            if (found.Count > size) response.NextPageToken = PageToken.Write(found[size - 1].Position, caller, filter);
            return response;
        });

    private static async Task<T> Told<T>(Language language, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RequestException refused)
        {
            throw RichStatus.ForTrailers(refused.Status).ToRpcException();
        }
        catch (StoreException fault) when (StoreErrors.Of(fault, language) is { } told)
        {
            throw told.Status.ToRpcException();
        }
    }

    private static Language RequestLanguage(string? code) => code?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.En : Language.Zh;

    private static SavePayslipsResponse Answer(SaveResult saved)
    {
        var results = saved.Payslips.Select(payslip => new SavedResult { EmployeeId = payslip.Person.EmployeeId, Payslip = Summary(payslip) })
            .Concat(saved.NotKept.Select(person => new SavedResult { EmployeeId = person.EmployeeId, Error = Google.Rpc.Status.Parser.ParseFrom(person.Answer.Span) }))
            .OrderBy(result => result.EmployeeId, StringComparer.Ordinal);
        var response = new SavePayslipsResponse { Replayed = saved.IsReplay };
        response.Results.AddRange(results);
        return response;
    }

    private static WireSummary Summary(StoredSummary payslip) => new()
    {
        Name = payslip.Name.ToString(),
        EmployeeId = payslip.Person.EmployeeId,
        Branch = payslip.Person.Branch,
        Team = payslip.Person.Team,
        Month = payslip.Month.ToString(),
        Plan = $"plans/{payslip.Plan}",
        Revision = payslip.Revision,
        Newest = payslip.IsNewest,
        Net = WireValues.Of(payslip.Net),
        SavedAt = Timestamp.FromDateTimeOffset(payslip.SavedAt),
    };
}
