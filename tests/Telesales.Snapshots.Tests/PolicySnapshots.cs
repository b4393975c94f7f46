using Telesales.Policies.Testing.Snapshots;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Snapshots.Tests;

/// <summary>
/// What each policy version says of the twelve people of the sample branch, pinned: figures, workings, explanations in Chinese and English, and
/// what did not apply. A released version never changes its file; a new version gets its own.
/// </summary>
public sealed class PolicySnapshots
{
    private const string Suffix = ".verified.txt";
    private const string Prefix = nameof(PolicySnapshots) + "." + nameof(Says) + "_policy=";

    /// <summary>The policies of the staged packages, <c>id@version</c>.</summary>
    public static IEnumerable<TheoryDataRow<string>> Policies =>
        Product.Catalogue.Policies.Select(policy => policy.Name).Distinct(StringComparer.Ordinal).Select(policy => new TheoryDataRow<string>(policy));

    [Theory]
    [MemberData(nameof(Policies))]
    public void Says(string policy)
    {
        if (Product.Catalogue.Policies.First(known => known.Name == policy).Kind == PolicyKind.Settlement)
        {
            Snapshot.Verify(new SettlementText(Product.SettlementPlan("R09", "2026-10"), policy).Write(), [("policy", policy)]);
            return;
        }

        var text = new PolicyMonths(policy, (plan, wage, enforced) => Product.Plan(plan, "2026-10", wage, enforced)).Write(Product.Plans);

        Assert.True(text.Length > 0, $"No plan that ships has {policy}: nothing to pin. Put it into a plan, or give it a month of its own in PolicyMonths.");
        Snapshot.Verify(text, [("policy", policy)]);
    }

    [Fact]
    public void VerifiedFiles_InThisFolder_BelongToPoliciesOfTheCatalogue()
    {
        var kept = Directory.EnumerateFiles(Repository.PathOf("tests", "Telesales.Snapshots.Tests"), $"{Prefix}*{Suffix}")
            .Select(file => Path.GetFileName(file)[Prefix.Length..^Suffix.Length]);

        Assert.Equal(Policies.Select(row => row.Data).Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }
}
