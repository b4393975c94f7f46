namespace Telesales.Policies.Appraisal.Points.V1_0;

/// <summary>
/// Points for the month's incidents, each as often as it happened (R20 §3.2, items 1 to 4). The plan cites the clause of each type under <c>points.&lt;type&gt;</c>.
/// </summary>
internal sealed class IncidentPointsTaken
{
    private readonly RowsRead<Incident> _incidents;
    private readonly IncidentPoints[] _prices;
    private readonly PayLine[] _lines;

    public IncidentPointsTaken(IReadOnlyList<IncidentPoints> prices, PolicyDeclaration declare)
    {
        _incidents = declare.ReadsIncidents();
        _prices = [.. prices];
        _lines = Array.ConvertAll(_prices, price => declare.Line(
            "performance-pay",
            $"points.{price.Type}",
            "0 - performance_base * scheduled / required * each * count / 100",
            "performance_base", "scheduled", "required", "each", "count", "date"));
    }

    /// <summary>Takes the points of the month and says how many.</summary>
    public Fraction Take(in PersonMonth who, PointPay pay, Findings findings)
    {
        var taken = Fraction.Zero;
        foreach (ref readonly var incident in who.Of(_incidents))
        {
            for (var i = 0; i < _prices.Length; i++)
            {
                if (_prices[i].Type != incident.Type) continue;
                var each = Each(_prices[i], incident);
                var points = each.ToFraction() * incident.Count;
                taken += points;
                if (pay.Base is { } performanceBase)
                    findings.Pay(_lines[i], -pay.For(who, points), performanceBase, who.ScheduledDays, who.RequiredDays, each, incident.Count, incident.Date);
            }
        }

        return taken;
    }

    // Where the supervisor sets the points, they are kept within the regulation's; none recorded are the least.
    private static Quantity Each(IncidentPoints price, in Incident incident)
    {
        if (price.UpTo is not { } most || incident.Points is not { } recorded || recorded < price.Points) return price.Points;
        return recorded > most ? most : recorded;
    }
}
