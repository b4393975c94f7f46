using Microsoft.Extensions.Diagnostics.HealthChecks;
using Telesales.Policies;

namespace Telesales.Host.Server;

/// <summary>Health over HTTP, beside <c>grpc.health.v1</c>: alive, and ready for calls. It tells the names of checks and nothing else.</summary>
internal static class Health
{
    /// <summary>The process answers.</summary>
    public const string Live = "/healthz/live";

    /// <summary>Calls are taken: packages are admitted, the issuer's keys are known, and the service is not about to stop.</summary>
    public const string Ready = "/healthz/ready";

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(Live, new() { Predicate = static _ => false, ResponseWriter = WriteAsync }).AllowAnonymous().WithMetadata(new AdminPage(IsHereOnly: false));
        app.MapHealthChecks(Ready, new() { ResponseWriter = WriteAsync }).AllowAnonymous().WithMetadata(new AdminPage(IsHereOnly: false));
    }

    private static Task WriteAsync(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new
        {
            status = report.Status == HealthStatus.Healthy ? "ok" : "unavailable",
            failing = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy).Select(entry => entry.Key).Order(StringComparer.Ordinal).ToArray(),
        },
        http.RequestAborted);
}

/// <summary>Healthy once packages are admitted; a refused one beside them is told in the catalogue and keeps nobody from being paid.</summary>
internal sealed class PackagesCheck(IPolicyCatalogue catalogue) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(catalogue.Packages.Any(package => package.State == PackageState.Admitted)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("No package is admitted."));
}

/// <summary>No longer healthy once the service is told to stop: whoever sends it calls then sends them elsewhere.</summary>
internal sealed class StoppingCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The service is about to stop.") : HealthCheckResult.Healthy());
}

/// <summary>Told to stop, the service first says for a while that it is going, so that no call is sent to a door that is closed.</summary>
internal sealed class ShutdownNotice(ServerLimits limits) : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(limits.ShutdownNotice, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
