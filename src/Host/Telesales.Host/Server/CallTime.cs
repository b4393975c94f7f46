using System.Globalization;
using Google.Rpc;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Telesales.Host.Server;

/// <summary>No call takes for ever: one without a deadline is given one, and a stream must not wait for its client longer than the limit.</summary>
internal sealed class CallTime(ServerLimits limits) : Interceptor
{
    /// <summary>Gives a gRPC call that is no stream the default deadline, by the header that clients use. REST has its own.</summary>
    public static void Default(HttpContext http, ServerLimits limits)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.Type != MethodType.Unary) return;
        var headers = http.Request.Headers;
        if (!headers.ContainsKey("grpc-timeout")) headers["grpc-timeout"] = limits.DefaultTimeout;
    }

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(new Reader<TRequest>(requestStream, limits.StreamIdle), context);

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(request, new Writer<TResponse>(responseStream, limits.StreamIdle, context), context);

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(new Reader<TRequest>(requestStream, limits.StreamIdle), new Writer<TResponse>(responseStream, limits.StreamIdle, context), context);

    private static async Task<T> Within<T>(Task<T> step, TimeSpan idle, Action? onIdle = null)
    {
        if (step.IsCompleted) return await step;
        try
        {
            return await step.WaitAsync(idle);
        }
        catch (TimeoutException) when (!step.IsCompleted)
        {
            // The step ends with the call, and nobody waits for it any more.
            _ = step.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            onIdle?.Invoke();
            throw Idle(idle).ToStatus(inChinese: true).ToRpcException();
        }
    }

    private static HostError Idle(TimeSpan idle)
    {
        var seconds = ((long)idle.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new(
            Code.DeadlineExceeded,
            HostError.LimitExceeded,
            $"流超过 {seconds} 秒没有收发，已被结束。请边发边收，发完后关闭发送端。",
            $"The stream has waited {seconds} seconds for its client and is ended. Send and read at the same time, and close your side when you are done.")
        {
            Metadata = [("limit", "stream_idle")],
        };
    }

    private sealed class Reader<T>(IAsyncStreamReader<T> inner, TimeSpan idle) : IAsyncStreamReader<T>
    {
        public T Current => inner.Current;

        public Task<bool> MoveNext(CancellationToken cancellationToken) => Within(inner.MoveNext(cancellationToken), idle);
    }

    // Who does not read would not read a status either: the stream is cut.
    private sealed class Writer<T>(IServerStreamWriter<T> inner, TimeSpan idle, ServerCallContext context) : IServerStreamWriter<T>
    {
        public WriteOptions? WriteOptions
        {
            get => inner.WriteOptions;
            set => inner.WriteOptions = value;
        }

        public Task WriteAsync(T message) => Within(Done(inner.WriteAsync(message)), idle, context.GetHttpContext().Abort);

        public Task WriteAsync(T message, CancellationToken cancellationToken) => Within(Done(inner.WriteAsync(message, cancellationToken)), idle, context.GetHttpContext().Abort);

        private static async Task<bool> Done(Task write)
        {
            await write;
            return true;
        }
    }
}
