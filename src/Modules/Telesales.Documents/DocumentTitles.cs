using Telesales.Policies;

namespace Telesales.Documents;

/// <summary>Words that several renderers put together from a document in the same way.</summary>
internal static class DocumentTitles
{
    extension(PayslipDocument payslip)
    {
        public string Title => $"{DocumentWords.Word(DocumentWord.Payslip, payslip.Language)} {DocumentWords.Month(payslip.Month, payslip.Language)}";

        public string Word(DocumentWord word) => DocumentWords.Word(word, payslip.Language);

        /// <summary>The net pay's label with what it leaves out.</summary>
        public string NetLabel => WithNote(DocumentWords.Word(DocumentWord.Net, payslip.Language), DocumentWords.Word(DocumentWord.NetNote, payslip.Language), payslip.Language);

        /// <summary>From what it was calculated, as one text.</summary>
        public string Print => PrintOf([.. payslip.PlanPrint, .. payslip.OwnPrint], payslip.Language);

        /// <summary>The same as far as everyone of the plan shares it.</summary>
        public string SharedPrint => PrintOf(payslip.PlanPrint, payslip.Language);

        /// <summary>Name and id, as a heading among others.</summary>
        public string Who => string.Join(' ', new[] { payslip.Person.Name, payslip.Person.Id }.Where(part => part.Length > 0));

        /// <summary>What a month's table says beside the amounts: decisions and notices, or that it is withheld.</summary>
        public string Remarks => payslip.IsWithheld
            ? payslip.Banner ?? ""
            : string.Join(payslip.Language == Language.Zh ? "；" : "; ", payslip.Remarked);
    }

    extension(MonthDocument month)
    {
        public string Title => string.Join(' ', new[] { month.Branch, DocumentWords.Word(DocumentWord.Payroll, month.Language), DocumentWords.Month(month.Month, month.Language) }.Where(part => part.Length > 0));

        public string Word(DocumentWord word) => DocumentWords.Word(word, month.Language);

        /// <summary>A team's name, with its branch when the document has several.</summary>
        public string NameOf(MonthTeam team)
        {
            var name = team.Name.Length > 0 ? team.Name : DocumentWords.Word(DocumentWord.NoTeam, month.Language);
            return month.Branch.Length > 0 || team.Branch.Length == 0 ? name : $"{team.Branch} {name}";
        }

        public Money Net => month.Teams.Aggregate(Money.Zero, (sum, team) => sum + team.Net);

        public Money? SumOf(LineSection section) => month.Teams.Select(team => team.SumOf(section)).Aggregate((Money?)null, (sum, of) => of is null ? sum : (sum ?? Money.Zero) + of);

        /// <summary>What the net pay is, as a note below a table.</summary>
        public string NetNote => $"{DocumentWords.Word(DocumentWord.Net, month.Language)}{(month.Language == Language.Zh ? "：" : ": ")}{DocumentWords.Word(DocumentWord.NetNote, month.Language)}";
    }

    extension(DocumentLine line)
    {
        /// <summary>The label, and what it is about.</summary>
        public string Title(Language language) => line.About.Length == 0 ? line.Label : WithNote(line.Label, line.About, language);
    }

    extension(DocumentSection section)
    {
        /// <summary>A heading over base pay alone, or performance pay alone, would say it twice.</summary>
        public bool HasHeading => section.Lines.Count > 1 || section.Section > LineSection.Performance;
    }

    extension(DocumentStatement statement)
    {
        /// <summary>Lead and sentence as one text.</summary>
        public string Sentence(Language language) =>
            statement.Lead.Length == 0 ? statement.Text : statement.Lead + (language == Language.Zh ? "：" : ": ") + statement.Text;
    }

    extension(DocumentMeasure measure)
    {
        /// <summary>Done, or done / required = share.</summary>
        public string Figures => measure.Required.Length == 0 ? measure.Done : $"{measure.Done} / {measure.Required} = {measure.Share}";
    }

    private static string PrintOf(IReadOnlyList<DocumentField> print, Language language) => language == Language.Zh
        ? $"{DocumentWords.Word(DocumentWord.Origin, language)}：{string.Join("；", print.Select(part => $"{part.Label} {part.Value}"))}。"
        : $"{DocumentWords.Word(DocumentWord.Origin, language)}: {string.Join("; ", print.Select(part => $"{part.Label.ToLowerInvariant()} {part.Value}"))}.";

    private static string WithNote(string text, string note, Language language) => language == Language.Zh ? $"{text}（{note}）" : $"{text} ({note})";
}
