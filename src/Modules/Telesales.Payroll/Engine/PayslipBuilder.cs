using Telesales.Payroll.Assembly;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Payroll.Engine;

/// <summary>From the buffers of a run to a payslip: ordered, unique where the rulebook says so, summed.</summary>
internal sealed class PayslipBuilder(ResolvedPlan plan, bool explain)
{
    public Payslip Build(PersonMonthData data, HostFindings host, PlanRun run, string factsHash)
    {
        var lines = Lines(run);
        var net = Money.Zero;
        foreach (var line in lines) net += line.Amount;
        return new(
            data.Person.Id,
            data.Month,
            data.AsOf,
            net,
            lines,
            Measures(run.Findings),
            Decisions(data, run.Findings),
            Entitlements(run.Findings),
            Notices(host, run.Findings),
            explain ? NotApplied(data, run) : [],
            explain ? Daily(data, run.Findings) : [],
            factsHash);
    }

    public Explanation Explain(Findings findings, in Finding finding)
    {
        var outcome = finding.Outcome;
        return new(
            outcome.Code,
            plan.Declarations.OutcomePolicies[outcome.Slot],
            outcome.Clause,
            outcome.Message,
            outcome.Operands,
            [.. FindingsHost.Operands(findings, finding)])
        {
            Outcome = outcome,
            Exact = outcome is PayLine ? new(finding.First) : Amount.Zero,
            Quantity = finding.IsCounted ? new(finding.Second.Floor()) : Count.Zero,
            Reference = finding.Reference,
            Date = finding.Date,
            Minutes = outcome is Entitlement ? (int)finding.First.Floor() : 0,
        };
    }

    private List<PayslipLine> Lines(PlanRun run)
    {
        var lines = new List<PayslipLine>(run.Lines.Length);
        foreach (ref readonly var paid in run.Lines)
        {
            var amount = paid.Amount;
            if (amount == Money.Zero && !LineCodes.StaysWhenZero(paid.Line.Code)) continue;
            lines.Add(new(
                plan.SectionOf(paid.Line.Code),
                paid.Line.Code,
                paid.Reference.IsNone ? null : paid.Reference.ToString(),
                amount,
                paid.IsCounted ? paid.Quantity : null,
                paid.IsCounted ? paid.Rate : null,
                paid.Line.Clause,
                explain ? Parts(run.Findings, paid) : []));
        }

        lines.Sort(static (a, b) =>
        {
            var order = a.Section.CompareTo(b.Section);
            if (order == 0) order = string.CompareOrdinal(a.Code, b.Code);
            return order != 0 ? order : string.CompareOrdinal(a.Reference, b.Reference);
        });
        return lines;
    }

    private List<Explanation> Parts(Findings findings, in PaidFinding paid)
    {
        var parts = new List<Explanation>();
        foreach (ref readonly var finding in FindingsHost.Items(findings))
            if (finding.Outcome is PayLine && finding.Outcome.Code == paid.Line.Code && finding.Reference == paid.Reference)
                parts.Add(Explain(findings, finding));
        return parts;
    }

    private List<PayslipMeasure> Measures(Findings findings)
    {
        var measures = new List<PayslipMeasure>();
        foreach (ref readonly var finding in FindingsHost.Items(findings))
        {
            if (finding.Outcome is not Measure measure) continue;
            var code = finding.Reference.IsNone ? measure.Code : $"{measure.Code}.{finding.Reference}";
            measures.Add(new(code, finding.First, finding.Second, measure.Clause, plan.Declarations.OutcomePolicies[measure.Slot])
            {
                Family = measure.Code,
                Reference = finding.Reference,
            });
        }

        measures.Sort(static (a, b) => string.CompareOrdinal(a.Code, b.Code));
        return measures;
    }

    private List<PayslipDecision> Decisions(PersonMonthData data, Findings findings)
    {
        var leaves = data.Person.LeaveDate <= data.Month.LastDay;
        var decisions = new List<PayslipDecision>();
        foreach (ref readonly var finding in FindingsHost.Items(findings))
        {
            if (finding.Outcome is not Decision decision || (decision.IsCareer && leaves)) continue;
            var date = finding.Date;
            var why = Explain(findings, finding);
            var known = decisions.FindIndex(d => d.Code == decision.Code && d.Effective == date);
            if (known < 0) decisions.Add(new(decision.Code, date, decision.IsDiscretionary, [why]));
            else decisions[known] = decisions[known] with { Why = [.. decisions[known].Why, why] };
        }

        decisions.Sort(static (a, b) => a.Effective != b.Effective ? a.Effective.CompareTo(b.Effective) : string.CompareOrdinal(a.Code, b.Code));
        return decisions;
    }

    private List<PayslipEntitlement> Entitlements(Findings findings)
    {
        var entitlements = new List<PayslipEntitlement>();
        foreach (ref readonly var finding in FindingsHost.Items(findings))
        {
            if (finding.Outcome is not Entitlement entitlement) continue;
            var date = finding.Date;
            if (!entitlements.Exists(e => e.Kind == entitlement.Code && e.Date == date))
                entitlements.Add(new(entitlement.Code, date, (int)finding.First.Floor(), Explain(findings, finding)));
        }

        entitlements.Sort(static (a, b) => a.Date != b.Date ? a.Date.CompareTo(b.Date) : string.CompareOrdinal(a.Kind, b.Kind));
        return entitlements;
    }

    private List<PayslipNotice> Notices(HostFindings host, Findings findings)
    {
        var notices = new SortedDictionary<string, List<Explanation>>(StringComparer.Ordinal);
        if (host.FactsOutsideEmployment)
            notices.Add(HostMessages.FactsOutsideEmployment, [HostMessages.Explain(HostMessages.FactsOutsideEmployment)]);
        foreach (ref readonly var finding in FindingsHost.Items(findings))
        {
            if (finding.Outcome is not Notice notice) continue;
            if (!notices.TryGetValue(notice.Code, out var why)) notices.Add(notice.Code, why = []);
            if (explain || why.Count == 0) why.Add(Explain(findings, finding));
        }

        return [.. notices.Select(notice => new PayslipNotice(notice.Key, notice.Value))];
    }

    private List<Explanation> NotApplied(PersonMonthData data, PlanRun run)
    {
        var missed = new List<Explanation>();
        foreach (ref readonly var finding in FindingsHost.Items(run.Findings))
            if (finding.Outcome is NotApplied) missed.Add(Explain(run.Findings, finding));
        foreach (var policy in run.LeftOpen(data.Month, data.AsOf))
            missed.Add(HostMessages.Explain(HostMessages.MonthOpen, ("policy", policy.Name), ("as_of", data.AsOf)) with { Code = policy.Name, Policy = policy.Name });
        return missed;
    }

    private List<PayslipDaily> Daily(PersonMonthData data, Findings findings)
    {
        var figures = new List<PayslipDaily>();
        for (var slot = 0; slot < plan.Declarations.DailyFigures.Count; slot++)
        {
            var days = new List<PayslipDay>();
            var daily = FindingsHost.Daily(findings, slot);
            for (var i = 0; i < daily.Length; i++)
                if (!daily[i].Done.IsZero || !daily[i].Required.IsZero) days.Add(new(data.Days[i].Date, daily[i].Done, daily[i].Required));
            if (days.Count > 0) figures.Add(new(plan.Declarations.DailyFigures[slot], days));
        }

        return figures;
    }
}
