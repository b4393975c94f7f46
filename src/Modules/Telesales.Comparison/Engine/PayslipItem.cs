using System.Collections.Concurrent;
using System.Globalization;
using Telesales.Payroll;

namespace Telesales.Comparison.Engine;

/// <summary>One thing that a payslip says, in a form in which two payslips can be laid side by side. Its text is written only when it differs.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its code.</param>
/// <param name="About">What it is about, so that it can be found in another payslip; null for nothing.</param>
/// <param name="Clause">The clause that it cites.</param>
/// <param name="Said">The line, measure, decision, … itself.</param>
internal readonly record struct PayslipItem(ItemKind Kind, string Code, string? About, string Clause, object Said)
{
    private static readonly ConcurrentDictionary<DateOnly, string> Dates = new();

    /// <summary>A line's amount; 0 for anything else.</summary>
    public Money Amount => Said is PayslipLine line ? line.Amount : Money.Zero;

    /// <summary>What it is about, for people; null for nothing.</summary>
    public string? Reference => Said is PayslipMeasure measure ? (measure.Reference.IsNone ? null : measure.Code[(measure.Family.Length + 1)..]) : About;

    /// <summary>What it says.</summary>
    public string Text => Said switch
    {
        PayslipLine { Quantity: null } line => line.Amount.ToString(),
        PayslipLine line => $"{line.Quantity} × {line.Rate} = {line.Amount}",
        // Counting measures are n/1: a required 1 would say nothing of them.
        PayslipMeasure measure => measure.Required == Fraction.One ? measure.Done.ToShortString() : $"{measure.Done.ToShortString()} ÷ {measure.Required.ToShortString()}",
        PayslipDecision decision => Date(decision.Effective),
        PayslipEntitlement given => given.Minutes.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>Everything that a result says, in payslip order.</summary>
    public static List<PayslipItem> Of(PersonResult result)
    {
        if (result is not Payslip payslip) return Errors(result);
        var items = new List<PayslipItem>(payslip.Lines.Count + payslip.Measures.Count + payslip.Decisions.Count + payslip.Entitlements.Count + payslip.Notices.Count);
        foreach (var line in payslip.Lines) items.Add(Of(line));
        foreach (var measure in payslip.Measures) items.Add(Of(measure));
        foreach (var decision in payslip.Decisions) items.Add(Of(decision));
        foreach (var given in payslip.Entitlements) items.Add(Of(given));
        foreach (var notice in payslip.Notices) items.Add(Of(notice));
        return items;
    }

    /// <summary>What a result says about the same thing; null for nothing.</summary>
    public PayslipItem? FindIn(PersonResult result)
    {
        if (result is not Payslip payslip) return Kind == ItemKind.Error ? FindIn(Errors(result)) : null;
        switch (Kind)
        {
            case ItemKind.Line: return FindIn(payslip.Lines, Of);
            case ItemKind.Measure: return FindIn(payslip.Measures, Of);
            case ItemKind.Decision: return FindIn(payslip.Decisions, Of);
            case ItemKind.Entitlement: return FindIn(payslip.Entitlements, Of);
            case ItemKind.Notice: return FindIn(payslip.Notices, Of);
            default: return null;
        }
    }

    /// <summary>The same among items; null for nothing.</summary>
    public PayslipItem? FindIn(List<PayslipItem> items) => FindIn(items, static item => item);

    /// <summary>Whether two items are about the same thing.</summary>
    public bool IsAbout(in PayslipItem other) => Kind == other.Kind && Code == other.Code && About == other.About;

    /// <summary>Whether two items about the same thing say the same and cite the same clause.</summary>
    public bool SaysLike(in PayslipItem other) => Clause == other.Clause && (Said, other.Said) switch
    {
        (PayslipLine a, PayslipLine b) => a.Amount == b.Amount && a.Quantity == b.Quantity && a.Rate == b.Rate,
        (PayslipMeasure a, PayslipMeasure b) => a.Done == b.Done && a.Required == b.Required,
        (PayslipEntitlement a, PayslipEntitlement b) => a.Minutes == b.Minutes,
        _ => true,
    };

    private PayslipItem? FindIn<T>(IReadOnlyList<T> said, Func<T, PayslipItem> of)
    {
        for (var i = 0; i < said.Count; i++)
            if (of(said[i]) is var item && IsAbout(item)) return item;
        return null;
    }

    private static PayslipItem Of(PayslipLine line) => new(ItemKind.Line, line.Code, line.Reference, line.Clause, line);

    private static PayslipItem Of(PayslipMeasure measure) => new(ItemKind.Measure, measure.Family, measure.Code, measure.Clause, measure);

    private static PayslipItem Of(PayslipDecision decision) => new(ItemKind.Decision, decision.Code, Date(decision.Effective), decision.Why[0].Clause, decision);

    private static PayslipItem Of(PayslipEntitlement given) => new(ItemKind.Entitlement, given.Kind, Date(given.Date), given.Why.Clause, given);

    private static PayslipItem Of(PayslipNotice notice) => new(ItemKind.Notice, notice.Code, null, notice.Why[0].Clause, notice);

    private static List<PayslipItem> Errors(PersonResult result) => result is WithheldPayslip withheld
        ? [.. withheld.Errors.Select(error => new PayslipItem(ItemKind.Error, error.Code, error.Location, error.Why.Clause, error))]
        : throw new InvalidOperationException($"There is no result of type {result.GetType().Name}.");

    private static string Date(DateOnly date) => Dates.GetOrAdd(date, static date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
