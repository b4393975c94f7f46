using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace Telesales.Grpc.Tests.Access;

/// <summary>A method of the API, found in the descriptors and called through them: tests over all methods include those that are yet to come.</summary>
internal sealed class Rpc(MethodDescriptor method)
{
    private static readonly Marshaller<byte[]> Bytes = Marshallers.Create<byte[]>(static bytes => bytes, static bytes => bytes);

    /// <summary>Every method of every proto under protos/telesales.</summary>
    public static IReadOnlyList<Rpc> All { get; } =
    [
        .. from type in typeof(Rpc).Assembly.GetTypes()
           where type.Name.EndsWith("Reflection", StringComparison.Ordinal)
           let descriptor = type.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)
           where descriptor?.PropertyType == typeof(FileDescriptor)
           from service in ((FileDescriptor)descriptor.GetValue(null)!).Services
           from method in service.Methods
           orderby service.FullName, method.Name
           select new Rpc(method),
    ];

    /// <summary><c>package.Service/Method</c>.</summary>
    public string Name => $"{method.Service.FullName}/{method.Name}";

    /// <summary>The request.</summary>
    public MessageDescriptor Input => method.InputType;

    public static Rpc Of(string name) => All.Single(rpc => rpc.Name == name);

    /// <summary>Calls it with one message; null when it went well.</summary>
    public async Task<RpcException?> CallAsync(CallInvoker calls, Metadata headers, IMessage request)
    {
        var options = new CallOptions(headers, DateTime.UtcNow.AddSeconds(60));
        var type = method switch
        {
            { IsClientStreaming: true, IsServerStreaming: true } => MethodType.DuplexStreaming,
            { IsClientStreaming: true } => MethodType.ClientStreaming,
            { IsServerStreaming: true } => MethodType.ServerStreaming,
            _ => MethodType.Unary,
        };
        var raw = new Method<byte[], byte[]>(type, method.Service.FullName, method.Name, Bytes, Bytes);
        try
        {
            switch (type)
            {
                case MethodType.Unary:
                    await calls.AsyncUnaryCall(raw, null, options, request.ToByteArray());
                    break;
                case MethodType.ServerStreaming:
                    using (var call = calls.AsyncServerStreamingCall(raw, null, options, request.ToByteArray())) await ReadAsync(call.ResponseStream);
                    break;
                case MethodType.DuplexStreaming:
                    using (var call = calls.AsyncDuplexStreamingCall(raw, null, options)) await StreamAsync(call, request);
                    break;
                default:
                    throw new NotSupportedException($"{Name}: no method streams to the server only so far; teach this test to call it.");
            }

            return null;
        }
        catch (RpcException refused)
        {
            return refused;
        }
    }

    public override string ToString() => Name;

    private static async Task StreamAsync(AsyncDuplexStreamingCall<byte[], byte[]> call, IMessage request)
    {
        try
        {
            await call.RequestStream.WriteAsync(request.ToByteArray());
            await call.RequestStream.CompleteAsync();
        }
        catch (Exception ended) when (ended is RpcException or InvalidOperationException)
        {
            // A refused call is over before it is written to; reading says why.
        }

        await ReadAsync(call.ResponseStream);
    }

    private static async Task ReadAsync(IAsyncStreamReader<byte[]> stream)
    {
        while (await stream.MoveNext(CancellationToken.None))
        {
        }
    }
}
