using Microsoft.Extensions.Diagnostics.HealthChecks;
using Telesales.Payroll.Store;

namespace Telesales.Host.Server;

/// <summary>Where the server keeps payslips, and that it is ready before the first call is taken.</summary>
internal static class StoreSetup
{
    /// <summary>Names the place when the command line and the settings do not.</summary>
    public const string Variable = "TELESALES_STORE";

    /// <summary>--store, else TELESALES_STORE, else the settings, else telesales.db in the working folder.</summary>
    /// <exception cref="Cli.RefusedException">A setting is not right.</exception>
    public static StoreOptions Read(string? location, IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection("Telesales:Store"));
        section.AllowOnly("Location", "BusySeconds", "MostPages");
        var options = new StoreOptions();
        options = options with
        {
            Location = location ?? Named(Environment.GetEnvironmentVariable(Variable)) ?? section.Text("Location") ?? options.Location,
            BusyTimeout = TimeSpan.FromSeconds(section.Whole("BusySeconds", (int)options.BusyTimeout.TotalSeconds, 1, 600)),
            MostPages = section.Has("MostPages") ? section.Whole("MostPages", 0, 1, int.MaxValue) : null,
        };
        section.ThrowIfWrong("The settings of the store are not right:");
        return options;
    }

    public static IServiceCollection AddStore(this IServiceCollection services, StoreOptions options)
    {
        services.AddPayslipStore(options).AddHostedService<StoreStart>();
        services.AddHealthChecks().AddCheck<StoreCheck>("store");
        return services;
    }

    private static string? Named(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>Opens the store before anything listens; a server without its store does not start.</summary>
internal sealed partial class StoreStart(IPayslipStore store, ILogger<StoreStart> logger) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken);
        LogPlace(store.Place);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "Payslips are kept in {Place}.")]
    private partial void LogPlace(string place);
}

/// <summary>Healthy while the store answers.</summary>
internal sealed class StoreCheck(IPayslipStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.CheckAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StoreException fault)
        {
            return HealthCheckResult.Unhealthy(fault.Message);
        }
    }
}
