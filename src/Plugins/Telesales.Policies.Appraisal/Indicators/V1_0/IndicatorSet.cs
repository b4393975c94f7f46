namespace Telesales.Policies.Appraisal.Indicators.V1_0;

/// <summary>
/// Weighted indicators and their score (R16 §2, §3): each is its result in hundredths of the target, up to a most; one without a result or a target
/// is missing, and its weight falls to the others in proportion.
/// </summary>
internal sealed class IndicatorSet
{
    private readonly string[] _names;
    private readonly bool[] _lowerIsBetter;
    private readonly Percent?[] _weights;
    private readonly RowsRead<Rating> _ratings;

    public IndicatorSet(IReadOnlyList<Indicator> indicators, Quantity most, RowsRead<Rating> ratings)
    {
        _names = [.. indicators.Select(indicator => indicator.Name)];
        _lowerIsBetter = [.. indicators.Select(indicator => indicator.LowerIsBetter)];
        _weights = [.. indicators.Select(indicator => indicator.Weight)];
        (Most, _ratings) = (most, ratings);
    }

    public int Count => _names.Length;

    /// <summary>The most that an indicator scores.</summary>
    public Quantity Most { get; }

    public string NameOf(int indicator) => _names[indicator];

    public bool IsLowerBetter(int indicator) => _lowerIsBetter[indicator];

    /// <summary>A weight as explanations show it: a share, or one of so many.</summary>
    public Operand WeightOf(int indicator) => _weights[indicator] is { } weight ? weight : new Count(1);

    /// <summary>The weights of the indicators that are not missing, together.</summary>
    public Operand WeightPresent(in PersonMonth who, Month month)
    {
        var (count, sum) = (0, default(Percent));
        for (var i = 0; i < Count; i++)
        {
            if (!TryRead(who, month, i, out _, out _)) continue;
            count++;
            if (_weights[i] is { } weight) sum += weight;
        }

        return sum.PartsPerMillion > 0 ? sum : new Count(count);
    }

    /// <summary>The score of a month; null when every indicator is missing.</summary>
    public Fraction? Score(in PersonMonth who, Month month)
    {
        var (sum, weights) = (Fraction.Zero, Fraction.Zero);
        for (var i = 0; i < Count; i++)
        {
            if (!TryRead(who, month, i, out var actual, out var target)) continue;
            var weight = WeightOf(i).Number;
            sum += weight * Points(i, actual, target);
            weights += weight;
        }

        return weights.IsZero ? null : sum / weights;
    }

    /// <summary>Result and target of an indicator; false when it is missing.</summary>
    public bool TryRead(in PersonMonth who, Month month, int indicator, out Quantity actual, out Quantity target)
    {
        (actual, target) = (default, default);
        if (Find(who, month, indicator) is not { Actual: { } reached, Target: { } set } || set == Quantity.Zero) return false;
        (actual, target) = (reached, set);
        return true;
    }

    /// <summary>The row of an indicator; null when there is none.</summary>
    public Rating? Find(in PersonMonth who, Month month, int indicator)
    {
        foreach (ref readonly var rating in who.Of(_ratings))
            if (rating.Month == month && rating.Indicator == _names[indicator]) return rating;
        return null;
    }

    /// <summary>The score of one indicator.</summary>
    public Fraction Points(int indicator, Quantity actual, Quantity target)
    {
        if (!_lowerIsBetter[indicator]) return Fraction.Min(Most, 100 * actual.ToFraction() / target);
        return actual == Quantity.Zero ? Most : Fraction.Min(Most, 100 * target.ToFraction() / actual);
    }
}
