using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.Tokens;

namespace Telesales.Host.Server.Access;

/// <summary>Public keys from files: a JSON Web Key Set, or PEM (<c>PUBLIC KEY</c>, <c>CERTIFICATE</c>).</summary>
internal static class SigningKeys
{
    private const int LeastRsaBits = 2048;
    private const long MostBytes = 1024 * 1024;

    /// <summary>The keys of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="report">Told what is wrong and how to mend it.</param>
    public static IReadOnlyList<SecurityKey> Read(string file, Action<string> report)
    {
        try
        {
            if (new FileInfo(file).Length > MostBytes) throw new FormatException("the file is larger than 1 MiB.");
            var text = File.ReadAllText(file);
            return text.TrimStart().StartsWith('{') ? ReadSet(text) : ReadPem(text);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or FormatException or ArgumentException or CryptographicException)
        {
            report($"{file}: {wrong.Message}");
            return [];
        }
    }

    private static List<SecurityKey> ReadSet(string text)
    {
        var keys = new JsonWebKeySet(text).Keys.Where(key => key.Use is null or "" or "sig").ToList();
        if (keys.Count == 0) throw new FormatException("the set holds no key for signatures.");
        foreach (var key in keys)
        {
            if (key.Kty is not ("RSA" or "EC"))
                throw new FormatException($"a key of type '{key.Kty}' is not taken: only public keys of a pair (RSA, EC).");
            if (key.HasPrivateKey) throw new FormatException("the set holds a private key; give the public part only, and keep the other where tokens are made.");
            if (key.Kty == "RSA") CheckRsa(key.KeySize);
        }

        return [.. keys];
    }

    private static List<SecurityKey> ReadPem(string text)
    {
        var keys = new List<SecurityKey>();
        var rest = text.AsSpan();
        while (PemEncoding.TryFind(rest, out var found))
        {
            keys.Add(ToKey(rest[found.Label].ToString(), rest[found.Location].ToString()));
            rest = rest[found.Location.End..];
        }

        if (keys.Count == 0) throw new FormatException("the file holds neither a JSON Web Key Set nor a PEM public key or certificate.");
        return keys;
    }

    private static SecurityKey ToKey(string label, string pem)
    {
        if (label == "CERTIFICATE")
        {
            using var certificate = X509Certificate2.CreateFromPem(pem);
            using var rsa = certificate.GetRSAPublicKey();
            using var elliptic = certificate.GetECDsaPublicKey();
            return Of(rsa?.ExportParameters(false), elliptic?.ExportParameters(false));
        }

        if (label != "PUBLIC KEY") throw new FormatException($"'{label}' is not taken: give a PUBLIC KEY or a CERTIFICATE.");
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportFromPem(pem);
            return Of(rsa.ExportParameters(false), null);
        }
        catch (CryptographicException)
        {
            using var elliptic = ECDsa.Create();
            elliptic.ImportFromPem(pem);
            return Of(null, elliptic.ExportParameters(false));
        }
    }

    // The identity is the key's thumbprint (RFC 7638), as `telesales auth keys` and most issuers have it.
    private static SecurityKey Of(RSAParameters? rsa, ECParameters? elliptic)
    {
        SecurityKey key;
        if (rsa is { } modulus) key = new RsaSecurityKey(modulus);
        else if (elliptic is { } point) key = new ECDsaSecurityKey(ECDsa.Create(point));
        else throw new FormatException("the certificate's key is neither RSA nor elliptic.");
        if (key is RsaSecurityKey) CheckRsa(key.KeySize);
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        return key;
    }

    private static void CheckRsa(int bits)
    {
        if (bits < LeastRsaBits) throw new FormatException(FormattableString.Invariant($"an RSA key of {bits} bits is too short: {LeastRsaBits} at least."));
    }
}
