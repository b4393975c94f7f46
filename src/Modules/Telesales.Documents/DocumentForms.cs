namespace Telesales.Documents;

/// <summary>What forms are called: on the command line, as content types, and as endings of files.</summary>
public static class DocumentForms
{
    /// <summary>The forms by their names on the command line.</summary>
    public static IReadOnlyDictionary<string, DocumentForm> Names { get; } = new Dictionary<string, DocumentForm>(StringComparer.Ordinal)
    {
        ["text"] = DocumentForm.Text,
        ["markdown"] = DocumentForm.Markdown,
        ["html"] = DocumentForm.Html,
        ["xlsx"] = DocumentForm.Xlsx,
        ["pdf"] = DocumentForm.Pdf,
    };

    /// <summary>The content type.</summary>
    public static string ContentTypeOf(DocumentForm format) => format switch
    {
        DocumentForm.Text => "text/plain; charset=utf-8",
        DocumentForm.Markdown => "text/markdown; charset=utf-8",
        DocumentForm.Html => "text/html; charset=utf-8",
        DocumentForm.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        DocumentForm.Pdf => "application/pdf",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>The ending of a file, without the dot.</summary>
    public static string EndingOf(DocumentForm format) => format switch
    {
        DocumentForm.Text => "txt",
        DocumentForm.Markdown => "md",
        DocumentForm.Html => "html",
        DocumentForm.Xlsx => "xlsx",
        DocumentForm.Pdf => "pdf",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>Whether it can't be read in a terminal.</summary>
    public static bool IsBinary(DocumentForm format) => format is not (DocumentForm.Text or DocumentForm.Markdown or DocumentForm.Html);
}
