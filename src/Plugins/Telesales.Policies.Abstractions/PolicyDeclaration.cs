using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.V1;

/// <summary>
/// What a policy reads and what it can say, declared in its constructor. Reading gives a handle without which nothing can be looked at;
/// saying gives an outcome with the clause that the plan cites for it.
/// </summary>
public sealed class PolicyDeclaration
{
    private readonly PlanDeclarations _plan;
    private readonly Func<string, string?> _clauseOf;

    /// <summary>A declaration for one policy of a plan; made by the host or a test.</summary>
    /// <param name="plan">What the plan's policies declared together.</param>
    /// <param name="policy">The policy, <c>id@version</c>.</param>
    /// <param name="clauseOf">The clause that the plan cites for a message code, or for a code; null when it cites none.</param>
    public PolicyDeclaration(PlanDeclarations plan, string policy, Func<string, string?> clauseOf) =>
        (_plan, Policy, _clauseOf) = (plan, policy, clauseOf);

    /// <summary>The policy, <c>id@version</c>.</summary>
    public string Policy { get; }

    /// <summary>Reads a metric by day.</summary>
    /// <param name="metric">The metric.</param>
    public ActivityRead Reads(Metric metric) => _plan.Activity(Policy, metric);

    /// <summary>Reads attendance; the declared days must have a consistent row, else the payslip is withheld.</summary>
    public AttendanceRead ReadsAttendance(AttendanceScope scope = AttendanceScope.Month) => _plan.Attendance(Policy, scope);

    /// <summary>Reads what was recorded in whole months, for rules that look at the months before: a metric, and of the others whether there was anything.</summary>
    /// <param name="metric">The metric that the rule looks at.</param>
    /// <param name="monthsBack">How many earlier months.</param>
    public RowsRead<MonthActivity> ReadsActivityByMonth(Metric metric, int monthsBack) => new(_plan.ActivityByMonth(Policy, metric, monthsBack));

    /// <summary>Reads calling lists; earlier lists that may still reach into the window come along.</summary>
    public RowsRead<Assignment> ReadsAssignments() => new(_plan.Rows(Policy, FactTable.Assignments, 0));

    /// <summary>Reads deals.</summary>
    /// <param name="monthsBack">How many earlier months.</param>
    public RowsRead<Deal> ReadsDeals(int monthsBack = 0) => new(_plan.Rows(Policy, FactTable.Deals, monthsBack));

    /// <summary>Reads incidents.</summary>
    /// <param name="monthsBack">How many earlier months; 12 for windows of a year.</param>
    public RowsRead<Incident> ReadsIncidents(int monthsBack = 0) => new(_plan.Rows(Policy, FactTable.Incidents, monthsBack));

    /// <summary>Reads work logs.</summary>
    public RowsRead<WorkLog> ReadsWorkLogs() => new(_plan.Rows(Policy, FactTable.WorkLogs, 0));

    /// <summary>Reads ratings.</summary>
    /// <param name="monthsBack">How many earlier months.</param>
    public RowsRead<Rating> ReadsRatings(int monthsBack = 0) => new(_plan.Rows(Policy, FactTable.Ratings, monthsBack));

    /// <summary>Reads marks.</summary>
    /// <param name="monthsBack">How many earlier months.</param>
    public RowsRead<MonthMark> ReadsMarks(int monthsBack = 0) => new(_plan.Rows(Policy, FactTable.Marks, monthsBack));

    /// <summary>Reads the carried results of earlier months.</summary>
    /// <param name="monthsBack">How many.</param>
    public RowsRead<MonthResult> ReadsHistory(int monthsBack) => new(_plan.Rows(Policy, FactTable.History, monthsBack));

    /// <summary>Reads the team's targets.</summary>
    public RowsRead<TeamTarget> ReadsTeamTargets() => new(_plan.Rows(Policy, FactTable.Teams, 0));

    /// <summary>Lets the first pass of a team see who left it in earlier months (rulebook R17).</summary>
    /// <param name="monthsBack">How many earlier months.</param>
    public FormerMembersRead ReadsFormerMembers(int monthsBack) => new(_plan.FormerMembers(Policy, monthsBack));

    /// <summary>Reads what earlier policies paid under a line code; nothing when the plan has no such line.</summary>
    public LineRead ReadsLine(string code) => _plan.Line(Policy, code);

    /// <summary>Reads a measure of an earlier policy; a plan in which no earlier policy gives it is refused.</summary>
    public MeasureRead ReadsMeasure(string code) => _plan.Measure(Policy, code);

    /// <summary>
    /// Reads a measure of an earlier policy and holds it against lines, each a figure of this policy. A plan in which a line lies above all
    /// that the measure can come to is refused: nobody would ever reach it.
    /// </summary>
    /// <param name="code">The measure.</param>
    /// <param name="lines">The lines, as parameters of this policy.</param>
    public MeasureRead ReadsMeasure(string code, ParameterFigure[] lines)
    {
        foreach (var line in lines) _plan.AddLine(Policy, code, line);
        return _plan.Measure(Policy, code);
    }

    /// <summary>Reads figures by day of an earlier policy; a plan in which no earlier policy gives them is refused.</summary>
    public DailyRead ReadsDaily(string code) => _plan.Daily(Policy, code);

    /// <summary>Reads the entitlements that earlier policies gave under a code (<c>early-leave</c>); none when the plan has no such policy.</summary>
    public EntitlementRead ReadsEntitlement(string code) => _plan.Entitlement(Policy, code);

    /// <summary>A figure that the team's first pass gives.</summary>
    /// <param name="code">A name, unique in the policy.</param>
    public TeamFigure TeamFigure(string code) => _plan.Figure(Policy, code);

    /// <summary>A counted line: quantity × rate.</summary>
    /// <param name="code">The line code.</param>
    /// <param name="message">The message code.</param>
    /// <param name="operands">The names of the operands; quantity and rate need not be among them.</param>
    public PayLine CountedLine(string code, string message, params string[] operands) =>
        _plan.Add(slot => new PayLine(slot, code, Clause(message, code), message, null, operands, isCounted: true), Policy);

    /// <summary>A line of an amount.</summary>
    /// <param name="code">The line code.</param>
    /// <param name="message">The message code.</param>
    /// <param name="formula">
    /// How the amount follows from the operands, in yuan: names, whole numbers, <c>+ - * / ( )</c>, <c>min(a, b)</c>, <c>max(a, b)</c>,
    /// <c>floor(a)</c> (down to whole fen).
    /// </param>
    /// <param name="operands">The names of the operands.</param>
    public PayLine Line(string code, string message, string formula, params string[] operands) =>
        _plan.Add(slot => new PayLine(slot, code, Clause(message, code), message, formula, operands, isCounted: false), Policy);

    /// <summary>A counted line with a cap: the payslip shows quantity and rate as counted, the amount follows from the formula.</summary>
    /// <param name="code">The line code.</param>
    /// <param name="message">The message code.</param>
    /// <param name="formula">As of <see cref="Line"/>: <c>-min(times * fine, cap)</c>.</param>
    /// <param name="operands">The names of the operands.</param>
    public PayLine CappedLine(string code, string message, string formula, params string[] operands) =>
        _plan.Add(slot => new PayLine(slot, code, Clause(message, code), message, formula, operands, isCounted: true), Policy);

    /// <summary>An amount of a settlement with a partner.</summary>
    /// <param name="code">The code: <c>pool</c>.</param>
    /// <param name="message">The message code.</param>
    /// <param name="formula">As of <see cref="Line"/>.</param>
    /// <param name="operands">The names of the operands.</param>
    public SettlementLine SettlementLine(string code, string message, string formula, params string[] operands) =>
        _plan.Add(slot => new SettlementLine(slot, code, Clause(message, code), message, formula, operands), Policy);

    /// <summary>A measure.</summary>
    public Measure Measure(string code) =>
        _plan.Add(slot => new Measure(slot, code, Clause(code, code), code), Policy);

    /// <summary>A measure that never comes to more than a figure of this policy: a plan in which a later policy draws a line above it is refused.</summary>
    /// <param name="code">The measure.</param>
    /// <param name="atMost">The most that done ÷ required can come to.</param>
    public Measure Measure(string code, ParameterFigure atMost)
    {
        _plan.AddMost(Policy, code, atMost);
        return Measure(code);
    }

    /// <summary>Figures by day.</summary>
    public Daily Daily(string code) =>
        _plan.Add(slot => new Daily(slot, _plan.GivesDaily(code), code, Clause(code, code)), Policy);

    /// <summary>A decision.</summary>
    /// <param name="code">The code: <c>demote</c>.</param>
    /// <param name="message">The message code; several decisions may share a code and cite different clauses.</param>
    /// <param name="discretionary">The source leaves the company a choice.</param>
    /// <param name="career">A career decision, left out for someone who leaves.</param>
    /// <param name="operands">The names of the operands.</param>
    public Decision Decision(string code, string message, bool discretionary = false, bool career = true, params string[] operands) =>
        _plan.Add(slot => new Decision(slot, code, Clause(message, code), message, discretionary, career, operands), Policy);

    /// <summary>An entitlement.</summary>
    public Entitlement Entitlement(string code, string message, params string[] operands) =>
        _plan.Add(slot => new Entitlement(slot, code, Clause(message, code), message, operands), Policy);

    /// <summary>An entitlement that answers a live question.</summary>
    /// <param name="code">The kind: <c>early-leave</c>.</param>
    /// <param name="message">The message code.</param>
    /// <param name="live">What it answers.</param>
    /// <param name="operands">The names of the operands.</param>
    public Entitlement Entitlement(string code, string message, LiveAnswer live, params string[] operands) =>
        _plan.Add(slot => new Entitlement(slot, code, Clause(message, code), message, operands) { Live = Checked(live, message, operands) }, Policy);

    /// <summary>A notice.</summary>
    public Notice Notice(string code, params string[] operands) =>
        _plan.Add(slot => new Notice(slot, code, Clause(code, code), code, operands), Policy);

    /// <summary>A clause that may not hold.</summary>
    /// <param name="code">The code that was not given: <c>give-back</c>.</param>
    /// <param name="message">The message code, which says what was missing.</param>
    /// <param name="operands">The names of the operands.</param>
    public NotApplied NotApplied(string code, string message, params string[] operands) =>
        _plan.Add(slot => new NotApplied(slot, code, Clause(message, code), message, operands), Policy);

    /// <summary>A clause that may not hold, and what that says to a live question.</summary>
    /// <param name="code">The code that was not given: <c>early-leave</c>.</param>
    /// <param name="message">The message code, which says what was missing.</param>
    /// <param name="live">What it answers, and how much of which metric is missing.</param>
    /// <param name="operands">The names of the operands.</param>
    public NotApplied NotApplied(string code, string message, LiveAnswer live, params string[] operands) =>
        _plan.Add(slot => new NotApplied(slot, code, Clause(message, code), message, operands) { Live = Checked(live, message, operands) }, Policy);

    /// <summary>An error in a person's facts.</summary>
    /// <param name="code">The code: <c>receipt.reference-missing</c>; also the message code, which says what is wrong and how to mend it.</param>
    /// <param name="table">Where the fact stands.</param>
    /// <param name="column">The column to mend.</param>
    /// <param name="operands">The names of the operands.</param>
    public InputError InputError(string code, FactTable table, string column, params string[] operands) =>
        _plan.Add(slot => new InputError(slot, code, Clause(code, code), code, table, column, operands), Policy);

    private string Clause(string message, string code) =>
        Cited(message) ?? Cited(code) ?? throw new InvalidOperationException(
            $"The plan cites no clause for '{message}' of {Policy}. Give the policy a 'clause:', or '{message}' an entry under 'clauses:'.");

    private static LiveAnswer Checked(LiveAnswer live, string message, string[] operands) =>
        live.Operands.FirstOrDefault(name => !operands.Contains(name, StringComparer.Ordinal)) is { } unknown
            ? throw new InvalidOperationException($"'{message}' answers by the operand '{unknown}', which it does not declare.")
            : live;

    private string? Cited(string code) => _clauseOf(code) is { Length: > 0 } clause ? clause : null;
}
