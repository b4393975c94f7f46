using Telesales.Payroll;

namespace Telesales.Comparison.Engine;

/// <summary>
/// What causes a person's differences. Each change is made alone to the side before: what it brings to a line is its part. What the parts leave of
/// the difference arises only from several changes together and is the interaction; so the parts sum exactly, and no part depends on the order
/// of the others.
/// </summary>
/// <param name="reach">Which changes can touch what.</param>
/// <param name="steps">How many changes there are.</param>
/// <param name="calculate">The person's result with one change alone; asked only where several changes can touch the same thing.</param>
internal sealed class Causes(Reach reach, int steps, Func<int, PersonResult> calculate)
{
    private readonly PersonResult?[] _alone = new PersonResult?[steps];

    /// <summary>Of a saved payslip: what the plan before gives today, and the place of that change among the steps.</summary>
    public (PersonResult Result, int Step)? Recalculated { get; init; }

    /// <summary>The parts of one difference.</summary>
    public IReadOnlyList<CausePart> Of(PayslipItem? before, PayslipItem? after)
    {
        var item = (before ?? after)!.Value;
        if (Recalculated is not { } today) return Of(item, before, after);
        // Someone who would be withheld today shows nothing of what the plans would pay them.
        if (today.Result is not Payslip && item.Kind != ItemKind.Error) return [new(null, item.Kind == ItemKind.Line ? Amount(after) - Amount(before) : null)];
        return OfSaved(item, before, item.FindIn(today.Result), after, today.Step);
    }

    // First what differs between what was saved and today; the changes of the plan start from there.
    private List<CausePart> OfSaved(in PayslipItem item, PayslipItem? saved, PayslipItem? today, PayslipItem? after, int step)
    {
        var parts = IsOther(after, today) ? Of(item, today, after) : [];
        if (!IsOther(today, saved)) return parts;
        var part = new CausePart(step, item.Kind == ItemKind.Line ? Amount(today) - Amount(saved) : null);
        if (part.Amount != Money.Zero) parts.Insert(parts.FindIndex(other => other.IsInteraction) is >= 0 and var place ? place : parts.Count, part);
        return parts;
    }

    private List<CausePart> Of(in PayslipItem item, PayslipItem? before, PayslipItem? after)
    {
        var touching = reach.Of(item);
        var isLine = item.Kind == ItemKind.Line;
        // What only one change can touch is as it is with that change alone.
        if (touching.Length == 1) return isLine && Amount(after) == Amount(before) ? [] : [new(touching[0], isLine ? Amount(after) - Amount(before) : null)];
        return isLine ? OfLine(item, touching, Amount(before), Amount(after)) : OfOther(item, touching, before);
    }

    private List<CausePart> OfLine(in PayslipItem item, int[] touching, Money before, Money after)
    {
        var parts = new List<CausePart>(touching.Length);
        var rest = after - before;
        foreach (var step in touching)
        {
            // Someone whom a change alone withholds shows nothing of what it would pay them: that is left to the interaction.
            if (Alone(step) is not Payslip alone) continue;
            var part = Amount(item.FindIn(alone)) - before;
            if (part == Money.Zero) continue;
            parts.Add(new(step, part));
            rest -= part;
        }

        if (rest != Money.Zero) parts.Add(new(null, rest));
        return parts;
    }

    private List<CausePart> OfOther(in PayslipItem item, int[] touching, PayslipItem? before)
    {
        var parts = new List<CausePart>(1);
        foreach (var step in touching)
            if (IsOther(item.FindIn(Alone(step)), before)) parts.Add(new(step, null));
        if (parts.Count == 0) parts.Add(new(null, null));
        return parts;
    }

    private PersonResult Alone(int step) => _alone[step] ??= calculate(step);

    private static bool IsOther(PayslipItem? alone, PayslipItem? before) =>
        alone is { } with && before is { } without ? !with.SaysLike(without) : alone is null != before is null;

    private static Money Amount(PayslipItem? item) => item?.Amount ?? Money.Zero;
}
