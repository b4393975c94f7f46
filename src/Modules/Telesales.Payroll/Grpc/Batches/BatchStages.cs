using System.Threading.Channels;
using Grpc.Core;
using Telesales.Payroll.V1;

namespace Telesales.Payroll.Grpc.Batches;

/// <summary>
/// A stream in three stages at once: reading (and decoding), calculating, writing (and encoding). Messages and answers keep their order; an error
/// travels behind the answers that were ready before it.
/// </summary>
internal sealed class BatchStages(IAsyncStreamReader<CalculateBatchRequest> requests, IServerStreamWriter<CalculateBatchResponse> responses, BatchCalculation calculation)
{
    private static readonly BoundedChannelOptions FewAhead = new(3) { SingleReader = true, SingleWriter = true };
    private readonly Channel<CalculateBatchRequest> _read = Channel.CreateBounded<CalculateBatchRequest>(FewAhead);
    private readonly Channel<CalculateBatchResponse> _answers = Channel.CreateBounded<CalculateBatchResponse>(FewAhead);

    /// <summary>Until the client has closed its side and every answer is written.</summary>
    /// <exception cref="Errors.RequestException">What all share is wrong; the answers before it are written.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ended = ending.Token;
        // On threads of their own: a stage that has everything at hand would never let the others begin.
        var reading = Task.Run(() => Stage(_read.Writer, () => ReadAsync(ended)), CancellationToken.None);
        var calculating = Task.Run(() => Stage(_answers.Writer, () => CalculateAsync(ended)), CancellationToken.None);
        try
        {
            await foreach (var answer in _answers.Reader.ReadAllAsync(cancellation)) await responses.WriteAsync(answer, cancellation);
        }
        finally
        {
            // Whatever ended this ends the others; what they say then is told already.
            await ending.CancelAsync();
            await Task.WhenAll(reading, calculating);
        }
    }

    // The next stage hears of a failure once it has taken what came before.
    private static async Task Stage<T>(ChannelWriter<T> output, Func<Task> work)
    {
        try
        {
            await work();
            output.TryComplete();
        }
        catch (Exception failure)
        {
            output.TryComplete(failure);
        }
    }

    private async Task ReadAsync(CancellationToken ended)
    {
        while (await requests.MoveNext(ended)) await _read.Writer.WriteAsync(requests.Current, ended);
    }

    private async Task CalculateAsync(CancellationToken ended)
    {
        await foreach (var request in _read.Reader.ReadAllAsync(ended))
            foreach (var answer in calculation.Accept(request, ended)) await _answers.Writer.WriteAsync(answer, ended);
        foreach (var answer in calculation.Complete(ended)) await _answers.Writer.WriteAsync(answer, ended);
    }
}
