using System.Globalization;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.GoldenCases.Tests;

/// <summary>What a payslip says about itself holds: over every golden case and the sample branch.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void Line_RecomputedFromItsOperands_GivesItsAmount()
    {
        var wrong = new List<string>();
        var lines = 0;
        foreach (var (place, plan, results) in ExplainedMonths.All())
        {
            var renderer = new ExplanationRenderer(plan, Language.En);
            foreach (var payslip in results.OfType<Payslip>())
                foreach (var line in payslip.Lines)
                {
                    lines++;
                    if (Difference(renderer, line) is { } difference) wrong.Add($"{place} {payslip.EmployeeId} {line.Code} {line.Reference}: {difference}");
                }
        }

        Assert.True(lines > 500, string.Create(CultureInfo.InvariantCulture, $"Only {lines} lines were looked at."));
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Settlement_Recomputed_GivesItsAmountsAndSentences(Language language)
    {
        var lines = 0;
        foreach (var golden in GoldenFiles.All.Where(golden => golden.SettlesWithPartners))
        {
            var (plan, settlements, _) = Product.Runner.Settle(golden);
            var renderer = new ExplanationRenderer(plan!, language);
            foreach (var settlement in settlements)
            {
                foreach (var line in settlement.Lines)
                {
                    lines++;
                    Assert.Equal(line.Why.Exact, renderer.Recompute(line.Why));
                    Assert.Equal(line.Amount, line.Why.Exact.Rounded());
                    Assert.True(IsLabel(renderer.Label("settlement", line.Code), line.Code, language), line.Code);
                }

                foreach (var why in settlement.Lines.Select(line => line.Why).Concat(settlement.Errors.Select(error => error.Why)).Concat(settlement.NotApplied))
                    Assert.True(IsSentence(renderer.Text(why), why.Message, language), renderer.Text(why));
            }
        }

        Assert.True(lines > 20);
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Explanation_Rendered_IsASentenceWithEveryOperand(Language language)
    {
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, plan, results) in ExplainedMonths.All())
        {
            var renderer = new ExplanationRenderer(plan, language);
            foreach (var explanation in results.SelectMany(ExplainedMonths.Explanations))
            {
                var text = renderer.Text(explanation);
                if (!IsSentence(text, explanation.Message, language)) wrong.Add($"{explanation.Policy} {explanation.Message}: “{text}” ({place})");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Code_OfAnythingSaid_HasALabel(Language language)
    {
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, plan, results) in ExplainedMonths.All())
        {
            var renderer = new ExplanationRenderer(plan, language);
            foreach (var (kind, code) in results.OfType<Payslip>().SelectMany(Codes))
                if (!IsLabel(renderer.Label(kind, code), code, language)) wrong.Add($"{kind}.{code}: “{renderer.Label(kind, code)}”");
        }

        Assert.Empty(wrong);
    }

    private static string? Difference(ExplanationRenderer renderer, PayslipLine line)
    {
        var exact = Amount.Zero;
        foreach (var part in line.Parts)
        {
            if (renderer.Recompute(part) is not { } recomputed) return $"a part without an amount: {part.Message}";
            if (recomputed != part.Exact) return $"{renderer.Working(part)}: recomputed {recomputed}, paid {part.Exact}";
            exact += recomputed;
        }

        if (exact.Rounded() != line.Amount) return $"the parts come to {exact}, the line pays {line.Amount}";
        var isCapped = line.Parts.Any(part => part.Outcome is PayLine { Formula: not null });
        if (line.Quantity is { } quantity && !isCapped && line.Rate!.Value * quantity != line.Amount) return $"{quantity} × {line.Rate} is not {line.Amount}";
        return null;
    }

    private static IEnumerable<(string Kind, string Code)> Codes(Payslip payslip) =>
    [
        .. payslip.Lines.Select(line => ("line", line.Code)),
        .. payslip.Decisions.Select(decision => ("decision", decision.Code)),
        .. payslip.Entitlements.Select(entitlement => ("entitlement", entitlement.Kind)),
        .. payslip.Notices.Select(notice => ("notice", notice.Code)),
        .. payslip.Measures.Select(measure => ("measure", measure.Family)),
    ];

    private static bool IsSentence(string text, string message, Language language) =>
        text != message && (language == Language.Zh || text.Contains(' ', StringComparison.Ordinal)) && !HasPlaceholder(text) && IsIn(text, language);

    private static bool IsLabel(string label, string code, Language language) =>
        label.Length > 0 && label != code && !label.EndsWith("." + code, StringComparison.Ordinal) && !HasPlaceholder(label) && IsIn(label, language);

    private static bool IsIn(string text, Language language) => language == Language.En || text.AsSpan().ContainsAnyInRange((char)0x4e00, (char)0x9fff);

    private static bool HasPlaceholder(string text) => text.AsSpan().ContainsAny('{', '}');
}
