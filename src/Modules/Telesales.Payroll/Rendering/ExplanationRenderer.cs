using Telesales.Payroll.Engine;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Rendering;

/// <summary>Explanations, workings and labels of one plan in one language; rendered only when asked for.</summary>
public sealed class ExplanationRenderer : IPayslipWords
{
    private readonly PlanWords _plan;
    private readonly HostTexts _host;

    /// <summary>The words of the plan's packages.</summary>
    /// <param name="plan">The plan whose packages carry the texts.</param>
    /// <param name="language">Chinese or English.</param>
    public ExplanationRenderer(ResolvedPlan plan, Language language)
        : this(plan.Words, HostMessages.Texts, language)
    {
    }

    /// <summary>The words of a plan, loaded or kept.</summary>
    internal ExplanationRenderer(PlanWords plan, HostTexts host, Language language) => (_plan, _host, Language) = (plan, host, language);

    /// <inheritdoc/>
    public Language Language { get; }

    /// <inheritdoc/>
    public string Text(Explanation explanation) => explanation.Outcome is { } outcome
        ? _plan.MessagesOf(outcome).Render(explanation.Message, [.. explanation.Operands, .. Extras(outcome, explanation)], MessageNames.For(outcome), Language)
        : _host.Render(explanation, Language);

    /// <inheritdoc/>
    public string? Working(Explanation explanation) => explanation.Outcome switch
    {
        PayLine { Formula: null } => $"{explanation.Quantity} × {explanation.Rate} = {explanation.Exact.Rounded()}",
        PayLine or SettlementLine => Working(_plan.FormulaOf(explanation.Outcome)!.Show([.. explanation.Operands]), explanation.Exact.Rounded().ToString()),
        _ => null,
    };

    /// <summary>The text of something that the product itself says, apart from any plan: of an error of someone whom no plan pays.</summary>
    public static string OwnText(Explanation explanation, Language language) => HostMessages.Texts.Render(explanation, language);

    /// <summary>The exact amount that a part's formula or quantity × rate gives; the test kit checks that it is the part's amount.</summary>
    public Amount? Recompute(Explanation explanation) => explanation.Outcome switch
    {
        PayLine { Formula: null } => explanation.Rate * explanation.Quantity,
        PayLine or SettlementLine => Amount.FromYuan(_plan.FormulaOf(explanation.Outcome)!.Evaluate([.. explanation.Operands])),
        _ => null,
    };

    /// <inheritdoc/>
    public string Label(string kind, string code) =>
        _host.Label($"{kind}.{code}", Language) ?? _plan.Messages.Label($"{kind}.{code}", Language);

    /// <inheritdoc/>
    public string Value(Fraction number) => _plan.Messages.Value(number, Language);

    /// <summary>A share as a percentage with two decimals, rounded down, so that 89.999 % never reads 90 %.</summary>
    public static string Share(Fraction share)
    {
        var hundredths = (share * 10_000).Floor();
        return new Percent(hundredths * 100).ToString();
    }

    /// <inheritdoc/>
    public string Label(PayslipMeasure measure) =>
        measure.Reference.IsNone ? Label("measure", measure.Family) : $"{Label("measure", measure.Family)} {measure.Reference}";

    // A formula that is the amount itself needs no equals sign.
    private static string Working(string formula, string amount) => formula == amount ? amount : $"{formula} = {amount}";

    // In the order of MessageNames.ExtrasOf.
    private Operand[] Extras(Outcome outcome, Explanation explanation) => outcome switch
    {
        PayLine { Formula: null } => [explanation.Quantity, explanation.Rate, explanation.Exact.Rounded(), About(explanation)],
        PayLine or SettlementLine => [explanation.Exact.Rounded(), _plan.FormulaOf(outcome)!.Show([.. explanation.Operands]), About(explanation)],
        Measure => [About(explanation)],
        Decision => [explanation.Date],
        Entitlement => [explanation.Date, new Count(explanation.Minutes)],
        _ => [],
    };

    private static Operand About(Explanation explanation) =>
        explanation.Reference is { IsNone: false, Text: null } ? explanation.Reference.Date : explanation.Reference.Text;
}
