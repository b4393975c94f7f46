namespace Telesales.Policies.Messages;

/// <summary>Tables in the order in which they are asked.</summary>
internal sealed class MessageSet : IMessages
{
    private readonly MessageTable[] _tables;
    private readonly Func<string, string>[] _words;

    public MessageSet(IEnumerable<MessageTable> tables)
    {
        _tables = [.. tables];
        _words = [code => Word(code, Language.Zh), code => Word(code, Language.En)];
    }

    // A measure, notice or input error may have its words under its label only.
    public static readonly string[] Prefixes = ["", "notice.", "measure.", "line.", "decision.", "entitlement."];

    public string Render(string message, ReadOnlySpan<Operand> values, IReadOnlyList<string> names, Language language)
    {
        foreach (var prefix in Prefixes)
            if (Find(prefix + message, language) is { } template) return template.Render(values, names, language, _words[(int)language]);
        return message;
    }

    public string Label(string code, Language language)
    {
        if (Find(code, language) is { } template) return template.Render([], [], language, _words[(int)language]);
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        return code[(dot + 1)..];
    }

    public string Word(string code, Language language) =>
        Find("word." + code, language)?.Render([], [], language, static code => code) ?? code;

    public string Value(in Operand value, Language language) => ValueText.In(value, language, _words[(int)language]);

    /// <summary>Every key, each once.</summary>
    public IEnumerable<string> Keys(Language language) => _tables.SelectMany(table => table.Keys(language)).Distinct(StringComparer.Ordinal);

    /// <summary>The words of a key as written, of the table that is asked first; null when nobody has any.</summary>
    public string? TextOf(string key, Language language) => Find(key, language)?.Text;

    private Template? Find(string key, Language language)
    {
        foreach (var table in _tables)
            if (table.Find(key, language) is { } entry) return entry.Template;
        return null;
    }
}
