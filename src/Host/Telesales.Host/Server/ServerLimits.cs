using System.Globalization;
using Telesales.Host.Cli;

namespace Telesales.Host.Server;

/// <summary>What a caller may take of the service: the section <c>Telesales:Limits</c> (docs/operations.md has each with its default).</summary>
internal sealed record ServerLimits
{
    private const string Section = "Telesales:Limits";

    /// <summary>People in the facts of one message.</summary>
    public int PeoplePerMessage { get; private init; } = 1_000;

    /// <summary>How long a call may take whose caller gives it no deadline; streams have none but must not idle.</summary>
    public TimeSpan DefaultDeadline { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>The same as a gRPC header says it: <c>60S</c>.</summary>
    public string DefaultTimeout => field ??= string.Create(CultureInfo.InvariantCulture, $"{(long)DefaultDeadline.TotalSeconds}S");

    /// <summary>How long a stream may wait for its client, to send or to read.</summary>
    public TimeSpan StreamIdle { get; private init; } = TimeSpan.FromSeconds(120);

    /// <summary>Connections at a time; a further one is closed.</summary>
    public int Connections { get; private init; } = 1_000;

    /// <summary>Calls at a time on one HTTP/2 connection; further ones wait at the client.</summary>
    public int CallsPerConnection { get; private init; } = 100;

    /// <summary>Bytes of all headers of a request, the token among them.</summary>
    public int HeaderBytes { get; private init; } = 32 * 1024;

    /// <summary>How long the service says that it is going before it takes no more calls.</summary>
    public TimeSpan ShutdownNotice { get; private init; }

    /// <summary>How long calls under way may go on after that.</summary>
    public TimeSpan Shutdown { get; private init; } = TimeSpan.FromSeconds(30);

    /// <summary>The limits.</summary>
    /// <param name="configuration">Where they are set.</param>
    /// <param name="isForOthers">Others depend on the service: it says beforehand that it is going.</param>
    /// <exception cref="RefusedException">They are not right; the message lists every problem.</exception>
    public static ServerLimits Read(IConfiguration configuration, bool isForOthers)
    {
        var section = new SettingsSection(configuration.GetSection(Section));
        section.AllowOnly("PeoplePerMessage", "DefaultDeadlineSeconds", "StreamIdleSeconds", "Connections", "CallsPerConnection", "HeaderBytes", "ShutdownNoticeSeconds", "ShutdownSeconds");
        var usual = new ServerLimits();
        var limits = new ServerLimits
        {
            PeoplePerMessage = section.Whole("PeoplePerMessage", usual.PeoplePerMessage, 1, 100_000),
            DefaultDeadline = TimeSpan.FromSeconds(section.Whole("DefaultDeadlineSeconds", 60, 1, 3_600)),
            StreamIdle = TimeSpan.FromSeconds(section.Whole("StreamIdleSeconds", 120, 1, 3_600)),
            Connections = section.Whole("Connections", usual.Connections, 1, 100_000),
            CallsPerConnection = section.Whole("CallsPerConnection", usual.CallsPerConnection, 1, 10_000),
            HeaderBytes = section.Whole("HeaderBytes", usual.HeaderBytes, 4 * 1024, 1024 * 1024),
            ShutdownNotice = TimeSpan.FromSeconds(section.Whole("ShutdownNoticeSeconds", isForOthers ? 3 : 0, 0, 30)),
            Shutdown = TimeSpan.FromSeconds(section.Whole("ShutdownSeconds", 30, 1, 30)),
        };
        section.ThrowIfWrong("The limits are not right:");
        return limits;
    }
}
