namespace Telesales.Policies.Discipline.RepeatPenalties.V1_0;

/// <summary>A ladder of penalties by how often something happened (R02 art. 12).</summary>
public sealed record RepeatPenaltiesParameters : ICheckParameters
{
    /// <summary>The decisions for the first, the second, … incident of the window; the last one for every further incident too.</summary>
    [Meaning("期间内第一次、第二次……的处罚，最后一项适用于之后各次", "The decisions for the first, second, … incident; the last one for every further one too")]
    public required IReadOnlyList<string> Steps { get; init; }

    /// <summary>The length of the window, up to the date of the incident.</summary>
    [Meaning("累计期间（月）", "The months over which incidents add up"), Bounds("1", "24")]
    public Count WindowMonths { get; init; } = 12;

    /// <summary>Types of incident that are no fault.</summary>
    [Meaning("不作为违规的事件类型", "Types of incident that are no fault")]
    public IReadOnlyList<string> ExceptTypes { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        if (Steps.Count == 0) yield return new("steps", "Name at least one decision.") { MessageZh = "请至少写一个决定。" };
        for (var i = 0; i < Steps.Count; i++)
            for (var j = 0; j < i; j++)
                if (Steps[i] == Steps[j]) yield return new(ParameterProblem.Item("steps", i), $"'{Steps[i]}' stands twice; the last step holds for every further incident by itself.") { Other = ParameterProblem.Item("steps", j), MessageZh = $"“{Steps[i]}”重复；最后一级本来就适用于其后的每一次。" };
    }
}

/// <summary>
/// Each of the month's incidents is answered by its place among those of the window up to its date: a warning, a demerit, dismissal; effective
/// on that date (R02 art. 12).
/// </summary>
[Policy("discipline.repeat-penalties", "1.0.0", PolicyKind.Discipline)]
public sealed class RepeatPenalties : IPolicy
{
    private readonly RepeatPenaltiesParameters _p;
    private readonly RowsRead<Incident> _incidents;
    private readonly Decision[] _steps;
    private readonly NotApplied _noFault;

    public RepeatPenalties(RepeatPenaltiesParameters p, PolicyDeclaration declare)
    {
        _p = p;
        _incidents = declare.ReadsIncidents((int)p.WindowMonths.Value);
        _steps = Array.ConvertAll<string, Decision>([.. p.Steps], code => declare.Decision(code, "penalty.step", career: false, operands: ["type", "place", "months", "decision"]));
        _noFault = declare.NotApplied("penalty", "penalty.no-fault", "date", "type");
    }

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var incidents = who.Of(_incidents);
        for (var i = 0; i < incidents.Length; i++)
        {
            ref readonly var incident = ref incidents[i];
            if (incident.Date < who.Month.FirstDay) continue;
            if (IsFault(incident)) Climb(incident, Before(incidents[..i], incident.Date), findings);
            else findings.Miss(_noFault, incident.Date, Operand.Word(incident.Type));
        }
    }

    // The window is open at its beginning; those of the same day stand before it in the order of the file.
    private Count Before(ReadOnlySpan<Incident> earlier, DateOnly date)
    {
        var after = date.AddMonths(-(int)_p.WindowMonths.Value);
        var count = Count.Zero;
        foreach (ref readonly var incident in earlier)
            if (incident.Date > after && IsFault(incident)) count += incident.Count;
        return count;
    }

    // A count of several takes as many steps at once.
    private void Climb(in Incident incident, Count before, Findings findings)
    {
        var upTo = before + incident.Count;
        for (var step = 1; step < _steps.Length; step++)
            if (before < step && upTo >= step) Say(incident, step - 1, step, findings);
        if (upTo >= _steps.Length) Say(incident, _steps.Length - 1, upTo, findings);
    }

    private void Say(in Incident incident, int step, Count place, Findings findings) =>
        findings.Decide(_steps[step], incident.Date, Operand.Word(incident.Type), place, _p.WindowMonths, Operand.Word(_p.Steps[step]));

    private bool IsFault(in Incident incident)
    {
        for (var i = 0; i < _p.ExceptTypes.Count; i++)
            if (incident.Type == _p.ExceptTypes[i]) return false;
        return true;
    }
}
