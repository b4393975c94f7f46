namespace Telesales.Policies.Problems;

/// <summary>Why a package file is refused before anything of it is used.</summary>
internal static class ArchiveTexts
{
    private const string PackAgain = "Pack it again with telesales plugin pack.";
    private const string PackAgainZh = "请用 telesales plugin pack 重新打包。";

    public static readonly ProblemText Unreadable = new(
        "archive.unreadable",
        "This is no package file: {0}", PackAgain,
        "这不是插件包文件：{0}", PackAgainZh);

    public static readonly ProblemText ManifestMissing = new(
        "archive.manifest-missing",
        "There is no {0} in the file.", PackAgain,
        "文件中没有 {0}。", PackAgainZh);

    public static readonly ProblemText ManifestInvalid = new(
        "archive.manifest-invalid",
        "The list of files can't be used: {0}", PackAgain,
        "文件清单无法使用：{0}", PackAgainZh);

    // {0} the name as written
    public static readonly ProblemText NameOutside = new(
        "archive.name-outside",
        "The entry '{0}' would lie outside the package, or has a name that not every system can keep.", "Entries are named relative to the package, with /. Ask whoever sent the file what it is for.",
        "条目“{0}”会落到包目录之外，或文件名并非所有系统都能保存。", "条目名须为相对于包目录的路径（用 /）。请向发件人核实此文件的来历。");

    public static readonly ProblemText NameTwice = new(
        "archive.name-twice",
        "The entry '{0}' stands in the file twice (capitals do not count).", PackAgain,
        "条目“{0}”重复（不区分大小写）。", PackAgainZh);

    public static readonly ProblemText NotAFile = new(
        "archive.not-a-file",
        "The entry '{0}' is a link, a folder or a device, not a file.", "Replace the link by the file that it points to.",
        "条目“{0}”是链接、目录或设备，不是文件。", "请用链接指向的文件代替链接。");

    // {0} what, {1} the limit
    public static readonly ProblemText TooLarge = new(
        "archive.too-large",
        "The package has more than {0}.", "A package holds policies, plans and words; leave everything else out.",
        "插件包超过{1}。", "插件包只应包含策略、方案与文本，请移除其他内容。");

    public static readonly ProblemText FileChanged = new(
        "archive.file-changed",
        "The file {0} is not what was packed (SHA-256 {1}…, packed {2}…).", "Copy the package file again: it was damaged or changed on the way.",
        "文件 {0} 与打包时不同（SHA-256 {1}…，打包时 {2}…）。", "请重新复制插件包文件：它在传送途中损坏或被改动。");

    public static readonly ProblemText FileUnlisted = new(
        "archive.file-unlisted",
        "The file {0} was not there when the package was packed.", PackAgain,
        "文件 {0} 在打包时并不存在。", PackAgainZh);

    public static readonly ProblemText FileLost = new(
        "archive.file-lost",
        "The file {0} was there when the package was packed and is missing.", PackAgain,
        "打包时存在的文件 {0} 已缺失。", PackAgainZh);

    // {0} the key, {1} in the list of files, {2} in plugin.json
    public static readonly ProblemText ManifestsDiffer = new(
        "archive.manifests-differ",
        "The list of files says {0} {1}, plugin.json says {2}.", PackAgain,
        "文件清单的 {0} 为 {1}，而 plugin.json 为 {2}。", PackAgainZh);
}
