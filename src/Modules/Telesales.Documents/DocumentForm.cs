namespace Telesales.Documents;

/// <summary>The form of a document.</summary>
public enum DocumentForm
{
    /// <summary>Plain text, UTF-8, for a terminal or a mail.</summary>
    Text,

    /// <summary>Markdown, UTF-8.</summary>
    Markdown,

    /// <summary>HTML with a print style, in one file.</summary>
    Html,

    /// <summary>A spreadsheet (XLSX).</summary>
    Xlsx,

    /// <summary>PDF on A4 with embedded fonts.</summary>
    Pdf,
}
