using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Telesales.Documents.Html;
using Telesales.Documents.Markdown;
using Telesales.Documents.Pdf;
using Telesales.Documents.Text;
using Telesales.Documents.Xlsx;

namespace Telesales.Documents;

/// <summary>The renderers behind one face.</summary>
internal sealed class DocumentWriter(IOptions<DocumentsOptions> options) : IDocuments
{
    private readonly ConcurrentDictionary<string, PdfFonts> _fonts = new(StringComparer.Ordinal);

    public void Write(Stream stream, PayslipDocument payslip, DocumentForm form, DocumentSettings? settings = null) => Renderer(form, settings ?? new()).Write(stream, payslip);

    public void Write(Stream stream, MonthDocument month, DocumentForm form, DocumentSettings? settings = null) => Renderer(form, settings ?? new()).Write(stream, month);

    public void CheckFont()
    {
        if (options.Value.Font is { } font) FontsOf(font);
    }

    private IDocumentRenderer Renderer(DocumentForm form, DocumentSettings settings) => form switch
    {
        DocumentForm.Text => new TextRenderer(settings.Columns ?? TextRenderer.UsualWidth),
        DocumentForm.Markdown => new MarkdownRenderer(),
        DocumentForm.Html => new HtmlRenderer(),
        DocumentForm.Xlsx => new XlsxRenderer(),
        DocumentForm.Pdf => new PdfRenderer(FontsOf(settings.Font ?? options.Value.Font)),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "No such form."),
    };

    private PdfFonts FontsOf(string? font) => _fonts.GetOrAdd(font ?? "", _ => new PdfFonts(font, FontFiles.SystemFolders));
}
