namespace Telesales.Policies.Appraisal.Points.V1_0;

/// <summary>
/// A month is worth so many points for business and so many for attitude; points are taken from the attitude for lateness, absence without leave and
/// incidents, never below none, and the performance base is paid by their sum (R20 §3).
/// </summary>
/// <remarks>Each part and each point taken is a part of the line, with its day. Without a business rating everything is attitude.</remarks>
[Policy("appraisal.points", "1.0.0", PolicyKind.Appraisal)]
public sealed class Points : IPolicy
{
    private const string PerPoint = "performance_base * scheduled / required * ";
    private readonly PointsParameters _p;
    private readonly RowsRead<Rating> _ratings;
    private readonly LatenessPoints _lateness;
    private readonly IncidentPointsTaken _incidents;

    private readonly PayLine _business;
    private readonly PayLine _attitude;
    private readonly PayLine _attitudeAlone;
    private readonly PayLine _notBelowNone;
    private readonly PayLine _nothingScheduled;
    private readonly Measure _score;
    private readonly Notice _noBusiness;
    private readonly InputError _noBase;

    public Points(PointsParameters p, PolicyDeclaration declare)
    {
        _p = p;
        _ratings = declare.ReadsRatings();
        _lateness = new(p, declare);
        _incidents = new(p.Incidents, declare);
        _business = declare.Line("performance-pay", "points.business", $"{PerPoint}worth * max(0, min(100, rating)) / 100 / 100", "performance_base", "scheduled", "required", "worth", "rating", "points");
        _attitude = declare.Line("performance-pay", "points.attitude", $"{PerPoint}worth / 100", "performance_base", "scheduled", "required", "worth");
        _attitudeAlone = declare.Line("performance-pay", "points.attitude-alone", $"{PerPoint}worth / 100", "performance_base", "scheduled", "required", "worth");
        _notBelowNone = declare.Line("performance-pay", "points.not-below-none", $"{PerPoint}(taken - worth) / 100", "performance_base", "scheduled", "required", "taken", "worth");
        _nothingScheduled = declare.Line("performance-pay", "performance-pay.nothing-scheduled", "0", "performance_base");
        _score = declare.Measure("score", atMost: new("business_points", p.BusinessPoints + p.AttitudePoints));
        _noBusiness = declare.Notice("business-rating.absent", "month", "worth");
        _noBase = declare.InputError("contract.performance-base-missing", FactTable.Employees, "performance_base");
    }

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        if (who.Person.PerformanceBase is not { } performanceBase)
        {
            findings.Refuse(_noBase, who.Person.Origin);
            return;
        }

        var rating = BusinessRating(who);
        if (rating is null) findings.Notify(_noBusiness, who.Month, WorthOfAttitude(rating));
        if (who.RequiredDays == Count.Zero) findings.Pay(_nothingScheduled, Amount.Zero, performanceBase);
        var pay = new PointPay(who.RequiredDays == Count.Zero ? null : performanceBase);
        var business = Business(who, rating, pay, findings);
        var attitude = Attitude(who, rating, pay, findings);
        findings.Tell(_score, business + attitude, Fraction.One);
    }

    private Fraction Business(in PersonMonth who, Quantity? rating, PointPay pay, Findings findings)
    {
        if (rating is not { } actual) return Fraction.Zero;
        var points = _p.BusinessPoints.ToFraction() * Fraction.Max(0, Fraction.Min(100, actual)) / 100;
        if (pay.Base is { } performanceBase) findings.Pay(_business, pay.For(who, points), performanceBase, who.ScheduledDays, who.RequiredDays, _p.BusinessPoints, actual, points);
        return points;
    }

    private Fraction Attitude(in PersonMonth who, Quantity? rating, PointPay pay, Findings findings)
    {
        var worth = WorthOfAttitude(rating);
        if (pay.Base is { } performanceBase)
            findings.Pay(rating is null ? _attitudeAlone : _attitude, pay.For(who, worth), performanceBase, who.ScheduledDays, who.RequiredDays, worth);
        var taken = _lateness.Take(who, pay, findings) + _incidents.Take(who, pay, findings);
        if (taken <= worth) return worth - taken;
        if (pay.Base is { } full) findings.Pay(_notBelowNone, pay.For(who, taken - worth), full, who.ScheduledDays, who.RequiredDays, taken, worth);
        return Fraction.Zero;
    }

    private Fraction WorthOfAttitude(Quantity? rating) => rating is null ? _p.BusinessPoints + _p.AttitudePoints : _p.AttitudePoints;

    private Quantity? BusinessRating(in PersonMonth who)
    {
        foreach (ref readonly var rating in who.Of(_ratings))
            if (rating.Month == who.Month && rating.Indicator == _p.BusinessIndicator) return rating.Actual;
        return null;
    }
}

/// <summary>What points come to in pay.</summary>
/// <param name="Base">The performance base; null in a month without a scheduled day, in which nothing is paid.</param>
internal readonly record struct PointPay(Amount? Base)
{
    /// <summary>The amount of so many points of a hundred.</summary>
    public Amount For(in PersonMonth who, Fraction points) => (Base ?? Amount.Zero) * (who.SpanFactor * points / 100);
}
