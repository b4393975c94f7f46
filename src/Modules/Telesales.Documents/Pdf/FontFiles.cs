namespace Telesales.Documents.Pdf;

/// <summary>Where fonts with Chinese characters are, on Linux, Windows and macOS.</summary>
internal static class FontFiles
{
    // In order of preference; the bold file beside it when there is one.
    private static readonly (string Regular, string? Bold)[] Known =
    [
        ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"),
        ("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"),
        ("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf"),
        ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"),
        ("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf"),
        ("SourceHanSansCN-Regular.otf", "SourceHanSansCN-Bold.otf"),
        ("SourceHanSans.ttc", null),
        ("msyh.ttc", "msyhbd.ttc"),
        ("msyh.ttf", "msyhbd.ttf"),
        ("PingFang.ttc", null),
        ("Hiragino Sans GB.ttc", null),
        ("STHeiti Medium.ttc", null),
        ("wqy-microhei.ttc", null),
        ("wqy-zenhei.ttc", null),
        ("simhei.ttf", null),
        ("simsun.ttc", null),
    ];

    private static readonly string[] Endings = [".ttf", ".otf", ".ttc"];

    /// <summary>The folders in which systems keep fonts.</summary>
    public static IReadOnlyList<string> SystemFolders { get; } =
    [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local/share/fonts"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".fonts"),
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
        "/System/Library/Fonts",
        "/Library/Fonts",
    ];

    /// <summary>The font files of folders, by path.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> folders) =>
    [
        .. folders.Where(folder => folder.Length > 0 && Directory.Exists(folder))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The best known font for Chinese among files, with its bold one; null when there is none.</summary>
    public static (string Regular, string? Bold)? Best(IReadOnlyList<string> files)
    {
        foreach (var (regular, bold) in Known)
            if (Find(files, regular) is { } found) return (found, bold is null ? null : Find(files, bold));
        return null;
    }

    private static string? Find(IReadOnlyList<string> files, string name) => files.FirstOrDefault(file => Path.GetFileName(file).Equals(name, StringComparison.OrdinalIgnoreCase));
}
