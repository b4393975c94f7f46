using System.IO.Compression;
using Telesales.Policies.Problems;

namespace Telesales.Policies.Packages.Archives;

/// <summary>A package as one file: a zip of its files with a list of them in front. The same files give the same bytes.</summary>
internal sealed record PackageFile(PackageContents Contents, Manifest Manifest, PackageFiles Files)
{
    // A zip can't say "no time"; this is the earliest that it can.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads and checks a package file, as far as can be told without loading its code.</summary>
    public static (PackageFile? Package, PackageReading Reading) Read(string path)
    {
        var problems = new ProblemList(Path.GetFileName(path));
        using var archive = File.OpenRead(path);
        if (archive.Length > ArchiveFiles.MostBytes)
        {
            problems.Add(ArchiveTexts.TooLarge, FormattableString.Invariant($"{ArchiveFiles.MostBytes / 1024 / 1024} MiB"), FormattableString.Invariant($" {ArchiveFiles.MostBytes / 1024 / 1024} MiB"));
            return (null, new(null, problems.Sorted()));
        }

        var entries = new ArchiveFiles(problems).Read(archive);
        var packed = entries.TryGetValue(ArchiveManifest.FileName, out var list) ? ArchiveManifest.Read(list, problems) : null;
        if (list is null && !problems.Any) problems.Add(ArchiveTexts.ManifestMissing, ArchiveManifest.FileName);
        if (problems.Any || packed is null) return (null, new(packed, problems.Sorted()));
        var (package, ofFiles) = Of(PackageFiles.Of(entries.Where(entry => entry.Key != ArchiveManifest.FileName)), problems);
        if (package is not null) ArchiveManifest.Compare(packed, package.Contents, problems);
        return problems.Any || package is null ? (null, new(packed, [.. problems.Sorted(), .. ofFiles])) : (package, new(package.Contents, []));
    }

    /// <summary>The package in a folder, with what is wrong with its manifest.</summary>
    public static (PackageFile? Package, IReadOnlyList<PolicyProblem> Problems) Of(PackageFiles files, ProblemList problems)
    {
        var inside = new ProblemList(Manifest.FileName);
        if (!files.Contains(Manifest.FileName)) problems.Add(PackageTexts.ManifestMissing, problems.File);
        else if (files.Text(Manifest.FileName) is not { } text) inside.Add(FileTexts.NotUtf8);
        else if (Manifest.Read(text, inside) is { } manifest) return (new(ArchiveManifest.Of(manifest, files), manifest, files), []);
        return (null, inside.Sorted());
    }

    /// <summary>Writes the zip.</summary>
    public void Write(Stream output)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, ArchiveManifest.FileName, ArchiveManifest.Write(Contents));
        foreach (var path in Files.Paths) Add(zip, path, Files.Bytes(path));
    }

    /// <summary>Writes the files into a folder; they are on disk when it returns.</summary>
    public void Unpack(string folder)
    {
        foreach (var path in Files.Paths)
        {
            var target = Path.Combine([folder, .. path.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            file.Write(Files.Bytes(path));
            file.Flush(flushToDisk: true);
        }
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        (entry.LastWriteTime, entry.ExternalAttributes) = (NoTime, 0);
        using var content = entry.Open();
        content.Write(bytes);
    }
}
