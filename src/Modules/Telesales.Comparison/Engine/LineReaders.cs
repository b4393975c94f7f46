using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Comparison.Engine;

/// <summary>
/// Whether a policy may look at all lines paid so far. That is the one reading that no policy declares; an assembly in which
/// <see cref="PersonMonth.PaidLines"/> is not named can't do it.
/// </summary>
internal static class LineReaders
{
    private static readonly ConditionalWeakTable<Assembly, object> Known = [];

    public static bool MayRead(IPolicy policy) => (bool)Known.GetValue(policy.GetType().Assembly, static assembly => Names(assembly));

    private static bool Names(Assembly assembly)
    {
        if (!File.Exists(assembly.Location)) return true;
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        return reader.MemberReferences.Select(handle => reader.GetString(reader.GetMemberReference(handle).Name))
            .Any(name => name is "get_" + nameof(PersonMonth.PaidLines) or "get_" + nameof(EarlierFindings.Lines));
    }
}
