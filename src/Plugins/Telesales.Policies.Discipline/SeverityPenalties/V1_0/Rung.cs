namespace Telesales.Policies.Discipline.SeverityPenalties.V1_0;

/// <summary>One severity's penalty as declared: what is said for an incident, and for a lateness or early leave.</summary>
internal sealed class Rung
{
    private readonly Money _rate;
    private readonly Operand _word;
    private readonly Decision? _decision;
    private readonly Decision? _decisionForLateness;
    private readonly PayLine? _line;
    private readonly PayLine? _lineForLateness;

    /// <param name="penalty">The penalty.</param>
    /// <param name="severity">The severity as a word; the plan cites the clause under <c>penalty.&lt;severity&gt;</c>.</param>
    /// <param name="isForLateness">Whether lateness is of this severity.</param>
    /// <param name="declare">Where it is declared.</param>
    public Rung(Penalty penalty, string severity, bool isForLateness, PolicyDeclaration declare)
    {
        _rate = -(penalty.Amount ?? Money.Zero);
        if (penalty.Decision is { } code)
        {
            _word = Operand.Word(code);
            _decision = declare.Decision(code, $"penalty.{severity}", career: false, operands: ["type", "times", "decision"]);
            if (isForLateness) _decisionForLateness = declare.Decision(code, "penalty.lateness", career: false, operands: ["what", "minutes", "decision"]);
        }
        else if (penalty.Line is { } line)
        {
            _line = declare.CountedLine(line, $"penalty.{severity}-deduction", "date", "type");
            if (isForLateness) _lineForLateness = declare.CountedLine(line, "penalty.lateness-deduction", "date", "what", "minutes");
        }
    }

    public void Apply(in Incident incident, Findings findings)
    {
        if (_decision is not null) findings.Decide(_decision, incident.Date, Operand.Word(incident.Type), incident.Count, _word);
        if (_line is not null) findings.Pay(_line, incident.Count, _rate, incident.Date, Operand.Word(incident.Type));
    }

    public void ApplyLateness(DateOnly date, string what, int minutes, Findings findings)
    {
        if (_decisionForLateness is not null) findings.Decide(_decisionForLateness, date, Operand.Word(what), new Count(minutes), _word);
        if (_lineForLateness is not null) findings.Pay(_lineForLateness, 1, _rate, date, Operand.Word(what), new Count(minutes));
    }
}
