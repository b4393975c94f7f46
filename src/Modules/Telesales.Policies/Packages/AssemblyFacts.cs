using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Telesales.Policies.Packages;

/// <summary>What an assembly says of itself, read from its metadata without loading it.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="ContractMajors">The major versions of the contract whose types it uses: the namespace carries the version.</param>
internal sealed record AssemblyFacts(string Name, IReadOnlySet<int> ContractMajors)
{
    /// <summary>The contract's assembly name.</summary>
    public static readonly string ContractAssembly = typeof(IPolicy).Assembly.GetName().Name!;

    /// <summary>The contract's major version that this host speaks.</summary>
    public static readonly int HostMajor = MajorOf(typeof(IPolicy).Namespace!) ?? throw new InvalidOperationException("The contract's namespace carries no version.");

    private const string NamespaceStart = "Telesales.Policies.V";

    /// <summary>Reads the metadata; null when the bytes are no .NET assembly.</summary>
    public static AssemblyFacts? Read(byte[] bytes)
    {
        try
        {
            using var file = new PEReader(new MemoryStream(bytes, writable: false));
            if (!file.HasMetadata) return null;
            var metadata = file.GetMetadataReader();
            if (!metadata.IsAssembly) return null;
            var majors = metadata.TypeReferences
                .Select(metadata.GetTypeReference)
                .Where(type => IsFromContract(metadata, type))
                .Select(type => MajorOf(metadata.GetString(type.Namespace)))
                .OfType<int>();
            return new(metadata.GetString(metadata.GetAssemblyDefinition().Name), majors.ToHashSet());
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static bool IsFromContract(MetadataReader metadata, TypeReference type) =>
        type.ResolutionScope.Kind == HandleKind.AssemblyReference
        && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == ContractAssembly;

    private static int? MajorOf(string space)
    {
        if (!space.StartsWith(NamespaceStart, StringComparison.Ordinal)) return null;
        var digits = space[NamespaceStart.Length..].Split('.')[0];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }
}
