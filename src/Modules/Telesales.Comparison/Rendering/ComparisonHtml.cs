using Telesales.Comparison.Engine;
using Telesales.Comparison.Rendering.Html;
using Telesales.Payroll;

namespace Telesales.Comparison.Rendering;

/// <summary>
/// A comparison as one page that needs nothing else: charts of the differences and of what each clause brings, a table that can be sorted, and two payslips
/// side by side.
/// </summary>
public sealed class ComparisonHtml
{
    private readonly ComparisonPair _pair;
    private readonly ComparisonSummary _summary;
    private readonly IReadOnlyList<ComparedPayslips> _people;
    private readonly ComparisonWords _words;
    private readonly ReportPage _page;

    private ComparisonHtml(ComparisonPair pair, ComparisonSummary summary, IReadOnlyList<ComparedPayslips> people, ComparisonWords words)
    {
        (_pair, _summary, _people, _words) = (pair, summary, people, words);
        _page = new(words.Language, ReportTexts.Title(pair, words));
    }

    /// <summary>The page.</summary>
    /// <param name="pair">The two sides.</param>
    /// <param name="summary">What it came to.</param>
    /// <param name="people">Those who are shown, with both payslips.</param>
    /// <param name="words">Words of one language.</param>
    public static string Write(ComparisonPair pair, ComparisonSummary summary, IReadOnlyList<ComparedPayslips> people, ComparisonWords words)
    {
        var html = new ComparisonHtml(pair, summary, people, words);
        html.Head();
        html.Changes();
        if (summary.ByClause.Count > 0) html.Charts();
        html._page.Raw("<div class=\"columns\">");
        html.Groups("lines", summary.ByLine, group => words.Item(ItemKind.Line, group.Name!, null));
        html.Groups("grades", summary.ByGrade, group => words.Grade(group.Name!));
        html.Groups("teams", summary.ByTeam, group => group.Name ?? "");
        html.Other();
        html._page.Raw("</div>\n");
        if (people.Count > 0) html.People();
        return html._page.Finish();
    }

    private void Head()
    {
        _page.Element("h1", ReportTexts.Title(_pair, _words));
        _page.Raw("<p class=\"lead\">").Text($"{_words.Plan(_pair.PlanBefore!)} → {_words.Plan(_pair.PlanAfter!)}").Raw("</p>\n");
        _page.Raw("<p>").Text(ReportTexts.Counts(_summary, _words.Language)).Raw("</p>\n");
        foreach (var note in _words.Notes(_summary)) _page.Raw("<p>").Text(note).Raw("</p>\n");
        _page.Raw("<div class=\"cards\">");
        Card("cost", ComparisonWords.WithSign(_summary.Cost));
        Card("before", _summary.NetBefore.ToString());
        Card("after", _summary.NetAfter.ToString());
        Card("more", ComparisonWords.Number(_summary.Winners));
        Card("less", ComparisonWords.Number(_summary.Losers));
        _page.Raw("</div>\n");
    }

    private void Card(string word, string value) => _page.Raw("<div>").Element("small", Word(word)).Element("strong", value).Raw("</div>");

    private void Changes()
    {
        _page.Element("h2", Word("causes")).Raw("\n<table><thead><tr><th>#</th>").Element("th", Word("cause")).Element("th", Word("clause"));
        foreach (var heading in new[] { "difference", "people", "more", "less" }) _page.Element("th class=\"number\"", Word(heading));
        _page.Raw("</tr></thead><tbody>\n");
        foreach (var cause in _summary.ByCause)
        {
            _page.Raw("<tr>").Element("td", ComparisonMarkdown.Number(cause.Step)).Element("td", _words.Cause(cause.Step)).Element("td", cause.Step is { } step ? _pair.Steps[step].Clause ?? "" : "");
            _page.Amount(cause.Amount).Element("td class=\"number\"", ComparisonWords.Number(cause.People)).Amount(cause.Gained).Amount(cause.Lost).Raw("</tr>\n");
        }

        _page.Raw("</tbody></table>\n");
    }

    private void Charts()
    {
        _page.Element("h2", Word("clauses"));
        _page.Raw(Html.Charts.Waterfall([.. _summary.ByClause.Select(clause => (clause.IsInteraction ? Word("interaction") : clause.Name ?? _words.Kind(ItemKind.Unspecified), clause.Amount.Fen))], Word("total")));
        if (_summary.Distribution.Count == 0) return;
        _page.Element("h2", Word("distribution"));
        _page.Raw(Html.Charts.Distribution([.. _summary.Distribution.Select(range => (_words.Range(range), range.People, (range.To ?? range.From!).Value < Money.Zero))], Word("distribution")));
    }

    private void Groups(string title, IReadOnlyList<GroupTotal> groups, Func<GroupTotal, string> name)
    {
        if (groups.Count == 0) return;
        _page.Raw("<section>").Element("h2", Word(title)).Raw("<table><tbody>\n");
        foreach (var group in groups) _page.Raw("<tr>").Element("td", name(group)).Amount(group.Amount).Element("td class=\"number soft\"", ComparisonWords.Number(group.People)).Raw("</tr>\n");
        _page.Raw("</tbody></table></section>\n");
    }

    private void Other()
    {
        if (_summary.Items.Count == 0) return;
        _page.Raw("<section>").Element("h2", Word("other")).Raw("<table><thead><tr>").Element("th", Word("what"));
        foreach (var heading in new[] { "appears", "gone", "changed" }) _page.Element("th class=\"number\"", Word(heading));
        _page.Raw("</tr></thead><tbody>\n");
        foreach (var item in _summary.Items)
        {
            _page.Raw("<tr>").Element("td", $"{_words.Kind(item.Kind)}: {_words.Item(item.Kind, item.Code, null)}");
            foreach (var count in new[] { item.Appears, item.Gone, item.Changed }) _page.Element("td class=\"number\"", ComparisonWords.Number(count));
            _page.Raw("</tr>\n");
        }

        _page.Raw("</tbody></table></section>\n");
    }

    private void People()
    {
        _page.Element("h2", Word("who")).Raw("<p class=\"soft\">").Text(Word("sort"));
        if (_people.Count < _summary.Different) _page.Text(" " + ReportTexts.Shown(_people.Count, _summary.Different, _words.Language));
        _page.Raw("</p>\n<table class=\"sortable\" id=\"people\"><thead><tr>");
        foreach (var (heading, isNumber) in new[] { ("id", false), ("grade", false), ("team", false), ("before", true), ("after", true), ("difference", true), ("cause", false) })
            _page.Raw(isNumber ? "<th class=\"number\">" : "<th>").Element("button type=\"button\"", Word(heading)).Raw("</th>");
        _page.Raw("</tr></thead><tbody>\n");
        for (var i = 0; i < _people.Count; i++)
        {
            var person = _people[i].Difference;
            _page.Raw($"<tr data-opens=\"person-{ComparisonWords.Number(i)}\">").Element("td", person.Who).Element("td", _words.Grade(person.Grade)).Element("td", person.Team ?? "");
            _page.Amount(person.NetBefore, isSigned: false).Amount(person.NetAfter, isSigned: false).Amount(person.Net).Element("td", ComparisonMarkdown.Causes(person.Causes, _words)).Raw("</tr>\n");
        }

        _page.Raw("</tbody></table>\n").Element("h2", Word("payslips")).Raw("\n");
        for (var i = 0; i < _people.Count; i++) Person(_people[i], i);
    }

    private void Person(ComparedPayslips person, int place)
    {
        var difference = person.Difference.Net is { } net ? ComparisonWords.WithSign(net) : Word("withheld");
        _page.Raw($"<details id=\"person-{ComparisonWords.Number(place)}\"{(place == 0 ? " open" : "")}><summary>").Text($"{person.Difference.Who} · {_words.Grade(person.Difference.Grade)} · {difference}").Raw("</summary>\n<div class=\"pair\">");
        Payslip("before", person.Before, person.Difference.Items);
        Payslip("after", person.After, person.Difference.Items);
        _page.Raw("</div></details>\n");
    }

    private void Payslip(string side, PersonResult result, IReadOnlyList<ItemDifference> differences)
    {
        _page.Raw("<div>").Element("h3", Word(side)).Raw("<table><tbody>\n");
        foreach (var item in PayslipItem.Of(result))
        {
            var isOther = differences.Any(other => other.Kind == item.Kind && other.Code == item.Code && other.Reference == item.Reference);
            _page.Raw(isOther ? "<tr class=\"other\">" : "<tr>").Element("td", (item.Kind == ItemKind.Line ? "" : _words.Kind(item.Kind) + ": ") + _words.Item(item.Kind, item.Code, item.Reference));
            _page.Element("td class=\"number\"", item.Text).Raw("</tr>\n");
        }

        _page.Raw("</tbody>");
        if (result is Payslip payslip) _page.Raw("<tfoot><tr>").Element("th", Word("net")).Element("td class=\"number\"", payslip.Net.ToString()).Raw("</tr></tfoot>");
        _page.Raw("</table></div>");
    }

    private string Word(string key) => ReportTexts.Word(key, _words.Language);
}
