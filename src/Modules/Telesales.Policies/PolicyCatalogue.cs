using Telesales.Policies.Packages;

namespace Telesales.Policies;

/// <summary>Loads the packages.</summary>
public static class PolicyCatalogue
{
    /// <summary>Finds, checks and loads every package of the plug-in roots.</summary>
    /// <exception cref="PolicyCatalogueException">A root is missing, or not one package was admitted.</exception>
    public static IPolicyCatalogue Load(PolicyOptions options)
    {
        string[] roots = options.PluginRoots.Count > 0 ? [.. options.PluginRoots] : [Path.Combine(AppContext.BaseDirectory, "plugins")];
        var (found, admitted) = PackageScanner.Scan(roots);
        if (admitted.Count > 0) return new Catalogue(found, admitted);
        var places = string.Join(", ", roots.Select(root => $"'{root}'"));
        throw new PolicyCatalogueException(found.Count == 0
            ? $"There is no package in {places}: nothing could be calculated. Packages lie in <id>/<version>/ with a plugin.json."
            : $"Not one package in {places} was admitted: nothing could be calculated.\n{string.Join('\n', found.Select(package => $"{package.Path}: {package.Message(Language.En)}"))}");
    }
}

/// <summary>There is nothing to calculate with; the host must not start. The message says why, package by package.</summary>
public sealed class PolicyCatalogueException : Exception
{
    internal PolicyCatalogueException(string message)
        : base(message)
    {
    }
}
