using Grpc.Core;
using Microsoft.Extensions.Logging;
using Telesales.Facts;
using Telesales.Payroll.Grpc.Batches;
using Telesales.Payroll.Grpc.Bytes;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.V1;
using Telesales.Policies;

namespace Telesales.Payroll.Grpc;

/// <summary><c>telesales.payroll.v1.PayrollService</c>.</summary>
[BindServiceMethod(typeof(PayrollBinding), nameof(PayrollBinding.BindService))]
internal sealed class PayrollGrpcService(IPayroll payroll, IPolicyCatalogue catalogue, ILogger<PayrollGrpcService> logger) : PayrollService.PayrollServiceBase
{
    private FactVocabulary Vocabulary => FactVocabularies.Of(catalogue);
    private readonly SettingsReader _reader = new(catalogue);

    public override Task<CalculateResponse> Calculate(CalculateRequest request, ServerCallContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        try
        {
            var settings = _reader.Read(request.Settings);
            return Task.FromResult(new SingleCalculation(payroll, Vocabulary, settings).Calculate(request, IsGrpc(context), context.CancellationToken));
        }
        catch (RequestException refused)
        {
            throw RichStatus.ForTrailers(refused.Status).ToRpcException();
        }
    }

    // Over REST an answer is read field by field.
    private static bool IsGrpc(ServerCallContext context) => context.GetHttpContext().Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) == true;

    // While one message is calculated the next ones are decoded and the answers of those before are written. A few and no more are under way: a
    // client that does not read is not read from.
    public override async Task CalculateBatch(
        IAsyncStreamReader<CalculateBatchRequest> requestStream,
        IServerStreamWriter<CalculateBatchResponse> responseStream,
        ServerCallContext context)
    {
        try
        {
            await new BatchStages(requestStream, responseStream, new(payroll, Vocabulary, _reader, logger)).RunAsync(context.CancellationToken);
        }
        catch (RequestException refused)
        {
            throw RichStatus.ForTrailers(refused.Status).ToRpcException();
        }
    }
}
