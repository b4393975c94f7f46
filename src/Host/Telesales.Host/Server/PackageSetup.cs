using Telesales.Policies;

namespace Telesales.Host.Server;

/// <summary>Where the installed packages are kept, and how a running server learns what was activated.</summary>
internal static class PackageSetup
{
    /// <summary>Names the place when the command line and the settings do not.</summary>
    public const string Variable = "TELESALES_PACKAGES";

    /// <summary>
    /// TELESALES_PACKAGES, else telesales/packages in the user's data folder; null where a user has none. Never the working folder: code would be
    /// loaded from wherever a command happens to be called.
    /// </summary>
    public static string? Place
    {
        get
        {
            if (Environment.GetEnvironmentVariable(Variable) is { } named && !string.IsNullOrWhiteSpace(named)) return Path.GetFullPath(named);
            var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return data.Length == 0 ? null : Path.Combine(data, "telesales", "packages");
        }
    }

    /// <summary>--packages, else TELESALES_PACKAGES, else the settings, else the user's data folder.</summary>
    /// <exception cref="Cli.RefusedException">A setting is not right.</exception>
    public static string? Read(string? location, IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection("Telesales:Packages"));
        section.AllowOnly("Location");
        section.ThrowIfWrong("The settings of the packages are not right:");
        if (location is not null) return Path.GetFullPath(location);
        var isNamed = !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Variable));
        return !isNamed && section.Text("Location") is { } set ? Path.GetFullPath(set) : Place;
    }
}

/// <summary>
/// Looks once a second whether the store's journal grew, and takes over what was activated or retired. Packages are installed on the machine, by
/// whoever may write to the store, and by no call over the network: to install code is to be trusted with the host.
/// </summary>
internal sealed partial class PackageWatch(ILivePackages packages, IPolicyCatalogue catalogue, ILogger<PackageWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (packages.Place is null) return;
        using var timer = new PeriodicTimer(Interval);
        string? failure = null;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (packages.Refresh()) Tell();
                failure = null;
            }
            catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or UnauthorizedAccessException or PolicyCatalogueException)
            {
                if (failure != unreadable.Message) LogKept(unreadable.Message);
                failure = unreadable.Message;
            }
        }
    }

    private void Tell()
    {
        var all = catalogue.Packages;
        LogTaken(packages.Generation, all.Count(package => package.State == PackageState.Admitted));
        foreach (var package in all.Where(package => package.State == PackageState.Refused)) LogRefused(package.Name, package.Message(Language.En));
    }

    [LoggerMessage(1, LogLevel.Information, "Catalogue {Generation} is in use: {Packages} packages. Calls under way finish with the one before.")]
    private partial void LogTaken(int generation, int packages);

    [LoggerMessage(2, LogLevel.Warning, "The package {Package} is refused: {Reasons}")]
    private partial void LogRefused(string package, string reasons);

    [LoggerMessage(3, LogLevel.Error, "The package store can't be read; the catalogue stays as it was: {Reason}")]
    private partial void LogKept(string reason);
}
