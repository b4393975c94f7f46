using Telesales.Facts;
using Month = Telesales.Policies.V1.Month;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>Draws what is recorded about people: ratings, incidents of twelve months and more, marks, carried units.</summary>
internal sealed class RecordDrawing(Dice dice, Month month)
{
    private static readonly string[] Indicators =
    [
        "sales_amount", "sales_units", "satisfaction", "signing_rate", "follow_ups", "teamwork", "call_efficiency", "connect_rate", "churn_rate", "attitude", "call_count",
        "call_quality", "close_rate", "work_quality", "work_volume", "business", "service_quality", "sales_skill", "record_keeping", "assessment", "customer_profiles",
    ];

    private static readonly string[] Types =
    [
        "missed-training", "missing-plan", "missing-daily-record", "shift-swap", "noise", "no-badge", "phone-off", "disobedience", "false-sale", "customer-data-leak",
        "adopted-proposal", "loss", "rudeness",
    ];

    private readonly List<RatingRow> _ratings = [];
    private readonly List<IncidentRow> _incidents = [];
    private readonly List<MarkRow> _marks = [];
    private readonly List<HistoryRow> _history = [];

    private readonly FactMonth _month = new(month.Year, month.Number);

    public Branch Into(Branch branch) => branch with { Ratings = _ratings, Incidents = _incidents, Marks = _marks, History = _history };

    public void Draw(EmployeeRow employee)
    {
        var id = employee.EmployeeId;
        var strength = dice.Of(40, 70, 92, 105);
        foreach (var when in new[] { _month, _month.AddMonths(-1) })
            foreach (var indicator in Indicators)
                if (dice.Chance(88)) Rating(id, when, indicator, strength);
        for (var i = dice.Of(0, 0, 1, 2, 4); i > 0; i--) Incident(id);
        if (dice.Chance(50)) _marks.Add(new() { EmployeeId = id, Month = _month, Mark = dice.Of(FactMark.Outstanding, FactMark.TrainingCompleted), Origin = Branch.Place("marks", _marks.Count + 2) });
        var level = dice.Of<Ratio?>(null, null, Ratio.Of(10, 1), Ratio.Of(24, 1));
        foreach (var back in new[] { -2, -1 })
            if (dice.Chance(80))
                _history.Add(new() { EmployeeId = id, Month = _month.AddMonths(back), DoneUnits = level ?? dice.Of(Ratio.Of(10, 1), Ratio.Of(159, 10), Ratio.Of(16, 1), Ratio.Of(20, 1), Ratio.Of(24, 1), Ratio.Of(71, 3)), RequiredUnits = Ratio.Of(20, 1), Origin = Branch.Place("history", _history.Count + 2) });
    }

    private void Rating(string id, FactMonth when, string indicator, int strength) => _ratings.Add(new()
    {
        EmployeeId = id,
        Month = when,
        Indicator = indicator,
        Actual = dice.Chance(3) ? null : strength + dice.Next(30) - 15 + dice.Of(0, 0, 0.01m, 0.5m),
        Target = dice.Chance(4) ? dice.Of<decimal?>(null, 0) : dice.Of(100m, 100, 80.5m),
        Origin = Branch.Place("ratings", _ratings.Count + 2),
    });

    private void Incident(string id) => _incidents.Add(new()
    {
        EmployeeId = id,
        Date = month.LastDay.AddDays(-(dice.Chance(60) ? dice.Next(month.LastDay.Day) : dice.Next(400))),
        Type = dice.Of<string>(Types),
        Count = dice.Of<int?>(null, null, 1, 2, 0),
        Points = dice.Of<decimal?>(null, 3, 150.25m, 900),
        Severity = dice.Of<FactSeverity?>(null, FactSeverity.Minor, FactSeverity.Ordinary, FactSeverity.Serious, FactSeverity.Severe),
        Origin = Branch.Place("incidents", _incidents.Count + 2),
    });
}
