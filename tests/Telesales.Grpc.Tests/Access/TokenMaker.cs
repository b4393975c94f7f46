using System.Security.Cryptography;
using Grpc.Core;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Telesales.Host.Server;

namespace Telesales.Grpc.Tests.Access;

/// <summary>An issuer of tokens with a key of its own, and the settings of a service that trusts it.</summary>
internal sealed class TokenMaker : IDisposable
{
    public const string Issuer = "https://issuer.test";
    public const string Audience = "telesales-test";

    private readonly RSA _pair = RSA.Create(2048);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telesales-keys-");

    public TokenMaker() => File.WriteAllText(KeyFile, PublicPem);

    /// <summary>The public key.</summary>
    public string KeyFile => Path.Combine(_folder.FullName, "public.pem");

    /// <summary>The public key as text.</summary>
    public string PublicPem => _pair.ExportSubjectPublicKeyInfoPem();

    /// <summary>A service that takes this issuer's tokens.</summary>
    public ServerOptions Options => new()
    {
        Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Telesales:Authentication:KeyFiles"] = KeyFile,
            ["Telesales:Authentication:Issuer"] = Issuer,
            ["Telesales:Authentication:Audience"] = Audience,
        },
    };

    /// <summary>The claims of somebody.</summary>
    public static Dictionary<string, object> Claims(string role, string branch = "*", string? employeeId = null)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = "somebody", ["role"] = role, ["branch"] = branch };
        if (employeeId is not null) claims["employee_id"] = employeeId;
        return claims;
    }

    /// <summary>A good token, with what a test changes.</summary>
    public string Token(IDictionary<string, object> claims, Action<SecurityTokenDescriptor>? change = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            NotBefore = DateTime.UtcNow.AddMinutes(-10),
            Expires = DateTime.UtcNow.AddMinutes(10),
            Claims = claims,
            SigningCredentials = new(new RsaSecurityKey(_pair), SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    /// <summary>The headers of a call by somebody.</summary>
    public Metadata Headers(string role, string branch = "*", string? employeeId = null) => Headers(Token(Claims(role, branch, employeeId)));

    /// <summary>The headers of a call with a token.</summary>
    public static Metadata Headers(string token) => new() { { "authorization", $"Bearer {token}" } };

    public void Dispose()
    {
        _pair.Dispose();
        _folder.Delete(recursive: true);
    }
}
