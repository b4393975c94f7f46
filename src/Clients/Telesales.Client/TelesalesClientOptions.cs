namespace Telesales.Client;

/// <summary>How a client calls.</summary>
public sealed record TelesalesClientOptions
{
    /// <summary>The deadline of a call that gives none.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a call is tried when the service can't be reached (UNAVAILABLE), 1 to 5; 1: never again.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>Gives the bearer token of a call; null: calls carry none. Asked before each call, so that it may give a fresh one.</summary>
    public Func<CancellationToken, Task<string>>? Token { get; init; }

    /// <summary>Tokens may go over a connection without TLS: on this machine, or behind something that ends TLS.</summary>
    public bool AllowTokenWithoutTls { get; init; }

    /// <summary>The largest answer taken, in bytes. A month as a document is larger than gRPC's usual 4 MiB.</summary>
    public int MostAnswerBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>What carries the calls, for tests and proxies; null: sockets.</summary>
    public HttpMessageHandler? Handler { get; init; }
}
