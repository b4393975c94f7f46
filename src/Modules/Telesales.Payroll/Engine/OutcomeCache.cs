using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Engine;

/// <summary>What is the same in every payslip of a plan and month: sections, texts of dates, outlines. One instance per thread.</summary>
internal sealed class OutcomeCache(ResolvedPlan plan)
{
    private readonly LineSection?[] _sections = new LineSection?[plan.Declarations.Outcomes.Count];
    private readonly Explanation?[] _outlines = new Explanation?[plan.Declarations.Outcomes.Count];
    private readonly Dictionary<DateOnly, string> _dates = [];
    private readonly Dictionary<(int Slot, DateOnly Date), string> _measures = [];

    public LineSection Section(PayLine line) => _sections[line.Slot] ??= plan.SectionOf(line.Code);

    /// <summary>What was said, without the operands of this person.</summary>
    public Explanation Outline(Outcome outcome) => _outlines[outcome.Slot] ??=
        new(outcome.Code, plan.Declarations.OutcomePolicies[outcome.Slot], outcome.Clause, outcome.Message, [], []);

    /// <summary>A reference as text; null for none.</summary>
    public string? Text(in Reference reference)
    {
        if (reference.Text is not null || reference.IsNone) return reference.Text;
        if (!_dates.TryGetValue(reference.Date, out var text)) _dates.Add(reference.Date, text = reference.ToString());
        return text;
    }

    /// <summary>A measure's code with what it is about.</summary>
    public string CodeOf(Measure measure, in Reference reference)
    {
        if (reference.IsNone) return measure.Code;
        if (reference.Text is not null) return $"{measure.Code}.{reference.Text}";
        if (!_measures.TryGetValue((measure.Slot, reference.Date), out var code)) _measures.Add((measure.Slot, reference.Date), code = $"{measure.Code}.{reference}");
        return code;
    }
}
