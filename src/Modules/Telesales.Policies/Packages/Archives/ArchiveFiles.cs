using System.IO.Compression;
using Telesales.Policies.Problems;

namespace Telesales.Policies.Packages.Archives;

/// <summary>
/// The entries of a package file, read into memory with nothing believed: not the names, not the sizes, not the kinds. Whatever is wrong is
/// reported; nothing is written anywhere.
/// </summary>
internal sealed class ArchiveFiles(ProblemList problems)
{
    /// <summary>The most bytes that a package has, unpacked or packed.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The most files that a package has.</summary>
    public const int MostFiles = 1_000;

    private const int LongestName = 200;
    private const int UnixKind = 0xF000;
    private const int UnixFile = 0x8000;
    private const int WindowsFolderOrLink = 0x10 | 0x400;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.OrdinalIgnoreCase);
    private long _left = MostBytes;

    /// <summary>The entries by name; what was read before a problem was found.</summary>
    public IReadOnlyDictionary<string, byte[]> Read(Stream archive)
    {
        try
        {
            using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostFiles + 1) TooMany();
            else foreach (var entry in zip.Entries.TakeWhile(_ => _left >= 0)) Add(entry);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or OverflowException)
        {
            problems.Add(ArchiveTexts.Unreadable, broken.Message);
        }

        return _files;
    }

    private void Add(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (!IsInside(name)) problems.Add(ArchiveTexts.NameOutside, Shown(name));
        else if (!IsFile(entry)) problems.Add(ArchiveTexts.NotAFile, name);
        else if (_files.ContainsKey(name)) problems.Add(ArchiveTexts.NameTwice, name);
        else if (Bytes(entry) is { } bytes) _files.Add(name, bytes);
    }

    /// <summary>Whether a name stays in the folder that it is put in, on every system.</summary>
    public static bool IsInside(string name) =>
        name.Length is > 0 and <= LongestName
        && !name.Any(c => char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')
        && name.Split('/').All(part => part.Length > 0 && part[^1] is not ('.' or ' ') && part[0] != ' ');

    private static bool IsFile(ZipArchiveEntry entry)
    {
        var kind = (entry.ExternalAttributes >> 16) & UnixKind;
        return kind is 0 or UnixFile && (entry.ExternalAttributes & WindowsFolderOrLink) == 0;
    }

    // The size that the entry states is a claim: no more is read than may be.
    private byte[]? Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = content.Read(buffer)) > 0; bytes.Write(buffer, 0, read))
        {
            _left -= read;
            if (_left >= 0) continue;
            problems.Add(ArchiveTexts.TooLarge, FormattableString.Invariant($"{MostBytes / 1024 / 1024} MiB"), FormattableString.Invariant($" {MostBytes / 1024 / 1024} MiB"));
            return null;
        }

        return bytes.ToArray();
    }

    private void TooMany() => problems.Add(ArchiveTexts.TooLarge, FormattableString.Invariant($"{MostFiles} files"), FormattableString.Invariant($" {MostFiles} 个文件"));

    private static string Shown(string name) => string.Concat(name.Take(LongestName).Select(c => char.IsControl(c) ? '?' : c));
}
