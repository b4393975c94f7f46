using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Telesales.Host.Cli;

namespace Telesales.Host.Server.Access;

/// <summary>A pair of keys of one's own (P-256), and tokens signed with it.</summary>
internal static class LocalKeys
{
    private const string PrivateName = "signing-key.pem";
    private const string PublicName = "public-keys.json";

    /// <summary>Makes the two files; the private one is its owner's only.</summary>
    /// <exception cref="RefusedException">One of them is there already.</exception>
    public static (string PrivateKey, string PublicKeys) Create(string folder)
    {
        var (privatePath, publicPath) = (Path.GetFullPath(Path.Combine(folder, PrivateName)), Path.GetFullPath(Path.Combine(folder, PublicName)));
        foreach (var path in new[] { privatePath, publicPath })
            if (File.Exists(path)) throw new RefusedException($"{path} is there already, and tokens made with it would end. Choose another folder.");
        Directory.CreateDirectory(folder);
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        WritePrivate(privatePath, pair.ExportPkcs8PrivateKeyPem() + "\n");
        File.WriteAllText(publicPath, KeySet(pair) + "\n");
        return (privatePath, publicPath);
    }

    /// <summary>A signed token.</summary>
    /// <exception cref="RefusedException">The key can't be used.</exception>
    public static string Token(string keyFile, string issuer, string audience, IDictionary<string, object> claims, TimeSpan life)
    {
        using var pair = ReadPrivate(keyFile);
        var key = new ECDsaSecurityKey(pair);
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        var now = DateTime.UtcNow;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + life,
            Claims = claims,
            // The library would keep a signer with the key, which ends here.
            SigningCredentials = new(key, SecurityAlgorithms.EcdsaSha256) { CryptoProviderFactory = new() { CacheSignatureProviders = false } },
        });
    }

    private static void WritePrivate(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(text);
    }

    private static string KeySet(ECDsa pair)
    {
        var key = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(ECDsa.Create(pair.ExportParameters(includePrivateParameters: false))));
        return JsonSerializer.Serialize(new
        {
            keys = new[] { new { kty = key.Kty, crv = key.Crv, x = key.X, y = key.Y, use = "sig", alg = SecurityAlgorithms.EcdsaSha256, kid = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint()) } },
        });
    }

    private static ECDsa ReadPrivate(string path)
    {
        var pair = ECDsa.Create();
        try
        {
            pair.ImportFromPem(File.ReadAllText(path));
            return pair;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            pair.Dispose();
            throw new RefusedException($"{path}: {wrong.Message} Give the {PrivateName} that `telesales auth keys` made.");
        }
    }
}
