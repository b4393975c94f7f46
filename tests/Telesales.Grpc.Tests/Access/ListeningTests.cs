using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Net.Client;
using Telesales.Host.Cli;
using Telesales.Host.Server;
using Telesales.Policy.V1;
using static System.FormattableString;

namespace Telesales.Grpc.Tests.Access;

/// <summary>What may be listened on, with which settings; and TLS.</summary>
public sealed class ListeningTests : IDisposable
{
    private readonly TokenMaker _maker = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telesales-tls-");

    public void Dispose()
    {
        _maker.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("10.0.0.5")]
    public void Listen_OnTheNetworkWithoutAuthentication_IsRefused(string address)
    {
        var options = new ServerOptions { Address = IPAddress.Parse(address), IsBehindProxy = true };
        Assert.Contains("without authentication only this machine is served", Refused(options), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2")]
    [InlineData("::1")]
    public async Task Listen_OnThisMachineWithoutAuthentication_Serves(string address)
    {
        await using var server = await RunningServer.StartAsync(new ServerOptions { Address = IPAddress.Parse(address) });
        Assert.NotEmpty((await new PolicyService.PolicyServiceClient(server.Channel).ListPlansAsync(new(), cancellationToken: TestContext.Current.CancellationToken)).Plans);
    }

    [Fact]
    public void Listen_OnTheNetworkWithoutTls_IsRefused() =>
        Assert.Contains("without TLS tokens and pay would go through the network readable", Refused(_maker.Options with { Address = IPAddress.Any }), StringComparison.Ordinal);

    [Fact]
    public async Task Listen_OnTheNetworkBehindAProxy_Serves()
    {
        await using var app = TelesalesServer.Build(_maker.Options with { Address = IPAddress.Any, IsBehindProxy = true });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var channel = GrpcChannel.ForAddress(Invariant($"http://127.0.0.1:{new Uri(app.Urls.First()).Port}"));
        Assert.NotEmpty((await new PolicyService.PolicyServiceClient(channel).ListPlansAsync(new(), _maker.Headers("qa"), cancellationToken: TestContext.Current.CancellationToken)).Plans);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Listen_WithACertificate_ServesGrpcAndRestOverTls()
    {
        var (certificate, key, pfx) = Certificate("first");
        foreach (var given in new ServerOptions[]
        {
            _maker.Options with { Certificate = certificate, CertificateKey = key },
            _maker.Options with { Settings = With(("Telesales:Certificate:Path", pfx), ("Telesales:Certificate:Password", "secret")) },
        })
        {
            await using var app = TelesalesServer.Build(given with { Address = IPAddress.Any });
            await app.StartAsync(TestContext.Current.CancellationToken);
            using var handler = Trusting(certificate);
            using var channel = GrpcChannel.ForAddress(Invariant($"https://127.0.0.1:{new Uri(app.Urls.First()).Port}"), new() { HttpHandler = handler });
            Assert.NotEmpty((await new PolicyService.PolicyServiceClient(channel).ListPlansAsync(new(), _maker.Headers("qa"), cancellationToken: TestContext.Current.CancellationToken)).Plans);
            using var http = new HttpClient(Trusting(certificate));
            using var answer = await http.GetAsync(new Uri(Invariant($"https://127.0.0.1:{new Uri(app.Urls.Last()).Port}/openapi/v1.json")), TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, HttpVersion.Version11), (answer.StatusCode, answer.Version));
            await app.StopAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void Certificate_Renewed_IsTakenUpWithinAMinute()
    {
        var (certificate, key, _) = Certificate("first");
        var time = new Hand();
        var shown = new ServerCertificate(certificate, key, null, time);
        Certificate("second");
        File.SetLastWriteTimeUtc(certificate, DateTime.UtcNow.AddSeconds(5));
        Assert.Equal("CN=first", shown.Current.Subject);
        time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("CN=second", shown.Current.Subject);
    }

    [Fact]
    public void Certificate_RenewedByRubbish_TheFormerStays()
    {
        var (certificate, key, _) = Certificate("first");
        var time = new Hand();
        var shown = new ServerCertificate(certificate, key, null, time);
        File.WriteAllText(certificate, "-----BEGIN CERTIFICATE-----\nhalf");
        File.SetLastWriteTimeUtc(certificate, DateTime.UtcNow.AddSeconds(5));
        time.Now += TimeSpan.FromMinutes(2);
        Assert.Equal("CN=first", shown.Current.Subject);
    }

    [Fact]
    public void Certificate_ThatCantBeRead_IsRefusedByName()
    {
        var (certificate, _, pfx) = Certificate("first");
        Assert.Contains("The certificate nowhere.pem can't be used", Refused(_maker.Options with { Certificate = "nowhere.pem" }), StringComparison.Ordinal);
        Assert.Contains($"The certificate {certificate} can't be used", Refused(_maker.Options with { Certificate = certificate }), StringComparison.Ordinal); // no key
        Assert.Contains($"The certificate {pfx} can't be used", Refused(_maker.Options with { Certificate = pfx }), StringComparison.Ordinal); // no password
        Assert.Contains("Telesales:Certificate:Pasword: There is no such setting.", Refused(_maker.Options with { Settings = With(("Telesales:Certificate:Pasword", "x")) }), StringComparison.Ordinal);
    }

    [Fact]
    public void KestrelEndpoints_BesideWhatServeChecks_AreRefused() =>
        Assert.Contains("Kestrel:Endpoints", Refused(new() { Settings = With(("Kestrel:Endpoints:Open:Url", "http://0.0.0.0:0")) }), StringComparison.Ordinal);

    [Fact]
    public async Task Urls_FromTheEnvironment_AreNotListenedOn()
    {
        await using var app = TelesalesServer.Build(new() { Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["urls"] = "http://0.0.0.0:0", ["preferHostingUrls"] = "true" } });
        await app.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["127.0.0.1", "127.0.0.1"], app.Urls.Select(url => new Uri(url).Host));
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("--listen", "everywhere", "--listen: 'everywhere' is not an address")]
    [InlineData("--listen", "0.0.0.0", "without authentication only this machine is served")]
    [InlineData("--settings", "nowhere.json", "--settings: there is no file nowhere.json.")]
    public async Task Serve_WhatItCantDo_IsRefusedInASentence(string option, string value, string sentence)
    {
        using var output = new MemoryStream();
        using var said = new StringWriter();
        Assert.Equal(1, await CommandLine.RunAsync(["serve", "--port", "0", option, value], output, said));
        Assert.Contains(sentence, said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said.ToString(), StringComparison.Ordinal);
    }

    private static string Refused(ServerOptions options) => Assert.Throws<RefusedException>(() => TelesalesServer.Build(options)).Message;

    private Dictionary<string, string?> With(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>(_maker.Options.Settings, StringComparer.Ordinal);
        foreach (var (key, value) in more) settings[key] = value;
        return settings;
    }

    private static SocketsHttpHandler Trusting(string certificate)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(certificate);
        return new() { SslOptions = new() { CertificateChainPolicy = policy } };
    }

    private (string Certificate, string Key, string Pfx) Certificate(string name)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", pair, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var paths = (Path.Combine(_folder.FullName, "tls.pem"), Path.Combine(_folder.FullName, "tls.key"), Path.Combine(_folder.FullName, "tls.pfx"));
        File.WriteAllText(paths.Item1, certificate.ExportCertificatePem());
        File.WriteAllText(paths.Item2, pair.ExportPkcs8PrivateKeyPem());
        File.WriteAllBytes(paths.Item3, certificate.Export(X509ContentType.Pkcs12, "secret"));
        return paths;
    }

    private sealed class Hand : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
