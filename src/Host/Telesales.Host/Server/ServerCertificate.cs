using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Telesales.Host.Cli;

namespace Telesales.Host.Server;

/// <summary>
/// The certificate of the service: the section <c>Telesales:Certificate</c> or <c>--certificate</c>. A renewed file is taken up within a minute;
/// one that can't be read leaves the former in place.
/// </summary>
internal sealed partial class ServerCertificate(string path, string? keyPath, string? password, TimeProvider time)
{
    private static readonly TimeSpan Recheck = TimeSpan.FromMinutes(1);
    private readonly Lock _turn = new();
    private X509Certificate2 _current = Load(path, keyPath, password);
    private DateTime _written = WrittenAt(path, keyPath);
    private DateTimeOffset _checked = time.GetUtcNow();

    /// <summary>Where it is told that a renewed file can't be read.</summary>
    public ILogger? Logger { get; set; }

    /// <summary>The certificate to show.</summary>
    public X509Certificate2 Current
    {
        get
        {
            lock (_turn)
            {
                if (time.GetUtcNow() - _checked < Recheck) return _current;
                _checked = time.GetUtcNow();
                if (WrittenAt(path, keyPath) is var written && written != _written) Renew(written);
                return _current;
            }
        }
    }

    /// <summary>The certificate that the options or the configuration name; null for none.</summary>
    /// <exception cref="RefusedException">It can't be used.</exception>
    public static ServerCertificate? Read(ServerOptions options, IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection("Telesales:Certificate"));
        section.AllowOnly("Path", "KeyPath", "Password");
        section.ThrowIfWrong("The certificate's settings are not right:");
        var path = options.Certificate ?? section.Text("Path");
        return path is null ? null : new(path, options.CertificateKey ?? section.Text("KeyPath"), section.Text("Password"), TimeProvider.System);
    }

    // The former certificate stays with the connections that were opened under it; it is left to the finalizer.
    private void Renew(DateTime written)
    {
        try
        {
            _current = Load(path, keyPath, password);
            _written = written;
        }
        catch (RefusedException refused)
        {
            if (Logger is { } logger) LogNotRenewed(logger, refused.Message);
        }
    }

    private static X509Certificate2 Load(string path, string? keyPath, string? password)
    {
        try
        {
            var isPem = File.ReadAllText(path).Contains("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal);
            if (!isPem) return X509CertificateLoader.LoadPkcs12FromFile(path, password);
            using var pem = password is null ? X509Certificate2.CreateFromPemFile(path, keyPath) : X509Certificate2.CreateFromEncryptedPemFile(path, password, keyPath);
            // Windows' TLS takes a key from a store or a PKCS #12 only.
            return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new RefusedException($"The certificate {path} can't be used: {wrong.Message} Give PEM (--certificate, and --certificate-key where the key is apart) or PKCS #12 with its password in Telesales__Certificate__Password.");
        }
    }

    private static DateTime WrittenAt(string path, string? keyPath) =>
        keyPath is null ? File.GetLastWriteTimeUtc(path) : new[] { File.GetLastWriteTimeUtc(path), File.GetLastWriteTimeUtc(keyPath) }.Max();

    [LoggerMessage(1, LogLevel.Error, "The renewed certificate is not taken up, the former stays: {Problem}")]
    private static partial void LogNotRenewed(ILogger logger, string problem);
}
