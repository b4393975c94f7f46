using System.Globalization;
using System.Text.RegularExpressions;
using Telesales.Policies;

namespace Telesales.Comparison.Witnesses;

/// <summary>The numbers and words of both plans' figures, and values around them: where two versions of the rules can part.</summary>
internal sealed partial class Thresholds
{
    private static readonly string[] UsualWords = ["assessment", "business", "sales_amount", "customer_profiles"];
    private readonly decimal[] _numbers;
    private readonly decimal[] _shares;
    private readonly decimal[] _changedNumbers;
    private readonly decimal[] _changedShares;

    public Thresholds(ComparisonPair pair)
    {
        ResolvedPlan[] plans = [pair.PlanBefore!, pair.PlanAfter!];
        var changed = pair.Steps.SelectMany(step => step.Changes).Where(change => change.Kind == PlanChangeKind.Parameter).Select(change => (change.Policy, change.Parameter)).ToHashSet();
        All = [.. plans.SelectMany(Of).Distinct().OrderBy(threshold => threshold.Policy, StringComparer.Ordinal).ThenBy(threshold => threshold.Parameter, StringComparer.Ordinal)];
        Words = [.. plans.SelectMany(WordsOf).Concat(UsualWords).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _numbers = Numbers(_ => true, isShare: false);
        _shares = Numbers(_ => true, isShare: true);
        _changedNumbers = Numbers(threshold => changed.Contains((threshold.Policy, threshold.Parameter)), isShare: false);
        _changedShares = Numbers(threshold => changed.Contains((threshold.Policy, threshold.Parameter)), isShare: true);
    }

    /// <summary>Every number of every figure.</summary>
    public IReadOnlyList<Threshold> All { get; }

    /// <summary>Names in figures: indicators, types of incidents.</summary>
    public string[] Words { get; }

    /// <summary>A whole number at, below or above a threshold, or a multiple of one by days and shares.</summary>
    public long Count(Dice dice) => (long)decimal.Floor(Math.Clamp(Raw(dice), 0, 1_000_000)) + dice.Of(-1, 0, 0, 1) is >= 0 and var count ? count : 0;

    /// <summary>A small whole number: minutes, days, points.</summary>
    public int Small(Dice dice, int most) => (int)Math.Clamp(Number(dice) + dice.Of(-1, 0, 1), 0, most);

    /// <summary>An amount at a threshold, a cent or a yuan beside it; or half a cent's worth of a share.</summary>
    public decimal Amount(Dice dice)
    {
        var number = dice.Chance(60) ? Number(dice) / Share(dice) : Raw(dice);
        return Math.Clamp(decimal.Round(number, 2, MidpointRounding.ToZero) + dice.Of(0m, 0m, 0.01m, -0.01m, 0.5m, 1m, -1m, 50m), 0, 10_000_000);
    }

    /// <summary>A share at a threshold, or a thousandth beside it.</summary>
    public decimal Part(Dice dice) => Math.Max(0, Share(dice) + dice.Of(0m, 0m, 0.001m, -0.001m, 0.1m, -0.1m));

    private decimal Raw(Dice dice) => dice.Below(4) switch
    {
        0 => Number(dice),
        1 => Number(dice) * Days(dice),
        2 => Number(dice) * Days(dice) * Share(dice),
        _ => Number(dice) * Share(dice),
    };

    private static int Days(Dice dice) => dice.Chance(70) ? 1 + dice.Below(5) : 15 + dice.Below(9);

    // What the sides differ in is tried as often as all the rest together.
    private decimal Number(Dice dice) => _changedNumbers.Length > 0 && dice.Chance(50) ? dice.Of<decimal>(_changedNumbers) : _numbers.Length > 0 ? dice.Of<decimal>(_numbers) : 1 + dice.Below(100);

    private decimal Share(Dice dice) => _changedShares.Length > 0 && dice.Chance(50) ? dice.Of<decimal>(_changedShares) : _shares.Length > 0 ? dice.Of<decimal>(_shares) : 1m;

    private decimal[] Numbers(Func<Threshold, bool> isWanted, bool isShare) =>
    [
        .. All.Where(isWanted).Where(threshold => threshold.Value.EndsWith('%') == isShare)
            .Select(threshold => decimal.Parse(threshold.Value.TrimEnd('%'), CultureInfo.InvariantCulture) / (isShare ? 100 : 1)).Where(number => number > 0).Distinct().Order(),
    ];

    private static IEnumerable<Threshold> Of(ResolvedPlan plan) =>
        from policy in plan.Policies
        from parameter in policy.Parameters
        from Match match in Number().Matches(Quoted().Replace(parameter.Value, ""))
        select new Threshold(policy.Attribute.Id, parameter.Name, match.Value);

    private static IEnumerable<string> WordsOf(ResolvedPlan plan) =>
        plan.Policies.SelectMany(policy => policy.Parameters).SelectMany(parameter => Quoted().Matches(parameter.Value)).Select(match => match.Value.Trim('"'));

    [GeneratedRegex("[0-9]+(\\.[0-9]+)?%?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();
}
