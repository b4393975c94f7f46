using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>A branch, the plan that pays it, and the engine: what a relation is about.</summary>
internal sealed class Case
{
    private static readonly ConcurrentDictionary<(string, Month, decimal?), ResolvedPlan> Plans = new();

    private readonly IPayroll _payroll;
    private IReadOnlyList<PersonResult>? _results;

    public Case(uint seed, int people, string plan, Month month, decimal? enforcedMinimum, IPayroll payroll)
    {
        _payroll = payroll;
        Branch = BranchDrawing.Draw(seed, people, month);
        Plan = PlanOf(plan, month, enforcedMinimum);
        Dice = new(seed + 1);
        EnforcedMinimum = enforcedMinimum;
    }

    public Branch Branch { get; }

    public ResolvedPlan Plan { get; }

    public Month Month => Plan.Month;

    /// <summary>The minimum wage that the law's protection is enforced with; null when it only gives notices.</summary>
    public decimal? EnforcedMinimum { get; }

    /// <summary>Choices of the relation: which row to change.</summary>
    public Dice Dice { get; }

    /// <summary>Everyone's result, with explanations.</summary>
    public IReadOnlyList<PersonResult> Results => _results ??= _payroll.Calculate(Plan, Branch.Build(), new() { Explain = true, Threads = 1 });

    public IEnumerable<Payslip> Payslips => Results.OfType<Payslip>();

    /// <summary>The results of other facts, and under another plan.</summary>
    public IReadOnlyList<PersonResult> Calculate(Branch branch, ResolvedPlan? plan = null, DateOnly? asOf = null, int threads = 1) =>
        _payroll.Calculate(plan ?? Plan, branch.Build(), new() { AsOf = asOf, Threads = threads });

    /// <summary>Someone alone, asked for with the facts of all.</summary>
    public PersonResult? CalculateOne(Branch branch, string id) => _payroll.CalculateOne(Plan, branch.Build(), id, new() { Threads = 1 });

    /// <summary>The bytes of <c>calculate --format json</c>, hash of the facts included.</summary>
    public string Json(IReadOnlyList<PersonResult> results, DateOnly? asOf = null)
    {
        using var stream = new MemoryStream();
        PayslipJson.Write(stream, Plan, asOf ?? Month.LastDay, results);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The same without the hash: for facts that differ and say the same.</summary>
    public string JsonOfSaid(IReadOnlyList<PersonResult> results) =>
        Json([.. results.Select(result => result is Payslip payslip ? payslip with { FactsHash = "" } : result)]);

    public static ResolvedPlan PlanOf(string plan, Month month, decimal? enforcedMinimum) => Plans.GetOrAdd(
        (plan, month, enforcedMinimum),
        key => Product.Plan(key.Item1, key.Item2.ToString(), minimumWage: key.Item3 ?? 1500, enforceLaw: key.Item3 is not null));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Plan.Id} {Month}, {Branch.Employees.Count} people");
}
