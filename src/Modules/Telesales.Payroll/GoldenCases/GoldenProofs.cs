using System.Globalization;
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
    private readonly Dictionary<(string Policy, OutcomeKind Kind, string Message, string Clause), List<string>> _cases = [];

    private GoldenProofs()
    {
    }

    /// <summary>The proofs of cases.</summary>
    /// <param name="runner">Runs them.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="folder">The folder to which the names of their files are relative.</param>
    public static GoldenProofs Of(GoldenCaseRunner runner, IEnumerable<GoldenCase> cases, string folder)
    {
        var proofs = new GoldenProofs();
        foreach (var golden in cases)
        {
            if (!runner.Run(golden).Holds) continue;
            var place = string.Create(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(folder, golden.File).Replace('\\', '/')}:{golden.Line}");
            foreach (var (kind, why) in Said(runner, golden)) proofs.Add(kind, why, place);
        }

        return proofs;
    }

    /// <summary>The cases that prove it, <c>R21/callbacks.yaml:12</c>, in the order in which they were given.</summary>
    /// <param name="code">What a policy says under a clause.</param>
    /// <param name="clause">The clause.</param>
    public IReadOnlyList<string> For(ClauseCode code, string clause) =>
        _cases.TryGetValue((code.Policy, code.Kind, code.Message, clause), out var places) ? places : [];

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

    private void Add(OutcomeKind kind, Explanation why, string place)
    {
        var key = (why.Policy, kind, why.Message, why.Clause);
        if (!_cases.TryGetValue(key, out var places)) _cases.Add(key, places = []);
        if (places.Count == 0 || places[^1] != place) places.Add(place);
    }
}
