using System.Globalization;

namespace Telesales.Documents.Html;

/// <summary>Payslips as one HTML file with a print style for A4: a month begins with a summary, and each payslip starts a page.</summary>
internal sealed class HtmlRenderer : IDocumentRenderer
{
    public DocumentForm Form => DocumentForm.Html;

    public void Write(Stream stream, PayslipDocument payslip)
    {
        var page = new HtmlPage(payslip.Language, $"{payslip.Title} {payslip.Who}");
        new PayslipHtml(page, payslip).Write("main", null);
        stream.Write(page.Finish());
    }

    public void Write(Stream stream, MonthDocument month)
    {
        var page = new HtmlPage(month.Language, month.Title);
        page.Raw("<main>\n");
        WriteSummary(page, month);
        var number = 0;
        foreach (var payslip in month.Teams.SelectMany(team => team.Payslips)) new PayslipHtml(page, payslip).Write("article", Anchor(++number));
        page.Raw("</main>\n");
        stream.Write(page.Finish());
    }

    private static void WriteSummary(HtmlPage page, MonthDocument month)
    {
        var people = month.Teams.Sum(team => team.Payslips.Count);
        page.Raw("<section class=\"sheet wide summary\">\n<header>").Element("h1", month.Title)
            .Raw("<div class=\"net\">").Element("small", DocumentWords.People(people, month.Teams.Sum(team => team.Withheld), month.Language)).Element("strong", month.Net.ToString()).Raw("</div></header>\n<table>\n<thead><tr>");
        foreach (var heading in new[] { DocumentWord.Id, DocumentWord.Name }) page.Element("th scope=\"col\"", month.Word(heading));
        foreach (var section in month.Sections) page.Element("th scope=\"col\" class=\"number\"", DocumentWords.Section(section, month.Language));
        page.Element("th scope=\"col\" class=\"number\"", month.Word(DocumentWord.Net)).Element("th scope=\"col\"", month.Word(DocumentWord.Remarks)).Raw("</tr></thead>\n");
        var number = 0;
        foreach (var team in month.Teams)
        {
            page.Raw("<tbody>\n<tr class=\"team\">").Element($"th scope=\"rowgroup\" colspan=\"{Number(month.Sections.Count + 4)}\"", month.NameOf(team)).Raw("</tr>\n");
            foreach (var payslip in team.Payslips) WritePerson(page, month, payslip, Anchor(++number));
            WriteSums(page, month, "subtotal", month.Word(DocumentWord.Subtotal), team.SumOf, team.Net);
            page.Raw("</tbody>\n");
        }

        page.Raw("<tfoot>");
        WriteSums(page, month, "", month.Word(DocumentWord.Total), month.SumOf, month.Net);
        page.Raw("</tfoot>\n</table>\n");
        page.Element("footer", month.NetNote).Raw("\n</section>\n");
    }

    private static void WritePerson(HtmlPage page, MonthDocument month, PayslipDocument payslip, string anchor)
    {
        page.Raw($"<tr><th scope=\"row\"><a href=\"#{anchor}\">").Text(payslip.Person.Id).Raw("</a></th>").Element("td", payslip.Person.Name);
        foreach (var section in month.Sections)
            WriteAmount(page, payslip.Sections.FirstOrDefault(s => s.Section == section)?.Subtotal);
        if (payslip.Net is { } net) WriteAmount(page, net);
        else page.Element("td class=\"number held\"", month.Word(DocumentWord.Held));
        page.Element("td", payslip.Remarks).Raw("</tr>\n");
    }

    private static void WriteSums(HtmlPage page, MonthDocument month, string kind, string label, Func<LineSection, Money?> sumOf, Money net)
    {
        page.Raw(kind.Length > 0 ? $"<tr class=\"{kind}\">" : "<tr>").Element("th scope=\"row\" colspan=\"2\"", label);
        foreach (var section in month.Sections) WriteAmount(page, sumOf(section));
        WriteAmount(page, net);
        page.Raw("<td></td></tr>\n");
    }

    private static void WriteAmount(HtmlPage page, Money? amount) =>
        page.Element(amount < Money.Zero ? "td class=\"number negative\"" : "td class=\"number\"", amount?.ToString() ?? "");

    // Not the id of a person: any text may stand there.
    private static string Anchor(int number) => $"p{Number(number)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
