namespace Telesales.Policies;

/// <summary>A catalogue that takes over what is activated in the package store while it runs, whole or not at all.</summary>
public interface ILivePackages
{
    /// <summary>Where the store is; null when this host has none.</summary>
    string? Place { get; }

    /// <summary>How often the catalogue was replaced since the start.</summary>
    int Generation { get; }

    /// <summary>Takes over what changed in the store since it was last looked at. Calls that run go on with what they began with.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="InvalidDataException">The store's journal can't be read; the catalogue stays as it is.</exception>
    bool Refresh();

    /// <summary>Until it is disposed of, whatever this call does sees one catalogue.</summary>
    IDisposable Pin();
}
