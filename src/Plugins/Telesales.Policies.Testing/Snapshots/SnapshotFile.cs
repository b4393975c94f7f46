using System.Text;

namespace Telesales.Policies.Testing.Snapshots;

/// <summary>One snapshot's verified and received file.</summary>
internal sealed class SnapshotFile(string folder, string prefix)
{
    // What no file name may hold on any system, so that a name does not depend on the machine that wrote it.
    private const string Forbidden = "\"<>|:*?\\/";

    private static readonly UTF8Encoding Utf8WithBom = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    public string Verified { get; } = Path.Combine(folder, $"{prefix}.verified.txt");

    public string Received { get; } = Path.Combine(folder, $"{prefix}.received.txt");

    public static string Prefix(string type, string method, IReadOnlyList<(string Name, string Value)> parameters)
    {
        var name = new StringBuilder($"{type}.{method}");
        foreach (var (parameter, value) in parameters) name.Append('_').Append(parameter).Append('=').Append(Clean(value));
        return name.ToString();
    }

    public void Check(string text)
    {
        var received = Lf(text);
        if (received.Length == 0 || received[^1] == '\n')
            throw new SnapshotException($"{prefix}: a snapshot is neither empty nor ends in a newline.");
        var verified = File.Exists(Verified) ? Read() : null;
        if (verified == received)
        {
            File.Delete(Received);
            return;
        }

        File.WriteAllText(Received, received, Utf8WithBom);
        throw new SnapshotException(verified is null ? New(received) : Different(verified, received));
    }

    // CRLF is what a checkout may have made of it; that much is not a difference, as in Verify.
    private string Read() => Lf(File.ReadAllText(Verified, Utf8WithBom));

    private string New(string received) =>
        $"New snapshot: {prefix}\nRead {Path.GetFileName(Received)}; if it is right, rename it to {Path.GetFileName(Verified)} and commit it.\n\n{received}";

    private string Different(string verified, string received) =>
        $"Different from the snapshot: {prefix}\n{TextDiff.Of(verified, received)}\n"
        + $"If {Path.GetFileName(Received)} is right, let it replace {Path.GetFileName(Verified)}; a released policy version never changes its own.";

    private static string Lf(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string Clean(string value) => string.Concat(value.Select(c => c < ' ' || Forbidden.Contains(c, StringComparison.Ordinal) ? '-' : c));
}
