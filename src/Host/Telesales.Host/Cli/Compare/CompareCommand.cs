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
    internal const string Markdown = "markdown";
    internal const string Html = "html";
    private const string Cases = "cases";

    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("before") { Description = "What is in force: R21, R21@1, or the path of a plan or overlay file." };
        var after = new Argument<string>("after") { Description = "What is to come, written likewise." };
        var month = new Option<Month?>("--month") { Description = "The pay month: 2026-10. With --cases it chooses among them.", CustomParser = CliOptions.ParseOptional<Month> };
        var facts = CliOptions.Facts("employees.csv, …", required: false);
        var cases = new Option<FileSystemInfo>("--cases") { Description = "Instead of facts: the golden cases of these plans in a file or folder; each case's facts under both sides." }.AcceptExistingOnly();
        var saved = new Option<bool>("--saved") { Description = "With --facts: what was before is as it was saved under the first plan, not as it would be calculated today." };
        var (store, branch) = (CliOptions.Store(), new Option<string?>("--branch") { Description = "With --saved: the payslips of this branch only." });
        var setBefore = SideOptions.Create("--set-before", "the first side");
        var setAfter = SideOptions.Create("--set-after", "the second side");
        var format = new Option<string>("--format") { Description = "table, json, markdown (for a pull request) or html (a page with charts); with --find-witnesses table, json, or cases: golden cases that the second side fulfils.", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "json", Markdown, Html, Cases);
        var into = new Option<FileInfo?>("--out") { Description = "Write to this file instead of stdout." };
        var witnesses = new Option<bool>("--find-witnesses") { Description = "Instead of facts: make people up, and show the smallest facts for each way in which the sides differ." };
        var seed = new Option<ulong>("--seed") { Description = "Another seed tries other people; the same one finds the same.", DefaultValueFactory = _ => 1 };
        var people = new Option<int>("--people") { Description = "How many people to make up.", DefaultValueFactory = _ => 20_000 };
        var all = new Option<bool>("--all") { Description = $"Show everyone who differs, not only the first {CompareReports.MostShown}." };
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 2 when anything differs, for CI." };
        var lang = CliOptions.Language();
        var command = new Command("compare", "Compare two versions of the rules over the same people: before, after, difference and cause. Exit code 0: compared; 1: refused.")
        {
            before, after, month, facts, cases, saved, store, branch, setBefore, setAfter, format, into, witnesses, seed, people, all, exitCode, lang,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = CliOptions.LanguageOf(parsed, lang);
            var request = new CompareRequest(
                SideOptions.Read(parsed.GetRequiredValue(before), parsed.GetValue(setBefore) ?? [], language),
                SideOptions.Read(parsed.GetRequiredValue(after), parsed.GetValue(setAfter) ?? [], language),
                parsed.GetValue(month),
                parsed.GetRequiredValue(format),
                parsed.GetValue(into),
                parsed.GetValue(all),
                language)
            {
                Facts = parsed.GetValue(facts),
                Cases = parsed.GetValue(cases),
                Saved = parsed.GetValue(saved) ? new(parsed.GetValue(store), parsed.GetValue(branch)) : null,
                Search = parsed.GetValue(witnesses) ? new() { Seed = parsed.GetValue(seed), People = parsed.GetValue(people) } : null,
            };
            var differs = await RunAsync(terminal, request, cancellation);
            return differs && parsed.GetValue(exitCode) ? CommandLine.Withheld : CommandLine.Done;
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

    private static async Task<bool> RunAsync(Terminal terminal, CompareRequest request, CancellationToken cancellation)
    {
        Check(request);
        if (request.Into is null) return await RunAsync(terminal, terminal, request, cancellation);
        // Beside it until it is whole: what is refused takes no earlier report away.
        var unfinished = $"{request.Into.FullName}.{Path.GetRandomFileName()}";
        try
        {
            var differs = await WriteAsync(terminal, unfinished, request, cancellation);
            File.Move(unfinished, request.Into.FullName, overwrite: true);
            terminal.Say(Texts.Written(request.Into.Name, request.Language));
            return differs;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<bool> WriteAsync(Terminal terminal, string into, CompareRequest request, CancellationToken cancellation)
    {
        await using var file = File.Create(into);
        await using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var differs = await RunAsync(terminal, terminal.To(file, text), request, cancellation);
        await text.FlushAsync(cancellation);
        return differs;
    }

    private static void Check(CompareRequest request)
    {
        if (new object?[] { request.Facts, request.Cases, request.Search }.Count(source => source is not null) != 1) throw new RefusedException(CompareTexts.OneSource(request.Language));
        if (request.Month is null && request.Cases is null) throw new RefusedException(CompareTexts.NeedsMonth(request.Language));
        if (request.Saved is not null && request.Facts is null) throw new RefusedException(CompareTexts.SavedNeedsFacts(request.Language));
        if (request.Into?.Directory is { Exists: false } folder) throw new RefusedException(CompareTexts.NoFolder(folder.FullName, request.Language));
        if (request.Format is Markdown or Html && request.Search is not null) throw new RefusedException(CompareTexts.NoReportOfWitnesses(request.Language));
        if (request.Format == Cases && request.Search is null) throw new RefusedException(CompareTexts.NoCasesOfFacts(request.Language));
    }

    // What is found goes to the output; how far it is, to the terminal.
    private static async Task<bool> RunAsync(Terminal terminal, Terminal output, CompareRequest request, CancellationToken cancellation)
    {
        await using var services = Services.Create();
        var comparisons = services.GetRequiredService<IComparisons>();
        if (request.Search is { } search)
        {
            var pair = Pair(comparisons, request.Before, request.After, request.Month!.Value, request.Language);
            var report = comparisons.FindWitnesses(pair, search with { Progress = terminal.Progress(search.People, People(request.Language)) }, cancellation);
            WriteWitnesses(output, pair, request, report);
            return report.Witnesses.Count > 0;
        }

        var groups = await new ComparePopulations(terminal, services, request).FindAsync(cancellation);
        if (request.Format == Html && groups.Count > 1) throw new RefusedException(CompareTexts.OnePage(groups.Select(group => CompareTexts.Given(group, request.Language)), request.Language));
        return new CompareReports(terminal, output, comparisons, request).Write(groups, cancellation);
    }

    internal static string People(Language language) => language == Language.Zh ? "人" : "people";

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
}
