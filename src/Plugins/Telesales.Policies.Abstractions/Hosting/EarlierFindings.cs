namespace Telesales.Policies.V1.Hosting;

/// <summary>What earlier policies of the plan said, as later ones may see it: lines merged and rounded, measures, figures by day.</summary>
public sealed class EarlierFindings
{
    private readonly Money[] _paid;
    private readonly Attainment[] _measures;
    private readonly Findings _findings;
    private readonly string[] _entitlements;
    private readonly List<PaidLine> _lines = new(16);

    /// <summary>Buffers for a plan.</summary>
    /// <param name="findings">The sink whose daily figures are shown.</param>
    /// <param name="lineSlots">How many line reads the plan has.</param>
    /// <param name="measureSlots">How many measure reads the plan has.</param>
    public EarlierFindings(Findings findings, int lineSlots, int measureSlots)
        : this(findings, lineSlots, measureSlots, [])
    {
    }

    /// <summary>Buffers for a plan that reads entitlements too.</summary>
    /// <param name="findings">The sink whose daily figures and entitlements are shown.</param>
    /// <param name="lineSlots">How many line reads the plan has.</param>
    /// <param name="measureSlots">How many measure reads the plan has.</param>
    /// <param name="entitlements">The entitlement codes that are read, by slot.</param>
    public EarlierFindings(Findings findings, int lineSlots, int measureSlots, IReadOnlyList<string> entitlements)
    {
        _findings = findings;
        _entitlements = [.. entitlements];
        _paid = new Money[lineSlots];
        _measures = new Attainment[measureSlots];
    }

    /// <summary>Nothing was said yet.</summary>
    public static EarlierFindings None { get; } = new(new Findings(), 0, 0);

    /// <summary>Lines so far.</summary>
    public ReadOnlySpan<PaidLine> Lines => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_lines);

    /// <summary>The sum paid under a line read.</summary>
    public Money Paid(int slot) => slot < _paid.Length ? _paid[slot] : default;

    /// <summary>A measure.</summary>
    public Attainment Measure(int slot) => slot < _measures.Length ? _measures[slot] : default;

    /// <summary>Figures by day.</summary>
    public ReadOnlySpan<Attainment> Daily(int slot) => _findings.DailyOf(slot);

    /// <summary>The most minutes that were granted under an entitlement read on a date.</summary>
    public int EntitledMinutes(int slot, DateOnly date)
    {
        if (slot >= _entitlements.Length) return 0;
        var most = 0;
        foreach (ref readonly var finding in _findings.Items)
            if (finding.Outcome is Entitlement && finding.Date == date && finding.Outcome.Code == _entitlements[slot]) most = Math.Max(most, (int)finding.First.Floor());
        return most;
    }

    /// <summary>Starts a person.</summary>
    public void Clear()
    {
        _paid.AsSpan().Clear();
        _measures.AsSpan().Clear();
        _lines.Clear();
    }

    /// <summary>Adds a rounded line; <paramref name="slot"/> is the plan's line read of its code, or −1.</summary>
    public void AddLine(string code, int slot, Money amount)
    {
        _lines.Add(new(code, amount));
        if (slot >= 0) _paid[slot] += amount;
    }

    /// <summary>Sets a measure; <paramref name="slot"/> is the plan's measure read of its code.</summary>
    public void SetMeasure(int slot, Attainment value) => _measures[slot] = value;
}

/// <summary>The host's side of <see cref="Findings"/>: start, read, byte form. Policies never touch it.</summary>
public static class FindingsHost
{
    /// <summary>Starts a person.</summary>
    /// <param name="findings">The sink.</param>
    /// <param name="days">The length of the window.</param>
    /// <param name="dailySlots">How many daily figures the plan has.</param>
    public static void Start(Findings findings, int days, int dailySlots) => findings.Clear(days, dailySlots);

    /// <summary>Starts a person, perhaps without reasons.</summary>
    /// <param name="findings">The sink.</param>
    /// <param name="days">The length of the window.</param>
    /// <param name="dailySlots">How many daily figures the plan has.</param>
    /// <param name="keepsReasons">Off: operands (but those of input errors) and clauses that did not apply are checked and let go.</param>
    public static void Start(Findings findings, int days, int dailySlots, bool keepsReasons) => findings.Clear(days, dailySlots, keepsReasons);

    /// <summary>The findings in the order in which they were said.</summary>
    public static ReadOnlySpan<Finding> Items(Findings findings) => findings.Items;

    /// <summary>A finding's operands.</summary>
    public static ReadOnlySpan<Operand> Operands(Findings findings, in Finding finding) => findings.OperandsOf(finding);

    /// <summary>Figures by day; empty when not given.</summary>
    public static ReadOnlySpan<Attainment> Daily(Findings findings, int slot) => findings.DailyOf(slot);
}
