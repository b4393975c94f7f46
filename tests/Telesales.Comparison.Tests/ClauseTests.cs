using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Comparison.Tests;

/// <summary>Plans by path: a clause that is cited otherwise, a policy left out, another order.</summary>
public sealed class ClauseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telesales-compare-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Compare_AnotherClause_ChangesWhatLinesCiteAndNoAmount()
    {
        var pair = Compared.Pair(new("R21"), new(Plan(text => text.Replace("policy: bonus.opportunity@1.0.0\n    clause: R21/s3", "policy: bonus.opportunity@1.0.0\n    clause: R21/s4", StringComparison.Ordinal))));
        var (people, summary) = Compared.Run(pair, Compared.Sample);

        var change = Assert.Single(Assert.Single(pair.Steps).Changes);
        Assert.Equal((PlanChangeKind.Clause, "bonus.opportunity", "R21/s3", "R21/s4"), (change.Kind, change.Policy, change.Before, change.After));
        Assert.Equal((Money.Zero, 0, 0), (summary.Cost, summary.Winners, summary.Losers));
        var line = Assert.Single(people["S01"].Items);
        Assert.Equal(("opportunity", "R21/s3", "R21/s4", Money.Zero), (line.Code, line.ClauseBefore, line.ClauseAfter, line.Difference));
    }

    [Fact]
    public void Compare_PolicyLeftOut_TakesItsLines()
    {
        var pair = Compared.Pair(new("R21"), new(Plan(text =>
        {
            var start = text.IndexOf("  - policy: quota.give-back", StringComparison.Ordinal);
            return text.Remove(start, text.IndexOf("  - policy: quota.performance-floor", StringComparison.Ordinal) - start);
        })));
        var (people, _) = Compared.Run(pair, Compared.Sample);

        Assert.Equal(PlanChangeKind.Removed, Assert.Single(Assert.Single(pair.Steps).Changes).Kind);
        Assert.Equal(["give-back: 80.00 → none, -80.00 by 0: -80.00"], people["S04"].Items.Select(Compared.Text));
    }

    [Fact]
    public void Pair_AnotherOrder_IsAChangeOfItsOwn()
    {
        var pair = Compared.Pair(new("R21"), new(Plan(text =>
        {
            var visit = text.IndexOf("  - policy: bonus.visit-invitation", StringComparison.Ordinal);
            var opportunity = text.IndexOf("  - policy: bonus.opportunity", StringComparison.Ordinal);
            var commission = text.IndexOf("  - policy: bonus.signing-commission", StringComparison.Ordinal);
            return text[..visit] + text[opportunity..commission] + text[visit..opportunity] + text[commission..];
        })));

        Assert.Equal(PlanChangeKind.Order, Assert.Single(Assert.Single(pair.Steps).Changes).Kind);
        Assert.Empty(Compared.Run(pair, Compared.Sample).People);
    }

    private string Plan(Func<string, string> change)
    {
        var text = File.ReadAllText(Directory.EnumerateFiles(Repository.PathOf("src", "Plugins", "Regulations"), "plan.yaml", SearchOption.AllDirectories).Single(path => path.Contains("R21-", StringComparison.Ordinal)));
        var changed = change(text.Replace("plan: R21", "plan: MINE", StringComparison.Ordinal));
        var path = Path.Combine(_folder.FullName, "mine.yaml");
        File.WriteAllText(path, changed);
        return path;
    }
}
