namespace Telesales.Documents.Html;

/// <summary>One payslip in an HTML page.</summary>
internal sealed class PayslipHtml(HtmlPage page, PayslipDocument payslip)
{
    public void Write(string element, string? anchor)
    {
        page.Raw(anchor is null ? $"<{element} class=\"sheet\">\n" : $"<{element} class=\"sheet\" id=\"{anchor}\">\n");
        page.Raw("<header>").Element("h1", payslip.Title);
        if (payslip.Net is { } net) page.Raw("<div class=\"net\">").Element("small", payslip.Word(DocumentWord.Net)).Element("strong", net.ToString()).Raw("</div>");
        page.Raw("</header>\n<dl>\n");
        foreach (var field in payslip.Fields) page.Raw("<div>").Element("dt", field.Label).Element("dd", field.Value).Raw("</div>\n");
        page.Raw("</dl>\n");
        if (payslip.Banner is { } banner) page.Element("p class=\"banner\"", banner).Raw("\n");
        WriteErrors();
        if (payslip.Net is not null) WriteLines();
        WriteMeasures();
        foreach (var statements in payslip.Statements) WriteStatements(statements);
        page.Element("footer", payslip.Print).Raw($"\n</{element}>\n");
    }

    private void WriteErrors()
    {
        if (payslip.Errors.Count == 0) return;
        page.Element("h2", payslip.Word(DocumentWord.Errors)).Raw("\n<table>\n<thead><tr>")
            .Element("th scope=\"col\"", payslip.Word(DocumentWord.Place)).Element("th scope=\"col\"", payslip.Word(DocumentWord.Reason)).Raw("</tr></thead>\n<tbody>\n");
        foreach (var error in payslip.Errors) page.Raw("<tr>").Element("td", error.Lead).Element("td", error.Text).Raw("</tr>\n");
        page.Raw("</tbody>\n</table>\n");
    }

    private void WriteLines()
    {
        page.Raw("<table>\n<thead><tr>").Element("th scope=\"col\"", payslip.Word(DocumentWord.Line))
            .Element("th scope=\"col\"", payslip.Word(DocumentWord.Clause)).Element("th scope=\"col\" class=\"number\"", payslip.Word(DocumentWord.Amount)).Raw("</tr></thead>\n");
        foreach (var section in payslip.Sections)
        {
            page.Raw("<tbody>\n");
            if (section.HasHeading) page.Raw("<tr>").Element("th scope=\"rowgroup\" colspan=\"3\" class=\"section\"", section.Label).Raw("</tr>\n");
            foreach (var line in section.Lines) WriteLine(line);
            if (section.Lines.Count > 1)
                page.Raw("<tr class=\"subtotal\">").Element("th scope=\"row\" colspan=\"2\"", payslip.Word(DocumentWord.Subtotal)).Raw(Amount(section.Subtotal)).Raw("</tr>\n");
            page.Raw("</tbody>\n");
        }

        page.Raw("<tfoot><tr><th scope=\"row\" colspan=\"2\">").Text(payslip.Word(DocumentWord.Net)).Raw(" ").Element("small", payslip.Word(DocumentWord.NetNote))
            .Raw("</th>").Raw(Amount(payslip.Net!.Value)).Raw("</tr></tfoot>\n</table>\n");
    }

    private void WriteLine(DocumentLine line)
    {
        page.Raw("<tr><th scope=\"row\">").Text(line.Title(payslip.Language)).Raw("<div class=\"why\">");
        if (line.Working.Length > 0 && line.Working != line.Amount.ToString()) page.Element("div class=\"working\"", line.Working);
        if (line.Reasons.Count == 1) page.Text(line.Reasons[0].Text);
        else WriteReasons(line);
        page.Raw("</div></th>").Element("td class=\"clause\"", line.Clause).Raw(Amount(line.Amount)).Raw("</tr>\n");
    }

    private void WriteReasons(DocumentLine line)
    {
        page.Raw("<ul>");
        foreach (var reason in line.Reasons)
        {
            page.Raw("<li>").Text(reason.Text);
            if (reason.Clause.Length > 0 && reason.Clause != line.Clause) page.Raw(" ").Element("span class=\"clause\"", reason.Clause);
            if (reason.Working.Length > 0) page.Element("div class=\"working\"", reason.Working);
            page.Raw("</li>");
        }

        page.Raw("</ul>");
    }

    private void WriteMeasures()
    {
        if (payslip.Measures.Count == 0) return;
        page.Element("h2", payslip.Word(DocumentWord.Measures)).Raw("\n<table>\n<thead><tr>").Element("th scope=\"col\"", payslip.Word(DocumentWord.Measure));
        foreach (var heading in new[] { DocumentWord.Done, DocumentWord.Required, DocumentWord.Share }) page.Element("th scope=\"col\" class=\"number\"", payslip.Word(heading));
        page.Element("th scope=\"col\"", payslip.Word(DocumentWord.Clause)).Raw("</tr></thead>\n<tbody>\n");
        foreach (var measure in payslip.Measures)
        {
            page.Raw("<tr>").Element("th scope=\"row\"", measure.Label);
            foreach (var figure in new[] { measure.Done, measure.Required, measure.Share }) page.Element("td class=\"number\"", figure);
            page.Element("td class=\"clause\"", measure.Clause).Raw("</tr>\n");
        }

        page.Raw("</tbody>\n</table>\n");
    }

    private void WriteStatements(DocumentStatements statements)
    {
        page.Element("h2", statements.Heading).Raw("\n<ul class=\"statements\">\n");
        foreach (var statement in statements.Items)
        {
            page.Raw("<li>");
            if (statement.ShownDate.Length > 0) page.Element("time", statement.ShownDate).Raw(" ");
            if (statement.Lead.Length > 0) page.Element("strong", statement.Lead).Raw(" ");
            page.Text(statement.Text);
            if (statement.Clause.Length > 0) page.Raw(" ").Element("span class=\"clause\"", statement.Clause);
            page.Raw("</li>\n");
        }

        page.Raw("</ul>\n");
    }

    private static string Amount(Money amount) => amount < Money.Zero ? $"<td class=\"number negative\">{amount}</td>" : $"<td class=\"number\">{amount}</td>";
}
