using Telesales.Policies;

namespace Telesales.Payroll.Tests;

/// <summary>A policy that throws withholds payslips, names itself and the person, and never takes the others along.</summary>
public sealed class FailureTests
{
    private static readonly Month October = new(2026, 10);
    private static readonly IPolicyCatalogue Catalogue = Load();

    private static IPolicyCatalogue Load()
    {
        var options = new PolicyOptions();
        options.PluginRoots.Add(Path.Combine(AppContext.BaseDirectory, "plugin-fixtures", "Fixture.Failing"));
        return PolicyCatalogue.Load(options);
    }

    private static Dictionary<string, PersonResult> Calculate(Branch branch)
    {
        var plan = Catalogue.Resolve("F1", October, []).Plan;
        Assert.NotNull(plan);
        return new Engine.PayrollEngine().Calculate(plan, branch.Build(), new PayrollOptions()).ToDictionary(result => result.EmployeeId);
    }

    [Fact]
    public void Policy_ThrowsOnOnePerson_WithholdsThatPayslipOnly()
    {
        var results = Calculate(new Branch().Person("A", team: "T1").Person("FAIL", team: "T1").Person("Z"));

        var error = Assert.Single(Assert.IsType<WithheldPayslip>(results["FAIL"]).Errors);
        Assert.Equal(("policy.failed", "FAIL"), (error.Code, error.Location));
        Assert.Contains("failing.person@1.0.0", error.Why.Operands.Select(operand => operand.Text));
        Assert.Equal(Money.Yuan(1001), Assert.IsType<Payslip>(results["A"]).Net);
        Assert.Equal(Money.Yuan(1000), Assert.IsType<Payslip>(results["Z"]).Net);
    }

    // What one version pays another may withhold: the facts are the same, and so is what tells them.
    [Fact]
    public void Policy_ThrowsOnOnePerson_TellsTheFactsAsThePayslipWould()
    {
        var plan = Catalogue.Resolve("F1", October, []).Plan!;
        var facts = new Branch().Person("FAIL").Build();
        Assert.True(facts.TryIndexOf("FAIL", out var row));
        using var engine = new Engine.PersonEngine(plan, facts, new PayrollOptions(), Engine.TeamFigures.Prepare(plan, facts, new PayrollOptions()));

        var withheld = Assert.IsType<WithheldPayslip>(engine.Calculate(row));

        Assert.Equal(Engine.FactsHash.Of(engine.Seen), withheld.FactsHash);
        Assert.NotEqual(withheld.FactsHash, ((WithheldPayslip)Calculate(new Branch().Person("FAIL").Activity("FAIL", new DateOnly(2026, 10, 8), 5))["FAIL"]).FactsHash);
    }

    // What the others of the team bring could not be put together.
    [Fact]
    public void FirstPass_ThrowsOnOneTeam_TellsNoFacts() =>
        Assert.Equal("", ((WithheldPayslip)Calculate(new Branch().Person("A", team: "FAIL"))["A"]).FactsHash);

    [Fact]
    public void FirstPass_ThrowsOnOneTeam_WithholdsItsMembersOnly()
    {
        var results = Calculate(new Branch().Person("A", team: "FAIL").Person("B", team: "FAIL").Person("C", team: "T1"));

        Assert.All(["A", "B"], id => Assert.Equal("policy.failed", Assert.IsType<WithheldPayslip>(results[id]).Errors[0].Code));
        Assert.IsType<Payslip>(results["C"]);
    }

    [Fact]
    public void Facts_AddUpBeyondTheRange_WithholdThatPayslipOnly()
    {
        var branch = new Branch().Person("A").Person("B")
            .Activity("A", new DateOnly(2026, 10, 8), 8_000_000_000_000).Activity("A", new DateOnly(2026, 10, 8), 8_000_000_000_000)
            .Activity("B", new DateOnly(2026, 10, 8), 5);

        var results = Calculate(branch);

        Assert.Equal("facts.too-large", Assert.Single(Assert.IsType<WithheldPayslip>(results["A"]).Errors).Code);
        Assert.Equal(Money.Yuan(1005), Assert.IsType<Payslip>(results["B"]).Net);
    }

    [Fact]
    public void Facts_OfOneMemberAddUpBeyondTheRange_WithholdTheTeam()
    {
        var branch = new Branch().Person("A", team: "T1").Person("B", team: "T1").Person("C", team: "T2")
            .Activity("A", new DateOnly(2026, 10, 8), 8_000_000_000_000).Activity("A", new DateOnly(2026, 10, 8), 8_000_000_000_000);

        var results = Calculate(branch);

        Assert.All(["A", "B"], id => Assert.IsType<WithheldPayslip>(results[id]));
        Assert.IsType<Payslip>(results["C"]);
    }

    [Fact]
    public void Person_HiredAfterTheMonthOrUnknown_HasNoPayslip()
    {
        var facts = new Branch().Person("A", hired: new DateOnly(2026, 11, 1)).Build();
        var plan = Catalogue.Resolve("F1", October, []).Plan!;

        Assert.Empty(new Engine.PayrollEngine().Calculate(plan, facts, new PayrollOptions()));
        Assert.Null(new Engine.PayrollEngine().CalculateOne(plan, facts, "A", new PayrollOptions()));
        Assert.Null(new Engine.PayrollEngine().CalculateOne(plan, facts, "nobody", new PayrollOptions()));
    }

    [Theory]
    [InlineData(9, 30)]
    [InlineData(11, 1)]
    public void AsOf_OutsideTheMonth_IsRefused(int month, int day)
    {
        var facts = new Branch().Person("A").Build();
        var plan = Catalogue.Resolve("F1", October, []).Plan!;

        var refused = Assert.Throws<AsOfOutsideMonthException>(() => new Engine.PayrollEngine().Calculate(plan, facts, new PayrollOptions { AsOf = new(2026, month, day) }));

        Assert.EndsWith("lies outside 2026-10; give a date from 2026-10-01 to 2026-10-31.", refused.Message, StringComparison.Ordinal);
    }
}
