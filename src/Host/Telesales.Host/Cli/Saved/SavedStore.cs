using Telesales.Documents;
using Telesales.Host.Server;
using Telesales.Payroll.Store;

namespace Telesales.Host.Cli.Saved;

/// <summary>The store of the command line: what serve on the same machine keeps and finds.</summary>
internal static class SavedStore
{
    /// <summary>The store for reading, with what renders from it; no packages are needed.</summary>
    /// <exception cref="StoreException">There is none, or it can't be read.</exception>
    public static async Task<ServiceProvider> OpenForReadingAsync(string? location, CancellationToken cancellation)
    {
        var services = new ServiceCollection().AddPayslipStore(OptionsOf(location)).AddDocuments().BuildServiceProvider();
        try
        {
            await services.GetRequiredService<IPayslipStore>().OpenForReadingAsync(cancellation);
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>The store for writing; made when there is none.</summary>
    /// <exception cref="StoreException">It can't be written.</exception>
    public static async Task<ServiceProvider> OpenAsync(string? location, CancellationToken cancellation)
    {
        var services = new ServiceCollection().AddPayslipStore(OptionsOf(location)).BuildServiceProvider();
        try
        {
            await services.GetRequiredService<IPayslipStore>().OpenAsync(cancellation);
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    // As serve finds it, but for its settings file.
    private static StoreOptions OptionsOf(string? location) => StoreSetup.Read(location, new ConfigurationBuilder().AddEnvironmentVariables().Build());
}
