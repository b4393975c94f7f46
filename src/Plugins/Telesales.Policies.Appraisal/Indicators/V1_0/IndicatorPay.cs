namespace Telesales.Policies.Appraisal.Indicators.V1_0;

/// <summary>
/// Performance pay by indicators, each a part of the line with its own working: performance base × span factor × the indicator's part of the score.
/// </summary>
internal sealed class IndicatorPay
{
    private const string Part = "performance_base * scheduled / required * weight / weights * ";
    private readonly IndicatorSet _indicators;
    private readonly bool _isShare;
    private readonly PayLine _higher;
    private readonly PayLine _lower;
    private readonly PayLine _none;
    private readonly PayLine _nothingScheduled;

    /// <param name="indicators">The indicators.</param>
    /// <param name="declare">The declaration.</param>
    /// <param name="isShare">The indicators make a share of the score only; the message codes end in <c>-share</c>.</param>
    public IndicatorPay(IndicatorSet indicators, PolicyDeclaration declare, bool isShare = false)
    {
        (_indicators, _isShare) = (indicators, isShare);
        var (of, share) = isShare ? ("share * ", "-share") : ("", "");
        string[] operands = ["indicator", "performance_base", "scheduled", "required", "weight", "weights", "actual", "target", "most", "points", .. isShare ? ["share"] : Array.Empty<string>()];
        _higher = declare.Line("performance-pay", $"performance-pay.indicator{share}", $"{Part}{of}min(most, 100 * actual / target) / 100", operands);
        _lower = declare.Line("performance-pay", $"performance-pay.indicator-lower{share}", $"{Part}{of}min(most, 100 * target / actual) / 100", operands);
        _none = declare.Line("performance-pay", $"performance-pay.indicator-none{share}", $"{Part}{of}most / 100", operands);
        _nothingScheduled = declare.Line("performance-pay", "performance-pay.nothing-scheduled", "0", "performance_base");
    }

    /// <summary>Pays a part for each indicator that is not missing.</summary>
    /// <param name="who">The person and month.</param>
    /// <param name="performanceBase">The performance base of the contract.</param>
    /// <param name="findings">The sink.</param>
    /// <param name="share">The share of the score that the indicators make.</param>
    public void Pay(in PersonMonth who, Amount performanceBase, Findings findings, Percent share)
    {
        if (who.RequiredDays == Count.Zero)
        {
            findings.Pay(_nothingScheduled, Amount.Zero, performanceBase);
            return;
        }

        var weights = _indicators.WeightPresent(who, who.Month);
        for (var i = 0; i < _indicators.Count; i++)
            if (_indicators.TryRead(who, who.Month, i, out var actual, out var target)) Pay(who, i, performanceBase, weights, actual, target, findings, share);
    }

    private void Pay(in PersonMonth who, int indicator, Amount performanceBase, Operand weights, Quantity actual, Quantity target, Findings findings, Percent share)
    {
        var weight = _indicators.WeightOf(indicator);
        var points = _indicators.Points(indicator, actual, target);
        var line = !_indicators.IsLowerBetter(indicator) ? _higher : actual == Quantity.Zero ? _none : _lower;
        var amount = performanceBase * (who.SpanFactor * (weight.Number / weights.Number) * points / 100);
        var name = Operand.Word(_indicators.NameOf(indicator));
        if (_isShare)
            findings.Pay(line, amount * share, name, performanceBase, who.ScheduledDays, who.RequiredDays, weight, weights, actual, target, _indicators.Most, points, share);
        else
            findings.Pay(line, amount, name, performanceBase, who.ScheduledDays, who.RequiredDays, weight, weights, actual, target, _indicators.Most, points);
    }
}
