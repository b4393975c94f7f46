using Telesales.Payroll;
using Telesales.Policies.V1;
using Telesales.Snapshots.Tests;
using Telesales.Testing;

namespace Telesales.Policies.Direct.Tests;

/// <summary>
/// What each referenced policy says of the sample branch is what Telesales.Snapshots.Tests has pinned: every operand, in both languages, and
/// what did not apply. Read without the snapshots' stand-in, which takes a snapshot once and writes what differs.
/// </summary>
public sealed class DirectSnapshotTests
{
    private static readonly Month October = new(2026, 10);

    /// <summary>The policies, with the plans that have them.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Policies => DeclarationTests.Policies;

    [Theory]
    [MemberData(nameof(Policies))]
    public void Says_WhatIsPinned(string policy, string plans) => Mutant.Try(() =>
    {
        var file = Repository.PathOf("tests", "Telesales.Snapshots.Tests", $"PolicySnapshots.Says_policy={policy}.verified.txt");

        Assert.Equal(File.ReadAllText(file), plans == "R09" ? SettlementOf(policy) : new PolicyMonths(policy, Resolve).Write(plans.Split(' ')));
    });

    private static string SettlementOf(string policy) =>
        new SettlementText(Plan("R09", DirectPackages.NewCatalogue("R09").ResolveSettlement("R09", October)), policy).Write();

    private static ResolvedPlan Resolve(string plan, decimal? minimumWage, bool enforced)
    {
        Money? wage = minimumWage is { } yuan ? new Money((long)(yuan * 100)) : null;
        return Plan(plan, DirectPackages.NewCatalogue(plan).Resolve(plan, October, PlanOptions.Overrides(wage, enforced)));
    }

    private static ResolvedPlan Plan(string plan, PlanResolution resolution) =>
        resolution.Plan ?? throw new InvalidOperationException($"{plan}: {string.Join('\n', resolution.Problems)}");
}
