using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli;

/// <summary>The words around a regulation's clauses, for tables and pages.</summary>
internal sealed class RegulationWords(IMessages messages, Language language)
{
    private static readonly Dictionary<OutcomeKind, string> Prefixes = new()
    {
        [OutcomeKind.PayLine] = "line",
        [OutcomeKind.SettlementLine] = "settlement",
        [OutcomeKind.Measure] = "measure",
        [OutcomeKind.Decision] = "decision",
        [OutcomeKind.Entitlement] = "entitlement",
        [OutcomeKind.Notice] = "notice",
    };

    public string Kind(ClauseKind kind) => kind switch
    {
        ClauseKind.Computed => Pick("计算", "computed"),
        ClauseKind.Recorded => Pick("人工记录", "recorded"),
        ClauseKind.Conduct => Pick("行为规范", "conduct"),
        _ => Pick("未归类", "not accounted for"),
    };

    /// <summary>What kind of thing a policy says.</summary>
    public string Kind(OutcomeKind kind) => kind switch
    {
        OutcomeKind.PayLine => Pick("工资项", "line"),
        OutcomeKind.Measure => Pick("指标", "measure"),
        OutcomeKind.Decision => Pick("决定", "decision"),
        OutcomeKind.Entitlement => Pick("权利义务", "entitlement"),
        OutcomeKind.Notice => Pick("提示", "notice"),
        OutcomeKind.SettlementLine => Pick("结算项", "settlement line"),
        OutcomeKind.InputError => Pick("数据错误", "input error"),
        OutcomeKind.NotApplied => Pick("未适用", "not applied"),
        _ => "",
    };

    /// <summary>A code with its kind and label: <c>line weekly-deduction (Weekly deduction)</c>.</summary>
    public string Code(ClauseCode code)
    {
        var label = Label(code);
        return label == code.Code ? $"{Kind(code.Kind)} {code.Code}" : $"{Kind(code.Kind)} {code.Code} ({label})";
    }

    /// <summary>The label of a code; the code itself where it has none.</summary>
    public string Label(ClauseCode code) =>
        Prefixes.TryGetValue(code.Kind, out var prefix) && messages.Label($"{prefix}.{code.Code}", language) is var label && label != $"{prefix}.{code.Code}" ? label : code.Code;

    /// <summary>A figure with what belongs to it: <c>pass_line = 90% (from 2026-01, reading)</c>.</summary>
    public string Figure(ClauseFigure figure)
    {
        var from = figure.Figure.From is { } month ? Pick($"自 {month} 起", $"from {month}") : null;
        var details = string.Join(Pick("，", ", "), new[] { from, Basis(figure.Figure.Basis), figure.Figure.Decided }.OfType<string>());
        return $"{figure.Parameter.Name} = {figure.Figure.Value} ({details})";
    }

    public string Basis(FigureBasis basis) => basis switch
    {
        FigureBasis.Source => Pick("原文", "source"),
        FigureBasis.Reading => Pick("一种读法", "reading"),
        FigureBasis.Ours => Pick("本产品自定", "ours"),
        FigureBasis.Default => Pick("默认", "default"),
        _ => Pick("另行设定", "set"),
    };

    private string Pick(string zh, string en) => language == Language.Zh ? zh : en;
}
