namespace Telesales.Facts;

/// <summary>The mappings that come with the product, by name.</summary>
internal static class ShippedMappings
{
    private const string Folder = "Mappings.";
    private const string Extension = ".yaml";

    public static string[] Names { get; } =
    [
        .. typeof(ShippedMappings).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
            .Select(resource => resource[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Opens a shipped mapping; null when there is none of this name.</summary>
    public static Stream? Open(string name) =>
        Names.Contains(name) ? typeof(ShippedMappings).Assembly.GetManifestResourceStream(Folder + name + Extension) : null;
}
