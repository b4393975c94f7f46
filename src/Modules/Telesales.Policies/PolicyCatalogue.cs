using Telesales.Policies.Installed;

namespace Telesales.Policies;

/// <summary>Loads the packages.</summary>
public static class PolicyCatalogue
{
    /// <summary>Finds, checks and loads every package of the plug-in roots, and those of the store that take part in some month.</summary>
    /// <exception cref="PolicyCatalogueException">A root is missing, or not one package was admitted.</exception>
    public static IPolicyCatalogue Load(PolicyOptions options)
    {
        var builder = new CatalogueBuilder([.. options.Roots], options.PackageStore);
        return builder.Build(options.PackageStore is { } place ? new PackageJournal(place).Read() : []);
    }

    internal static PolicyCatalogueException Empty(IReadOnlyList<string> roots, IReadOnlyList<PackageInfo> found)
    {
        var places = string.Join(", ", roots.Select(root => $"'{root}'"));
        return new(found.Count == 0
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
