using Telesales.Comparison;
using Telesales.Comparison.Rendering;
using Telesales.Host.Cli.Compare;
using Telesales.Payroll;
using Telesales.Payroll.GoldenCases;
using Telesales.Payroll.Settlements;
using Telesales.Policies;
using Telesales.Policies.Testing;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli.Plugins;

/// <summary>What a dry run is to look at.</summary>
/// <param name="File">The package file.</param>
/// <param name="From">The month from which it would take part; null for every month.</param>
/// <param name="Against">The plan that pays until then; null for the one of the same id.</param>
/// <param name="Facts">The population to compare over; null to have people made up.</param>
/// <param name="Language">The language.</param>
internal sealed record DryRunRequest(string File, Month? From, string? Against, FileSystemInfo? Facts, Language Language);

/// <summary>
/// What installing and activating a package would do, tried out and kept nowhere: its checks, its own golden cases, what every policy keeps, and whom
/// it would pay otherwise than what is active.
/// </summary>
internal sealed class DryRun(Terminal terminal, IServiceProvider services, DryRunRequest request)
{
    private const int PeopleDrawn = 100;
    private static readonly Month First = new(1, 1);
    private readonly Language _language = request.Language;

    public int Run()
    {
        using var trial = services.GetRequiredService<IPackageStore>().Try(request.File, request.From ?? First);
        if (trial.After is not { } after || !trial.Reading.IsRight)
            throw RefusedException.For(PluginTexts.Refused(request.File, trial.Reading.Problems.Count, _language), [.. trial.Reading.Problems.Select(problem => problem.ToString(_language))]);
        var contents = trial.Reading.Contents!;
        terminal.Text.WriteLine(PluginTexts.Admitted(contents, _language));
        var failed = RunCases(after, Path.Combine(trial.Folder!, "cases"));
        foreach (var plan in after.Plans.Where(plan => plan.Package?.Name == contents.Name && plan.Kind == PlanKind.Payslips))
        {
            var month = request.From is { } from && from > plan.From ? from : plan.From;
            if (after.Resolve(plan.Name, month, []).Plan is { } resolved) failed += Conforms(resolved);
            Compare(trial.Before!, after, plan, month);
        }

        terminal.Say(PluginTexts.NothingKept(_language));
        return failed == 0 ? CommandLine.Done : CommandLine.Withheld;
    }

    private int RunCases(IPolicyCatalogue catalogue, string folder)
    {
        IReadOnlyList<GoldenCase> cases = Directory.Exists(folder) ? GoldenCaseReader.Read(folder) : [];
        var runner = new GoldenCaseRunner(catalogue, services.GetRequiredService<IPayroll>(), services.GetRequiredService<ISettlements>());
        var failed = 0;
        foreach (var golden in cases)
        {
            var result = runner.Run(golden);
            if (!result.Holds) failed++;
            Mark(golden.Name, result.Differences);
        }

        terminal.Text.WriteLine(PluginTexts.Cases(cases.Count, failed, _language));
        return failed;
    }

    private int Conforms(ResolvedPlan plan)
    {
        terminal.Text.WriteLine(PluginTexts.Conformance(plan.Info.Name, PeopleDrawn, _language));
        var checks = new PolicyConformance(ConformanceSubject.Of(plan.Planned, plan.Declarations), plan.Month, PeopleDrawn).Checks;
        var failed = 0;
        // What is cited was held when the plan was resolved.
        foreach (var (name, check) in checks.Where(check => check.Key != PolicyConformance.CitedClauses))
        {
            var wrong = check();
            if (wrong.Count > 0) failed++;
            Mark(PluginTexts.Check(name, _language), wrong);
        }

        return failed;
    }

    private void Compare(IPolicyCatalogue before, IPolicyCatalogue after, PlanInfo plan, Month month)
    {
        var against = request.Against ?? plan.Id;
        if (!before.Resolve(against, month, []).IsResolved)
        {
            terminal.Text.WriteLine(PluginTexts.NothingToCompare(plan.Name, against, month, _language));
            return;
        }

        var comparisons = services.GetRequiredService<IComparisons>();
        var pair = CompareCommand.Pair(comparisons, new(against) { Catalogue = before }, new(plan.Name) { Catalogue = after }, month, _language);
        var tables = new CompareTables(terminal, pair, new ComparisonWords(pair, _language));
        tables.WriteChanges();
        if (pair.Steps.Count == 0) return;
        if (request.Facts is { } facts) tables.Write(comparisons.Compare(pair, Services.Import(terminal, after, facts, _language)));
        else tables.Write(comparisons.FindWitnesses(pair));
    }

    private void Mark(string name, IReadOnlyList<string> wrong)
    {
        terminal.Text.WriteLine($"{(wrong.Count == 0 ? "ok  " : "FAIL")} {name}");
        foreach (var sentence in wrong) terminal.Text.WriteLine($"     {sentence}");
    }
}
