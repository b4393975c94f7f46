using System.Diagnostics;
using System.Globalization;
using Google.Rpc;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Telesales.Host.Rest;
using Telesales.Host.Server.Access;
using Telesales.Policies;

namespace Telesales.Host.Server;

/// <summary>
/// Around every call: one catalogue from beginning to end; a line in the log with method, status and time, never a name or an amount, for each that
/// changed something or failed (for every other at Debug); and faults become an INTERNAL error that tells the caller nothing but an id, under which
/// the log has the rest.
/// </summary>
internal sealed partial class CallInterceptor(CallMetrics metrics, ILivePackages packages, ILogger<CallInterceptor> logger) : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        Guard(context, () => continuation(request, context));

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        Guard(context, () => continuation(requestStream, context));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        Guard(context, () => Nothing(continuation(request, responseStream, context)));

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        Guard(context, () => Nothing(continuation(requestStream, responseStream, context)));

    private static async Task<bool> Nothing(Task call)
    {
        await call;
        return true;
    }

    private async Task<T> Guard<T>(ServerCallContext context, Func<Task<T>> call)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = StatusCode.OK;
        // A package that is activated meanwhile is for the calls that come after.
        using var pinned = packages.Pin();
        try
        {
            return await call();
        }
        catch (RpcException told)
        {
            outcome = told.StatusCode;
            metrics.Refused(context.Method, told);
            throw;
        }
        catch (Exception gone) when (context.CancellationToken.IsCancellationRequested && gone is OperationCanceledException or IOException or InvalidOperationException)
        {
            // The client went away or its deadline passed: nobody reads the status any more.
            outcome = context.Deadline <= DateTime.UtcNow || RestDeadline.HasPassed(context) ? StatusCode.DeadlineExceeded : StatusCode.Cancelled;
            metrics.Refused(context.Method, outcome, "");
            throw new RpcException(new global::Grpc.Core.Status(outcome, "The call has ended."));
        }
        catch (Exception fault)
        {
            outcome = StatusCode.Internal;
            metrics.Refused(context.Method, outcome, HostError.Internal);
            throw Internal(context, fault);
        }
        finally
        {
            LogCall(LevelOf(context.Method, outcome), context.Method, outcome, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    private RpcException Internal(ServerCallContext context, Exception fault)
    {
        var id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        // The message of an exception may quote facts: type and stack are enough to find the place.
        LogFault(context.Method, id, string.Join(" < ", Types(fault)), fault.StackTrace ?? "");
        return new HostError(Code.Internal, HostError.Internal, $"服务内部错误，请将编号 {id} 告知管理员。", $"A fault of the service; tell whoever runs it this id: {id}.")
        {
            Metadata = [("error_id", id)],
        }.ToStatus(inChinese: true).ToRpcException();
    }

    private static IEnumerable<string> Types(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException) yield return fault.GetType().Name;
    }

    // Answers are counted by the metrics. A line for each, thousands a second, would cost a tenth of the service and bury those that matter.
    private static LogLevel LevelOf(string method, StatusCode outcome) =>
        outcome != StatusCode.OK || MethodRoles.Changes(method) ? LogLevel.Information : LogLevel.Debug;

    [LoggerMessage(EventId = 1, Message = "{Method} {Status} {Milliseconds} ms")]
    private partial void LogCall(LogLevel level, string method, StatusCode status, long milliseconds);

    [LoggerMessage(2, LogLevel.Error, "{Method} fault {ErrorId}: {Types}\n{Stack}")]
    private partial void LogFault(string method, string errorId, string types, string stack);
}
