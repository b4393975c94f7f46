using System.Text;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Payroll.Settlements;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Snapshots.Tests;

/// <summary>What a settlement policy says of the sample branch's partners: its figures, then partner by partner.</summary>
internal sealed class SettlementText(ResolvedPlan plan, string policy)
{
    private readonly StringBuilder _text = new();
    private readonly ExplanationRenderer _zh = new(plan, Language.Zh);
    private readonly ExplanationRenderer _en = new(plan, Language.En);

    public string Write()
    {
        Line($"{policy} in {plan.Info.Name} {plan.Titles.In(Language.Zh)} {plan.Titles.In(Language.En)}, {plan.Month}");
        foreach (var parameter in plan.Policies.Single(planned => planned.Name == policy).Parameters)
            Line($"  {parameter.Name}: {parameter.Value}  [{parameter.Figure.Clause}, {parameter.Figure.Basis.ToString().ToLowerInvariant()}]");
        foreach (var settlement in Product.Settlements.Settle(plan, Product.Facts(Repository.PathOf("samples", "sunrise-branch")))) Partner(settlement);
        return _text.ToString().TrimEnd('\n');
    }

    private void Partner(PartnerSettlement settlement)
    {
        Line("");
        Line(settlement.Partner);
        foreach (var line in settlement.Lines)
            Say($"{_zh.Label("settlement", line.Code)} {_en.Label("settlement", line.Code)} {line.Amount} ({line.Code}{(line.Reference is null ? "" : $"/{line.Reference}")})", line.Why);
        foreach (var error in settlement.Errors) Say($"error {error.Code} at {error.Location}", error.Why);
        foreach (var missed in settlement.NotApplied) Say($"not applied {missed.Message}", missed);
    }

    private void Say(string heading, Explanation why)
    {
        Line($"  {heading}{(_en.Working(why) is { } working ? $"  {working}" : "")}  [{why.Clause}]");
        Line($"      {_zh.Text(why)}");
        Line($"      {_en.Text(why)}");
    }

    private void Line(string text) => _text.Append(text).Append('\n');
}
