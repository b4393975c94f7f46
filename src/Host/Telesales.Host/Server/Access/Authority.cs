using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Telesales.Host.Server.Access;

/// <summary>The authority whose keys are discovered. Once they were had they stay known, whether or not it can be reached later.</summary>
internal sealed class Authority(IOptionsMonitor<JwtBearerOptions> options) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private volatile bool _isKnown;

    /// <summary>Whether its keys are known; asks for them when they are not.</summary>
    public async Task<bool> IsKnownAsync(CancellationToken cancellation)
    {
        if (_isKnown) return true;
        try
        {
            await options.Get(JwtBearerDefaults.AuthenticationScheme).ConfigurationManager!.GetConfigurationAsync(cancellation).WaitAsync(Patience, cancellation);
            return _isKnown = true;
        }
        catch (Exception unreachable) when (unreachable is InvalidOperationException or IOException or TimeoutException)
        {
            return false; // it names its address only, and who asks is told that it can't be reached
        }
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await IsKnownAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The authority's keys can't be had.");
}
