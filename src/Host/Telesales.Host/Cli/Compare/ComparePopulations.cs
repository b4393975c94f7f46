using Telesales.Comparison;
using Telesales.Facts;
using Telesales.Host.Cli.Saved;
using Telesales.Payroll;
using Telesales.Payroll.GoldenCases;
using Telesales.Payroll.Store;
using Telesales.Policies;

namespace Telesales.Host.Cli.Compare;

/// <summary>Two plans over some populations: one comparison, with one report.</summary>
/// <param name="Pair">The two plans.</param>
/// <param name="Populations">Whom.</param>
internal sealed record ComparedGroup(ComparisonPair Pair, IReadOnlyList<ComparedFacts> Populations)
{
    /// <summary>Figures that golden cases set for both sides.</summary>
    public IReadOnlyList<ParameterOverride> Given { get; init; } = [];
}

/// <summary>Finds whom a comparison is over: a branch, a branch as it was saved, or golden cases.</summary>
internal sealed class ComparePopulations(Terminal terminal, IServiceProvider services, CompareRequest request)
{
    private const int Page = 1_000;
    private readonly IComparisons _comparisons = services.GetRequiredService<IComparisons>();
    private readonly IPolicyCatalogue _catalogue = services.GetRequiredService<IPolicyCatalogue>();

    /// <summary>The comparisons, in order of month.</summary>
    /// <exception cref="RefusedException">A plan can't be used, facts are no facts, or there is nobody.</exception>
    public async Task<IReadOnlyList<ComparedGroup>> FindAsync(CancellationToken cancellation)
    {
        if (request.Cases is { } cases) return OfCases(GoldenCaseReader.Read(cases.ToString()), cases.Name);
        var pair = CompareCommand.Pair(_comparisons, request.Before, request.After, request.Month!.Value, request.Language);
        var facts = Services.Import(terminal, _catalogue, request.Facts!, request.Language);
        return request.Saved is not { } saved
            ? [new(pair, [new(facts)])]
            : [new(pair.AsSaved(), [new(facts) { Saved = await SavedAsync(pair, facts, saved, cancellation) }])];
    }

    // Of the revision that is compared: what another one paid says nothing of a change of this one.
    private async Task<Dictionary<string, Payslip>> SavedAsync(ComparisonPair pair, FactSet facts, SavedBefore saved, CancellationToken cancellation)
    {
        await using var opened = await SavedStore.OpenForReadingAsync(saved.Store, cancellation);
        var store = opened.GetRequiredService<IPayslipStore>();
        var filter = new PayslipFilter { Month = pair.Month, Branch = saved.Branch, Plan = pair.PlanBefore!.Info.Name };
        var kept = new Dictionary<string, StoredPayslip>(StringComparer.Ordinal);
        for (PayslipPosition? after = null; ;)
        {
            var page = await store.ReadAsync(Caller.Local, filter, Page, after, cancellation);
            foreach (var payslip in page)
                if (!kept.TryGetValue(payslip.Payslip.EmployeeId, out var other) || IsRather(payslip, other, facts)) kept[payslip.Payslip.EmployeeId] = payslip;
            if (page.Count < Page) break;
            after = page[^1].Summary.Position;
        }

        return kept.Count > 0
            ? kept.ToDictionary(payslip => payslip.Key, payslip => payslip.Value.Payslip, StringComparer.Ordinal)
            : throw new RefusedException(CompareTexts.NothingSaved(pair.PlanBefore.Info.Name, pair.Month, store.Place, request.Language));
    }

    // Who went to another branch has a payslip in each: the one of the branch where the facts have them, else the later.
    private static bool IsRather(StoredPayslip payslip, StoredPayslip other, FactSet facts)
    {
        var branch = facts.TryIndexOf(payslip.Payslip.EmployeeId, out var row) ? facts.Employees[row].Branch ?? "" : "";
        var (own, others) = (payslip.Summary.Person.Branch == branch, other.Summary.Person.Branch == branch);
        return own != others ? own : payslip.Summary.SavedAt > other.Summary.SavedAt;
    }

    private List<ComparedGroup> OfCases(IReadOnlyList<GoldenCase> cases, string place)
    {
        var plans = PlansOf(request.Before).Concat(PlansOf(request.After)).ToHashSet(StringComparer.Ordinal);
        var chosen = cases.Where(golden => !golden.SettlesWithPartners && plans.Contains(NameOf(golden)) && (request.Month is not { } month || golden.Month == month)).ToList();
        if (chosen.Count == 0) throw new RefusedException(CompareTexts.NoCases(place, plans, request.Language));
        if (chosen.Count < cases.Count) terminal.Say(CompareTexts.OtherCases(cases.Count - chosen.Count, request.Language));
        var runner = services.GetRequiredService<GoldenCaseRunner>();
        List<(ComparisonPair Pair, IReadOnlyList<ParameterOverride> Given, List<GoldenCase> Cases)> months =
        [
            .. from golden in chosen
               group golden by (golden.Month, golden.MinimumWage, golden.EnforceLaw) into alike
               orderby alike.Key.Month, alike.Key.MinimumWage, alike.Key.EnforceLaw
               let given = PlanOptions.Overrides(alike.Key.MinimumWage, alike.Key.EnforceLaw)
               select (_comparisons.Pair(With(request.Before, given), With(request.After, given), alike.Key.Month), given, alike.ToList()),
        ];
        // A plan that is not in force in a case's month says nothing of the case. One that can be used in none is refused.
        if (!months.Exists(month => month.Pair.IsReady)) CompareCommand.Pair(_comparisons, months[0].Pair.Before, months[0].Pair.After, months[0].Pair.Month, request.Language);
        foreach (var (pair, _, left) in months.Where(month => !month.Pair.IsReady)) terminal.Say(CompareTexts.CasesOfAnotherTime(left.Count, pair, request.Language));
        return [.. months.Where(month => month.Pair.IsReady).Select(month => new ComparedGroup(month.Pair, [.. Facts(runner, month.Cases)]) { Given = month.Given })];
    }

    // Facts that are refused are refused under any plan: such a case is about them.
    private static IEnumerable<ComparedFacts> Facts(GoldenCaseRunner runner, IEnumerable<GoldenCase> cases) =>
        from golden in cases
        let facts = runner.Prepare(golden).Facts
        where facts is not null
        select new ComparedFacts(facts) { Case = CompareTexts.Case(golden), AsOf = golden.AsOf, MissingAttendanceAsAttended = golden.MissingAttendanceAsAttended };

    private static ComparisonSide With(ComparisonSide side, IReadOnlyList<ParameterOverride> given) => side with { Figures = [.. given, .. side.Figures] };

    // A plan, what it is laid over, and the file that was named: cases of any of them are about it.
    private IEnumerable<string> PlansOf(ComparisonSide side)
    {
        if (_catalogue.Describe(side.Plan, request.Month)?.Info is not { } info) return [side.Plan];
        var below = info.Extends is { } extends && !IsFile(extends) ? extends.Split('@')[0] : info.Id;
        return IsFile(side.Plan) ? [info.Id, below, Path.GetFullPath(side.Plan)] : [info.Id, below];
    }

    private static string NameOf(GoldenCase golden) => IsFile(golden.Plan)
        ? Path.GetFullPath(golden.Plan, Path.GetDirectoryName(Path.GetFullPath(golden.File))!)
        : golden.Plan.Split('@')[0];

    private static bool IsFile(string plan) => plan.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || plan.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
