using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Telesales.Payroll.Telemetry;

namespace Telesales.Payroll.Store;

/// <summary>Registration of saved payslips.</summary>
public static class StoreServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPayslipStore"/>; whoever starts the service opens it first.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Where payslips are kept, and how.</param>
    public static IServiceCollection AddPayslipStore(this IServiceCollection services, StoreOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StoreMetrics>();
        return services.AddSingleton<IPayslipStore>(provider =>
            new MeasuredStore(PayslipStore.At(options, provider.GetRequiredService<TimeProvider>()), provider.GetRequiredService<StoreMetrics>()));
    }
}
