using Microsoft.Extensions.DependencyInjection;

namespace Telesales.Policies;

/// <summary>Where policies come from.</summary>
public sealed class PolicyOptions
{
    /// <summary>
    /// The folders that hold packages as <c>&lt;id&gt;/&lt;version&gt;/</c>, in order of trust: a package of a later root that has the
    /// name of an earlier one's with different bytes, or gives a policy version, plan or regulation of an earlier one's, is refused. Empty: <c>plugins</c> beside the executable.
    /// </summary>
    public IList<string> PluginRoots { get; } = [];
}

/// <summary>The module's registration.</summary>
public static class PoliciesServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPolicyCatalogue"/>; the packages are loaded when it is first asked for.</summary>
    public static IServiceCollection AddPolicies(this IServiceCollection services, Action<PolicyOptions>? configure = null)
    {
        var options = new PolicyOptions();
        configure?.Invoke(options);
        return services.AddSingleton<IPolicyCatalogue>(_ => PolicyCatalogue.Load(options));
    }
}
