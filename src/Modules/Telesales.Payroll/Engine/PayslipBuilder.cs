using Telesales.Payroll.Assembly;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Payroll.Engine;

/// <summary>From the buffers of a run to a payslip: ordered, unique where the rulebook says so, summed. One instance per thread.</summary>
internal sealed class PayslipBuilder(ResolvedPlan plan, bool explain)
{
    private readonly SortedParts<PayslipLine> _lines = new(static (a, b) =>
    {
        var order = a.Section.CompareTo(b.Section);
        if (order == 0) order = string.CompareOrdinal(a.Code, b.Code);
        return order != 0 ? order : string.CompareOrdinal(a.Reference, b.Reference);
    });

    private readonly SortedParts<PayslipMeasure> _measures = new(static (a, b) => string.CompareOrdinal(a.Code, b.Code));

    private readonly SortedParts<PayslipDecision> _decisions = new(static (a, b) =>
        a.Effective != b.Effective ? a.Effective.CompareTo(b.Effective) : string.CompareOrdinal(a.Code, b.Code));

    private readonly SortedParts<PayslipEntitlement> _entitlements = new(static (a, b) =>
        a.Date != b.Date ? a.Date.CompareTo(b.Date) : string.CompareOrdinal(a.Kind, b.Kind));

    private readonly SortedParts<PayslipNotice> _notices = new(static (a, b) => string.CompareOrdinal(a.Code, b.Code));
    private readonly OutcomeCache _cache = new(plan);

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
            Exact = outcome is PayLine or SettlementLine ? new(finding.First) : Amount.Zero,
            Quantity = finding.IsCounted ? new(finding.Second.Floor()) : Count.Zero,
            Reference = finding.Reference,
            Date = finding.Date,
            Minutes = outcome is Entitlement ? (int)finding.First.Floor() : 0,
        };
    }

    // Without explanations, what stands for one says policy, clause and message only and is shared.
    private Explanation Why(Findings findings, in Finding finding) => explain ? Explain(findings, finding) : _cache.Outline(finding.Outcome);

    private PayslipLine[] Lines(PlanRun run)
    {
        foreach (ref readonly var paid in run.Lines)
        {
            var amount = paid.Amount;
            if (amount == Money.Zero && !LineCodes.StaysWhenZero(paid.Line.Code)) continue;
            _lines.Add(new(
                _cache.Section(paid.Line),
                paid.Line.Code,
                _cache.Text(paid.Reference),
                amount,
                paid.IsCounted ? paid.Quantity : null,
                paid.IsCounted ? paid.Rate : null,
                paid.Line.Clause,
                explain ? Parts(run.Findings, paid) : []));
        }

        return _lines.Take();
    }

    private List<Explanation> Parts(Findings findings, in PaidFinding paid)
    {
        var parts = new List<Explanation>();
        foreach (ref readonly var finding in FindingsHost.Items(findings))
            if (finding.Outcome is PayLine && finding.Outcome.Code == paid.Line.Code && finding.Reference == paid.Reference)
                parts.Add(Explain(findings, finding));
        return parts;
    }

    private PayslipMeasure[] Measures(Findings findings)
    {
        foreach (ref readonly var finding in FindingsHost.Items(findings))
        {
            if (finding.Outcome is not Measure measure) continue;
            _measures.Add(new(_cache.CodeOf(measure, finding.Reference), finding.First, finding.Second, measure.Clause, plan.Declarations.OutcomePolicies[measure.Slot])
            {
                Family = measure.Code,
                Reference = finding.Reference,
            });
        }

        return _measures.Take();
    }

    private PayslipDecision[] Decisions(PersonMonthData data, Findings findings)
    {
        var leaves = data.Person.LeaveDate <= data.Month.LastDay;
        foreach (ref readonly var finding in FindingsHost.Items(findings))
        {
            if (finding.Outcome is not Decision decision || (decision.IsCareer && leaves)) continue;
            var said = new PayslipDecision(decision.Code, finding.Date, decision.IsDiscretionary, [Why(findings, finding)]);
            if (_decisions.Find(said) is { } known) _decisions.Replace(known with { Why = [.. known.Why, .. said.Why] });
            else _decisions.Add(said);
        }

        return _decisions.Take();
    }

    private PayslipEntitlement[] Entitlements(Findings findings)
    {
        foreach (ref readonly var finding in FindingsHost.Items(findings))
        {
            if (finding.Outcome is not Entitlement entitlement) continue;
            var given = new PayslipEntitlement(entitlement.Code, finding.Date, (int)finding.First.Floor(), Why(findings, finding));
            if (_entitlements.Find(given) is null) _entitlements.Add(given);
        }

        return _entitlements.Take();
    }

    private PayslipNotice[] Notices(HostFindings host, Findings findings)
    {
        if (host.FactsOutsideEmployment)
            _notices.Add(new(HostMessages.FactsOutsideEmployment, [HostMessages.Explain(HostMessages.FactsOutsideEmployment)]));
        foreach (ref readonly var finding in FindingsHost.Items(findings))
        {
            if (finding.Outcome is not Notice notice) continue;
            var given = new PayslipNotice(notice.Code, [Why(findings, finding)]);
            if (_notices.Find(given) is not { } known) _notices.Add(given);
            else if (explain) _notices.Replace(known with { Why = [.. known.Why, .. given.Why] });
        }

        return _notices.Take();
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
