using System.Diagnostics.Metrics;
using Google.Rpc;
using Grpc.Core;

namespace Telesales.Host.Server;

/// <summary>Metrics of calls. A caller's words are never a label: methods and reasons come from lists of our own.</summary>
internal sealed class CallMetrics
{
    /// <summary>The meter.</summary>
    public const string Name = "Telesales.Host";

    private readonly Counter<long> _refused;

    public CallMetrics(IMeterFactory meters) =>
        _refused = meters.Create(Name).CreateCounter<long>("telesales.calls.refused", "{call}", "Calls that were refused, by method, status and reason.");

    /// <summary>A call was refused with a status.</summary>
    public void Refused(string method, RpcException refused)
    {
        if (!_refused.Enabled) return;
        var reason = refused.GetRpcStatus()?.GetDetail<ErrorInfo>() is { Domain: "telesales" } info ? info.Reason : "";
        Refused(method, refused.StatusCode, reason);
    }

    /// <summary>A call was refused for a reason; empty for none.</summary>
    public void Refused(string method, StatusCode status, string reason) => _refused.Add(
        1,
        new("method", method.TrimStart('/')),
        new("status", status.ToString()),
        new("reason", reason));
}
