using System.Text;
using Telesales.Payroll;
using Telesales.Policies.V1;

namespace Telesales.Snapshots.Tests;

/// <summary>Writes explanations: what is said, its working and clause, then the sentence in Chinese and in English.</summary>
internal sealed class ExplainedText(SampleMonth month)
{
    private readonly StringBuilder _text = new();

    public void Line(string text) => _text.Append(text).Append('\n');

    /// <summary>A heading with its explanation below.</summary>
    public void Say(string heading, Explanation why)
    {
        var working = month.En.Working(why) is { } shown ? $"  {shown}" : "";
        var clause = why.Clause.Length > 0 ? $"  [{why.Clause}]" : "";
        Line($"  {heading}{working}{clause}");
        Line($"      {month.Zh.Text(why)}");
        Line($"      {month.En.Text(why)}");
    }

    public void Measure(PayslipMeasure measure) =>
        Line($"  measure {measure.Code} = {Short(measure.Done)} of {Short(measure.Required)} = {measure.Value}  [{measure.Clause}]  {month.Zh.Label(measure)}; {month.En.Label(measure)}");

    /// <summary>Figures by day, on one line.</summary>
    public void Daily(PayslipDaily figures)
    {
        var days = figures.Days.Select(day => (Date: Date(day.Date)[5..], Figure: $"{Short(day.Done)} of {Short(day.Required)}")).ToList();
        var isConstant = days.Count > 1 && days.TrueForAll(day => day.Figure == days[0].Figure);
        Line(isConstant
            ? $"  daily {figures.Code}: {days[0].Figure} on each day from {days[0].Date} to {days[^1].Date}"
            : $"  daily {figures.Code}: {string.Join(", ", days.Select(day => $"{day.Date} {day.Figure}"))}");
    }

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The whole, without a final newline.</summary>
    public override string ToString() => _text.ToString().TrimEnd('\n');

    private static string Short(Fraction value) => value.ToShortString();
}
