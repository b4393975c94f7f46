using Telesales.Payroll;

namespace Telesales.Snapshots.Tests;

/// <summary>A whole payslip as text.</summary>
internal sealed class PayslipText(SampleMonth month)
{
    private readonly ExplainedText _text = new(month);

    public string Write(Payslip payslip)
    {
        _text.Line(month.Heading);
        _text.Line($"{SampleMonth.Describe(payslip.EmployeeId)}, net {payslip.Net}");
        _text.Line("");
        foreach (var line in payslip.Lines) Line(line);
        _text.Line("");
        foreach (var measure in payslip.Measures) _text.Measure(measure);
        foreach (var decision in payslip.Decisions)
            foreach (var why in decision.Why) _text.Say($"decision {decision.Code} from {ExplainedText.Date(decision.Effective)}", why);
        foreach (var entitlement in payslip.Entitlements) _text.Say($"entitlement {entitlement.Kind} on {ExplainedText.Date(entitlement.Date)}", entitlement.Why);
        foreach (var notice in payslip.Notices)
            foreach (var why in notice.Why) _text.Say($"notice {notice.Code}", why);
        foreach (var missed in payslip.NotApplied) _text.Say($"not applied {missed.Message}", missed);
        return _text.ToString();
    }

    private void Line(PayslipLine line)
    {
        _text.Line($"{line.Amount,10}  {month.Zh.Label("line", line.Code)} {month.En.Label("line", line.Code)}{(line.Reference is null ? "" : $" {line.Reference}")}  ({line.Section}, {line.Code}, {line.Clause})");
        foreach (var part in line.Parts) _text.Say("why", part);
    }
}
