using Telesales.Policies.V1;
using Telesales.Testing;
using Telesales.Testing.Snapshots;

namespace Telesales.Snapshots.Tests;

/// <summary>
/// What each policy version says of the twelve people of the sample branch, pinned: figures, workings, explanations in Chinese and English, and
/// what did not apply. A released version never changes its file; a new version gets its own.
/// </summary>
public sealed class PolicySnapshots
{
    private const string Suffix = ".verified.txt";
    private const string Prefix = nameof(PolicySnapshots) + "." + nameof(Says) + "_policy=";

    // A policy version is pinned under the plans that it shipped with. A plan that takes it up later enters here what it was until then, so that
    // no pinned file changes; the plan's own payslip is pinned by PayslipSnapshots.
    private static readonly Dictionary<string, string[]> ShippedWith = new(StringComparer.Ordinal)
    {
        ["appraisal.scorecard@1.0.0"] = ["R10", "R11", "R12", "R16"],
        ["base-pay.contract@1.0.0"] = ["R13", "R15"],
        ["discipline.conduct-counters@1.0.0"] = ["R03", "R06", "R08"],
        ["discipline.severity-penalties@1.0.0"] = ["R07"],
        ["protection.wage@1.0.0"] = ["R13", "R15", "R21"],
    };

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

        var months = Months(policy).Where(month => month.Plan.Policies.Any(planned => planned.Name == policy)).ToList();

        Assert.True(months.Count > 0, $"No plan that ships has {policy}: nothing to pin. Put it into a plan, or give it a month of its own here.");
        Snapshot.Verify(string.Join("\n\n", months.Select(month => new PolicyText(month, policy).Write())), [("policy", policy)]);
    }

    [Fact]
    public void VerifiedFiles_InThisFolder_BelongToPoliciesOfTheCatalogue()
    {
        var kept = Directory.EnumerateFiles(Repository.PathOf("tests", "Telesales.Snapshots.Tests"), $"{Prefix}*{Suffix}")
            .Select(file => Path.GetFileName(file)[Prefix.Length..^Suffix.Length]);

        Assert.Equal(Policies.Select(row => row.Data).Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    // Every plan as it ships. The wage protection says little without a minimum wage, so it is shown with one too, and enforced.
    private static IEnumerable<SampleMonth> Months(string policy)
    {
        foreach (var plan in ShippedWith.GetValueOrDefault(policy) ?? Product.Plans) yield return new(Product.Plan(plan, "2026-10"), "");
        if (!policy.StartsWith("protection.", StringComparison.Ordinal)) yield break;
        yield return new(Product.Plan("R21", "2026-10", minimumWage: 2000), "minimum wage 2000.00");
        yield return new(Product.Plan("R21", "2026-10", minimumWage: 2000, enforceLaw: true), "minimum wage 2000.00, enforced");
    }
}
