namespace Telesales.Policies.V1.Hosting;

/// <summary>A read that a policy declared.</summary>
/// <param name="Policy">The policy, <c>id@version</c>.</param>
/// <param name="What">The table or the kind of read.</param>
/// <param name="Name">The metric, line, measure or figure; empty for a table.</param>
/// <param name="MonthsBack">How many earlier months.</param>
/// <param name="IsMet">False when it reads a finding that no earlier policy of the plan gives.</param>
public sealed record DeclaredRead(string Policy, string What, string Name, int MonthsBack, bool IsMet);

/// <summary>A policy's figure about a measure: the most that it can come to, or a line that it is held against.</summary>
/// <param name="Policy">The policy, <c>id@version</c>.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Figure">The figure.</param>
public sealed record MeasureFigure(string Policy, string Measure, ParameterFigure Figure);

/// <summary>What the policies of one plan declared together: from it follow what is loaded, checked and shown. Made by the host, in plan order.</summary>
public sealed class PlanDeclarations
{
    private readonly List<Outcome> _outcomes = [];
    private readonly List<string> _policies = [];
    private readonly List<string> _metrics = [];
    private readonly List<string> _lines = [];
    private readonly List<string> _measures = [];
    private readonly List<string> _daily = [];
    private readonly List<string> _entitlements = [];
    private readonly List<string> _figures = [];
    private readonly List<DeclaredRead> _reads = [];
    private readonly List<MeasureFigure> _mosts = [];
    private readonly List<MeasureFigure> _measureLines = [];
    private readonly Dictionary<FactTable, int> _monthsBack = [];

    /// <summary>The outcomes, by slot.</summary>
    public IReadOnlyList<Outcome> Outcomes => _outcomes;

    /// <summary>The policy of each outcome, <c>id@version</c>, by slot.</summary>
    public IReadOnlyList<string> OutcomePolicies => _policies;

    /// <summary>The metrics, by column.</summary>
    public IReadOnlyList<string> Metrics => _metrics;

    /// <summary>The line codes that are read, by slot.</summary>
    public IReadOnlyList<string> LineReads => _lines;

    /// <summary>The measures that are read, by slot.</summary>
    public IReadOnlyList<string> MeasureReads => _measures;

    /// <summary>The entitlement codes that are read, by slot.</summary>
    public IReadOnlyList<string> EntitlementReads => _entitlements;

    /// <summary>The daily figures, by slot.</summary>
    public IReadOnlyList<string> DailyFigures => _daily;

    /// <summary>The team figures, by slot.</summary>
    public IReadOnlyList<string> TeamFigures => _figures;

    /// <summary>All reads in the order declared.</summary>
    public IReadOnlyList<DeclaredRead> Reads => _reads;

    /// <summary>The most that measures can come to, where the policy that gives them says so.</summary>
    public IReadOnlyList<MeasureFigure> MeasureMosts => _mosts;

    /// <summary>The lines that measures are held against, where the policy that reads them says so.</summary>
    public IReadOnlyList<MeasureFigure> MeasureLines => _measureLines;

    /// <summary>Which days' attendance is needed; null when none.</summary>
    public AttendanceScope? AttendanceScope { get; private set; }

    /// <summary>How many earlier months of activity by month are needed; null when none, not even this month's.</summary>
    public int? ActivityMonthsBack { get; private set; }

    /// <summary>How many earlier months' leavers the first pass of a team sees; 0 when none.</summary>
    public int FormerMembersBack { get; private set; }

    /// <summary>Reads of earlier findings that no earlier policy gives.</summary>
    public IReadOnlyList<DeclaredRead> Unmet =>
        [.. _reads.Where(read => !read.IsMet)];

    /// <summary>How many earlier months of a table are needed; null when the plan does not read it.</summary>
    public int? MonthsBack(FactTable table) => _monthsBack.TryGetValue(table, out var months) ? months : null;

    /// <summary>The same declarations, to which others can be added without changing these: every slot stays what it is.</summary>
    public PlanDeclarations Copy()
    {
        var copy = new PlanDeclarations { AttendanceScope = AttendanceScope, ActivityMonthsBack = ActivityMonthsBack, FormerMembersBack = FormerMembersBack };
        copy._outcomes.AddRange(_outcomes);
        copy._policies.AddRange(_policies);
        copy._metrics.AddRange(_metrics);
        copy._lines.AddRange(_lines);
        copy._measures.AddRange(_measures);
        copy._daily.AddRange(_daily);
        copy._entitlements.AddRange(_entitlements);
        copy._figures.AddRange(_figures);
        copy._reads.AddRange(_reads);
        copy._mosts.AddRange(_mosts);
        copy._measureLines.AddRange(_measureLines);
        foreach (var (table, months) in _monthsBack) copy._monthsBack.Add(table, months);
        return copy;
    }

    internal ActivityRead Activity(string policy, Metric metric)
    {
        Rows(policy, FactTable.Activity, 0, metric.Name);
        return new(SlotOf(_metrics, metric.Name));
    }

    internal int ActivityByMonth(string policy, Metric metric, int monthsBack)
    {
        Rows(policy, FactTable.Activity, monthsBack, metric.Name);
        ActivityMonthsBack = Math.Max(monthsBack, ActivityMonthsBack ?? 0);
        return monthsBack;
    }

    internal AttendanceRead Attendance(string policy, AttendanceScope scope)
    {
        Rows(policy, FactTable.Attendance, 0);
        if (AttendanceScope is null || scope > AttendanceScope) AttendanceScope = scope;
        return default;
    }

    internal int Rows(string policy, FactTable table, int monthsBack, string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(monthsBack);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(monthsBack, 24);
        _reads.Add(new(policy, table.ToString(), name, monthsBack, IsMet: true));
        _monthsBack[table] = Math.Max(monthsBack, MonthsBack(table) ?? 0);
        return monthsBack;
    }

    internal int FormerMembers(string policy, int monthsBack)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(monthsBack);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(monthsBack, 24);
        _reads.Add(new(policy, FactTable.Employees.ToString(), "former members", monthsBack, IsMet: true));
        FormerMembersBack = Math.Max(monthsBack, FormerMembersBack);
        return monthsBack;
    }

    internal LineRead Line(string policy, string code)
    {
        _reads.Add(new(policy, "line", code, 0, IsMet: true));
        return new(SlotOf(_lines, code));
    }

    internal EntitlementRead Entitlement(string policy, string code)
    {
        _reads.Add(new(policy, "entitlement", code, 0, IsMet: true));
        return new(SlotOf(_entitlements, code));
    }

    internal MeasureRead Measure(string policy, string code)
    {
        _reads.Add(new(policy, "measure", code, 0, IsGivenBefore(policy, OutcomeKind.Measure, code)));
        return new(SlotOf(_measures, code));
    }

    internal void AddMost(string policy, string measure, ParameterFigure most) => _mosts.Add(new(policy, measure, most));

    internal void AddLine(string policy, string measure, ParameterFigure line) => _measureLines.Add(new(policy, measure, line));

    internal DailyRead Daily(string policy, string code)
    {
        _reads.Add(new(policy, "daily", code, 0, IsGivenBefore(policy, OutcomeKind.Daily, code)));
        return new(SlotOf(_daily, code));
    }

    internal TeamFigure Figure(string policy, string code) => new(SlotOf(_figures, $"{policy}/{code}"));

    internal int GivesDaily(string code) => SlotOf(_daily, code);

    internal T Add<T>(Func<int, T> make, string policy)
        where T : Outcome
    {
        var outcome = make(_outcomes.Count);
        _outcomes.Add(outcome);
        _policies.Add(policy);
        return outcome;
    }

    private bool IsGivenBefore(string policy, OutcomeKind kind, string code)
    {
        for (var slot = 0; slot < _outcomes.Count; slot++)
            if (_outcomes[slot].Kind == kind && _outcomes[slot].Code == code && _policies[slot] != policy) return true;
        return false;
    }

    private static int SlotOf(List<string> names, string name)
    {
        var slot = names.IndexOf(name);
        if (slot >= 0) return slot;
        names.Add(name);
        return names.Count - 1;
    }
}
