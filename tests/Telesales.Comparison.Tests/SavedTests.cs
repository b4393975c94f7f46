using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Comparison.Tests;

/// <summary>What was before is as it was saved; what changed since then is a cause beside the changes of the plan. Worked out by hand.</summary>
public sealed class SavedTests
{
    // S02 was deducted 120 for the week at 89 % when 120 was the figure; 100 today, 150 alone, nothing with the line at 85 % alone, nothing with both.
    [Fact]
    public void Compare_SavedPayslips_TellsWhatChangedSinceThenBesideThePlan()
    {
        var pair = Compared.Figures("R21", "quota.weekly-workload.deduction=150", "quota.weekly-workload.pass_line=85%").AsSaved();
        var (people, summary) = Run(pair, new(Compared.Sample) { Saved = Saved("R21", "quota.weekly-workload.deduction=120") });

        Assert.Equal(2, pair.SavedStep);
        Assert.Equal(PlanChangeKind.Recalculated, Assert.Single(pair.Steps[2].Changes).Kind);
        Assert.Equal(["weekly-deduction/2026-10-12: 1 × -120.00 = -120.00 → none, 120.00 by 0: -50.00, 1: 100.00, 2: 20.00, interaction: 50.00"], people["S02"].Items.Select(Compared.Text));
        Assert.Equal((Money.Yuan(2322) + new Money(22), Money.Yuan(120), false), (people["S02"].NetBefore, people["S02"].Net, people["S02"].HasOtherFacts));
        // Everyone deducted for a week comes out otherwise by the same facts; the parts sum to the cost.
        Assert.Equal((0, 0, 0), (summary.Saved!.NotSaved, summary.Saved.NotInFacts, summary.Saved.OtherFacts));
        Assert.Equal(Deducted(Compared.Sample), summary.Saved.ChangedByTheSameFacts);
        Assert.Equal(summary.Cost.Fen, summary.ByCause.Sum(cause => cause.Amount.Fen));
        Assert.Equal(summary.Cost.Fen, summary.ByClause.Sum(clause => clause.Amount.Fen));
    }

    [Fact]
    public void Compare_SavedAndUnchanged_FindsNothing()
    {
        var (people, summary) = Run(Compared.Pair(new("R21"), new("R21")).AsSaved(), new(Compared.Sample) { Saved = Saved("R21") });

        Assert.Empty(people);
        Assert.Equal((12, 0, new SavedTotals(0, 0, 0, 0)), (summary.People, summary.Different, summary.Saved));
    }

    // S02's 38 contacts of the 16th become 40: 180 of 200 are 90 %, and nothing is deducted today. The overlay does nothing more for them.
    [Fact]
    public void Compare_SavedByOtherFacts_TellsTheFacts()
    {
        var facts = Changed(facts => facts.Replace("activity.csv", "S02,2026-10-16,contacts_collected,38", "S02,2026-10-16,contacts_collected,40"));
        var (people, summary) = Run(Compared.Pair(new("R21"), new(Compared.Overlay)).AsSaved(), new(facts) { Saved = Saved("R21") });

        Assert.Equal("weekly-deduction/2026-10-12: 1 × -100.00 = -100.00 → none, 100.00 by 1: 100.00", Compared.Text(people["S02"].Items[0]));
        Assert.Equal(["1: 100.00"], people["S02"].Causes.Select(Compared.Text));
        Assert.True(people["S02"].HasOtherFacts);
        Assert.Equal(["0: 200.00"], people["S08"].Causes.Select(Compared.Text));
        Assert.Equal(new SavedTotals(0, 0, 1, 0), summary.Saved);
    }

    [Fact]
    public void Compare_SavedAndWithheldToday_SaysSinceWhen()
    {
        var facts = Changed(facts => facts.Set("attendance.csv", [.. facts.Files["attendance.csv"].Where(line => !line.StartsWith("S02,2026-10-13,", StringComparison.Ordinal))]));
        var (people, summary) = Run(Compared.Pair(new("R21"), new(Compared.Overlay)).AsSaved(), new(facts) { Saved = Saved("R21") });

        var error = Assert.Single(people["S02"].Items);
        Assert.Equal((ItemKind.Error, "attendance.missing", "1"), (error.Kind, error.Code, Compared.Text(Assert.Single(error.Causes))));
        Assert.Null(people["S02"].Net);
        Assert.Equal((1, 1), (summary.NewlyWithheld, summary.Saved!.OtherFacts));
    }

    [Fact]
    public void Compare_WithoutASavedPayslip_IsCountedAndNotCompared()
    {
        var saved = Saved("R21");
        saved.Add("X9", saved["S01"] with { EmployeeId = "X9" });
        saved.Remove("S08");
        var (people, summary) = Run(Compared.Pair(new("R21"), new(Compared.Overlay)).AsSaved(), new(Compared.Sample) { Saved = saved });

        Assert.Equal(["S02", "S04"], people.Keys);
        Assert.Equal((11, new SavedTotals(1, 1, 0, 0)), (summary.People, summary.Saved));
    }

    [Fact]
    public void Compare_SavedByAPairThatIsNot_IsRefused() => Assert.Throws<InvalidOperationException>(() =>
        Run(Compared.Pair(new("R21"), new(Compared.Overlay)), new(Compared.Sample) { Saved = Saved("R21") }));

    [Fact]
    public void Report_OfSavedPayslips_ShowsThemAsSaved()
    {
        var pair = Compared.Pair(new("R21"), new(Compared.Overlay)).AsSaved();
        var (_, people) = Compared.Comparisons.Report(pair, [new(Compared.Sample) { Saved = Saved("R21", "quota.weekly-workload.deduction=120") }], 1);

        Assert.Equal("S08", people[0].Difference.EmployeeId);
        Assert.Equal(people[0].Difference.NetBefore, Assert.IsType<Payslip>(people[0].Before).Net);
    }

    // Two cases with the same id in it: one of them differs, and its payslips are its own.
    [Fact]
    public void Compare_OverCases_TellsThemApart()
    {
        var facts = FactFolder.Read(Repository.PathOf("samples", "sunrise-branch"));
        var below = Only(facts, "S02");
        facts.Replace("activity.csv", "S02,2026-10-16,contacts_collected,38", "S02,2026-10-16,contacts_collected,40");
        var pair = Compared.Pair(new("R21"), new(Compared.Overlay));
        ComparedFacts[] cases = [new(Only(facts, "S02")) { Case = "at the line" }, new(below) { Case = "below it" }];
        var found = new List<PersonDifference>();
        var summary = Compared.Comparisons.Compare(pair, cases, found.Add);

        Assert.Equal(["below it: S02"], found.Select(person => person.Who));
        Assert.Equal((2, 1, 2, 1), (summary.Cases, summary.CasesDifferent, summary.People, summary.Different));
        var (_, people) = Compared.Comparisons.Report(pair, cases, 5);
        Assert.Contains(Assert.IsType<Payslip>(Assert.Single(people).Before).Lines, line => line.Code == "weekly-deduction");
    }

    [Fact]
    public void Compare_CaseWithItsOwnOptions_IsCalculatedByThem()
    {
        var folder = FactFolder.Read(Repository.PathOf("samples", "sunrise-branch"));
        folder.Set("attendance.csv", folder.Files["attendance.csv"][..1]);
        var facts = Only(folder, "S02");
        var pair = Compared.Pair(new("R21"), new(Compared.Overlay));

        Assert.Equal(1, Compared.Comparisons.Compare(pair, [new(facts) { Case = "a" }]).WithheldInBoth);
        Assert.Equal(0, Compared.Comparisons.Compare(pair, [new(facts) { Case = "a", MissingAttendanceAsAttended = true }]).WithheldInBoth);
        // On the 14th the week at 89 % is open yet.
        Assert.Equal(1, Compared.Comparisons.Compare(pair, [new(facts) { Case = "a", MissingAttendanceAsAttended = true }]).Different);
        Assert.Equal(0, Compared.Comparisons.Compare(pair, [new(facts) { Case = "a", MissingAttendanceAsAttended = true, AsOf = new(2026, 10, 14) }]).Different);
    }

    private static (IReadOnlyDictionary<string, PersonDifference> People, ComparisonSummary Summary) Run(ComparisonPair pair, ComparedFacts population)
    {
        var people = new Dictionary<string, PersonDifference>(StringComparer.Ordinal);
        return (people, Compared.Comparisons.Compare(pair, [population], person => people.Add(person.EmployeeId, person)));
    }

    private static Dictionary<string, Payslip> Saved(string plan, params IEnumerable<string> figures)
    {
        var resolved = Product.Catalogue.Resolve(plan, Compared.October, [.. figures.Select(Compared.Figure)]).Plan!;
        return Product.Payroll.Calculate(resolved, Compared.Sample, new() { Explain = true }).Cast<Payslip>().ToDictionary(payslip => payslip.EmployeeId, StringComparer.Ordinal);
    }

    private static int Deducted(FactSet facts) =>
        Product.Payroll.Calculate(Product.Catalogue.Resolve("R21", Compared.October, []).Plan!, facts, new()).Cast<Payslip>().Count(payslip => payslip.Lines.Any(line => line.Code == "weekly-deduction"));

    private static FactSet Changed(Action<FactFolder> change)
    {
        var facts = FactFolder.Read(Repository.PathOf("samples", "sunrise-branch"));
        change(facts);
        return Import(facts);
    }

    private static FactSet Only(FactFolder facts, string person) => Import(facts.Of(new HashSet<string>(StringComparer.Ordinal) { person }));

    private static FactSet Import(FactFolder facts)
    {
        var folder = Directory.CreateTempSubdirectory("telesales-saved-").FullName;
        try
        {
            facts.Write(folder);
            return Product.Facts(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
