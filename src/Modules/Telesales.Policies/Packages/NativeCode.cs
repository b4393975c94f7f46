using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Telesales.Policies.Packages;

/// <summary>
/// Code that the runtime does not check, found in the bytes of a file: a native library of any system, an assembly that is not IL alone, and one
/// that calls into native libraries. A policy needs none of it, and it could do anything to the host's memory.
/// </summary>
internal static class NativeCode
{
    /// <summary>What kind of it a file is, in both languages; null for none.</summary>
    public static (string En, string Zh)? In(string path, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("\u007fELF"u8)) return ("a native library of Linux", "Linux 本机库");
        if (IsMachO(bytes)) return ("a native library of macOS", "macOS 本机库");
        if (!bytes.AsSpan().StartsWith("MZ"u8)) return HasNativeName(path) ? ("named as a native library", "以本机库命名的文件") : null;
        try
        {
            using var file = new PEReader(new MemoryStream(bytes, writable: false));
            if (!file.HasMetadata) return ("a native library of Windows", "Windows 本机库");
            if (!file.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.ILOnly) || file.PEHeaders.CorHeader.ManagedNativeHeaderDirectory.Size > 0)
                return ("an assembly with native code in it (build it without ReadyToRun)", "含本机代码的程序集（编译时请关闭 ReadyToRun）");
            return file.GetMetadataReader().GetTableRowCount(TableIndex.ImplMap) > 0 ? ("an assembly that calls native libraries (DllImport)", "调用本机库（DllImport）的程序集") : null;
        }
        catch (BadImageFormatException)
        {
            return ("no assembly, although it begins like one", "貌似程序集、实则不是的文件");
        }
    }

    private static bool IsMachO(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xCF, 0xFA, 0xED, 0xFE]) || bytes.StartsWith<byte>([0xCE, 0xFA, 0xED, 0xFE]) || bytes.StartsWith<byte>([0xCA, 0xFE, 0xBA, 0xBE]);

    private static bool HasNativeName(string path) =>
        path.EndsWith(".so", StringComparison.OrdinalIgnoreCase) || path.Contains(".so.", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".dylib", StringComparison.OrdinalIgnoreCase);
}
