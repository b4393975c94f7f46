using Telesales.Payroll;

namespace Telesales.Comparison.Engine;

/// <summary>Two results of a person laid side by side.</summary>
internal static class Differences
{
    /// <summary>What differs. Where one of them is withheld, its errors say so; the lines of the other are no gain and no loss.</summary>
    public static List<ItemDifference> Between(PersonResult before, PersonResult after, Causes? causes)
    {
        var isBothPaid = before is Payslip && after is Payslip;
        var (a, b) = (Items(before, isBothPaid), Items(after, isBothPaid));
        var differences = new List<ItemDifference>();
        var next = 0;
        foreach (var item in a)
        {
            // In payslip order; what is new stands where the payslip after has it.
            if (item.FindIn(b) is not { } same)
            {
                differences.Add(Difference(item, null, causes));
                continue;
            }

            while (next < b.Count && !b[next].IsAbout(same) && b[next].FindIn(a) is null) differences.Add(Difference(null, b[next++], causes));
            next = Math.Max(next, IndexOf(b, same) + 1);
            if (!item.SaysLike(same)) differences.Add(Difference(item, same, causes));
        }

        for (; next < b.Count; next++)
            if (b[next].FindIn(a) is null) differences.Add(Difference(null, b[next], causes));
        return differences;
    }

    private static int IndexOf(List<PayslipItem> items, in PayslipItem sought)
    {
        for (var i = 0; i < items.Count; i++)
            if (items[i].IsAbout(sought)) return i;
        return -1;
    }

    private static List<PayslipItem> Items(PersonResult result, bool isBothPaid) => result is Payslip && !isBothPaid ? [] : PayslipItem.Of(result);

    private static ItemDifference Difference(PayslipItem? before, PayslipItem? after, Causes? causes)
    {
        var item = (after ?? before)!.Value;
        return new(
            item.Kind,
            item.Code,
            item.Reference,
            before?.Text,
            after?.Text,
            before?.Clause,
            after?.Clause,
            item.Kind == ItemKind.Line ? (after?.Amount ?? Money.Zero) - (before?.Amount ?? Money.Zero) : null,
            causes?.Of(before, after) ?? []);
    }
}
