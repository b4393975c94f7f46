using Telesales.Benchmarks.ByHand;
using Telesales.Payroll;
using Telesales.Policies.V1;
using static System.FormattableString;

namespace Telesales.Benchmarks;

/// <summary>Whether a payslip of the product and one by hand say the same: lines, net, measures, decisions, entitlements, notices.</summary>
internal static class Equality
{
    /// <summary>What differs, person by person; none when the populations are equal.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<PersonResult> results, IReadOnlyList<HandPayslip> byHand)
    {
        if (results.Count != byHand.Count) return [Invariant($"{results.Count} results, by hand {byHand.Count}")];
        return [.. results.Zip(byHand).SelectMany(pair => Differences(pair.First, pair.Second))];
    }

    public static IEnumerable<string> Differences(PersonResult result, HandPayslip byHand)
    {
        if (result.EmployeeId != byHand.EmployeeId) return [$"{result.EmployeeId} stands where by hand {byHand.EmployeeId} stands"];
        return result is Payslip payslip
            ? Parts(payslip, byHand).Where(part => part.Product != part.ByHand).Select(part => Invariant($"{result.EmployeeId}, {part.What}: {part.Product}; by hand {part.ByHand}"))
            : [$"{result.EmployeeId} is withheld ({string.Join(", ", ((WithheldPayslip)result).Errors.Select(error => error.Code))}); the population is to have no errors"];
    }

    private static IEnumerable<(string What, string Product, string ByHand)> Parts(Payslip payslip, HandPayslip byHand)
    {
        yield return ("errors", "", string.Join(' ', byHand.Errors));
        yield return ("net", payslip.Net.ToString(), Text(byHand.Net));
        yield return (
            "lines",
            Join(payslip.Lines.Select(l => Invariant($"{(int)l.Section} {l.Code} {l.Reference} {l.Amount} {l.Quantity} {l.Rate} {l.Clause}"))),
            Join(byHand.Lines.Select(l => Invariant($"{l.Section} {l.Code} {l.Reference} {Text(l.Amount)} {l.Quantity} {(l.Rate is { } rate ? Text(rate) : "")} {l.Clause}"))));
        yield return (
            "measures",
            Join(payslip.Measures.Select(m => Invariant($"{m.Code} {m.Value}"))),
            Join(byHand.Measures.Select(m => Invariant($"{m.Code} {Exact(m.Done) / Exact(m.Required)}"))));
        yield return (
            "decisions",
            Join(payslip.Decisions.Select(d => Invariant($"{d.Code} {d.Effective:O} {d.IsDiscretionary}"))),
            Join(byHand.Decisions.Select(d => Invariant($"{d.Code} {d.Effective:O} {d.IsDiscretionary}"))));
        yield return (
            "entitlements",
            Join(payslip.Entitlements.Select(e => Invariant($"{e.Kind} {e.Date:O} {e.Minutes}"))),
            Join(byHand.Entitlements.Select(e => Invariant($"{e.Kind} {e.Date:O} {e.Minutes}"))));
        yield return ("notices", Join(payslip.Notices.Select(notice => notice.Code)), Join(byHand.Notices));
    }

    private static string Join(IEnumerable<string> parts) => string.Join(" | ", parts);

    private static string Text(decimal amount) => new Money(decimal.ToInt64(amount * 100)).ToString();

    // The population's figures end within six decimals; one that does not is a difference, not a rounding.
    private static Fraction Exact(decimal value)
    {
        var millionths = value * 1_000_000;
        if (decimal.Truncate(millionths) != millionths) throw new InvalidOperationException($"{Text(value)}… does not end within six decimals; draw the population from figures that do.");
        return new(decimal.ToInt64(millionths), 1_000_000);
    }
}
