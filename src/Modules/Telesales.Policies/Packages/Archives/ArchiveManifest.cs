using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Telesales.Policies.Plans;
using Telesales.Policies.Problems;

namespace Telesales.Policies.Packages.Archives;

/// <summary>The list that stands first in a package file: what it holds, with the SHA-256 of each file.</summary>
internal static class ArchiveManifest
{
    public const string FileName = "telesales-package.json";
    private const int Format = 1;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What the files hold, by their own manifest.</summary>
    public static PackageContents Of(Manifest manifest, PackageFiles files) => new(
        manifest.Id,
        manifest.Version,
        manifest.Contract,
        manifest.Policies,
        [.. manifest.Plans.Where(files.Contains).Select(plan => files.Text(plan) is { } text ? PlanReader.IdOf(text, plan) : null).OfType<string>().Distinct(StringComparer.Ordinal)],
        files.Sha256,
        files.Paths.ToDictionary(path => path, path => Convert.ToHexStringLower(SHA256.HashData(files.Bytes(path))), StringComparer.Ordinal));

    public static byte[] Write(PackageContents contents) => JsonSerializer.SerializeToUtf8Bytes(
        new Wire(Format, contents.Id, contents.Version, contents.Contract, [.. contents.Policies], [.. contents.Plans], contents.Sha256, new(contents.Files.ToDictionary(), StringComparer.Ordinal)), Json);

    /// <summary>Reads it strictly; null with the problem reported.</summary>
    public static PackageContents? Read(byte[] bytes, ProblemList problems)
    {
        try
        {
            var wire = JsonSerializer.Deserialize<Wire>(bytes, Json) ?? throw new JsonException("it is null.");
            if (wire.Format == Format) return new(wire.Id, wire.Version, wire.Contract, wire.Policies, wire.Plans, wire.Sha256, wire.Files);
            problems.Add(ArchiveTexts.ManifestInvalid, FormattableString.Invariant($"format {wire.Format}"));
        }
        catch (JsonException broken)
        {
            problems.Add(ArchiveTexts.ManifestInvalid, broken.Message);
        }

        return null;
    }

    /// <summary>Holds what was packed against what is there.</summary>
    public static void Compare(PackageContents packed, PackageContents found, ProblemList problems)
    {
        foreach (var (path, sha256) in found.Files)
        {
            if (!packed.Files.TryGetValue(path, out var listed)) problems.Add(ArchiveTexts.FileUnlisted, path);
            else if (listed != sha256) problems.Add(ArchiveTexts.FileChanged, path, sha256[..12], listed.Length > 12 ? listed[..12] : listed);
        }

        foreach (var path in packed.Files.Keys.Except(found.Files.Keys, StringComparer.Ordinal)) problems.Add(ArchiveTexts.FileLost, path);
        if (problems.Any) return;
        Compare("id", packed.Id, found.Id);
        Compare("version", packed.Version, found.Version);
        Compare("contract", ProblemList.Number(packed.Contract), ProblemList.Number(found.Contract));
        Compare("policies", string.Join(", ", packed.Policies), string.Join(", ", found.Policies));
        Compare("plans", string.Join(", ", packed.Plans), string.Join(", ", found.Plans));
        Compare("sha256", packed.Sha256, found.Sha256);

        void Compare(string key, string listed, string actual)
        {
            if (listed != actual) problems.Add(ArchiveTexts.ManifestsDiffer, key, listed, actual);
        }
    }

    private sealed record Wire(int Format, string Id, string Version, int Contract, string[] Policies, string[] Plans, string Sha256, SortedDictionary<string, string> Files);
}
