using System.ComponentModel.DataAnnotations;

namespace Telesales.PluginFixtures.Good;

/// <summary>One of each type that a parameter may have.</summary>
public sealed record GoodBonusParameters : ICheckParameters
{
    [Meaning("合格线", "The line that must be reached"), Bounds("0%", "100%")]
    public required Percent PassLine { get; init; }

    [Meaning("金额", "The bonus"), Bounds("0.00", "1000.00")]
    public Money Bonus { get; init; } = Money.Yuan(100);

    [Bounds("1", "500")]
    public PerGrade<Count> DailyContacts { get; init; } = new(40, 60, 80);

    public Money? Cap { get; init; }

    public PayMode Mode { get; init; } = PayMode.AllOrNothing;

    public IReadOnlyList<Step> Steps { get; init; } = [];

    public IReadOnlyList<string> Types { get; init; } = [];

    public bool Enforce { get; init; }

    [StringLength(10)]
    public string Note { get; init; } = "";

    [Bounds("1", "31")]
    public int Days { get; init; } = 15;

    public Fraction Share { get; init; } = Fraction.One;

    public DateOnly Start { get; init; } = new(2026, 1, 1);

    public Count Low { get; init; } = 1;

    public Count High { get; init; } = 10;

    public IEnumerable<ParameterProblem> Check()
    {
        if (Low > High) yield return new("low", $"low ({Low}) must not be above high ({High}).") { Other = "high", MessageZh = $"low（{Low}）不得高于 high（{High}）。" };
        for (var i = 1; i < Steps.Count; i++)
        {
            if (Steps[i].From <= Steps[i - 1].From)
                yield return new(ParameterProblem.Item("steps", i, "from"), $"The step from {Steps[i].From} is hidden by the one from {Steps[i - 1].From}.") { Other = ParameterProblem.Item("steps", i - 1, "from") };
        }
    }
}

/// <summary>How it is paid.</summary>
public enum PayMode
{
    Unspecified = 0,
    AllOrNothing = 1,
    Proportional = 2,
}

/// <summary>A step of a scale.</summary>
/// <param name="From">From how many.</param>
/// <param name="Rate">What each is worth.</param>
public sealed record Step(Count From, Money Rate);
