using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Microsoft.Extensions.Configuration;
using Telesales.Host.Cli;
using Telesales.Host.Server;
using Telesales.Host.Server.Access;
using Telesales.Policy.V1;

namespace Telesales.Grpc.Tests.Access;

/// <summary>Settings that are not complete let nobody in: the service does not start, and says why.</summary>
public sealed class AuthenticationSettingsTests : IDisposable
{
    private const string Section = "Telesales:Authentication:";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telesales-auth-");
    private readonly TokenMaker _maker = new();

    public void Dispose()
    {
        _maker.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void NoSection_IsNoAuthentication() => Assert.Null(AuthenticationSettings.Read(new ConfigurationBuilder().Build()));

    [Theory]
    [InlineData("Audience", "", "KeyFiles: Say where the keys come from", "Issuer")]
    [InlineData("Audiense", "telesales", "Audiense: There is no such setting. There are: Authority,", "")]
    [InlineData("Authority", "http://login.example", "'http://login.example' is not an https address", "")]
    [InlineData("Authority", "login", "'login' is not an https address", "")]
    [InlineData("Algorithms", "HS256", "'HS256' is not taken: signatures with a pair of keys only", "")]
    [InlineData("Algorithms", "none", "'none' is not taken", "")]
    [InlineData("ClockSkewSeconds", "301", "'301' is not a whole number from 0 to 300", "")]
    [InlineData("ClockSkewSeconds", "-1", "'-1' is not a whole number from 0 to 300", "")]
    [InlineData("KeyFiles", "nowhere.pem", "nowhere.pem: Could not find file", "")]
    [InlineData("Claims:Rolle", "x", "Claims:Rolle: There is no such setting", "")]
    public void WrongSetting_IsRefusedByName(string key, string value, string sentence, string without)
    {
        var given = _maker.Options.Settings.Where(pair => without.Length == 0 || pair.Key == Section + "Audience").ToDictionary(StringComparer.Ordinal);
        given[Section + key] = value;
        Assert.Contains(sentence, Refused(given), StringComparison.Ordinal);
    }

    [Fact]
    public void EverythingWrong_IsToldAtOnce()
    {
        var said = Refused(new() { [Section + "ClockSkewSeconds"] = "x", [Section + "KeyFiles:0"] = "nowhere.pem", [Section + "Algorithms:0"] = "none" });
        foreach (var key in new[] { "ClockSkewSeconds", "KeyFiles", "Algorithms", "Issuer", "Audience" }) Assert.Contains($"{Section}{key}: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void AuthorityAndKeys_AreRefusedTogether()
    {
        var given = _maker.Options.Settings.ToDictionary(StringComparer.Ordinal);
        given[Section + "Authority"] = "https://login.example";
        Assert.Contains("Give an Authority or KeyFiles, not both.", Refused(given), StringComparison.Ordinal);
    }

    [Fact]
    public void KeyFiles_OfEachForm_AreRead()
    {
        using var rsa = RSA.Create(2048);
        using var elliptic = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=issuer", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
        var pem = Write("both.pem", rsa.ExportSubjectPublicKeyInfoPem() + "\n" + elliptic.ExportSubjectPublicKeyInfoPem() + "\n" + certificate.ExportCertificatePem());
        var keys = SigningKeys.Read(pem, Assert.Fail);
        Assert.Equal(3, keys.Count);
        Assert.Equal(keys[0].KeyId, keys[2].KeyId);
        Assert.Single(SigningKeys.Read(LocalKeys.Create(Path.Combine(_folder.FullName, "own")).PublicKeys, Assert.Fail));
    }

    [Fact]
    public void KeyFiles_ThatAreNoPublicKeys_AreRefused()
    {
        using var small = RSA.Create(1024);
        using var elliptic = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Contains("'PRIVATE KEY' is not taken", Problem(elliptic.ExportPkcs8PrivateKeyPem()), StringComparison.Ordinal);
        Assert.Contains("1024 bits is too short", Problem(small.ExportSubjectPublicKeyInfoPem()), StringComparison.Ordinal);
        Assert.Contains("neither a JSON Web Key Set nor a PEM", Problem("secret"), StringComparison.Ordinal);
        Assert.Contains("'oct' is not taken", Problem("""{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}"""), StringComparison.Ordinal);
        Assert.Contains("holds no key", Problem("""{"keys":[]}"""), StringComparison.Ordinal);
        Assert.Contains("holds a private key", Problem("""{"keys":[{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}]}"""), StringComparison.Ordinal);
        Assert.NotEmpty(Problem("""{"keys":"""));
        Assert.NotEmpty(Problem("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"));
        string Problem(string text)
        {
            var problems = new List<string>();
            Assert.Empty(SigningKeys.Read(Write("keys", text), problems.Add));
            return Assert.Single(problems);
        }
    }

    [Fact]
    public async Task ClaimNames_OfTheIssuer_AreMapped()
    {
        var settings = _maker.Options.Settings.ToDictionary(StringComparer.Ordinal);
        settings[Section + "Claims:Role"] = "realm_access.roles";
        settings[Section + "Claims:Branch"] = "https://company.example/branch";
        settings[Section + "Claims:Subject"] = "preferred_username";
        await using var server = await RunningServer.StartAsync(new ServerOptions { Settings = settings });
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["preferred_username"] = "wang",
            ["realm_access"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["roles"] = new[] { "offline_access", "clerk" } },
            ["https://company.example/branch"] = "Sunrise",
        };
        var client = new PolicyService.PolicyServiceClient(server.Channel);
        Assert.NotEmpty((await client.ListPlansAsync(new(), TokenMaker.Headers(_maker.Token(claims)), cancellationToken: TestContext.Current.CancellationToken)).Plans);
        claims["realm_access"] = "clerk";
        var refused = await Assert.ThrowsAsync<RpcException>(() => client.ListPlansAsync(new(), TokenMaker.Headers(_maker.Token(claims))).ResponseAsync);
        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
    }

    [Fact]
    public async Task AuthKeysAndToken_LetTheirHolderIn()
    {
        var folder = Path.Combine(_folder.FullName, "new");
        Assert.Equal(0, (await Run("auth", "keys", "--out", folder)).Exit);
        var key = Path.Combine(folder, "signing-key.pem");
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        Assert.Contains("is there already", (await Run("auth", "keys", "--out", folder)).Said, StringComparison.Ordinal);
        Assert.Contains("--employee-id is missing", (await Run("auth", "token", "--key", key, "--subject", "li", "--role", "agent", "--branch", "Sunrise")).Said, StringComparison.Ordinal);
        Assert.Contains("signing-key.pem that", (await Run("auth", "token", "--key", Path.Combine(folder, "public-keys.json"), "--subject", "li", "--role", "qa", "--branch", "*")).Said, StringComparison.Ordinal);
        var (exit, token, _) = await Run("auth", "token", "--key", key, "--subject", "li", "--role", "qa", "--branch", "*");
        Assert.Equal(0, exit);
        await using var server = await RunningServer.StartAsync(new ServerOptions
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [Section + "KeyFiles:0"] = Path.Combine(folder, "public-keys.json"),
                [Section + "Issuer"] = "telesales-local",
                [Section + "Audience"] = "telesales",
            },
        });
        Assert.NotEmpty((await new PolicyService.PolicyServiceClient(server.Channel).ListPlansAsync(new(), TokenMaker.Headers(token.Trim()), cancellationToken: TestContext.Current.CancellationToken)).Plans);
    }

    private static async Task<(int Exit, string Output, string Said)> Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var said = new StringWriter();
        var exit = await CommandLine.RunAsync(arguments, output, said);
        return (exit, System.Text.Encoding.UTF8.GetString(output.ToArray()), said.ToString());
    }

    private static string Refused(Dictionary<string, string?> given) =>
        Assert.Throws<RefusedException>(() => AuthenticationSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(given).Build())).Message;

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
