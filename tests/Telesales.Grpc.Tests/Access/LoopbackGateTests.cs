using System.Net;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;

namespace Telesales.Grpc.Tests.Access;

/// <summary>Without authentication: by which names, and from which pages.</summary>
public sealed class LoopbackGateTests(ServerFixture server)
{
    [Theory]
    [InlineData("localhost", null, null, true)]
    [InlineData("localhost:5080", null, null, true)]
    [InlineData("LOCALHOST", null, null, true)]
    [InlineData("127.0.0.1:5080", null, null, true)]
    [InlineData("127.8.8.8", null, null, true)]
    [InlineData("[::1]:5080", null, null, true)]
    [InlineData("evil.example", null, null, false)]
    [InlineData("localhost.evil.example", null, null, false)]
    [InlineData("127.0.0.1.evil.example", null, null, false)]
    [InlineData("10.0.0.5:5080", null, null, false)]
    [InlineData("0.0.0.0", null, null, false)]
    [InlineData("localhost:5080", "http://localhost:5080", null, true)]
    [InlineData("localhost:5080", "http://localhost:3000", null, false)]
    [InlineData("localhost:5080", "https://evil.example", null, false)]
    [InlineData("localhost:5080", "null", null, false)]
    [InlineData("localhost:5080", null, "cross-site", false)]
    [InlineData("localhost:5080", null, "same-site", false)]
    [InlineData("localhost:5080", null, "same-origin", true)]
    [InlineData("localhost:5080", null, "none", true)]
    public async Task Request_ByNameAndOrigin_IsAnsweredOrRefused(string host, string? origin, string? site, bool answered)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(System.Net.Http.HttpMethod.Post, new Uri($"{server.Address}/telesales.policy.v1.PolicyService/ListPlans"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent([0, 0, 0, 0, 0]),
        };
        request.Headers.Host = host;
        request.Content.Headers.ContentType = new("application/grpc");
        request.Headers.TE.Add(new("trailers"));
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.TrailingHeaders).ToDictionary(header => header.Key, header => header.Value.Single(), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(((int)(answered ? StatusCode.OK : StatusCode.PermissionDenied)).ToString(System.Globalization.CultureInfo.InvariantCulture), headers["grpc-status"]);
        if (answered) return;
        var status = Google.Rpc.Status.Parser.ParseFrom(ByteString.FromBase64(headers["grpc-status-details-bin"]));
        Assert.Equal("ORIGIN_REFUSED", Requests.Reason(status));
        Assert.Equal("zh-CN", Requests.Detail<LocalizedMessage>(status).Locale);
    }

    [Theory]
    [InlineData("localhost", null, true)]
    [InlineData("evil.example", null, false)]
    [InlineData("localhost", "https://evil.example", false)]
    [InlineData("localhost", "http://localhost", true)]
    public async Task RestRequest_ByNameAndOrigin_IsAnsweredOrRefused(string host, string? origin, bool answered)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(System.Net.Http.HttpMethod.Get, new Uri($"{server.RestAddress}/v1/plans"));
        request.Headers.Host = host;
        if (origin is not null) request.Headers.Add("Origin", origin);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(answered ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
        if (!answered) Assert.Contains("ORIGIN_REFUSED", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
