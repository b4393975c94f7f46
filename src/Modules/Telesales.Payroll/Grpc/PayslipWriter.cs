using System.Runtime.CompilerServices;
using Telesales.Payroll.Rendering;
using Telesales.Policies;
using Telesales.Policies.V1;
using Wire = Telesales.Payroll.V1;

namespace Telesales.Payroll.Grpc;

/// <summary>Payslips as the API writes them; words only when they are asked for.</summary>
internal sealed class PayslipWriter
{
    private static readonly string ServiceVersion = typeof(PayslipWriter).Assembly.GetName().Version!.ToString(3);
    private static readonly ConditionalWeakTable<ResolvedPlan, Wire.Provenance> Provenances = [];
    private readonly IPayslipWords _renderer;
    private readonly bool _explain;
    private readonly Wire.Provenance _provenance;

    public PayslipWriter(Settings settings)
        : this(new ExplanationRenderer(settings.Plan, settings.Language), settings.Options.Explain, ProvenanceOf(settings.Plan))
    {
    }

    /// <param name="words">The words.</param>
    /// <param name="explain">Whether they are asked for.</param>
    /// <param name="provenance">What the payslips were calculated from, without the facts hash.</param>
    public PayslipWriter(IPayslipWords words, bool explain, Wire.Provenance provenance) =>
        (_renderer, _explain, _provenance) = (words, explain, provenance);

    public Wire.Payslip Write(Payslip payslip)
    {
        var wire = new Wire.Payslip
        {
            EmployeeId = payslip.EmployeeId,
            Month = payslip.Month.ToString(),
            AsOf = WireValues.Of(payslip.AsOf),
            Open = payslip.IsOpen,
            Net = WireValues.Of(payslip.Net),
            Provenance = ProvenanceFor(payslip.FactsHash),
        };
        foreach (var line in payslip.Lines) wire.Lines.Add(Write(line));
        foreach (var measure in payslip.Measures) wire.Measures.Add(Write(measure, _explain));
        foreach (var decision in payslip.Decisions) wire.Decisions.Add(Write(decision));
        foreach (var entitlement in payslip.Entitlements) wire.Entitlements.Add(Write(entitlement));
        foreach (var notice in payslip.Notices) wire.Notices.Add(Write(notice));
        foreach (var missed in payslip.NotApplied) wire.NotApplied.Add(new Wire.NotApplied { Code = missed.Code, Label = _renderer.Label("not-applied", missed.Code), Explanation = Write(missed) });
        foreach (var daily in payslip.Daily) wire.DailyFigures.Add(Write(daily));
        return wire;
    }

    /// <summary>What a calculation with these facts was made from.</summary>
    public Wire.Provenance ProvenanceFor(string factsHash)
    {
        // Merging takes the packages over as they are; cloning would copy every one for every payslip.
        var provenance = new Wire.Provenance();
        provenance.MergeFrom(_provenance);
        provenance.FactsHash = factsHash;
        return provenance;
    }

    /// <summary>What the payslips of a plan are made from, without the facts hash.</summary>
    public static Wire.Provenance ProvenanceOf(ResolvedPlan plan) => Provenances.GetValue(plan, NewProvenance);

    private static Wire.Provenance NewProvenance(ResolvedPlan plan)
    {
        var provenance = new Wire.Provenance { Plan = $"plans/{plan.Info.Name}", ParametersHash = plan.ParametersHash, ServiceVersion = ServiceVersion };
        provenance.Packages.AddRange(plan.Packages.Select(package => new Wire.PackageReference { Id = package.Id, Version = package.Version, Sha256 = package.Sha256 }));
        provenance.Overlays.AddRange(plan.Overlays.Select(WriteOverlay));
        return provenance;
    }

    /// <summary>An overlay with the figures that it set.</summary>
    public static Wire.AppliedOverlay WriteOverlay(AppliedOverlay overlay)
    {
        var wire = new Wire.AppliedOverlay { Overlay = $"plans/{overlay.Name}", Extends = $"plans/{overlay.Extends}", Sha256 = overlay.Sha256 };
        wire.Figures.AddRange(overlay.Figures.Select(changed => new Wire.ChangedFigure
        {
            Policy = changed.Policy,
            Parameter = changed.Parameter,
            Value = changed.Figure.Value,
            InsteadOf = changed.InsteadOf ?? "",
            Clause = changed.Figure.Clause ?? "",
            Decided = changed.Figure.Decided ?? "",
            FromMonth = changed.Figure.From?.ToString() ?? "",
        }));
        return wire;
    }

    private Wire.Line Write(PayslipLine line)
    {
        var wire = new Wire.Line
        {
            Section = (Wire.Section)(int)line.Section,
            Code = line.Code,
            Reference = line.Reference ?? "",
            Amount = WireValues.Of(line.Amount),
            Clause = line.Clause,
            Label = Label("line", line.Code),
        };
        if (line.Quantity is { } quantity) wire.Quantity = quantity.Value;
        if (line.Rate is { } rate) wire.Rate = WireValues.Of(rate);
        Explain(wire.Explanations, line.Parts);
        return wire;
    }

    /// <summary>A measure.</summary>
    public Wire.Measure Write(PayslipMeasure measure, bool labelled) => new()
    {
        Code = measure.Code,
        Done = WireValues.Of(measure.Done),
        Required = WireValues.Of(measure.Required),
        Ratio = measure.Value.ToString(),
        Clause = measure.Clause,
        Policy = measure.Policy,
        Label = labelled ? _renderer.Label(measure) : "",
    };

    private Wire.Decision Write(PayslipDecision decision)
    {
        var wire = new Wire.Decision
        {
            Code = decision.Code,
            EffectiveDate = WireValues.Of(decision.Effective),
            Discretionary = decision.IsDiscretionary,
            Label = Label("decision", decision.Code),
        };
        wire.Clauses.AddRange(Clauses(decision.Why));
        Explain(wire.Explanations, decision.Why);
        return wire;
    }

    private Wire.Entitlement Write(PayslipEntitlement entitlement)
    {
        var wire = new Wire.Entitlement
        {
            Kind = entitlement.Kind,
            Date = WireValues.Of(entitlement.Date),
            Minutes = entitlement.Minutes,
            Clause = entitlement.Why.Clause,
            Label = Label("entitlement", entitlement.Kind),
        };
        Explain(wire.Explanations, [entitlement.Why]);
        return wire;
    }

    private Wire.Notice Write(PayslipNotice notice)
    {
        var wire = new Wire.Notice { Code = notice.Code, Label = Label("notice", notice.Code) };
        wire.Clauses.AddRange(Clauses(notice.Why));
        Explain(wire.Explanations, notice.Why);
        return wire;
    }

    private Wire.DailyFigures Write(PayslipDaily daily)
    {
        var wire = new Wire.DailyFigures { Code = daily.Code, Label = Label("measure", daily.Code) };
        foreach (var day in daily.Days)
            wire.Days.Add(new Wire.DayFigure { Date = WireValues.Of(day.Date), Done = WireValues.Of(day.Done), Required = WireValues.Of(day.Required) });
        return wire;
    }

    private string Label(string kind, string code) => _explain ? _renderer.Label(kind, code) : "";

    /// <summary>The clauses of reasons, each once.</summary>
    public static IEnumerable<string> Clauses(IReadOnlyList<Explanation> why) =>
        why.Select(explanation => explanation.Clause).Where(clause => clause.Length > 0).Distinct(StringComparer.Ordinal);

    private void Explain(Google.Protobuf.Collections.RepeatedField<Wire.Explanation> target, IReadOnlyList<Explanation> explanations)
    {
        if (!_explain) return;
        foreach (var explanation in explanations) target.Add(Write(explanation));
    }

    /// <summary>An explanation in words and figures.</summary>
    public Wire.Explanation Write(Explanation explanation)
    {
        var wire = new Wire.Explanation
        {
            Policy = explanation.Policy,
            Clause = explanation.Clause,
            Message = explanation.Message,
            Text = _renderer.Text(explanation),
            Working = _renderer.Working(explanation) ?? "",
        };
        for (var i = 0; i < explanation.Operands.Count; i++) wire.Operands.Add(Write(explanation.Names[i], explanation.Operands[i]));
        return wire;
    }

    private static Wire.Operand Write(string name, Operand operand)
    {
        var wire = new Wire.Operand { Name = name };
        switch (operand.Kind)
        {
            case OperandKind.Money:
                wire.Money = WireValues.Of(new Money((operand.Number * 100).Floor()));
                break;
            case OperandKind.Amount or OperandKind.Fraction or OperandKind.Percent or OperandKind.Count:
                wire.Number = WireValues.Of(operand.Number);
                break;
            case OperandKind.Date or OperandKind.Month:
                wire.Date = WireValues.Of(operand.Date);
                break;
            default:
                wire.Text = operand.Text;
                break;
        }

        return wire;
    }
}
