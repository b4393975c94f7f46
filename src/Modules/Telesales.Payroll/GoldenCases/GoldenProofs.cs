using Telesales.Payroll.Settlements;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.GoldenCases;

/// <summary>
/// Which golden case proves what a policy says under a clause: a case that holds, in which it is said of a person whose section of that kind is
/// expected. Found by running the cases, never written down.
/// </summary>
public sealed class GoldenProofs
{
    private readonly Dictionary<(string Policy, OutcomeKind Kind, string Message, string Clause), List<GoldenCase>> _cases = [];

    private GoldenProofs()
    {
    }

    /// <summary>The proofs of cases.</summary>
    /// <param name="runner">Runs them.</param>
    /// <param name="cases">The cases.</param>
    public static GoldenProofs Of(GoldenCaseRunner runner, IEnumerable<GoldenCase> cases)
    {
        var proofs = new GoldenProofs();
        foreach (var golden in cases)
        {
            if (!runner.Run(golden).Holds) continue;
            foreach (var (kind, why) in Said(runner, golden)) proofs.Add(kind, why, golden);
        }

        return proofs;
    }

    /// <summary>The cases that prove it, in the order in which they were given.</summary>
    /// <param name="code">What a policy says under a clause.</param>
    /// <param name="clause">The clause.</param>
    public IReadOnlyList<GoldenCase> For(ClauseCode code, string clause) =>
        _cases.TryGetValue((code.Policy, code.Kind, code.Message, clause), out var cases) ? cases : [];

    private static IEnumerable<(OutcomeKind Kind, Explanation Why)> Said(GoldenCaseRunner runner, GoldenCase golden)
    {
        if (golden.SettlesWithPartners) return runner.Settle(golden).Settlements.Where(partner => golden.Expected.ContainsKey(partner.Partner)).SelectMany(Said);
        return runner.Calculate(golden).Results.Where(result => golden.Expected.ContainsKey(result.EmployeeId)).SelectMany(result => Said(result, golden.Expected[result.EmployeeId]));
    }

    private static IEnumerable<(OutcomeKind, Explanation)> Said(PartnerSettlement partner) =>
    [
        .. partner.Lines.Select(line => (OutcomeKind.SettlementLine, line.Why)),
        .. partner.Errors.Select(error => (OutcomeKind.InputError, error.Why)),
        .. partner.NotApplied.Select(missed => (OutcomeKind.NotApplied, missed)),
    ];

    private static IEnumerable<(OutcomeKind, Explanation)> Said(PersonResult result, ExpectedPerson expected)
    {
        if (result is WithheldPayslip withheld) return Of("errors", OutcomeKind.InputError, withheld.Errors.Select(error => error.Why));
        var payslip = (Payslip)result;
        return
        [
            .. Of("lines", OutcomeKind.PayLine, payslip.Lines.SelectMany(line => line.Parts)),
            .. Of("measures", OutcomeKind.Measure, payslip.Measures.Select(measure => new Explanation(measure.Family, measure.Policy, measure.Clause, measure.Family, [], []))),
            .. Of("decisions", OutcomeKind.Decision, payslip.Decisions.SelectMany(decision => decision.Why)),
            .. Of("entitlements", OutcomeKind.Entitlement, payslip.Entitlements.Select(entitlement => entitlement.Why)),
            .. Of("notices", OutcomeKind.Notice, payslip.Notices.SelectMany(notice => notice.Why)),
            .. Of("not_applied", OutcomeKind.NotApplied, payslip.NotApplied),
        ];

        IEnumerable<(OutcomeKind, Explanation)> Of(string section, OutcomeKind kind, IEnumerable<Explanation> said) =>
            expected.Sections.ContainsKey(section) ? said.Select(why => (kind, why)) : [];
    }

    private void Add(OutcomeKind kind, Explanation why, GoldenCase golden)
    {
        var key = (why.Policy, kind, why.Message, why.Clause);
        if (!_cases.TryGetValue(key, out var cases)) _cases.Add(key, cases = []);
        if (cases.Count == 0 || cases[^1] != golden) cases.Add(golden);
    }
}
