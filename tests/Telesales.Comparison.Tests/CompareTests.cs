using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Comparison.Tests;

/// <summary>Differences and their causes on the sample branch, worked out by hand from the regulation before the first run.</summary>
public sealed class CompareTests
{
    [Fact]
    public void Compare_PlanWithItself_FindsNothing()
    {
        var pair = Compared.Pair(new("R21"), new("R21@1"));
        var (people, summary) = Compared.Run(pair, Compared.Sample);

        Assert.Empty(pair.Steps);
        Assert.Empty(people);
        Assert.Equal((12, 0, 0, 0, Money.Zero), (summary.People, summary.Different, summary.Winners, summary.Losers, summary.Cost));
        Assert.Empty(summary.Distribution);
    }

    // S02 has a week at 89 %; S04 one too, and reached the month's total, so that 80 of the 100 were given back; S08 weeks at 87.5 and 85.5 %.
    [Fact]
    public void Compare_WeekLineAt85Percent_FreesTheWeeksBetween()
    {
        var pair = Compared.Pair(new("R21"), new(Compared.Overlay));
        var (people, summary) = Compared.Run(pair, Compared.Sample);

        var change = Assert.Single(Assert.Single(pair.Steps).Changes);
        Assert.Equal((PlanChangeKind.Parameter, "quota.weekly-workload.pass_line", "90%", "85%", "R21/s3", "SUN-R21@1"), (change.Kind, change.Subject, change.Before, change.After, change.Clause, change.Overlay));
        Assert.Equal(["S02", "S04", "S08"], people.Keys);
        Assert.Equal(["weekly-deduction/2026-10-12: 1 × -100.00 = -100.00 → none, 100.00 by 0: 100.00"], people["S02"].Items.Select(Compared.Text));
        Assert.Equal(
            ["weekly-deduction/2026-10-12: 1 × -100.00 = -100.00 → none, 100.00 by 0: 100.00", "give-back: 80.00 → none, -80.00 by 0: -80.00"],
            people["S04"].Items.Select(Compared.Text));
        Assert.Equal((Money.Yuan(2180), Money.Yuan(2200), Money.Yuan(20)), (people["S04"].NetBefore, people["S04"].NetAfter, people["S04"].Net));
        Assert.Equal((3, 3, 0, Money.Yuan(320)), (summary.Different, summary.Winners, summary.Losers, summary.Cost));
        Assert.Equal([("weekly-deduction", Money.Yuan(400)), ("give-back", Money.Yuan(-80))], summary.ByLine.Select(line => (line.Name, line.Amount)).OrderByDescending(line => line.Amount));
        Assert.Equal([("junior", Money.Yuan(120), 2), ("senior", Money.Yuan(200), 1)], summary.ByGrade.Select(grade => (grade.Name, grade.Amount, grade.People)));
        Assert.Equal([("晨光组", Money.Yuan(120)), ("远航组", Money.Yuan(200))], summary.ByTeam.Select(team => (team.Name, team.Amount)));
        Assert.Equal([("R21/s3", Money.Yuan(320))], summary.ByClause.Select(clause => (clause.Name, clause.Amount)));
        Assert.Equal("S08", summary.Gains[0].EmployeeId);
        Assert.Empty(summary.Losses);
    }

    // A week at 89 %: deducted 100 before. With 150 alone 50 more, with the line at 85 % alone nothing; with both nothing: −50 + 100 leave 50.
    [Fact]
    public void Compare_TwoChangesThatMeet_ReportTheInteraction()
    {
        var pair = Compared.Figures("R21", "quota.weekly-workload.deduction=150", "quota.weekly-workload.pass_line=85%");
        var (people, _) = Compared.Run(pair, Compared.Sample);

        Assert.Equal(["quota.weekly-workload.deduction", "quota.weekly-workload.pass_line"], pair.Steps.Select(step => Assert.Single(step.Changes).Subject));
        Assert.Equal(["weekly-deduction/2026-10-12: 1 × -100.00 = -100.00 → none, 100.00 by 0: -50.00, 1: 100.00, interaction: 50.00"], people["S02"].Items.Select(Compared.Text));
        Assert.Equal(["0: -50.00", "1: 100.00", "interaction: 50.00"], people["S02"].Causes.Select(Compared.Text));
        // 80 % of 150 would be given back, of nothing nothing.
        Assert.Equal("give-back: 80.00 → none, -80.00 by 0: 40.00, 1: -80.00, interaction: -40.00", Compared.Text(people["S04"].Items[1]));
    }

    [Fact]
    public void Compare_ChangesThatDoNotMeet_HaveNoInteraction()
    {
        var (people, summary) = Compared.Run(Compared.Figures("R21", "quota.weekly-workload.pass_line=85%", "bonus.opportunity.bonus=120"), Compared.Sample);

        Assert.Equal(["0: 100.00", "1: 20.00"], people["S02"].Causes.Select(Compared.Text));
        Assert.DoesNotContain(summary.ByCause, cause => cause.Step is null);
    }

    [Fact]
    public void Compare_DecisionsMeasuresAndNotices_NameTheirCause()
    {
        // S10 loses 450 of 2300 at 150 a week: more than a fifth, which the law's notice says.
        var (people, summary) = Compared.Run(Compared.Figures("R21", "quota.weekly-workload.deduction=150", "quota.weekly-workload.daily_contacts={junior: 80, intermediate: 120, senior: 160}"), Compared.Sample);

        Assert.Contains(people["S10"].Items, item => item is { Kind: ItemKind.Notice, Code: "law.deductions-over-20-percent", Before: null, Causes: [{ Step: 1 }] });
        Assert.Contains(summary.Items, item => item is { Kind: ItemKind.Measure, Code: "workload.month", Changed: > 0 });
        Assert.Contains(people.Values.SelectMany(person => person.Items), item => item is { Kind: ItemKind.Entitlement, Code: "early-leave", After: null, Causes: [{ Step: 0, Amount: null }] });
    }

    [Fact]
    public void Compare_SideThatWithholds_IsNoLoss()
    {
        var facts = Compared.Sample;
        var pair = Compared.Pair(new("R13"), new("R13") { MissingAttendanceAsAttended = true });
        var change = Assert.Single(Assert.Single(pair.Steps).Changes);
        var (_, summary) = Compared.Run(pair, facts);

        Assert.Equal((PlanChangeKind.Option, "missing_attendance_as_attended"), (change.Kind, change.Parameter));
        Assert.Equal((0, Money.Zero), (summary.NewlyWithheld, summary.Cost));
    }

    [Fact]
    public void Compare_OpenMonthWithTheWholeOne_IsAnOption()
    {
        var pair = Compared.Pair(new("R21"), new("R21") { AsOf = new(2026, 10, 14) });
        var (people, _) = Compared.Run(pair, Compared.Sample);

        Assert.Equal("as_of", Assert.Single(Assert.Single(pair.Steps).Changes).Parameter);
        Assert.Contains(people["S02"].Items, item => item is { Code: "base-pay", Causes: [{ Step: 0 }] });
    }

    [Fact]
    public void Pair_FiguresThatOnlyGoTogether_AreOneStep()
    {
        // The points must sum to 100: neither can be changed alone. What an absence takes can.
        var pair = Compared.Figures("R20", "appraisal.points.business_points=70", "appraisal.points.attitude_points=30", "appraisal.points.absence_points=6");

        Assert.Equal([["absence_points"], ["attitude_points", "business_points"]], pair.Steps.Select(step => step.Changes.Select(change => change.Parameter)));
    }

    [Fact]
    public void Pair_OtherPlans_ReplacePoliciesThatPayTheSameLine()
    {
        var pair = Compared.Pair(new("R13"), new("R21"));

        var pay = pair.Steps[0].Changes.Select(change => (change.Kind, change.Policy));
        Assert.Equal([(PlanChangeKind.Added, "base-pay.grade-table"), (PlanChangeKind.Removed, "base-pay.contract")], pay);
        Assert.All(pair.Steps, step => Assert.NotEmpty(step.Changes));
    }

    [Fact]
    public void Pair_PlanThatIsRefused_SaysWhy()
    {
        var pair = Compared.Comparisons.Pair(new("R21"), new("R21") { Figures = [new("quota.weekly-workload", "pass_line", "85")] }, Compared.October);

        Assert.False(pair.IsReady);
        Assert.Empty(pair.ProblemsBefore);
        Assert.NotEmpty(pair.ProblemsAfter);
        Assert.Throws<InvalidOperationException>(() => Compared.Comparisons.Compare(pair, Compared.Sample));
    }

    [Fact]
    public void Compare_WithoutCauses_StatesDifferencesAlone()
    {
        var (people, _) = Compared.Run(Compared.Pair(new("R21"), new(Compared.Overlay)), Compared.Sample, new() { FindCauses = false });

        Assert.All(people.Values, person => Assert.All(person.Items, item => Assert.Empty(item.Causes)));
    }
}
