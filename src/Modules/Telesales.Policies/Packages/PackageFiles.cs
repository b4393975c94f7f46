using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Telesales.Policies.Packages;

/// <summary>The files of a package folder, read once: what was hashed is what is used.</summary>
internal sealed class PackageFiles
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private PackageFiles(string folder) => Folder = folder;

    /// <summary>The absolute folder.</summary>
    public string Folder { get; }

    /// <summary>Relative paths with <c>/</c>, in ordinal order.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Over the sorted relative paths and bytes, each with its length before it; lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";

    public static PackageFiles Read(string folder)
    {
        var files = new PackageFiles(Path.GetFullPath(folder));
        foreach (var path in Directory.EnumerateFiles(files.Folder, "*", SearchOption.AllDirectories))
            files._files.Add(Path.GetRelativePath(files.Folder, path).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(path));
        files.Sha256 = files.Hash();
        return files;
    }

    /// <summary>Files that lie in no folder yet.</summary>
    public static PackageFiles Of(IEnumerable<KeyValuePair<string, byte[]>> content)
    {
        var files = new PackageFiles("");
        foreach (var (path, bytes) in content) files._files.Add(path, bytes);
        files.Sha256 = files.Hash();
        return files;
    }

    /// <summary>Links in a folder, relative: what they lead to may change while the package stays the same.</summary>
    public static IEnumerable<string> Links(string folder) =>
        new DirectoryInfo(folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Where(entry => entry.LinkTarget is not null)
            .Select(entry => Path.GetRelativePath(folder, entry.FullName).Replace(Path.DirectorySeparatorChar, '/'));

    public bool Contains(string path) => _files.ContainsKey(path);

    public byte[] Bytes(string path) => _files[path];

    /// <summary>The text of a UTF-8 file, a byte order mark left out; null when it is not UTF-8.</summary>
    public string? Text(string path) => TextOf(_files[path]);

    public static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in _files)
        {
            Append(hash, Encoding.UTF8.GetBytes(path));
            Append(hash, bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
