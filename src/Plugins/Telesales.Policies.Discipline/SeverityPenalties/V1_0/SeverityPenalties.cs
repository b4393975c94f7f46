using Telesales.Policies.Discipline.Hours.V1_0;

namespace Telesales.Policies.Discipline.SeverityPenalties.V1_0;

/// <summary>
/// Each of the month's incidents is answered by its severity, effective on its date; some types are severe whatever was recorded; so many within
/// a year end the employment for good (R01 art. 16–18). Where the regulation counts lateness among the violations, it has a severity too
/// (R07 art. 17).
/// </summary>
[Policy("discipline.severity-penalties", "1.0.0", PolicyKind.Discipline)]
public sealed class SeverityPenalties : IPolicy
{
    private readonly SeverityPenaltiesParameters _p;
    private readonly RowsRead<Incident> _incidents;
    private readonly Punctuality? _punctuality;
    private readonly Rung[] _rungs;
    private readonly Rung? _lateness;
    private readonly Rung? _grave;
    private readonly Repeated? _repeated;
    private readonly NotApplied _notGraded;
    private readonly NotApplied? _excused;

    public SeverityPenalties(SeverityPenaltiesParameters p, PolicyDeclaration declare)
    {
        _p = p;
        _incidents = declare.ReadsIncidents(p.RepeatedFrom is null ? 0 : (int)p.WindowMonths.Value);
        Rung Of(Penalty penalty, string word, Severity severity) => new(penalty, word, p.Lateness == severity, declare);
        _rungs = [Of(p.Minor, "minor", Severity.Minor), Of(p.Ordinary, "ordinary", Severity.Ordinary), Of(p.Serious, "serious", Severity.Serious), Of(p.Severe, "severe", Severity.Severe)];
        if (p.GraveTypes.Count > 0) _grave = new(p.Severe, "grave", isForLateness: false, declare);
        if (p.RepeatedFrom is { } times) _repeated = new(times, p.WindowMonths, declare);
        _notGraded = declare.NotApplied("penalty", "penalty.not-graded", "date", "type");
        if (p.Lateness is not { } lateness || lateness == Severity.Unspecified) return;
        _lateness = _rungs[(int)lateness - 1];
        _punctuality = new(declare);
        _excused = declare.NotApplied("penalty", "penalty.lateness-excused", "date", "what", "minutes", "excuse");
    }

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        if (_punctuality is not null) Lateness(who, _punctuality, findings);
        DateOnly? last = null;
        foreach (ref readonly var incident in who.Of(_incidents))
        {
            if (incident.Date < who.Month.FirstDay) continue;
            if (RungOf(incident) is { } rung)
            {
                rung.Apply(incident, findings);
                last = incident.Date;
            }
            else
            {
                findings.Miss(_notGraded, incident.Date, Operand.Word(incident.Type));
            }
        }

        if (_repeated is not null && last is { } date) _repeated.Judge(PenalisedUpTo(who, date), date, findings);
    }

    private Rung? RungOf(in Incident incident) =>
        IsGrave(incident) ? _grave : incident.Severity == Severity.Unspecified ? null : _rungs[(int)incident.Severity - 1];

    private bool IsGrave(in Incident incident)
    {
        for (var i = 0; i < _p.GraveTypes.Count; i++)
            if (incident.Type == _p.GraveTypes[i]) return true;
        return false;
    }

    // The window is open at its beginning: 12 months before 20 October is after 20 October of last year.
    private Count PenalisedUpTo(in PersonMonth who, DateOnly date)
    {
        var after = date.AddMonths(-(int)_p.WindowMonths.Value);
        var count = Count.Zero;
        foreach (ref readonly var incident in who.Of(_incidents))
            if (incident.Date > after && incident.Date <= date && RungOf(incident) is not null) count += incident.Count;
        return count;
    }

    private void Lateness(in PersonMonth who, Punctuality punctuality, Findings findings)
    {
        for (var day = who.MonthStart; day <= who.MonthEnd; day++)
        {
            if (punctuality.On(who, day) is not { } recorded) continue;
            var excuse = Punctuality.ExcuseOf(recorded, _p.Excuses);
            Judge(who.Days[day].Date, "late", recorded.LateMinutes, excuse, findings);
            Judge(who.Days[day].Date, "left_early", recorded.EarlyLeaveMinutes - punctuality.Granted(who, who.Days[day], recorded), excuse, findings);
        }
    }

    private void Judge(DateOnly date, string what, int minutes, string? excuse, Findings findings)
    {
        if (minutes <= 0) return;
        if (excuse is null) _lateness!.ApplyLateness(date, what, minutes, findings);
        else findings.Miss(_excused!, date, Operand.Word(what), new Count(minutes), Operand.Word(excuse));
    }
}
