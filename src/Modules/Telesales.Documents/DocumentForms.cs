namespace Telesales.Documents;

/// <summary>The names of forms: on the command line, as content types, and as endings of files.</summary>
public static class DocumentForms
{
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
}
