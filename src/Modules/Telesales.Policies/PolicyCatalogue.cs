namespace Telesales.Policies;

/// <summary>Loads the packages.</summary>
public static class PolicyCatalogue
{
    /// <summary>Finds, checks and loads every package of the plug-in roots.</summary>
    /// <exception cref="PolicyCatalogueException">A root is missing, or not one package was admitted.</exception>
    public static IPolicyCatalogue Load(PolicyOptions options) => throw new NotSupportedException($"{options.PluginRoots.Count} roots: not written yet.");
}

/// <summary>There is nothing to calculate with; the host must not start. The message says why, package by package.</summary>
public sealed class PolicyCatalogueException : Exception
{
    internal PolicyCatalogueException(string message)
        : base(message)
    {
    }
}
