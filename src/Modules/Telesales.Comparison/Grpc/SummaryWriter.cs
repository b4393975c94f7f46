using Wire = Telesales.Comparison.V1;

namespace Telesales.Comparison.Grpc;

/// <summary>What a comparison came to, as a message.</summary>
internal static class SummaryWriter
{
    public static Wire.ComparisonSummary Write(ComparisonSummary summary)
    {
        var written = new Wire.ComparisonSummary
        {
            People = summary.People,
            Different = summary.Different,
            Winners = summary.Winners,
            Losers = summary.Losers,
            NewlyPaid = summary.NewlyPaid,
            NewlyWithheld = summary.NewlyWithheld,
            WithheldInBoth = summary.WithheldInBoth,
            NetBefore = WireAmounts.Of(summary.NetBefore),
            NetAfter = WireAmounts.Of(summary.NetAfter),
            Cost = WireAmounts.Of(summary.Cost),
        };
        written.ByCause.AddRange(summary.ByCause.Select(Write));
        written.ByClause.AddRange(summary.ByClause.Select(Write));
        written.ByLine.AddRange(summary.ByLine.Select(Write));
        written.ByGrade.AddRange(summary.ByGrade.Select(Write));
        written.ByTeam.AddRange(summary.ByTeam.Select(Write));
        written.Items.AddRange(summary.Items.Select(Write));
        written.Distribution.AddRange(summary.Distribution.Select(Write));
        return written;
    }

    private static Wire.CauseTotal Write(CauseTotal total)
    {
        var written = new Wire.CauseTotal { Amount = WireAmounts.Of(total.Amount), People = total.People, Gained = WireAmounts.Of(total.Gained), Lost = WireAmounts.Of(total.Lost) };
        if (total.Step is { } step) written.Step = step;
        return written;
    }

    private static Wire.GroupTotal Write(GroupTotal total) => new()
    {
        Name = total.Name ?? "",
        Interaction = total.IsInteraction,
        Amount = WireAmounts.Of(total.Amount),
        People = total.People,
        Winners = total.Winners,
        Losers = total.Losers,
    };

    private static Wire.ItemTotal Write(ItemTotal total) =>
        new() { Kind = (Wire.ItemKind)total.Kind, Code = total.Code, Appears = total.Appears, Gone = total.Gone, Changed = total.Changed };

    private static Wire.RangeTotal Write(RangeTotal range) => new() { From = WireAmounts.Of(range.From), To = WireAmounts.Of(range.To), People = range.People };
}
