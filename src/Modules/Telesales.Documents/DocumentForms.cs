namespace Telesales.Documents;

/// <summary>What forms are called: on the command line, as content types, and as endings of files.</summary>
public static class DocumentForms
{
    /// <summary>The forms by their names on the command line.</summary>
    public static IReadOnlyDictionary<string, DocumentFormat> Names { get; } = new Dictionary<string, DocumentFormat>(StringComparer.Ordinal)
    {
        ["text"] = DocumentFormat.Text,
        ["markdown"] = DocumentFormat.Markdown,
        ["html"] = DocumentFormat.Html,
    };

    /// <summary>The content type.</summary>
    public static string ContentTypeOf(DocumentFormat format) => format switch
    {
        DocumentFormat.Text => "text/plain; charset=utf-8",
        DocumentFormat.Markdown => "text/markdown; charset=utf-8",
        DocumentFormat.Html => "text/html; charset=utf-8",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>The ending of a file, without the dot.</summary>
    public static string EndingOf(DocumentFormat format) => format switch
    {
        DocumentFormat.Text => "txt",
        DocumentFormat.Markdown => "md",
        DocumentFormat.Html => "html",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>Whether it can't be read in a terminal.</summary>
    public static bool IsBinary(DocumentFormat format) => format is not (DocumentFormat.Text or DocumentFormat.Markdown or DocumentFormat.Html);
}
