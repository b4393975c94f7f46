using Telesales.Documents.Html;
using Telesales.Documents.Markdown;
using Telesales.Documents.Text;
using Telesales.Documents.Xlsx;

namespace Telesales.Documents;

/// <summary>The renderers behind one face.</summary>
internal sealed class DocumentWriter : IDocuments
{
    private readonly IDocumentRenderer[] _renderers = [new TextRenderer(), new MarkdownRenderer(), new HtmlRenderer(), new XlsxRenderer()];

    public void Write(Stream stream, PayslipDocument payslip, DocumentForm format, int? columns = null) => Renderer(format, columns).Write(stream, payslip);

    public void Write(Stream stream, MonthDocument month, DocumentForm format, int? columns = null) => Renderer(format, columns).Write(stream, month);

    private IDocumentRenderer Renderer(DocumentForm format, int? columns) => columns is { } width && format == DocumentForm.Text
        ? new TextRenderer(width)
        : _renderers.FirstOrDefault(renderer => renderer.Format == format) ?? throw new ArgumentOutOfRangeException(nameof(format), format, "No such form.");
}
