using System.Runtime.InteropServices;

namespace Telesales.Policies.V1.Hosting;

/// <summary>A policy at its place in a plan.</summary>
/// <param name="Policy">The instance.</param>
/// <param name="Name"><c>id@version</c>.</param>
/// <param name="Kind">The kind.</param>
/// <param name="ClosedMonthOnly">Not evaluated while the month is open.</param>
public sealed record PlannedPolicy(IPolicy Policy, string Name, PolicyKind Kind, bool ClosedMonthOnly)
{
    /// <summary>Reads id, version and kind from the policy's attribute.</summary>
    /// <exception cref="InvalidOperationException">The class has no <see cref="PolicyAttribute"/>.</exception>
    public static PlannedPolicy Of(IPolicy policy)
    {
        var attribute = (PolicyAttribute?)Attribute.GetCustomAttribute(policy.GetType(), typeof(PolicyAttribute))
            ?? throw new InvalidOperationException($"{policy.GetType()} has no [Policy] attribute.");
        return new(policy, $"{attribute.Id}@{attribute.Version}", attribute.Kind, attribute.ClosedMonthOnly);
    }
}

/// <summary>A line of pay as paid: the findings of one code and reference added up exactly and rounded once.</summary>
/// <param name="Line">The first outcome that paid it.</param>
/// <param name="Reference">What it is about.</param>
/// <param name="Exact">The exact amount.</param>
/// <param name="Quantity">How many things, 0 for a line that counts nothing.</param>
/// <param name="IsCounted">Quantity × rate, perhaps capped.</param>
public readonly record struct PaidFinding(PayLine Line, Reference Reference, Amount Exact, Count Quantity, bool IsCounted)
{
    /// <summary>As paid: to the cent, halves away from zero.</summary>
    public Money Amount => Exact.Rounded();

    /// <summary>The rate as stated of a capped line, whose amount does not tell it; null for every other.</summary>
    public Money? CappedRate { get; init; }

    /// <summary>The rate of a counted line; 0 when nothing was counted.</summary>
    public Money Rate => CappedRate ?? (Quantity.Value == 0 ? Money.Zero : new(Amount.Fen / Quantity.Value));
}

/// <summary>A policy threw; the payslip of this person fails, the host does not.</summary>
public sealed class PolicyFailedException : Exception
{
    /// <summary>Names policy and person.</summary>
    public PolicyFailedException(string policy, string personId, Exception inner)
        : base($"The policy {policy} failed on {personId}: {inner.Message}", inner) => (Policy, PersonId) = (policy, personId);

    /// <summary>The policy, <c>id@version</c>.</summary>
    public string Policy { get; }

    /// <summary>The person.</summary>
    public string PersonId { get; }
}

/// <summary>
/// Evaluates a plan for one person after another, with reused buffers: each policy in order, its lines merged and rounded before
/// the next one sees them. One instance per thread.
/// </summary>
public sealed class PlanRun
{
    private readonly PlannedPolicy[] _policies; // arrays: walking them allocates nothing
    private readonly Outcome[] _outcomes;
    private readonly PlanDeclarations _declarations;
    private readonly EarlierFindings _earlier;
    private readonly List<PaidFinding> _lines = new(16);
    private readonly int[] _lineSlots;
    private readonly int[] _measureSlots;

    /// <summary>A run over policies that were declared together, in plan order.</summary>
    public PlanRun(IReadOnlyList<PlannedPolicy> policies, PlanDeclarations declarations)
    {
        (_policies, _outcomes, _declarations) = ([.. policies], [.. declarations.Outcomes], declarations);
        _earlier = new(Findings, declarations.LineReads.Count, declarations.MeasureReads.Count, declarations.EntitlementReads);
        _lineSlots = [.. declarations.Outcomes.Select(o => o.Kind == OutcomeKind.PayLine ? IndexOf(declarations.LineReads, o.Code) : -1)];
        _measureSlots = [.. declarations.Outcomes.Select(o => o.Kind == OutcomeKind.Measure ? IndexOf(declarations.MeasureReads, o.Code) : -1)];
    }

    /// <summary>
    /// Whether operands and clauses that did not apply are kept, for explanations. Off, everything else is the same, sooner; input errors keep
    /// their operands.
    /// </summary>
    public bool KeepsReasons { get; init; } = true;

    /// <summary>Told after each policy, by its place in the plan, that it has been evaluated; null in ordinary runs. The host measures with it.</summary>
    public Action<int>? OnEvaluated { get; set; }

    /// <summary>What the policies said, in order.</summary>
    public Findings Findings { get; } = new();

    /// <summary>The lines as paid, in the order of evaluation; zero lines included.</summary>
    public ReadOnlySpan<PaidFinding> Lines => CollectionsMarshal.AsSpan(_lines);

    /// <summary>The policies left out because the month is open.</summary>
    public IEnumerable<PlannedPolicy> LeftOpen(Month month, DateOnly asOf) =>
        asOf < month.LastDay ? _policies.Where(policy => policy.ClosedMonthOnly) : [];

    /// <summary>Evaluates every policy; the results stay until the next call.</summary>
    /// <exception cref="PolicyFailedException">A policy threw.</exception>
    public void Evaluate(PersonMonthData data)
    {
        FindingsHost.Start(Findings, data.Days.Length, _declarations.DailyFigures.Count, KeepsReasons);
        _earlier.Clear();
        _lines.Clear();
        var who = new PersonMonth(data, _earlier);
        for (var i = 0; i < _policies.Length; i++)
        {
            var policy = _policies[i];
            if (policy.ClosedMonthOnly && who.IsOpen) continue;
            var start = Findings.Count;
            try
            {
                policy.Policy.Evaluate(who, Findings);
                Settle(start);
            }
            catch (Exception failure)
            {
                _lines.Clear(); // half a payslip is no payslip
                throw new PolicyFailedException(policy.Name, data.Person.Id, failure);
            }

            OnEvaluated?.Invoke(i);
        }
    }

    private void Settle(int start)
    {
        var firstLine = _lines.Count;
        foreach (ref readonly var finding in Findings.Items[start..])
        {
            var slot = finding.Outcome.Slot;
            if (slot >= _outcomes.Length || _outcomes[slot] != finding.Outcome)
                throw new InvalidOperationException($"'{finding.Outcome.Code}' was declared for another plan; a policy is constructed once for each plan.");
            if (finding.Outcome is PayLine line) Merge(firstLine, line, finding);
            else if (finding.Outcome.Kind == OutcomeKind.Measure && finding.Reference.IsNone && _measureSlots[finding.Outcome.Slot] >= 0)
                _earlier.SetMeasure(_measureSlots[finding.Outcome.Slot], new(finding.First, finding.Second));
        }

        foreach (ref readonly var paid in Lines[firstLine..])
            _earlier.AddLine(paid.Line.Code, _lineSlots[paid.Line.Slot], paid.Amount);
    }

    private void Merge(int firstLine, PayLine line, in Finding finding)
    {
        var lines = CollectionsMarshal.AsSpan(_lines);
        for (var i = firstLine; i < lines.Length; i++)
        {
            ref var known = ref lines[i];
            if (known.Line.Code != line.Code || known.Reference != finding.Reference) continue;
            if (!IsAlike(known, finding))
                throw new InvalidOperationException($"The line {line.Code} was paid with different rates; give each rate its own code or reference.");
            known = known with { Exact = known.Exact + new Amount(finding.First), Quantity = known.Quantity + new Count(finding.Second.Floor()) };
            return;
        }

        for (var i = 0; i < firstLine; i++)
            if (lines[i].Line.Code == line.Code && lines[i].Reference == finding.Reference)
                throw new InvalidOperationException($"The line {line.Code} {finding.Reference} is already paid by an earlier policy of the plan.");
        _lines.Add(new(line, finding.Reference, new(finding.First), new(finding.Second.Floor()), finding.IsCounted) { CappedRate = finding.CappedRate });
    }

    // The rates of a line must agree; a capped one states its rate, of another it follows from what is paid.
    private static bool IsAlike(in PaidFinding known, in Finding finding) =>
        known.IsCounted == finding.IsCounted
        && known.CappedRate == finding.CappedRate
        && (!known.IsCounted || known.CappedRate is not null || known.Exact.Fen * finding.Second == finding.First * known.Quantity);

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i] == name) return i;
        return -1;
    }
}
