using System.Text;
using Telesales.Policies;

namespace Telesales.Documents.Text;

/// <summary>Payslips as plain text in columns of a terminal.</summary>
/// <param name="width">The columns of a line.</param>
internal sealed class TextRenderer(int width = TextRenderer.UsualWidth) : IDocumentRenderer
{
    public const int UsualWidth = 96;
    public const int LeastWidth = 48;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public DocumentForm Form => DocumentForm.Text;

    public void Write(Stream stream, PayslipDocument payslip) => Write(stream, page => new PayslipText(page).Write(payslip));

    public void Write(Stream stream, MonthDocument month) => Write(stream, page =>
    {
        WriteSummary(page, month);
        foreach (var payslip in month.Teams.SelectMany(team => team.Payslips))
        {
            page.Line();
            page.Line();
            new PayslipText(page).Write(payslip);
        }
    });

    private void Write(Stream stream, Action<TextPage> write)
    {
        var page = new TextPage(Math.Max(width, LeastWidth));
        write(page);
        stream.Write(Utf8.GetBytes(page.ToString()));
    }

    private static void WriteSummary(TextPage page, MonthDocument month)
    {
        page.Line(month.Title);
        page.Rule('═');
        foreach (var team in month.Teams)
        {
            var people = DocumentWords.People(team.Payslips.Count, team.Withheld, month.Language);
            page.Amount(0, month.Language == Language.Zh ? $"{month.NameOf(team)}（{people}）" : $"{month.NameOf(team)} ({people})", team.Net.ToString());
            foreach (var payslip in team.Payslips)
                page.Amount(2, $"{payslip.Person.Id}  {payslip.Person.Name}".TrimEnd(), payslip.Net?.ToString() ?? month.Word(DocumentWord.Held));
        }

        page.Rule('─');
        page.Amount(0, month.Word(DocumentWord.Total), month.Net.ToString());
    }
}
