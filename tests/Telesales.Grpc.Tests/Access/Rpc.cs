using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Google.Api;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace Telesales.Grpc.Tests.Access;

/// <summary>A method of the API, found in the descriptors and called through them: tests over all methods include those that are yet to come.</summary>
internal sealed class Rpc(MethodDescriptor method)
{
    private static readonly HttpClient Http = new();
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

    /// <summary>Its REST route; null when it has none.</summary>
    public HttpRule? Route { get; } = method.GetOptions()?.GetExtension(AnnotationsExtensions.Http);

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

    /// <summary>Calls it over REST; gives what was said about an error.</summary>
    public async Task<(HttpStatusCode Code, string Reason)> CallAsync(string address, string? token, IMessage request)
    {
        var path = (Route!.Get.Length > 0 ? Route.Get : Route.Post).Replace("{name=", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace("*", "R21", StringComparison.Ordinal);
        using var sent = new HttpRequestMessage(Route.Get.Length > 0 ? System.Net.Http.HttpMethod.Get : System.Net.Http.HttpMethod.Post, new Uri(address + path));
        if (Route.Body.Length > 0) sent.Content = new StringContent(JsonFormatter.Default.Format(request), Encoding.UTF8, "application/json");
        if (token is not null) sent.Headers.Authorization = new("Bearer", token);
        using var answer = await Http.SendAsync(sent);
        var text = await answer.Content.ReadAsStringAsync();
        using var body = answer.IsSuccessStatusCode ? null : JsonDocument.Parse(text);
        return (answer.StatusCode, body?.RootElement.GetProperty("details")[0].GetProperty("reason").GetString() ?? "");
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
