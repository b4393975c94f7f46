using Telesales.Facts;
using Telesales.Payroll.Engine;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;
using Convert = Telesales.Payroll.Assembly.Convert;

namespace Telesales.Payroll.Settlements;

/// <inheritdoc/>
internal sealed class SettlementEngine : ISettlements
{
    public IReadOnlyList<PartnerSettlement> Settle(ResolvedPlan plan, FactSet facts)
    {
        if (plan.Info.Kind != PlanKind.Settlement) throw new ArgumentException($"The plan {plan.Info.Name} settles with no partners; resolve one of kind settlement.", nameof(plan));
        var settlements = new List<PartnerSettlement>();
        var builder = new PayslipBuilder(plan, explain: true);
        var findings = new Findings();
        foreach (ref readonly var row in facts.Partners)
            if (Convert.ToMonth(row.Month) == plan.Month) settlements.Add(Settle(plan, facts, row, findings, builder));
        return settlements;
    }

    private static PartnerSettlement Settle(ResolvedPlan plan, FactSet facts, in PartnerRow row, Findings findings, PayslipBuilder builder)
    {
        FindingsHost.Start(findings, days: 0, plan.Declarations.DailyFigures.Count);
        foreach (var policy in plan.Policies)
        {
            try
            {
                var partner = new PartnerMonth(
                    row.Partner,
                    plan.Month,
                    (PartnerMode)(int)row.Mode,
                    Convert.ToQuantity(row.SalesUnits) ?? Quantity.Zero,
                    Convert.ToQuantity(row.PaidToPeople) ?? Quantity.Zero,
                    Violations(facts, row),
                    Convert.ToOrigin(row.Origin));
                ((ISettlementPolicy)policy.Policy).Settle(partner, findings);
            }
            catch (OverflowException)
            {
                return new(row.Partner, plan.Month, [], [PersonErrors.TooLarge(row.Partner)], []);
            }
            catch (Exception thrown)
            {
                return new(row.Partner, plan.Month, [], [PersonErrors.PolicyFailed(row.Partner, new(policy.Name, row.Partner, thrown))], []);
            }
        }

        return Build(plan, facts, row.Partner, findings, builder);
    }

    private static PartnerSettlement Build(ResolvedPlan plan, FactSet facts, string partner, Findings findings, PayslipBuilder builder)
    {
        var (lines, errors, missed) = (new List<SettledAmount>(), new List<PersonError>(), new List<Explanation>());
        foreach (ref readonly var finding in FindingsHost.Items(findings))
        {
            var why = builder.Explain(findings, finding);
            if (finding.Outcome is SettlementLine line)
                lines.Add(new(line.Code, finding.Reference.IsNone ? null : finding.Reference.ToString(), new Amount(finding.First).Rounded(), why));
            else if (finding.Outcome is InputError error)
                errors.Add(new(error.Code, facts.Locate(Convert.ToFacts(finding.Origin), error.Column).ToString(), why));
            else if (finding.Outcome is NotApplied)
                missed.Add(why);
        }

        return new(partner, plan.Month, lines, errors, missed);
    }

    // A count of 0 is no violation.
    private static PartnerViolation[] Violations(FactSet facts, in PartnerRow partner)
    {
        var violations = new List<PartnerViolation>();
        foreach (ref readonly var row in facts.PartnerViolations)
        {
            if (row.Partner != partner.Partner || row.Month != partner.Month || row.Count == 0) continue;
            violations.Add(new((Severity)(int)row.Severity, row.Count ?? 1, Convert.ToOrigin(row.Origin)));
        }

        return [.. violations];
    }
}
