using System.Globalization;
using System.Text;
using Telesales.Payroll;
using Telesales.Payroll.GoldenCases;
using Telesales.Payroll.Rendering;
using Telesales.Policies.V1;

namespace Telesales.Policies.Testing;

/// <summary>Calculated payslips as text that a pay clerk can read, in both languages; the same facts and plan give the same text.</summary>
internal static class PayslipText
{
    public static string Of(GoldenCalculation calculation)
    {
        if (calculation.Plan is not { } plan) return string.Join('\n', calculation.Problems);
        var writer = new Writer(new(plan, Language.Zh), new(plan, Language.En));
        foreach (var result in calculation.Results) writer.Write(result);
        return writer.ToString();
    }

    private sealed class Writer(ExplanationRenderer zh, ExplanationRenderer en)
    {
        private readonly StringBuilder _text = new();

        public override string ToString() => _text.ToString().TrimEnd('\n');

        public void Write(PersonResult result)
        {
            if (result is WithheldPayslip withheld)
            {
                Line($"{withheld.EmployeeId} withheld: {string.Join(", ", withheld.Errors.Select(error => error.Code))}");
                return;
            }

            var payslip = (Payslip)result;
            Line($"{payslip.EmployeeId} net {payslip.Net}");
            foreach (var line in payslip.Lines)
            {
                Line($"  {line.Amount,10}  {zh.Label("line", line.Code)} {en.Label("line", line.Code)}{(line.Reference is null ? "" : $" {line.Reference}")} ({line.Code}, {line.Clause})");
                foreach (var part in line.Parts) Say(part);
            }

            foreach (var measure in payslip.Measures) Line($"  measure {measure.Code} {Short(measure.Done)} of {Short(measure.Required)}");
            foreach (var decision in payslip.Decisions) Line($"  decision {decision.Code} from {decision.Effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
            foreach (var notice in payslip.Notices) Line($"  notice {notice.Code}");
            foreach (var missed in payslip.NotApplied)
            {
                Line($"  not applied {missed.Message} [{missed.Clause}]");
                Say(missed);
            }
        }

        private void Say(Explanation why)
        {
            if (en.Working(why) is { } working) Line($"      {working}");
            Line($"      {zh.Text(why)}");
            Line($"      {en.Text(why)}");
        }

        private static string Short(Fraction value) => value.ToShortString();

        private void Line(string text) => _text.Append(text).Append('\n');
    }
}
