using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Policies.Direct.Tests;

/// <summary>
/// What each policy version declares, pinned in <c>Declarations</c>. Saved payslips, the words of packages and callers of the API go by these
/// names, so a released version never changes its file; a new version gets its own.
/// </summary>
/// <remarks>Without the snapshots' stand-in: a file is compared as often as a mutant is tried, in several processes at once.</remarks>
public sealed class DeclarationTests
{
    private const string BySales = "R15-by-sales.yaml";
    private static readonly string Folder = Repository.PathOf("tests", "Telesales.Policies.Direct.Tests", "Declarations");

    /// <summary>The policies, with the plans that have them.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Policies =>
        from plan in Product.Catalogue.Plans
        where plan.Extends is null
        from policy in Product.Catalogue.Describe(plan.Id)!.Policies
        group plan.Id by policy.Policy.Name into plans
        select new TheoryDataRow<string, string>(plans.Key, string.Join(' ', plans.Distinct().Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(Policies))]
    public void Declares_WhatIsPinned(string policy, string plans) => Mutant.Try(() =>
    {
        // By its figures a policy may declare more under one plan than under another.
        IEnumerable<string> all = policy.StartsWith("team.target-pool@", StringComparison.Ordinal) ? [plans, BySales] : plans.Split(' ');
        var texts = all.GroupBy(plan => new DeclarationText(Resolve(plan), policy).Write()).Select(same => $"# {string.Join(' ', same)}\n{same.Key}");
        var text = string.Join('\n', texts);

        Assert.True(text == Pinned(policy), $"Declarations/{policy}.txt should say:\n{text}");
    });

    [Fact]
    public void PinnedFiles_BelongToPoliciesThatShip() =>
        Assert.Equal(
            Policies.Select(row => row.Data.Item1).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static string Pinned(string policy)
    {
        var file = Path.Combine(Folder, policy + ".txt");
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }

    private static ResolvedPlan Resolve(string plan)
    {
        var month = new Month(2026, 10);
        var catalogue = DirectPackages.NewCatalogue(plan);
        var named = plan == BySales ? Repository.PathOf("tests", "overlays", plan) : plan;
        var resolution = plan == "R09" ? catalogue.ResolveSettlement(named, month) : catalogue.Resolve(named, month, []);
        return resolution.Plan ?? throw new InvalidOperationException($"{plan}: {string.Join('\n', resolution.Problems)}");
    }
}
