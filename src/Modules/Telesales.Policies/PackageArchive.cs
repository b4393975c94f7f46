using Telesales.Policies.Packages;
using Telesales.Policies.Packages.Archives;
using Telesales.Policies.Problems;

namespace Telesales.Policies;

/// <summary>Packages as files that can be sent: packed from a folder, looked into without loading anything.</summary>
public static class PackageArchive
{
    /// <summary>The usual name of the file of a package.</summary>
    public static string NameOf(PackageContents contents) => $"{contents.Id}-{contents.Version}.zip";

    /// <summary>Checks the package in a folder as installing it would, and writes it when nothing is wrong. The same files give the same bytes.</summary>
    /// <param name="folder">The folder with <c>plugin.json</c> and the built assembly.</param>
    /// <param name="open">Where to; asked only when nothing is wrong.</param>
    public static PackageReading Pack(string folder, Func<PackageContents, Stream> open)
    {
        var problems = new ProblemList("");
        foreach (var link in PackageFiles.Links(folder)) problems.Add(ArchiveTexts.NotAFile, link);
        var (package, ofManifest) = PackageFile.Of(PackageFiles.Read(folder), problems);
        if (package is null) return new(null, [.. problems.Sorted(), .. ofManifest]);
        foreach (var name in package.Files.Paths.Where(name => !ArchiveFiles.IsInside(name))) problems.Add(ArchiveTexts.NameOutside, name);
        if (package.Files.Contains(ArchiveManifest.FileName)) problems.Add(ArchiveTexts.NameTwice, ArchiveManifest.FileName);
        var (info, loaded) = PackageAdmission.Admit(package.Files, $"{package.Contents.Id}/{package.Contents.Version}");
        if (problems.Any || loaded is null) return new(package.Contents, [.. problems.Sorted(), .. info.Problems]);
        using var output = open(package.Contents);
        package.Write(output);
        return new(package.Contents, []);
    }

    /// <summary>What a package file holds, and what is wrong with it as far as can be told without loading its code.</summary>
    public static PackageReading Inspect(string file) => PackageFile.Read(file).Reading;
}
