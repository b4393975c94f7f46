using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Telesales.Facts;
using Telesales.Payroll.Assembly;
using Telesales.Policies;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Payroll.Engine;

/// <summary>
/// What a calculation under one plan works in, for one thread at a time: filled anew for each person, kept with the plan from call to call. To
/// make it takes longer than to calculate a person.
/// </summary>
internal sealed class EngineBuffers
{
    private const int MostKept = 64;
    private static readonly ConditionalWeakTable<ResolvedPlan, ConcurrentQueue<EngineBuffers>[]> Kept = [];

    private readonly ResolvedPlan _plan;
    private readonly bool _explain;
    private FactVocabulary? _vocabulary;
    private int[] _columns = [];

    private EngineBuffers(ResolvedPlan plan, bool explain)
    {
        (_plan, _explain) = (plan, explain);
        Run = plan.NewRun(explain);
        Builder = new(plan, explain);
    }

    /// <summary>The person's month.</summary>
    public PersonMonthData Data { get; } = new();

    /// <summary>What the host itself says.</summary>
    public HostFindings Host { get; } = new();

    /// <summary>The policies and what they said.</summary>
    public PlanRun Run { get; }

    /// <summary>Makes the payslip.</summary>
    public PayslipBuilder Builder { get; }

    /// <summary>Free ones of the plan, or new ones.</summary>
    public static EngineBuffers Rent(ResolvedPlan plan, bool explain) =>
        Of(plan, explain).TryDequeue(out var free) ? free : new(plan, explain);

    /// <summary>Back to the plan; nobody may hold on to <see cref="Data"/>.</summary>
    public void Return()
    {
        var kept = Of(_plan, _explain);
        if (kept.Count < MostKept) kept.Enqueue(this);
    }

    /// <summary>The plan's column of each metric of the vocabulary.</summary>
    public int[] ColumnsOf(FactVocabulary vocabulary)
    {
        if (_vocabulary != vocabulary) (_vocabulary, _columns) = (vocabulary, PersonMonthAssembler.ColumnsOf(_plan.Declarations, vocabulary));
        return _columns;
    }

    private static ConcurrentQueue<EngineBuffers> Of(ResolvedPlan plan, bool explain) =>
        Kept.GetValue(plan, static _ => [[], []])[explain ? 1 : 0];
}
