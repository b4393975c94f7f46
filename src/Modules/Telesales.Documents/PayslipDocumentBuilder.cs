using System.Globalization;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;

namespace Telesales.Documents;

/// <summary>Puts a payslip into words.</summary>
internal sealed class PayslipDocumentBuilder(IPayslipWords words, DocumentOrigin origin, bool withNotApplied)
{
    // So much of a hash tells any two packages apart; the API gives it whole.
    private const int ShownHashDigits = 12;

    private readonly Language _language = words.Language;

    public PayslipDocument Build(PersonResult result, DocumentPerson person)
    {
        var shown = Shown(person);
        return result switch
        {
            Payslip payslip => new()
            {
                Language = _language,
                Person = shown,
                Month = origin.Month,
                Fields = Fields(shown),
                Banner = payslip.IsOpen ? DocumentWords.OpenMonth(payslip.AsOf, _language) : null,
                Sections = [.. payslip.Lines.GroupBy(line => line.Section).OrderBy(section => section.Key).Select(Section)],
                Net = payslip.Net,
                Measures = [.. payslip.Measures.Select(Measure)],
                Statements = [.. Statements(payslip).Where(statements => statements.Items.Count > 0)],
                Remarked =
                [
                    .. payslip.Decisions.Select(decision => words.Label("decision", decision.Code)).Distinct(StringComparer.Ordinal),
                    .. payslip.Notices.Select(notice => words.Label("notice", notice.Code)),
                ],
                PlanPrint = PlanPrint(),
                OwnPrint = OwnPrint(payslip.FactsHash),
            },
            WithheldPayslip withheld => new()
            {
                Language = _language,
                Person = shown,
                Month = origin.Month,
                Fields = Fields(shown),
                Banner = DocumentWords.Withheld(withheld.Errors.Count, _language),
                Sections = [],
                Errors = [.. withheld.Errors.Select(error => new DocumentStatement(ShownText.Of(error.Location), "", Text(error.Why), error.Why.Clause))],
                PlanPrint = PlanPrint(),
            },
            _ => throw new ArgumentException("Neither a payslip nor a withheld one.", nameof(result)),
        };
    }

    private static DocumentPerson Shown(DocumentPerson person) =>
        new(ShownText.Of(person.Id), ShownText.Of(person.Name), ShownText.Of(person.Branch), ShownText.Of(person.Team), person.Role, person.Grade);

    private IReadOnlyList<DocumentField> Fields(DocumentPerson person) =>
    [
        .. new DocumentField[]
        {
            Field(DocumentWord.Name, person.Name),
            Field(DocumentWord.Id, person.Id),
            Field(DocumentWord.Branch, person.Branch),
            Field(DocumentWord.Team, person.Team),
            Field(DocumentWord.Role, DocumentWords.Role(person.Role, _language)),
            Field(DocumentWord.Grade, DocumentWords.Grade(person.Grade, _language)),
            Field(DocumentWord.Month, DocumentWords.Month(origin.Month, _language)),
            Field(DocumentWord.Plan, _language == Language.Zh ? $"{origin.PlanTitles.Zh}（{origin.Plan}）" : $"{origin.PlanTitles.En} ({origin.Plan})"),
        }.Where(field => field.Value.Length > 0),
    ];

    private DocumentSection Section(IGrouping<LineSection, PayslipLine> section) => new(
        section.Key,
        DocumentWords.Section(section.Key, _language),
        [.. section.Select(Line)],
        section.Aggregate(Money.Zero, (sum, line) => sum + line.Amount));

    private DocumentLine Line(PayslipLine line)
    {
        var single = line.Parts.Count == 1 ? line.Parts[0] : null;
        var working = single is not null ? Working(single) : line.Quantity is { } quantity ? $"{quantity} × {line.Rate} = {line.Amount}" : "";
        return new(
            line.Code,
            words.Label("line", line.Code),
            ShownText.Of(line.Reference ?? ""),
            working,
            line.Clause,
            line.Amount,
            line.Quantity,
            line.Rate,
            single is not null ? [new(Text(single), "", "")] : [.. line.Parts.Select(part => new DocumentReason(Text(part), Working(part), part.Clause))]);
    }

    private DocumentMeasure Measure(PayslipMeasure measure)
    {
        // Counting measures are n/1: a required 1 and a share would say nothing of them.
        var counts = measure.Required == Fraction.One;
        return new(
            ShownText.Of(words.Label(measure)),
            words.Value(measure.Done),
            counts ? "" : words.Value(measure.Required),
            counts ? "" : ExplanationRenderer.Share(measure.Value),
            measure.Clause);
    }

    private IEnumerable<DocumentStatements> Statements(Payslip payslip)
    {
        yield return new(Word(DocumentWord.Decisions), [.. payslip.Decisions.SelectMany(decision => decision.Why, Decision)]);
        yield return new(Word(DocumentWord.Entitlements), [.. payslip.Entitlements.Select(Entitlement)]);
        yield return new(Word(DocumentWord.Notices), [.. payslip.Notices.SelectMany(notice => notice.Why, (_, why) => new DocumentStatement("", "", Text(why), why.Clause))]);
        if (withNotApplied)
            yield return new(Word(DocumentWord.NotApplied), [.. payslip.NotApplied.Select(missed => new DocumentStatement("", "", Text(missed), missed.Clause))]);
    }

    // Most of their sentences begin with the date.
    private DocumentStatement Entitlement(PayslipEntitlement entitlement)
    {
        var text = Text(entitlement.Why);
        var said = text.Contains(DocumentWords.Day(entitlement.Date, _language), StringComparison.Ordinal);
        return new("", Iso(entitlement.Date), text, entitlement.Why.Clause) { SaysDate = said };
    }

    private DocumentStatement Decision(PayslipDecision decision, Explanation why)
    {
        var label = words.Label("decision", decision.Code);
        var note = Word(DocumentWord.Discretionary);
        var lead = (decision.IsDiscretionary, _language) switch
        {
            (false, _) => label,
            (_, Language.Zh) => $"{label}（{note}）",
            _ => $"{label} ({note})",
        };
        return new(lead, Iso(decision.Effective), Text(why), why.Clause);
    }

    private DocumentField[] PlanPrint() =>
    [
        Field(DocumentWord.Plan, origin.Plan),
        Field(DocumentWord.Packages, string.Join(_language == Language.Zh ? "、" : ", ", origin.Packages.Select(package => $"{package.Name} {Short(package.Sha256)}"))),
        Field(DocumentWord.Figures, Short(origin.ParametersHash)),
    ];

    private DocumentField[] OwnPrint(string factsHash)
    {
        var facts = Field(DocumentWord.Facts, Short(factsHash));
        return origin.SavedName is { } saved ? [facts, Field(DocumentWord.Saved, string.Join(' ', new[] { saved, origin.SavedAtText }.OfType<string>()))] : [facts];
    }

    private DocumentField Field(DocumentWord label, string value) => new(Word(label), value);

    private string Word(DocumentWord word) => DocumentWords.Word(word, _language);

    private string Text(Explanation why) => ShownText.Of(words.Text(why));

    private string Working(Explanation part) => ShownText.Of(words.Working(part) ?? "");

    private static string Short(string hash) => hash.Length <= ShownHashDigits ? hash : hash[..ShownHashDigits];

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
