using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Telesales.Grpc.Tests.Access;
using Telesales.Host.Server;
using Telesales.Payroll.Store;
using Telesales.Policy.V1;
using static System.FormattableString;

namespace Telesales.Grpc.Tests.Operations;

/// <summary>Health over HTTP, the admin port, and an authority that is discovered.</summary>
public sealed class HealthPagesTests
{
    private static readonly HttpClient Http = new();

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task Health_WithoutToken_Answers(string page)
    {
        using var maker = new TokenMaker();
        await using var server = await RunningServer.StartAsync(maker.Options);
        Assert.Equal("""{"status":"ok","failing":[]}""", await Http.GetStringAsync(new Uri(server.RestAddress + page), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AdminPort_HasMetricsAndHealthOnly_AndNoOtherHasMetrics()
    {
        using var maker = new TokenMaker();
        await using var server = await RunningServer.StartAsync(maker.Options with { AdminPort = 0 });
        Assert.NotEqual(server.RestAddress, server.AdminAddress);
        Assert.StartsWith("http://127.0.0.1:", server.AdminAddress, StringComparison.Ordinal);
        foreach (var (address, page, status) in new (string, string, HttpStatusCode)[]
        {
            (server.AdminAddress, "/metrics", HttpStatusCode.OK),
            (server.AdminAddress, "/healthz/ready", HttpStatusCode.OK),
            (server.AdminAddress, "/v1/plans", HttpStatusCode.NotFound),
            (server.AdminAddress, "/openapi/v1.json", HttpStatusCode.NotFound),
            (server.RestAddress, "/metrics", HttpStatusCode.NotFound),
            (server.RestAddress, "/metrics/", HttpStatusCode.NotFound),
            (server.RestAddress, "/METRICS", HttpStatusCode.NotFound),
            (server.RestAddress, "/v1/plans", HttpStatusCode.Unauthorized),
        })
            Assert.Equal((page, (HttpStatusCode?)status), (page, await HostProcess.StatusOf(Http, address + page)));
    }

    [Fact]
    public async Task AdminPort_UnlessAskedFor_IsNotThere()
    {
        await using var server = await RunningServer.StartAsync(new ServerOptions());
        Assert.Equal(server.RestAddress, server.AdminAddress);
        Assert.Equal(HttpStatusCode.NotFound, await HostProcess.StatusOf(Http, server.RestAddress + "/metrics"));
    }

    [Fact]
    public async Task Store_ThatDoesNotAnswer_MakesUnreadyAndNotDead()
    {
        await using var server = await RunningServer.StartAsync(new ServerOptions(), configure: services => services.AddSingleton(DispatchProxy.Create<IPayslipStore, StoreOutOfReach>()));
        using var unready = await Http.GetAsync(new Uri(server.RestAddress + "/healthz/ready"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unready.StatusCode);
        Assert.Equal("""{"status":"unavailable","failing":["store"]}""", await unready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, await HostProcess.StatusOf(Http, server.RestAddress + "/healthz/live"));
        // What needs no store is answered.
        Assert.NotEmpty((await new PolicyService.PolicyServiceClient(server.Channel).ListPlansAsync(new(), cancellationToken: TestContext.Current.CancellationToken)).Plans);
    }

    [Fact]
    public async Task Authority_OnceItIsThere_MakesReadyAndItsTokensAreTaken()
    {
        using var issuer = RSA.Create(2048);
        var port = FreePort();
        var address = Invariant($"http://127.0.0.1:{port}");
        using var maker = new TokenMaker();
        await using var server = await RunningServer.StartAsync(new ServerOptions
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Telesales:Authentication:Authority"] = address, ["Telesales:Authentication:Audience"] = TokenMaker.Audience },
        });
        var token = maker.Token(TokenMaker.Claims("clerk"), made =>
        {
            made.Issuer = address;
            made.SigningCredentials = new(new RsaSecurityKey(issuer) { KeyId = "one" }, SecurityAlgorithms.RsaSha256);
        });
        var policies = new PolicyService.PolicyServiceClient(server.Channel);
        var refused = await Assert.ThrowsAsync<RpcException>(() => policies.ListPlansAsync(new(), TokenMaker.Headers(token)).ResponseAsync);
        Assert.Equal(StatusCode.Unavailable, refused.StatusCode);
        using (var unready = await Http.GetAsync(new Uri(server.RestAddress + "/healthz/ready"), TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, unready.StatusCode);
            Assert.Equal("""{"status":"unavailable","failing":["authority"]}""", await unready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        await using var authority = await StartAuthority(address, issuer);
        while (await HostProcess.StatusOf(Http, server.RestAddress + "/healthz/ready") != HttpStatusCode.OK) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.NotEmpty((await policies.ListPlansAsync(new(), TokenMaker.Headers(token), cancellationToken: TestContext.Current.CancellationToken)).Plans);
        // Another issuer's token does not pass for the authority's.
        refused = await Assert.ThrowsAsync<RpcException>(() => policies.ListPlansAsync(new(), TokenMaker.Headers(maker.Token(TokenMaker.Claims("clerk")))).ResponseAsync);
        Assert.Equal(StatusCode.Unauthenticated, refused.StatusCode);
        // The keys that are known stay known.
        await authority.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, await HostProcess.StatusOf(Http, server.RestAddress + "/healthz/ready"));
        Assert.NotEmpty((await policies.ListPlansAsync(new(), TokenMaker.Headers(token), cancellationToken: TestContext.Current.CancellationToken)).Plans);
    }

    private static async Task<WebApplication> StartAuthority(string address, RSA issuer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(issuer.ExportParameters(includePrivateParameters: false)) { KeyId = "one" });
        var (discovery, keys) = (
            JsonSerializer.Serialize(new { issuer = address, jwks_uri = address + "/keys" }),
            JsonSerializer.Serialize(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "one", n = key.N, e = key.E } } }));
        app.MapGet("/.well-known/openid-configuration", () => Results.Text(discovery, "application/json"));
        app.MapGet("/keys", () => Results.Text(keys, "application/json"));
        await app.StartAsync();
        return app;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // It was there when the server started.
    public class StoreOutOfReach : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
        {
            "get_" + nameof(IPayslipStore.Place) => "nowhere",
            nameof(IPayslipStore.OpenAsync) => Task.CompletedTask,
            _ => Task.FromException(new StoreException(StoreProblem.Busy, "The store does not answer.")),
        };
    }
}
