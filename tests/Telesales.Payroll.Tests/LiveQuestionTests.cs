using Telesales.Payroll.Live;
using Telesales.Policies;

namespace Telesales.Payroll.Tests;

/// <summary>Live questions under a branch's own plan, with a metric and entitlements that the host has never heard of.</summary>
public sealed class LiveQuestionTests
{
    private static readonly Month October = new(2026, 10);
    private static readonly IPolicyCatalogue Catalogue = Load();

    private static IPolicyCatalogue Load()
    {
        var options = new PolicyOptions();
        options.PluginRoots.Add(Path.Combine(AppContext.BaseDirectory, "plugin-fixtures", "Fixture.Leaving"));
        return PolicyCatalogue.Load(options);
    }

    private static (EarlyLeaveCheck Check, LiveTexts En, LiveTexts Zh) Ask(int day, int demos)
    {
        var plan = Catalogue.Resolve("L1", October, []).Plan;
        Assert.NotNull(plan);
        var facts = new Branch(FactVocabularies.Of(Catalogue)).Person("A").Activity("A", Branch.Date(10, day), demos, "fixture.leaving.demos").Build();
        var check = new LiveQuestions().CheckEarlyLeave(plan, facts, "A", new PayrollOptions { AsOf = Branch.Date(10, day) }).Answer;
        Assert.NotNull(check);
        return (check, new(plan, Language.En), new(plan, Language.Zh));
    }

    [Fact]
    public void CheckEarlyLeave_OwnMetricShort_SaysHowManyInThePackagesWords()
    {
        var (check, en, zh) = Ask(14, 1);
        Assert.Equal(EarlyLeaveAnswer.NotYet, check.Answer);
        Assert.Equal(new Shortfall("fixture.leaving.demos", 1, 3, 2, "L1/s2"), Assert.Single(check.Today));
        Assert.Equal("Not yet, demonstrations to go: 2.", en.Sentence(check));
        Assert.Equal("还不能提前下班，还差 2 次演示。", zh.Sentence(check));
    }

    [Theory]
    [InlineData(2, EarlyLeaveAnswer.NotYet, 0)]
    [InlineData(3, EarlyLeaveAnswer.MayLeave, 45)]
    [InlineData(9, EarlyLeaveAnswer.MayLeave, 45)]
    public void CheckEarlyLeave_RightThatDeclaresNothing_IsARight(int demos, EarlyLeaveAnswer answer, int minutes)
    {
        var (check, _, _) = Ask(14, demos);
        Assert.Equal((answer, minutes), (check.Answer, check.Minutes));
        Assert.Equal(["L1/s2"], check.Clauses);
    }

    [Fact]
    public void CheckEarlyLeave_DutyThatDeclaresNothing_WinsOverTheRight()
    {
        var (check, en, _) = Ask(14, 10);
        Assert.Equal((EarlyLeaveAnswer.MustStay, 0), (check.Answer, check.Minutes));
        Assert.Equal(["L1/s3"], check.Clauses);
        Assert.Equal(2, check.Why.Count);
        Assert.Equal("No.", en.Sentence(check));
    }

    [Fact]
    public void CheckEarlyLeave_OnASunday_IsNoWorkingDay() => Assert.Equal(EarlyLeaveAnswer.NotAWorkingDay, Ask(18, 1).Check.Answer);

    [Fact]
    public void GetProgress_UnderAPlanWithoutWeeks_HasThresholdsOnly()
    {
        var plan = Catalogue.Resolve("L1", October, []).Plan!;
        var facts = new Branch(FactVocabularies.Of(Catalogue)).Person("A").Build();
        var progress = new LiveQuestions().GetProgress(plan, facts, "A", new PayrollOptions { AsOf = Branch.Date(10, 2) }).Answer;
        Assert.NotNull(progress);
        Assert.Empty(progress.Weeks);
        Assert.Equal(Money.Yuan(1000), progress.Earned);
        // Thursday the 1st and Friday the 2nd.
        Assert.Equal([3L, 3L], progress.Thresholds.Select(threshold => threshold.Distance!.Missing));
    }

    [Fact]
    public void Questions_AboutSomebodyElsewhere_HaveNoAnswer()
    {
        var plan = Catalogue.Resolve("L1", October, []).Plan!;
        var facts = new Branch(FactVocabularies.Of(Catalogue)).Person("A", hired: Branch.Date(11, 1)).Build();
        Assert.Equal(new(null, null), new LiveQuestions().GetProgress(plan, facts, "A", new PayrollOptions()));
        Assert.Equal(new(null, null), new LiveQuestions().GetProgress(plan, facts, "B", new PayrollOptions()));
    }
}
