using Telesales.Comparison;
using Telesales.Comparison.Rendering;

namespace Telesales.Host.Cli.Compare;

/// <summary>Comparisons in the format that was asked for. What is found goes to the output; how far it is, to the terminal.</summary>
internal sealed class CompareReports(Terminal terminal, Terminal output, IComparisons comparisons, CompareRequest request)
{
    /// <summary>A terminal shows so many people; everyone is in the JSON.</summary>
    public const int MostShown = 50;

    // A page of more people than that is read by nobody.
    private const int MostReported = 200;

    /// <summary>Writes them one after the other; whether anything differs.</summary>
    public bool Write(IReadOnlyList<ComparedGroup> groups, CancellationToken cancellation)
    {
        // Cases may be of several months: their JSON is a list.
        var isList = request is { Format: "json", Cases: not null };
        var differs = false;
        for (var i = 0; i < groups.Count; i++)
        {
            if (isList) output.Output.Write(i == 0 ? "[\n"u8 : ",\n"u8);
            else if (i > 0) output.Text.WriteLine();
            differs |= Write(groups[i], cancellation).Different > 0;
        }

        if (isList) output.Output.Write("]\n"u8);
        return differs;
    }

    private ComparisonSummary Write(ComparedGroup group, CancellationToken cancellation)
    {
        var options = new CompareOptions { Progress = terminal.Progress(group.Populations.Sum(population => population.Facts.Employees.Length), CompareCommand.People(request.Language)) };
        var words = new ComparisonWords(group.Pair, request.Language);
        switch (request.Format)
        {
            case "json":
                var written = WriteJson(group, options, cancellation);
                terminal.Say(CompareTexts.Counts(written, words));
                return written;
            case CompareCommand.Html or CompareCommand.Markdown:
                var (found, people) = comparisons.Report(group.Pair, group.Populations, MostReported, options, cancellation);
                if (group.Given.Count > 0 && request.Format == CompareCommand.Markdown) output.Text.WriteLine($"{CompareTexts.Given(group, request.Language)}\n");
                output.Text.Write(request.Format == CompareCommand.Html ? ComparisonHtml.Write(group.Pair, found, people, words) : ComparisonMarkdown.Write(group.Pair, found, people, words));
                return found;
            default:
                return WriteTables(group, words, options, cancellation);
        }
    }

    private ComparisonSummary WriteJson(ComparedGroup group, CompareOptions options, CancellationToken cancellation)
    {
        using var json = new ComparisonJson(output.Output, group.Pair, group.Given);
        var summary = comparisons.Compare(group.Pair, group.Populations, json.Write, options, cancellation);
        json.Finish(summary);
        return summary;
    }

    private ComparisonSummary WriteTables(ComparedGroup group, ComparisonWords words, CompareOptions options, CancellationToken cancellation)
    {
        var tables = new CompareTables(output, group.Pair, words);
        if (group.Given.Count > 0) output.Text.WriteLine(CompareTexts.Given(group, request.Language));
        tables.WriteChanges();
        var shown = new List<PersonDifference>();
        var summary = comparisons.Compare(group.Pair, group.Populations, Show, options, cancellation);
        tables.Write(shown);
        if (summary.Different > shown.Count) output.Text.WriteLine(CompareTexts.More(summary.Different - shown.Count, request.Language));
        tables.Write(summary);
        return summary;

        void Show(PersonDifference person)
        {
            if (request.All || shown.Count < MostShown) shown.Add(person);
        }
    }
}
