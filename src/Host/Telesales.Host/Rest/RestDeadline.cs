using System.Globalization;
using System.Text.RegularExpressions;
using Grpc.Core;

namespace Telesales.Host.Rest;

/// <summary>How long a REST call may take: as its <c>grpc-timeout</c> header says, which is written as in gRPC, or the default.</summary>
internal sealed partial class RestDeadline : IDisposable
{
    private readonly CancellationTokenSource _passing;
    private readonly CancellationTokenSource _either;

    private RestDeadline(HttpContext http, TimeSpan time)
    {
        _passing = new(time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _passing.Token);
        http.RequestAborted = _either.Token;
        http.Features.Set(this);
    }

    public static (string Zh, string En) HowToWrite => ("grpc-timeout 的格式为最多八位数字加单位 H、M、S、m、u 或 n，例如 10S。", "Write grpc-timeout as at most eight digits and a unit H, M, S, m, u or n, such as 10S.");

    /// <summary>Whether the call was ended by its deadline.</summary>
    public static bool HasPassed(ServerCallContext context) =>
        context.UserState.TryGetValue("__HttpContext", out var http) && (http as HttpContext)?.Features.Get<RestDeadline>() is { _passing.IsCancellationRequested: true };

    /// <summary>Begins the call's time; null when the header can't be read.</summary>
    /// <param name="http">The call.</param>
    /// <param name="usual">For a call that says nothing.</param>
    public static RestDeadline? Of(HttpContext http, TimeSpan usual)
    {
        var header = http.Request.Headers["grpc-timeout"].ToString();
        if (header.Length == 0) return new(http, usual);
        if (!Written().IsMatch(header)) return null;
        var count = long.Parse(header.AsSpan(0, header.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        var ticks = header[^1] switch
        {
            'H' => TimeSpan.TicksPerHour,
            'M' => TimeSpan.TicksPerMinute,
            'S' => TimeSpan.TicksPerSecond,
            'm' => TimeSpan.TicksPerMillisecond,
            'u' => TimeSpan.TicksPerMicrosecond,
            _ => 0, // a nanosecond is less than a tick
        };
        // What a timer can hold; longer is as good as none.
        return new(http, TimeSpan.FromTicks(Math.Min(count * ticks, 24 * TimeSpan.TicksPerHour)));
    }

    public void Dispose()
    {
        _either.Dispose();
        _passing.Dispose();
    }

    [GeneratedRegex("^[0-9]{1,8}[HMSmun]\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Written();
}
