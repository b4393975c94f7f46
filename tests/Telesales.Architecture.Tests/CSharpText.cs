using System.Text;

namespace Telesales.Architecture.Tests;

/// <summary>C# sources, looked at without a compiler: comments and texts blanked, so that what remains is code.</summary>
internal static class CSharpText
{
    /// <summary>The source with every comment, text and character replaced by blanks, line by line as before.</summary>
    public static string CodeOf(string source)
    {
        var code = new StringBuilder(source);
        for (var at = 0; at < source.Length;)
        {
            var end = EndOfNoncode(source, at);
            for (var i = at; i < end; i++)
                if (source[i] != '\n') code[i] = ' ';
            at = Math.Max(end, at + 1);
        }

        return code.ToString();
    }

    /// <summary>The functions of a source: name as written, first line (from 1), number of lines.</summary>
    public static IEnumerable<(string Header, int Line, int Lines)> Functions(string source)
    {
        var code = CodeOf(source);
        var scopes = new Stack<(bool IsType, bool IsFunction, string Header, int Start)>();
        var start = 0;
        for (var at = 0; at < code.Length; at++)
        {
            if (code[at] is ';')
            {
                start = at + 1;
            }
            else if (code[at] is '{')
            {
                var header = code[start..at];
                var inType = scopes.Count == 0 || scopes.Peek().IsType;
                var isType = inType && IsType(header);
                scopes.Push((isType, inType && !isType && !IsData(header), header.Trim(), start + header.Length - header.TrimStart().Length));
                start = at + 1;
            }
            else if (code[at] is '}' && scopes.TryPop(out var scope))
            {
                if (scope.IsFunction) yield return (scope.Header.Split('\n')[0].Trim(), LineOf(code, scope.Start), LineOf(code, at) - LineOf(code, scope.Start) + 1);
                start = at + 1;
            }
        }
    }

    private static int LineOf(string code, int at) => code.AsSpan(0, at).Count('\n') + 1;

    private static bool IsType(string header) =>
        header.Split([' ', '\n', '\t', '('], StringSplitOptions.RemoveEmptyEntries).Any(word => word is "class" or "struct" or "record" or "interface" or "enum" or "namespace")
        && !header.Contains("=>", StringComparison.Ordinal);

    // A field with an initializer is a table, however long; a function with an arrow is a function.
    private static bool IsData(string header)
    {
        var depth = 0;
        for (var i = 0; i < header.Length; i++)
        {
            if (header[i] is '(' or '[') depth++;
            else if (header[i] is ')' or ']') depth--;
            else if (depth == 0 && header[i] == '=') return i + 1 >= header.Length || header[i + 1] != '>';
        }

        return false;
    }

    // Where the comment or text that begins here ends; the same place when none does.
    private static int EndOfNoncode(string s, int at)
    {
        if (Starts(s, at, "//")) return IndexOrEnd(s, "\n", at);
        if (Starts(s, at, "/*")) return Math.Min(s.Length, IndexOrEnd(s, "*/", at + 2) + 2);
        if (s[at] == '\'') return EndOfQuoted(s, at + 1, '\'');
        if (s[at] is not ('"' or '$' or '@')) return at;
        var quote = at;
        while (quote < s.Length && s[quote] is '$' or '@') quote++;
        if (quote >= s.Length || s[quote] != '"') return at;
        var prefix = s[at..quote];
        var quotes = 0;
        while (quote + quotes < s.Length && s[quote + quotes] == '"') quotes++;
        if (quotes >= 3) return Math.Min(s.Length, IndexOrEnd(s, new string('"', quotes), quote + quotes) + quotes);
        if (prefix.Contains('$', StringComparison.Ordinal)) return EndOfInterpolated(s, quote + 1, prefix.Contains('@', StringComparison.Ordinal));
        return prefix.Contains('@', StringComparison.Ordinal) ? EndOfVerbatim(s, quote + 1) : EndOfQuoted(s, quote + 1, '"');
    }

    private static int EndOfQuoted(string s, int at, char quote)
    {
        while (at < s.Length && s[at] != quote && s[at] != '\n') at += s[at] == '\\' ? 2 : 1;
        return Math.Min(s.Length, at + 1);
    }

    private static int EndOfVerbatim(string s, int at)
    {
        while (at < s.Length && !(s[at] == '"' && !Starts(s, at, "\"\""))) at += s[at] == '"' ? 2 : 1;
        return Math.Min(s.Length, at + 1);
    }

    // Holes may hold texts of their own.
    private static int EndOfInterpolated(string s, int at, bool verbatim)
    {
        var depth = 0;
        while (at < s.Length)
        {
            if (depth == 0 && s[at] == '"' && !(verbatim && Starts(s, at, "\"\""))) return at + 1;
            if (depth == 0 && (Starts(s, at, "{{") || Starts(s, at, "}}") || Starts(s, at, "\"\"") || (!verbatim && s[at] == '\\')))
            {
                at += 2;
                continue;
            }

            if (s[at] == '{') depth++;
            else if (s[at] == '}') depth--;
            else if (depth > 0 && EndOfNoncode(s, at) is var end && end > at)
            {
                at = end;
                continue;
            }

            at++;
        }

        return s.Length;
    }

    private static bool Starts(string s, int at, string with) => string.CompareOrdinal(s, at, with, 0, with.Length) == 0;

    private static int IndexOrEnd(string s, string what, int from) =>
        from < s.Length && s.IndexOf(what, from, StringComparison.Ordinal) is var at and >= 0 ? at : s.Length;
}
