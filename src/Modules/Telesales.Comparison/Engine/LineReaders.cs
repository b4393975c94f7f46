using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Comparison.Engine;

/// <summary>
/// Whether a policy may look at all lines paid so far. That is the one reading that no policy declares; an assembly in which
/// <see cref="PersonMonth.PaidLines"/> is not named, and that calls no other assembly which could name it, can't do it.
/// </summary>
internal static class LineReaders
{
    private static readonly ConditionalWeakTable<Assembly, object> Known = [];

    public static bool MayRead(IPolicy policy) => (bool)Known.GetValue(policy.GetType().Assembly, static assembly => MayRead(assembly));

    // Packages are loaded from memory: what there is of an assembly is its metadata, and no file.
    private static unsafe bool MayRead(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var blob, out var length)) return true;
        var reader = new MetadataReader(blob, length);
        var reads = reader.MemberReferences.Select(handle => reader.GetString(reader.GetMemberReference(handle).Name))
            .Any(name => name is "get_" + nameof(PersonMonth.PaidLines) or "get_" + nameof(EarlierFindings.Lines));
        var calls = reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)).Any(CouldRead);
        GC.KeepAlive(assembly);
        return reads || calls;
    }

    // The base library does not know the contract; anything else may.
    private static bool CouldRead(string reference) =>
        reference != typeof(IPolicy).Assembly.GetName().Name && reference is not ("netstandard" or "mscorlib") && reference != "System" && !reference.StartsWith("System.", StringComparison.Ordinal);
}
