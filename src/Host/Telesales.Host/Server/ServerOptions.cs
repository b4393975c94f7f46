using System.Net;

namespace Telesales.Host.Server;

/// <summary>Where the service listens, and what the command line says about it; everything else is configuration (docs/operations.md).</summary>
internal sealed record ServerOptions
{
    /// <summary>The port of gRPC; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The port of REST; 0 takes a free one.</summary>
    public int HttpPort { get; init; }

    /// <summary>The port of metrics and health on this machine; null for none; 0 takes a free one.</summary>
    public int? AdminPort { get; init; }

    /// <summary>The address that is listened on; null for this machine only (127.0.0.1 and ::1).</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Something in front of the service ends TLS: other addresses may be listened on without a certificate.</summary>
    public bool IsBehindProxy { get; init; }

    /// <summary>A certificate in PEM or PKCS #12; null for none, or as the configuration says.</summary>
    public string? Certificate { get; init; }

    /// <summary>The private key of a PEM certificate; null when it stands in the same file.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>Where payslips are kept: a path or a connection string; null: as the environment or the settings say.</summary>
    public string? Store { get; init; }

    /// <summary>Where installed packages are kept: a folder; null: as the environment or the settings say.</summary>
    public string? Packages { get; init; }

    /// <summary>A JSON file with settings; stronger than appsettings.json, weaker than the environment.</summary>
    public string? SettingsFile { get; init; }

    /// <summary>Settings that nothing overrides; for tests.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Only programs of this machine reach the service.</summary>
    public bool IsLoopback => Address is null || IPAddress.IsLoopback(Address);
}
