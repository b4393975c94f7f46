using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Telesales.Policies.Testing.Snapshots;

/// <summary>
/// Compares a text with the verified file beside the test's source.
/// <para>
/// A stand-in for Verify, until Verify (Verify.XunitV3) can be restored from the registry that we build with. It is compatible with its files:
/// <c>{Type}.{Method}_{name}={value}.verified.txt</c> beside the source file, UTF-8 with BOM, LF, no final newline; <c>.received.txt</c> written
/// on a new or a different result, also on CI, and ignored by git; a prefix used twice is an error. So when Verify takes this place, the calls
/// change and no verified file does. It knows text only: render first, then snapshot the text.
/// </para>
/// </summary>
public static class Snapshot
{
    private static readonly ConcurrentDictionary<string, bool> Used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Passes when the text equals the verified file; otherwise writes the received file and says what differs.</summary>
    /// <param name="text">What came out; without a final newline.</param>
    /// <param name="parameters">The test's parameters, which become part of the file's name.</param>
    /// <param name="sourceFile">The compiler's: the test's source file, named as its class.</param>
    /// <param name="method">The compiler's: the test method.</param>
    /// <exception cref="SnapshotException">The result is new or different, or the prefix was used before.</exception>
    public static void Verify(
        string text,
        IReadOnlyList<(string Name, string Value)>? parameters = null,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "")
    {
        var source = CompiledPath.Resolve(sourceFile);
        var folder = Path.GetDirectoryName(source)!;
        var prefix = SnapshotFile.Prefix(Path.GetFileNameWithoutExtension(source), method, parameters ?? []);
        Claim(folder, prefix);
        new SnapshotFile(folder, prefix).Check(text);
    }

    /// <summary>Two tests, or one test twice, must not write the same file.</summary>
    internal static void Claim(string folder, string prefix)
    {
        if (!Used.TryAdd(Path.Combine(folder, prefix), true))
            throw new SnapshotException($"The prefix has been used before: {prefix}. Give each call its own parameters.");
    }
}

/// <summary>A snapshot that is new, different, or can't be kept; the message says which and shows the difference.</summary>
public sealed class SnapshotException(string message) : Exception(message);
