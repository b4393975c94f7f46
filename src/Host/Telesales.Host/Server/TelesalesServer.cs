using Telesales.Comparison;
using Telesales.Documents;
using Telesales.Host.Cli;
using Telesales.Host.Rest;
using Telesales.Host.Rest.OpenApi;
using Telesales.Host.Server.Access;
using Telesales.Payroll;
using Telesales.Policies;

namespace Telesales.Host.Server;

/// <summary>The server: gRPC and REST, on the loopback address unless authentication is configured.</summary>
internal static partial class TelesalesServer
{
    /// <summary>The largest message taken.</summary>
    public const int MostMessageBytes = 4 * 1024 * 1024;

    /// <summary>The longest that the server may take once it is told to stop: the longest notice, and the calls under way.</summary>
    public static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(60);

    /// <summary>Serves until cancelled or told to stop.</summary>
    /// <param name="options">Where.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="onStarted">Told both ports once calls are taken.</param>
    /// <exception cref="RefusedException">The settings are not right, or a port can't be listened on.</exception>
    public static async Task<int> RunAsync(ServerOptions options, CancellationToken cancellation, Action<int, int>? onStarted = null)
    {
        await using var app = Build(options);
        var started = app.Lifetime.ApplicationStarted;
        using var telling = started.Register(() => onStarted?.Invoke(new Uri(app.Urls.First()).Port, new Uri(app.Urls.ElementAt(1)).Port));
        try
        {
            await app.RunAsync(cancellation);
        }
        catch (IOException unbound) when (!started.IsCancellationRequested)
        {
            throw new RefusedException(Listening.Unbound(unbound, options));
        }

        return CommandLine.Done;
    }

    /// <summary>A server that is not started yet; with port 0 it takes a free one.</summary>
    /// <param name="options">Where.</param>
    /// <param name="environment">Development or Production; null: as ASPNETCORE_ENVIRONMENT says, else Production.</param>
    /// <param name="configure">What a test puts in the place of a service.</param>
    /// <exception cref="RefusedException">The settings are not right.</exception>
    /// <exception cref="PolicyCatalogueException">Not one package was admitted.</exception>
    public static WebApplication Build(ServerOptions options, string? environment = null, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = environment });
        builder.Configuration.AddSettings(options);
        builder.Logging.WriteToStandardError();
        CheckSections(builder.Configuration);
        var authentication = AuthenticationSettings.Read(builder.Configuration);
        var limits = ServerLimits.Read(builder.Configuration, isForOthers: authentication is not null);
        var certificate = ServerCertificate.Read(options, builder.Configuration);
        Listening.Check(options, authentication is not null, certificate is not null, builder.Configuration);
        builder.WebHost.PreferHostingUrls(false);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => Listening.Configure(kestrel, options, limits, certificate));
        if (options.AdminPort is { } admin) builder.WebHost.ConfigureKestrel(kestrel => Listening.ConfigureAdmin(kestrel, admin));
        builder.AddTelemetry(isScraped: options.AdminPort is not null);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = limits.ShutdownNotice + limits.Shutdown);
        builder.Services.AddSingleton(limits).AddHostedService<ShutdownNotice>();
        builder.Services.AddTelesales(PackageSetup.Read(options.Packages, builder.Configuration)).AddHostedService<PackageWatch>().AddStore(StoreSetup.Read(options.Store, builder.Configuration)).AddPoliciesGrpc().AddPayrollGrpc().AddTelesalesGrpc();
        builder.Services.AddDocumentSettings(builder.Configuration);
        if (authentication is not null) builder.Services.AddTokenAuthentication(authentication);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        if (certificate is not null) certificate.Logger = app.Logger;
        // Packages are admitted before the first call is taken: without them there is nothing to calculate with.
        app.Services.GetRequiredService<IPolicyCatalogue>();
        DocumentSetup.CheckFont(app.Services.GetRequiredService<IDocuments>());
        app.UseAccess(authentication, limits);
        app.UseRest();
        app.MapPolicies();
        app.MapPayroll();
        app.MapDocuments();
        app.MapComparison();
        app.MapGrpcHealthChecksService();
        app.MapHealth();
        if (options.AdminPort is not null) app.MapPrometheusScrapingEndpoint(Telemetry.Metrics).AllowAnonymous().WithMetadata(new AdminPage(IsHereOnly: true));
        app.MapOpenApi().AllowAnonymous();
        if (app.Environment.IsDevelopment()) app.MapGrpcReflectionService();
        if (authentication is null) app.Lifetime.ApplicationStarted.Register(() => LogOpen(app.Logger));
        return app;
    }

    // Routing comes first: who may call depends on the method.
    private static void UseAccess(this WebApplication app, AuthenticationSettings? authentication, ServerLimits limits)
    {
        app.UseWhen(http => authentication is null || AdminPort.IsAdmin(http), open => open.UseMiddleware<LoopbackGate>());
        app.UseRouting();
        app.UseAdminPort();
        app.Use(next => new AccessGate(next, authentication, app.Services.GetRequiredService<CallMetrics>(), app.Services.GetRequiredService<ILogger<AccessGate>>()).InvokeAsync);
        app.Use((http, next) =>
        {
            CallTime.Default(http, limits);
            return next(http);
        });
    }

    // A section with a misspelt name would be passed over: authentication, say.
    private static void CheckSections(ConfigurationManager configuration)
    {
        var settings = new SettingsSection(configuration.GetSection("Telesales"));
        settings.AllowOnly("Authentication", "Certificate", "Documents", "Limits", "Packages", "Store");
        settings.ThrowIfWrong("The settings are not right:");
    }

    // appsettings.json < --settings < environment < what a test says.
    private static void AddSettings(this ConfigurationManager configuration, ServerOptions options)
    {
        if (options.SettingsFile is { } file)
        {
            if (!File.Exists(file)) throw new RefusedException($"--settings: there is no file {file}.");
            configuration.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
            configuration.AddEnvironmentVariables();
        }

        if (options.Settings.Count > 0) configuration.AddInMemoryCollection(options.Settings);
    }

    [LoggerMessage(1, LogLevel.Warning, "No authentication is configured: only this machine is listened on, and everyone on it may call everything. See docs/operations.md.")]
    private static partial void LogOpen(ILogger logger);
}
