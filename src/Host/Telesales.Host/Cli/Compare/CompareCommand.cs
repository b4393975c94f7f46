using System.CommandLine;
using System.Text;
using Telesales.Comparison;
using Telesales.Comparison.Rendering;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli.Compare;

/// <summary><c>telesales compare</c>: who gains and who loses by a change of the rules, and because of which clause.</summary>
internal static class CompareCommand
{
    // A terminal shows so many people; everyone is in the JSON.
    private const int MostShown = 50;

    // A page of more people than that is read by nobody.
    private const int MostReported = 200;
    private const string Markdown = "markdown";
    private const string Html = "html";
    private const string Cases = "cases";

    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("before") { Description = "What is in force: R21, R21@1, or the path of a plan or overlay file." };
        var after = new Argument<string>("after") { Description = "What is to come, written likewise." };
        var month = new Option<Month>("--month") { Description = "The pay month: 2026-10.", Required = true, CustomParser = CliOptions.Parse<Month> };
        var facts = CliOptions.Facts("employees.csv, …", required: false);
        var setBefore = SideOptions.Create("--set-before", "the first side");
        var setAfter = SideOptions.Create("--set-after", "the second side");
        var format = new Option<string>("--format") { Description = "table, json, markdown (for a pull request) or html (a page with charts); with --find-witnesses table, json, or cases: golden cases that the second side fulfils.", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "json", Markdown, Html, Cases);
        var into = new Option<FileInfo?>("--out") { Description = "Write to this file instead of stdout." };
        var witnesses = new Option<bool>("--find-witnesses") { Description = "Instead of facts: make people up, and show the smallest facts for each way in which the sides differ." };
        var seed = new Option<ulong>("--seed") { Description = "Another seed tries other people; the same one finds the same.", DefaultValueFactory = _ => 1 };
        var people = new Option<int>("--people") { Description = "How many people to make up.", DefaultValueFactory = _ => 20_000 };
        var all = new Option<bool>("--all") { Description = $"Show everyone who differs, not only the first {MostShown}." };
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 2 when anything differs, for CI." };
        var lang = CliOptions.Language();
        var command = new Command("compare", "Compare two versions of the rules over the same people: before, after, difference and cause. Exit code 0: compared; 1: refused.")
        {
            before, after, month, facts, setBefore, setAfter, format, into, witnesses, seed, people, all, exitCode, lang,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var language = CliOptions.LanguageOf(parsed, lang);
            var request = new CompareRequest(
                SideOptions.Read(parsed.GetRequiredValue(before), parsed.GetValue(setBefore) ?? [], language),
                SideOptions.Read(parsed.GetRequiredValue(after), parsed.GetValue(setAfter) ?? [], language),
                parsed.GetRequiredValue(month),
                parsed.GetValue(facts),
                parsed.GetRequiredValue(format),
                parsed.GetValue(into),
                parsed.GetValue(all),
                parsed.GetValue(witnesses) ? new() { Seed = parsed.GetValue(seed), People = parsed.GetValue(people) } : null,
                language);
            var differs = Run(terminal, request, cancellation);
            return Task.FromResult(differs && parsed.GetValue(exitCode) ? CommandLine.Withheld : CommandLine.Done);
        });
        return command;
    }

    /// <summary>Two plans that can be used.</summary>
    /// <exception cref="RefusedException">One of them can't; the message lists every problem.</exception>
    public static ComparisonPair Pair(IComparisons comparisons, ComparisonSide before, ComparisonSide after, Month month, Language language)
    {
        var pair = comparisons.Pair(before, after, month);
        if (pair.ProblemsBefore.Count > 0) throw Refused(before.Plan, pair.ProblemsBefore, language);
        return pair.ProblemsAfter.Count > 0 ? throw Refused(after.Plan, pair.ProblemsAfter, language) : pair;
    }

    private static RefusedException Refused(string plan, IReadOnlyList<PolicyProblem> problems, Language language) =>
        RefusedException.For(Texts.PlanRefused(plan, language), [.. problems.Select(problem => problem.ToString(language))]);

    private static bool Run(Terminal terminal, CompareRequest request, CancellationToken cancellation)
    {
        if (request.Facts is null == request.Search is null) throw new RefusedException(CompareTexts.NeedsFacts(request.Language));
        if (request.Format is Markdown or Html && request.Search is not null) throw new RefusedException(CompareTexts.NoReportOfWitnesses(request.Language));
        if (request.Format == Cases && request.Search is null) throw new RefusedException(CompareTexts.NoCasesOfFacts(request.Language));
        if (request.Into is null) return Run(terminal, terminal, request, cancellation);
        using var file = request.Into.Create();
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var differs = Run(terminal, terminal.To(file, text), request, cancellation);
        text.Flush();
        terminal.Say(Texts.Written(request.Into.Name, request.Language));
        return differs;
    }

    // What is found goes to the output; how far it is, to the terminal.
    private static bool Run(Terminal terminal, Terminal output, CompareRequest request, CancellationToken cancellation)
    {
        using var services = Services.Create();
        var comparisons = services.GetRequiredService<IComparisons>();
        var pair = Pair(comparisons, request.Before, request.After, request.Month, request.Language);
        if (request.Search is { } search)
        {
            var report = comparisons.FindWitnesses(pair, search with { Progress = terminal.Progress(search.People, People(request.Language)) }, cancellation);
            WriteWitnesses(output, pair, request, report);
            return report.Witnesses.Count > 0;
        }

        var facts = Services.Import(terminal, services.GetRequiredService<IPolicyCatalogue>(), request.Facts!, request.Language);
        var options = new CompareOptions { Progress = terminal.Progress(facts.Employees.Length, People(request.Language)) };
        if (request.Format is Markdown or Html)
        {
            var (found, people) = comparisons.Report(pair, facts, MostReported, options, cancellation);
            var words = new ComparisonWords(pair, request.Language);
            output.Text.Write(request.Format == Html ? ComparisonHtml.Write(pair, found, people, words) : ComparisonMarkdown.Write(pair, found, people, words));
            return found.Different > 0;
        }

        var summary = request.Format == "json"
            ? WriteJson(output, pair, each => comparisons.Compare(pair, facts, each, options, cancellation))
            : WriteTables(output, pair, request, each => comparisons.Compare(pair, facts, each, options, cancellation));
        if (request.Format == "json") terminal.Say(CompareTexts.Counts(summary, request.Language));
        return summary.Different > 0;
    }

    private static string People(Language language) => language == Language.Zh ? "人" : "people";

    private static void WriteWitnesses(Terminal terminal, ComparisonPair pair, CompareRequest request, WitnessReport report)
    {
        var words = new ComparisonWords(pair, request.Language);
        if (request.Format == "json")
        {
            using var json = new ComparisonJson(terminal.Output, pair);
            json.Finish(report);
        }
        else if (request.Format == Cases)
        {
            terminal.Text.Write(WitnessCases.Write(pair, report, words));
            terminal.Say(report.Witnesses.Count == 0 ? CompareTexts.NoWitness(report, words.Language) : CompareTexts.Witnesses(report, words.Language));
        }
        else
        {
            var tables = new CompareTables(terminal, pair, words);
            tables.WriteChanges();
            tables.Write(report);
        }
    }

    private static ComparisonSummary WriteJson(Terminal terminal, ComparisonPair pair, Func<Action<PersonDifference>, ComparisonSummary> compare)
    {
        using var json = new ComparisonJson(terminal.Output, pair);
        var summary = compare(json.Write);
        json.Finish(summary);
        return summary;
    }

    private static ComparisonSummary WriteTables(Terminal terminal, ComparisonPair pair, CompareRequest request, Func<Action<PersonDifference>, ComparisonSummary> compare)
    {
        var tables = new CompareTables(terminal, pair, new ComparisonWords(pair, request.Language));
        tables.WriteChanges();
        var shown = new List<PersonDifference>();
        var summary = compare(person =>
        {
            if (request.All || shown.Count < MostShown) shown.Add(person);
        });
        tables.Write(shown);
        if (summary.Different > shown.Count) terminal.Text.WriteLine(CompareTexts.More(summary.Different - shown.Count, request.Language));
        tables.Write(summary);
        return summary;
    }
}
