namespace Telesales.Documents;

/// <summary>How a document is to be written.</summary>
/// <param name="Columns">The columns of a line of plain text; null: as many as usual.</param>
/// <param name="Font">A font file for PDF; null: <see cref="DocumentsOptions.Font"/>, or what the system has.</param>
public sealed record DocumentSettings(int? Columns = null, string? Font = null);

/// <summary>The module's configuration (<c>Telesales:Documents</c>).</summary>
public sealed class DocumentsOptions
{
    /// <summary>A font file (.ttf, .otf, .ttc) for PDF, before those of the system.</summary>
    public string? Font { get; set; }
}
