using System.Text;
using Telesales.Policies;

namespace Telesales.Comparison.Rendering;

/// <summary>A comparison as Markdown, for a pull request: what changes, what it comes to, and those who differ most.</summary>
public static class ComparisonMarkdown
{
    /// <summary>The report.</summary>
    /// <param name="pair">The two sides.</param>
    /// <param name="summary">What it came to.</param>
    /// <param name="people">Those who are shown, with both payslips.</param>
    /// <param name="words">Words of one language.</param>
    public static string Write(ComparisonPair pair, ComparisonSummary summary, IReadOnlyList<ComparedPayslips> people, ComparisonWords words)
    {
        var text = new StringBuilder();
        var language = words.Language;
        string Word(string key) => ReportTexts.Word(key, language);

        text.Append("## ").Append(Safe(ReportTexts.Title(pair, words))).Append("\n\n");
        text.Append(ReportTexts.Counts(summary, language)).Append(" **").Append(Word("cost")).Append(": ").Append(ComparisonWords.WithSign(summary.Cost)).Append("** (").Append(summary.NetBefore).Append(" → ").Append(summary.NetAfter).Append(")\n");
        foreach (var note in words.Notes(summary)) text.Append('\n').Append(note).Append('\n');
        Table(text, Word("causes"), ["#", Word("cause"), Word("clause"), Word("difference"), Word("people"), Word("more"), Word("less")], summary.ByCause.Select(cause => new[]
        {
            Number(cause.Step), words.Cause(cause.Step), cause.Step is { } step ? pair.Steps[step].Clause ?? "" : "", ComparisonWords.WithSign(cause.Amount), ComparisonWords.Number(cause.People), ComparisonWords.WithSign(cause.Gained), ComparisonWords.WithSign(cause.Lost),
        }));
        Groups(text, Word("lines"), summary.ByLine, group => words.Item(ItemKind.Line, group.Name!, null), language);
        Groups(text, Word("grades"), summary.ByGrade, group => words.Grade(group.Name!), language);
        Groups(text, Word("teams"), summary.ByTeam, group => group.Name ?? "", language);
        Table(text, Word("other"), [Word("what"), Word("appears"), Word("gone"), Word("changed")], summary.Items.Select(item => new[]
        {
            $"{words.Kind(item.Kind)}: {words.Item(item.Kind, item.Code, null)}", ComparisonWords.Number(item.Appears), ComparisonWords.Number(item.Gone), ComparisonWords.Number(item.Changed),
        }));
        Table(text, Word("who"), [Word("id"), Word("grade"), Word("what"), Word("before"), Word("after"), Word("difference"), Word("cause")], people.SelectMany(person => Rows(person.Difference, words)));
        if (people.Count > 0 && people.Count < summary.Different) text.Append('\n').Append(ReportTexts.Shown(people.Count, summary.Different, language)).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(PersonDifference person, ComparisonWords words)
    {
        foreach (var item in person.Items)
            yield return [person.Who, words.Grade(person.Grade), words.Item(item.Kind, item.Code, item.Reference), words.Value(item.Before), words.Value(item.After), item.Difference is { } amount ? ComparisonWords.WithSign(amount) : "", Causes(item.Causes, words)];
        var withheld = ReportTexts.Word("withheld", words.Language);
        yield return [$"**{person.Who}**", "", $"**{ReportTexts.Word("net", words.Language)}**", person.NetBefore?.ToString() ?? withheld, person.NetAfter?.ToString() ?? withheld, person.Net is { } net ? $"**{ComparisonWords.WithSign(net)}**" : "", Causes(person.Causes, words)];
    }

    /// <summary>The changes by their numbers, with amounts where several share.</summary>
    internal static string Causes(IReadOnlyList<CausePart> causes, ComparisonWords words) => string.Join(", ", causes.Select(cause =>
    {
        var name = cause.Step is null ? ReportTexts.Word("interaction", words.Language) : Number(cause.Step);
        return causes.Count > 1 && cause.Amount is { } amount ? $"{name}: {ComparisonWords.WithSign(amount)}" : name;
    }));

    internal static string Number(int? step) => step is { } place ? ComparisonWords.Number(place + 1) : "";

    private static void Groups(StringBuilder text, string title, IReadOnlyList<GroupTotal> groups, Func<GroupTotal, string> name, Language language) => Table(
        text,
        title,
        ["", ReportTexts.Word("difference", language), ReportTexts.Word("people", language), ReportTexts.Word("more", language), ReportTexts.Word("less", language)],
        groups.Select(group => new[] { name(group), ComparisonWords.WithSign(group.Amount), ComparisonWords.Number(group.People), ComparisonWords.Number(group.Winners), ComparisonWords.Number(group.Losers) }));

    private static void Table(StringBuilder text, string title, string[] headings, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        text.Append("\n### ").Append(title).Append("\n\n| ").AppendJoin(" | ", headings).Append(" |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", headings.Length))).Append('\n');
        foreach (var row in all) text.Append("| ").AppendJoin(" | ", row.Select(Safe)).Append(" |\n");
    }

    // What stands in facts and plans must not become markup.
    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '|' or '<' or '>' or '`' or '[' or ']' or '\\' or '_') safe.Append('\\');
            safe.Append(letter is '\n' or '\r' ? ' ' : letter);
        }

        return safe.ToString();
    }
}
