using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Telesales.Policies.Installed;

/// <summary>
/// What was done with the packages of a store, one line each, appended and never changed: what takes part in a month follows from it. A line
/// counts once it is whole and on disk; the torn end of a crash is cut off by the next who writes.
/// </summary>
internal sealed class PackageJournal(string folder)
{
    private const string Install = "install";
    private const string Activate = "activate";
    private const string Retire = "retire";
    private readonly string _file = Path.Combine(folder, "journal.jsonl");

    /// <summary>Changes whenever something is appended.</summary>
    public long Length => new FileInfo(_file) is { Exists: true } file ? file.Length : 0;

    /// <summary>Every package, in the order in which they were installed.</summary>
    /// <exception cref="InvalidDataException">A line can't be read.</exception>
    public IReadOnlyList<JournalPackage> Read()
    {
        if (!File.Exists(_file)) return [];
        using var stream = new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Fold(reader.ReadToEnd());
    }

    /// <summary>One at a time, over all processes: what is read within holds until what is appended within is on disk.</summary>
    public IDisposable Lock()
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, ".lock");
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 100 && File.Exists(file))
            {
                Thread.Sleep(100); // another process installs or activates
            }
        }
    }

    public void AppendInstall(string name, string sha256, DateTimeOffset at) => Append(Install, at, name, ("sha256", sha256));

    public void AppendActivation(string name, Month from, bool isActive, DateTimeOffset at) => Append(isActive ? Activate : Retire, at, name, ("from", from.ToString()));

    private void Append(string what, DateTimeOffset at, string name, (string Key, string Value) more)
    {
        var line = JsonSerializer.Serialize(new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["at"] = at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["do"] = what,
            ["package"] = name,
            [more.Key] = more.Value,
        });
        using var stream = new FileStream(_file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        stream.SetLength(EndOfWholeLines(stream));
        stream.Seek(0, SeekOrigin.End);
        stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
        stream.Flush(flushToDisk: true);
    }

    private static long EndOfWholeLines(FileStream stream)
    {
        for (var end = stream.Length; end > 0; end--)
        {
            stream.Seek(end - 1, SeekOrigin.Begin);
            if (stream.ReadByte() == '\n') return end;
        }

        return 0;
    }

    private List<JournalPackage> Fold(string text)
    {
        var packages = new List<JournalPackage>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            try
            {
                var entry = JsonSerializer.Deserialize<Dictionary<string, string>>(lines[i]) ?? throw new JsonException("It is null.");
                var parts = entry["package"].Split('@');
                if (entry["do"] == Install) packages.Add(new(parts[0], parts[1], entry["sha256"], DateTimeOffset.Parse(entry["at"], CultureInfo.InvariantCulture), new()));
                else packages.First(package => package.Name == entry["package"]).Activity.Set(Month.Parse(entry["from"]), entry["do"] == Activate);
            }
            catch (Exception broken) when (broken is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or IndexOutOfRangeException)
            {
                throw new InvalidDataException(FormattableString.Invariant($"{_file}:{i + 1}: this line can't be read: {broken.Message} Restore the file from a backup; packages themselves are not damaged by it."), broken);
            }
        }

        return packages;
    }
}

/// <summary>A package as the journal has it.</summary>
internal sealed record JournalPackage(string Id, string Version, string Sha256, DateTimeOffset InstalledAt, Activity Activity)
{
    public string Name => $"{Id}@{Version}";

    public InstalledPackage Info => new(Id, Version, Sha256, InstalledAt, Activity.Spans());
}
