using Telesales.Payroll.GoldenCases;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.GoldenCases.Tests;

/// <summary>Whatever a policy of a plan that ships can say, a golden case shows it said; and every code of the rulebook.</summary>
public sealed class ProofTests
{
    private static readonly Lazy<GoldenProofs> Proofs = new(() => GoldenProofs.Of(Product.Runner, GoldenFiles.All));

    // The codes of the rulebook, whoever says them. What is missing here is said by plans that are still to come.
    private static readonly string[] Rulebook =
    [
        "base-pay", "performance-pay", "weekly-deduction", "give-back", "visit-invitation", "opportunity", "adopted-proposal", "target-bonus", "excellent-bonus", "team-reward",
        "signing-commission", "short-calls", "short-customers", "false-records", "fine", "compensation", "performance-floor", "wage-protection",
        "workload.week", "workload.month", "early-leave.days", "free-time.weeks", "bonus-points", "score", "overtime.approved-minutes",
        "incident.missing-daily-record", "incident.missing-plan", "incident.missed-training", "conduct.rest_time_calls", "conduct.ring_overruns", "conduct.refused_calls",
        "confirm", "not-confirmed", "promote", "demote", "dismiss", "demote-or-dismiss", "training-required", "warn", "demerit", "commend", "suspend",
        "early-leave", "free-time", "stay-until-done",
        "base-pay.no-scheduled-days", "workload.week.absent", "workload.month.absent", "visit.rank-too-low", "opportunity.incomplete", "probation.cannot-confirm", "probation.no-data",
        "probation.overdue", "promotion.needs-outstanding-mark", "demotion.training-owed", "promotion.preferred", "indicator.missing", "score.absent", "compensation.capped",
        "attendance.late", "attendance.early-leave", "attendance.unapproved-absence", "team-target.absent", "facts.outside-employment",
        "law.deductions-over-20-percent", "law.below-minimum-wage", "law.probation-pay-below-80-percent", "law.probation-too-long",
        "attendance.missing", "attendance.leave-inconsistent", "contract.base-pay-missing", "contract.performance-base-missing", "contract.performance-base-below-half",
        "assignment.target-missing", "receipt.reference-missing", "receipt.refund-exceeds-collected", "score.no-indicators", "settlement.overspend",
    ];

    [Fact]
    public void Code_OfAPlanThatShips_StandsInAGoldenCase()
    {
        var codes = from regulation in Product.Catalogue.Regulations
                    from clause in Product.Catalogue.CoverageOf(regulation.Id)!.Clauses
                    from code in clause.Codes
                    where code.Kind is not OutcomeKind.NotApplied
                    group Proofs.Value.For(code, clause.Clause.Id).Count by $"{code.Policy}: {code.Kind} {code.Code} ({code.Message})" into proofs
                    where proofs.Sum() == 0
                    select proofs.Key;

        Assert.Equal([], codes);
    }

    [Fact]
    public void Code_OfTheRulebook_StandsInAGoldenCase()
    {
        var expected = GoldenFiles.All.SelectMany(golden => golden.Expected.Values).SelectMany(person => person.Sections.Values).SelectMany(entries => entries).ToList();

        // As a word of an entry: "weekly-deduction/2026-10-12: …", "workload.week.2026-10-12: …", "2026-12-01 demote", "attendance.missing".
        Assert.Equal([], Rulebook.Where(code => !expected.Exists(entry => Words(entry).Any(word => word == code || word.StartsWith($"{code}.2", StringComparison.Ordinal)))));
    }

    private static string[] Words(string entry) => entry.Split([' ', ':', '/'], StringSplitOptions.RemoveEmptyEntries);
}
