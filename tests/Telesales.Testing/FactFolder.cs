using Telesales.Facts;

namespace Telesales.Testing;

/// <summary>Fact files held as lines, to be changed and imported: the header first, then a line a row.</summary>
public sealed class FactFolder
{
    private readonly SortedDictionary<string, List<string>> _files = new(StringComparer.Ordinal);

    /// <summary>The files, by name.</summary>
    public IReadOnlyDictionary<string, List<string>> Files => _files;

    /// <summary>The fact files of a folder.</summary>
    public static FactFolder Read(string folder)
    {
        var facts = new FactFolder();
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv")) facts.Set(Path.GetFileName(file), File.ReadAllLines(file));
        return facts;
    }

    /// <summary>Puts a file in place of what was there.</summary>
    public void Set(string file, IEnumerable<string> lines) => _files[file] = [.. lines];

    /// <summary>Leaves a file out.</summary>
    public void Remove(string file) => _files.Remove(file);

    /// <summary>Replaces a text that stands in a file exactly once.</summary>
    public void Replace(string file, string old, string with)
    {
        var at = _files[file].FindIndex(line => line.Contains(old, StringComparison.Ordinal));
        if (at < 0 || _files[file].FindIndex(at + 1, line => line.Contains(old, StringComparison.Ordinal)) >= 0)
            throw new ArgumentException($"'{old}' does not stand in {file} on exactly one line.", nameof(old));
        _files[file][at] = _files[file][at].Replace(old, with, StringComparison.Ordinal);
    }

    /// <summary>Another order of the rows of each file; the header stays.</summary>
    /// <param name="order">Gives the rows of a file, by its name, in their new order.</param>
    public FactFolder Reordered(Func<string, IReadOnlyList<string>, IEnumerable<string>> order)
    {
        var facts = new FactFolder();
        foreach (var (file, lines) in _files) facts.Set(file, [lines[0], .. order(file, lines[1..])]);
        return facts;
    }

    /// <summary>The rows of some people only; files that are not about people stay as they are.</summary>
    public FactFolder Of(IReadOnlySet<string> people) => Reordered((file, rows) =>
        _files[file][0].StartsWith("employee_id,", StringComparison.Ordinal) ? rows.Where(row => people.Contains(row[..row.IndexOf(',', StringComparison.Ordinal)])) : rows);

    /// <summary>Writes the files into a folder.</summary>
    public void Write(string folder)
    {
        foreach (var (file, lines) in _files) File.WriteAllText(Path.Combine(folder, file), string.Join('\n', lines) + "\n");
    }

    /// <summary>The facts, through the CSV import.</summary>
    public FactSet Import()
    {
        var folder = Directory.CreateTempSubdirectory("telesales-facts-");
        try
        {
            Write(folder.FullName);
            return Product.Facts(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
