using Telesales.Payroll;

namespace Telesales.Comparison.Engine;

/// <summary>Whether two results say the same: most do, and to find that out nothing is allocated.</summary>
internal static class Alike
{
    public static bool Are(PersonResult a, PersonResult b) => (a, b) switch
    {
        (Payslip first, Payslip second) => first.Net == second.Net
            && All(first.Lines, second.Lines, Lines)
            && All(first.Measures, second.Measures, Measures)
            && All(first.Decisions, second.Decisions, static (x, y) => x.Code == y.Code && x.Effective == y.Effective && x.Why[0].Clause == y.Why[0].Clause)
            && All(first.Entitlements, second.Entitlements, static (x, y) => x.Kind == y.Kind && x.Date == y.Date && x.Minutes == y.Minutes && x.Why.Clause == y.Why.Clause)
            && All(first.Notices, second.Notices, static (x, y) => x.Code == y.Code && x.Why[0].Clause == y.Why[0].Clause),
        (WithheldPayslip first, WithheldPayslip second) => All(first.Errors, second.Errors, static (x, y) => x.Code == y.Code && x.Location == y.Location && x.Why.Clause == y.Why.Clause),
        _ => false,
    };

    private static bool Lines(PayslipLine a, PayslipLine b) =>
        a.Amount == b.Amount && a.Code == b.Code && a.Reference == b.Reference && a.Quantity == b.Quantity && a.Rate == b.Rate && a.Clause == b.Clause;

    private static bool Measures(PayslipMeasure a, PayslipMeasure b) =>
        a.Code == b.Code && a.Done == b.Done && a.Required == b.Required && a.Clause == b.Clause;

    private static bool All<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, Func<T, T, bool> alike)
    {
        if (a.Count != b.Count) return false;
        for (var i = 0; i < a.Count; i++)
            if (!alike(a[i], b[i])) return false;
        return true;
    }
}
