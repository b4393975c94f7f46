using System.Net;
using Google.Protobuf;

namespace Telesales.Client.Tests;

/// <summary>A service that fails as it is told to before it answers, and remembers what it was sent.</summary>
internal sealed class Scripted(IMessage answer, int failures = 0, Exception? unreachable = null) : HttpMessageHandler
{
    public List<byte[]> Bodies { get; } = [];

    public List<string> Tokens { get; } = [];

    public TimeSpan Delay { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Bodies.Add(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        Tokens.Add(request.Headers.Authorization?.ToString() ?? "");
        await Task.Delay(Delay, cancellationToken);
        if (Bodies.Count <= failures && unreachable is not null) throw unreachable;
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Version = HttpVersion.Version20, RequestMessage = request };
        var body = Bodies.Count <= failures ? [] : Framed(answer.ToByteArray());
        response.Content = new ByteArrayContent(body);
        response.Content.Headers.ContentType = new("application/grpc");
        if (Bodies.Count <= failures) response.Headers.Add("grpc-status", "14");
        else response.TrailingHeaders.Add("grpc-status", "0");
        return response;
    }

    // gRPC's frame: not compressed, and the length.
    private static byte[] Framed(byte[] message) => [0, (byte)(message.Length >> 24), (byte)(message.Length >> 16), (byte)(message.Length >> 8), (byte)message.Length, .. message];
}
