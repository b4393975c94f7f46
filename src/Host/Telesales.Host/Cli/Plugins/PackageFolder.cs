using Telesales.Policies;

namespace Telesales.Host.Cli.Plugins;

/// <summary>Finds the built package below a folder: the folder itself, or what a policy project's build laid out in <c>bin/package</c>.</summary>
internal static class PackageFolder
{
    private const string Manifest = "plugin.json";
    private static readonly string Built = Path.Combine("bin", "package");

    /// <summary>The folder with the manifest and everything that it names.</summary>
    /// <exception cref="RefusedException">There is none, or there are several.</exception>
    public static string Find(string path, Language language)
    {
        if (File.Exists(Path.Combine(path, Manifest)) && Directory.GetFiles(path, "*.csproj").Length == 0) return path;
        string[] found = [.. Directory.GetDirectories(path).Prepend(path).Select(folder => Path.Combine(folder, Built)).Where(folder => File.Exists(Path.Combine(folder, Manifest)))];
        return found is [var only] ? only : throw new RefusedException(PluginTexts.NothingBuilt(path, found.Length, language));
    }
}
