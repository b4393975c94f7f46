using Telesales.Payroll.Rendering;
using Wire = Telesales.Payroll.V1;

namespace Telesales.Payroll.Grpc;

/// <summary>Answers to live questions as the API writes them.</summary>
internal sealed class ProgressWriter(Settings settings)
{
    private readonly PayslipWriter _payslips = new(settings);
    private readonly ExplanationRenderer _words = new(settings.Plan, settings.Language);
    private readonly LiveTexts _texts = new(settings.Plan, settings.Language);

    public Wire.CheckEarlyLeaveResponse Write(EarlyLeaveCheck check)
    {
        var wire = new Wire.CheckEarlyLeaveResponse
        {
            Answer = (Wire.EarlyLeaveAnswer)(int)check.Answer,
            Text = _texts.Sentence(check),
            Minutes = check.Minutes,
            FreeTimeMinutes = check.FreeTimeMinutes,
            Provenance = _payslips.ProvenanceFor(check.FactsHash),
        };
        wire.Today.AddRange(check.Today.Select(Write));
        wire.Week.AddRange(check.Week.Select(Write));
        wire.Clauses.AddRange(check.Clauses);
        wire.Explanations.AddRange(check.Why.Select(_payslips.Write));
        return wire;
    }

    public Wire.GetProgressResponse Write(MonthProgress progress)
    {
        var payslip = progress.Payslip;
        var shown = settings.Options.Explain ? payslip : payslip with { NotApplied = [], Daily = [] };
        var wire = new Wire.GetProgressResponse
        {
            EmployeeId = payslip.EmployeeId,
            Month = payslip.Month.ToString(),
            AsOf = WireValues.Of(payslip.AsOf),
            Open = payslip.IsOpen,
            Earned = WireValues.Of(progress.Earned),
            Payslip = _payslips.Write(shown),
        };
        wire.Measures.AddRange(payslip.Measures.Select(measure => _payslips.Write(measure, labelled: true)));
        wire.Weeks.AddRange(progress.Weeks.Select(Write));
        wire.Thresholds.AddRange(progress.Thresholds.Select(Write));
        return wire;
    }

    private Wire.WeekProgress Write(WeekProgress week) => new()
    {
        Monday = WireValues.Of(week.Monday),
        ClosingDay = WireValues.Of(week.ClosingDay),
        Open = week.IsOpen,
        Done = WireValues.Of(week.Measure.Done),
        Required = WireValues.Of(week.Measure.Required),
        Ratio = week.Measure.Value.ToString(),
        Code = week.Measure.Family,
        Label = _words.Label("measure", week.Measure.Family),
    };

    private Wire.Threshold Write(Threshold threshold)
    {
        var why = _payslips.Write(threshold.Why);
        var wire = new Wire.Threshold
        {
            Code = threshold.Why.Code,
            Label = _words.Label("not-applied", threshold.Why.Code),
            Text = why.Text,
            Clause = why.Clause,
            Distance = threshold.Distance is { } distance ? Write(distance) : null,
        };
        wire.Operands.AddRange(why.Operands);
        return wire;
    }

    private Wire.Shortfall Write(Shortfall shortfall) => new()
    {
        Metric = shortfall.Metric,
        Label = _texts.Metric(shortfall.Metric),
        Done = WireValues.Of(shortfall.Done),
        Required = WireValues.Of(shortfall.Required),
        Missing = shortfall.Missing,
        Clause = shortfall.Clause,
    };
}
