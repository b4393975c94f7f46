using Telesales.Documents.Html;
using Telesales.Documents.Markdown;
using Telesales.Documents.Text;

namespace Telesales.Documents;

/// <summary>The renderers behind one face.</summary>
internal sealed class DocumentWriter : IDocuments
{
    private readonly IDocumentRenderer[] _renderers = [new TextRenderer(), new MarkdownRenderer(), new HtmlRenderer()];

    public void Write(Stream stream, PayslipDocument payslip, DocumentFormat format, int? columns = null) => Renderer(format, columns).Write(stream, payslip);

    public void Write(Stream stream, MonthDocument month, DocumentFormat format, int? columns = null) => Renderer(format, columns).Write(stream, month);

    private IDocumentRenderer Renderer(DocumentFormat format, int? columns) => columns is { } width && format == DocumentFormat.Text
        ? new TextRenderer(width)
        : _renderers.FirstOrDefault(renderer => renderer.Format == format) ?? throw new ArgumentOutOfRangeException(nameof(format), format, "No such form.");
}
