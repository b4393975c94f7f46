using Microsoft.Extensions.DependencyInjection;
using Telesales.Policies.Installed;

namespace Telesales.Policies;

/// <summary>Where policies come from.</summary>
public sealed class PolicyOptions
{
    /// <summary>
    /// The folders that hold packages as <c>&lt;id&gt;/&lt;version&gt;/</c>, in order of trust: a package of a later root that has the
    /// name of an earlier one's with different bytes, or gives a policy version, plan or regulation of an earlier one's, is refused. Empty: <c>plugins</c> beside the executable.
    /// </summary>
    public IList<string> PluginRoots { get; } = [];

    /// <summary>The folder of the packages that were installed; null for a host without. It comes after every root in trust.</summary>
    public string? PackageStore { get; set; }

    internal IEnumerable<string> Roots => PluginRoots.Count > 0 ? PluginRoots : [Path.Combine(AppContext.BaseDirectory, "plugins")];
}

/// <summary>The module's registration.</summary>
public static class PoliciesServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPolicyCatalogue"/>, <see cref="ILivePackages"/> and, where there is a store, <see cref="IPackageStore"/>; the packages are loaded when it is first asked for.</summary>
    public static IServiceCollection AddPolicies(this IServiceCollection services, Action<PolicyOptions>? configure = null)
    {
        var options = new PolicyOptions();
        configure?.Invoke(options);
        services.AddSingleton(_ => new CatalogueBuilder([.. options.Roots], options.PackageStore));
        services.AddSingleton(provider => new LiveCatalogue(provider.GetRequiredService<CatalogueBuilder>(), options.PackageStore));
        services.AddSingleton<IPolicyCatalogue>(provider => provider.GetRequiredService<LiveCatalogue>());
        services.AddSingleton<ILivePackages>(provider => provider.GetRequiredService<LiveCatalogue>());
        if (options.PackageStore is { } place)
            services.AddSingleton<IPackageStore>(provider => new PackageStore(provider.GetRequiredService<CatalogueBuilder>(), place, TimeProvider.System));
        return services;
    }
}
