using System.Text;

namespace Telesales.Comparison.Snapshots;

/// <summary>The files of one version and month in a folder.</summary>
internal sealed class SnapshotFolder(string path, string version, string month)
{
    private const string Verified = ".verified.txt";
    private const string Received = ".received.txt";
    private const string Releases = "released-versions.txt";

    // What no file name may hold on any system, so that a name does not depend on the machine that wrote it.
    private const string Forbidden = "\"<>|:*?\\/";

    private static readonly UTF8Encoding Utf8WithBom = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
    private readonly string _prefix = $"Payslips.Payslip_plan={Clean(version)}_month={month}_person=";

    /// <summary>Whether the version was said to be released.</summary>
    public bool IsReleased => File.Exists(PathOf(Releases)) && File.ReadAllLines(PathOf(Releases)).Contains(version, StringComparer.Ordinal);

    /// <summary>The people that are pinned, as their files are called.</summary>
    public IEnumerable<string> Pinned => !Directory.Exists(path) ? [] : Directory.EnumerateFiles(path, $"*{Verified}").Select(file => Path.GetFileName(file))
        .Where(file => file.StartsWith(_prefix, StringComparison.Ordinal)).Select(file => file[_prefix.Length..^Verified.Length]).Order(StringComparer.Ordinal);

    public static string Clean(string text) => string.Concat(text.Select(letter => letter < ' ' || Forbidden.Contains(letter, StringComparison.Ordinal) ? '-' : letter));

    public string NameOf(string person) => _prefix + person + Verified;

    /// <summary>What is pinned; null when nothing is. CRLF is what a checkout may have made of it.</summary>
    public string? Read(string person) => File.Exists(PathOf(NameOf(person))) ? File.ReadAllText(PathOf(NameOf(person)), Utf8WithBom).ReplaceLineEndings("\n") : null;

    public void WriteReceived(string person, string text) => Write(_prefix + person + Received, text);

    public void RemoveReceived(string person) => File.Delete(PathOf(_prefix + person + Received));

    /// <summary>Pins a text; null unpins.</summary>
    public void Pin(string person, string? text)
    {
        if (text is null) File.Delete(PathOf(NameOf(person)));
        else Write(NameOf(person), text);
        RemoveReceived(person);
    }

    public void Release()
    {
        if (!IsReleased) File.AppendAllText(PathOf(Releases), version + "\n");
    }

    public void Make() => Directory.CreateDirectory(path);

    // Whole or not at all.
    private void Write(string name, string text)
    {
        Make();
        var part = PathOf(name + ".part");
        File.WriteAllText(part, text, Utf8WithBom);
        File.Move(part, PathOf(name), overwrite: true);
    }

    private string PathOf(string name) => Path.Combine(path, name);
}
