using Telesales.Comparison.Rendering;
using Telesales.Policies;
using Wire = Telesales.Comparison.V1;
using WireMoney = Google.Type.Money;

namespace Telesales.Comparison.Grpc;

/// <summary>What differs, as messages, with words in one language.</summary>
internal sealed class DifferenceWriter(ComparisonPair pair, Language language)
{
    private readonly ComparisonWords _words = new(pair, language);

    /// <summary>What differs between the plans.</summary>
    public Wire.PlanChanges Changes()
    {
        var changes = new Wire.PlanChanges
        {
            Before = pair.PlanBefore!.Info.Name,
            After = pair.PlanAfter!.Info.Name,
            ParametersHashBefore = pair.PlanBefore.ParametersHash,
            ParametersHashAfter = pair.PlanAfter.ParametersHash,
        };
        foreach (var (place, step) in pair.Steps.Index())
        {
            var written = new Wire.ChangeStep { Clause = step.Clause ?? "", Text = _words.Cause(place) };
            written.Changes.AddRange(step.Changes.Select(Write));
            changes.Steps.Add(written);
        }

        return changes;
    }

    /// <summary>Somebody who differs.</summary>
    public Wire.PersonDifference Write(PersonDifference person)
    {
        var written = new Wire.PersonDifference
        {
            EmployeeId = person.EmployeeId,
            Grade = person.Grade,
            Team = person.Team ?? "",
            NetBefore = WireAmounts.Of(person.NetBefore),
            NetAfter = WireAmounts.Of(person.NetAfter),
            Difference = WireAmounts.Of(person.Net),
        };
        written.Causes.AddRange(person.Causes.Select(Write));
        written.Items.AddRange(person.Items.Select(Write));
        return written;
    }

    private Wire.ItemDifference Write(ItemDifference item)
    {
        var written = new Wire.ItemDifference
        {
            Kind = (Wire.ItemKind)item.Kind,
            Code = item.Code,
            Reference = item.Reference ?? "",
            Label = _words.Item(item.Kind, item.Code, null),
            ClauseBefore = item.ClauseBefore ?? "",
            ClauseAfter = item.ClauseAfter ?? "",
            Difference = WireAmounts.Of(item.Difference),
        };
        if (item.Before is { } before) written.Before = before;
        if (item.After is { } after) written.After = after;
        written.Causes.AddRange(item.Causes.Select(Write));
        return written;
    }

    private static Wire.PlanChange Write(PlanChange change)
    {
        var written = new Wire.PlanChange
        {
            Kind = (Wire.PlanChangeKind)change.Kind,
            Policy = change.Policy,
            Parameter = change.Parameter ?? "",
            Clause = change.Clause ?? "",
            Overlay = change.Overlay ?? "",
        };
        if (change.Before is { } before) written.Before = before;
        if (change.After is { } after) written.After = after;
        return written;
    }

    private static Wire.CausePart Write(CausePart part)
    {
        var written = new Wire.CausePart { Amount = WireAmounts.Of(part.Amount) };
        if (part.Step is { } step) written.Step = step;
        return written;
    }
}

/// <summary>Amounts as the API writes them: CNY.</summary>
internal static class WireAmounts
{
    private const int NanosPerFen = 10_000_000;

    public static WireMoney? Of(Money? money) => money is { } amount ? Of(amount) : null;

    public static WireMoney Of(Money money) => new() { CurrencyCode = "CNY", Units = money.Fen / 100, Nanos = (int)(money.Fen % 100) * NanosPerFen };
}
