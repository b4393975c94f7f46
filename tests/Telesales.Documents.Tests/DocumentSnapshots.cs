using System.Runtime.CompilerServices;
using Telesales.Policies;
using Telesales.Policies.Testing.Snapshots;

namespace Telesales.Documents.Tests;

/// <summary>How documents read, pinned: a change of a word or a column shows in review.</summary>
public sealed class DocumentSnapshots
{
    [Theory]
    [InlineData("R21", "S02", Language.Zh, DocumentForm.Text)]
    [InlineData("R21", "S02", Language.En, DocumentForm.Text)]
    [InlineData("R21", "S09", Language.Zh, DocumentForm.Text)]
    [InlineData("R13", "S11", Language.En, DocumentForm.Text)]
    [InlineData("R21", "S02", Language.Zh, DocumentForm.Markdown)]
    [InlineData("R21", "S09", Language.En, DocumentForm.Markdown)]
    [InlineData("R15", "S01", Language.Zh, DocumentForm.Markdown)]
    [InlineData("R21", "S02", Language.Zh, DocumentForm.Html)]
    [InlineData("R21", "S02", Language.En, DocumentForm.Html)]
    public void Payslip_OfOnePerson_ReadsLikeThis(string plan, string person, Language language, DocumentForm format) =>
        Verify(Sunrise.Text(Sunrise.Payslip(person, language, plan, withNotApplied: person == "S02"), format), [("plan", plan), ("person", person), ("language", language.ToString()), ("format", format.ToString())]);

    [Theory]
    [InlineData(Language.Zh, DocumentForm.Text)]
    [InlineData(Language.En, DocumentForm.Markdown)]
    public void Payslip_OfTheOpenMonth_SaysSo(Language language, DocumentForm format) =>
        Verify(Sunrise.Text(Sunrise.Payslip("S02", language, asOf: new DateOnly(2026, 10, 14)), format), [("language", language.ToString()), ("format", format.ToString())]);

    [Theory]
    [InlineData(Language.Zh, DocumentForm.Text)]
    [InlineData(Language.En, DocumentForm.Markdown)]
    [InlineData(Language.Zh, DocumentForm.Html)]
    public void Payslip_Withheld_SaysWhatToMend(Language language, DocumentForm format) =>
        Verify(Sunrise.Text(Sunrise.Payslip("S02", language, files: WithoutTwoDays()), format), [("language", language.ToString()), ("format", format.ToString())]);

    [Theory]
    [InlineData(Language.Zh, DocumentForm.Text)]
    [InlineData(Language.En, DocumentForm.Markdown)]
    [InlineData(Language.Zh, DocumentForm.Html)]
    public void Month_Summary_ReadsLikeThis(Language language, DocumentForm format)
    {
        var text = Sunrise.Text(Sunrise.Payslips(language, files: WithoutTwoDays()), format);
        // The payslips that follow are pinned one by one above.
        var end = format switch
        {
            DocumentForm.Html => text.IndexOf("<article", StringComparison.Ordinal),
            DocumentForm.Text => text.IndexOf("\n\n\n", StringComparison.Ordinal),
            _ => text.IndexOf("\n## ", StringComparison.Ordinal),
        };
        Verify(text[..end], [("language", language.ToString()), ("format", format.ToString())]);
    }

    private static Testing.FactFolder WithoutTwoDays()
    {
        var files = Sunrise.Files();
        files.Set("attendance.csv", files.Files["attendance.csv"].Where(row => !row.StartsWith("S02,2026-10-13,", StringComparison.Ordinal) && !row.StartsWith("S02,2026-10-22,", StringComparison.Ordinal)).ToList());
        return files;
    }

    private static void Verify(string text, (string, string)[] parameters, [CallerMemberName] string method = "") =>
        Snapshot.Verify(WithoutStyle(text).TrimEnd('\n'), parameters, method: method);

    // The style sheet is not what these pin.
    private static string WithoutStyle(string text)
    {
        var start = text.IndexOf("<style>", StringComparison.Ordinal);
        return start < 0 ? text : text[..start] + text[(text.IndexOf("</style>", StringComparison.Ordinal) + "</style>".Length)..];
    }
}
