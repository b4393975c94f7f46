namespace Telesales.Policies.Appraisal.Indicators.V1_0;

/// <summary>What is said of indicators that are missing: a notice for each, an error when nothing is left to score by.</summary>
internal sealed class RatingsMissing(IndicatorSet indicators, PolicyDeclaration declare)
{
    private readonly Notice _missing = declare.Notice("indicator.missing", "indicator", "month");
    private readonly InputError _noRow = declare.InputError("score.no-indicators", FactTable.Employees, "employee_id", "month", "example");
    private readonly InputError _noActual = declare.InputError("score.no-indicators", FactTable.Ratings, "actual", "month", "example");
    private readonly InputError _noTarget = declare.InputError("score.no-indicators", FactTable.Ratings, "target", "month", "example");

    /// <summary>Says which indicators are missing though there is a score.</summary>
    public void Notify(in PersonMonth who, Findings findings)
    {
        for (var i = 0; i < indicators.Count; i++)
            if (!indicators.TryRead(who, who.Month, i, out _, out _)) findings.Notify(_missing, Operand.Word(indicators.NameOf(i)), who.Month);
    }

    /// <summary>Says that every indicator is missing, at the first row that could be mended.</summary>
    public void Refuse(in PersonMonth who, Findings findings)
    {
        for (var i = 0; i < indicators.Count; i++)
        {
            if (indicators.Find(who, who.Month, i) is not { } row) continue;
            findings.Refuse(row.Actual is null ? _noActual : _noTarget, row.Origin, who.Month, indicators.NameOf(i));
            return;
        }

        findings.Refuse(_noRow, who.Person.Origin, who.Month, indicators.Count == 0 ? "" : indicators.NameOf(0));
    }
}
