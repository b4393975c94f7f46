namespace Telesales.Documents.Xlsx;

/// <summary>Names that sheets can have: at most 31 characters, none of those that are forbidden, each once whatever its case.</summary>
internal sealed class SheetNames
{
    private const int Most = 31;
    private const string Forbidden = ":\\/?*[]";

    // Excel keeps this name for itself.
    private readonly HashSet<string> _used = new(["History"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A name like the wanted one that no other sheet has.</summary>
    public string Next(string wanted)
    {
        var name = string.Concat(wanted.Select(c => Forbidden.Contains(c, StringComparison.Ordinal) ? '_' : c)).Trim().Trim('\'');
        if (name.Length == 0) name = "_";
        var unique = Cut(name, Most);
        for (var i = 2; !_used.Add(unique); i++)
        {
            var ending = string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({i})");
            unique = Cut(name, Most - ending.Length) + ending;
        }

        return unique;
    }

    // Not through the middle of a character of two halves, and not so that it ends in an apostrophe.
    private static string Cut(string name, int length)
    {
        if (name.Length <= length) return name;
        var cut = name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
        return cut.TrimEnd(' ', '\'');
    }
}
