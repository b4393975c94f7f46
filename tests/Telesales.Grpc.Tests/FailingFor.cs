using Microsoft.Extensions.DependencyInjection;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;

namespace Telesales.Grpc.Tests;

/// <summary>The payroll of the host with a fault for one person.</summary>
internal sealed class FailingFor(IPayroll inner, string failing) : IPayroll
{
    /// <summary>Puts it in the place of the host's.</summary>
    public static Action<IServiceCollection> Replace(string employeeId) => services =>
    {
        var registered = services.Last(service => service.ServiceType == typeof(IPayroll));
        services.AddSingleton<IPayroll>(provider => new FailingFor(Make(registered, provider), employeeId));
    };

    public IReadOnlyList<PersonResult> Calculate(ResolvedPlan plan, FactSet facts, PayrollOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        if (facts.TryIndexOf(failing, out _)) throw new InvalidOperationException("Wang earns 5000.00");
        return inner.Calculate(plan, facts, options, progress, cancellation);
    }

    public PersonResult? CalculateOne(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation = default)
    {
        if (employeeId == failing) throw new InvalidOperationException("Wang earns 5000.00");
        return inner.CalculateOne(plan, facts, employeeId, options, cancellation);
    }

    private static IPayroll Make(ServiceDescriptor registered, IServiceProvider provider) => (IPayroll)(
        registered.ImplementationInstance
        ?? registered.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!));
}
