using Telesales.Payroll.V1;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

public sealed class CalculateTests(ServerFixture server)
{
    [Fact]
    public async Task Calculate_WorkedExampleOfR21_Gives2342_22()
    {
        var payslip = (await server.Payroll.CalculateAsync(For("r21", "E1", Settings()))).Payslip;
        Assert.Equal("2342.22", Text(payslip.Net));
        Assert.Equal(
            [
                "base-pay 1322.22", "performance-pay 700.00", "weekly-deduction 2026-10-12 -100.00",
                "opportunity 100.00", "visit-invitation 20.00",
                $"signing-commission {payslip.Lines[^1].Reference} 300.00",
            ],
            LinesOf(payslip));
        Assert.Equal(["visit.rank-too-low"], payslip.Notices.Select(notice => notice.Code));
        var deduction = payslip.Lines.Single(line => line.Code == "weekly-deduction");
        Assert.Equal((Section.Deductions, 1L, "-100.00", "R21/s3"), (deduction.Section, deduction.Quantity, Text(deduction.Rate), deduction.Clause));
        Assert.False(payslip.Lines[0].HasQuantity);
        Assert.Equal("329/340", payslip.Measures.Single(measure => measure.Code == "workload.month").Ratio);
        Assert.False(payslip.Open);
        Assert.Equal(CsvMessage.Date("2026-10-31"), payslip.AsOf);
    }

    [Fact]
    public async Task Calculate_WorkedExamplesOfR13_GiveTheFines()
    {
        var veteran = (await server.Payroll.CalculateAsync(For("r13", "V", Settings("plans/R13")))).Payslip;
        Assert.Equal("3000.00", Text(veteran.Net));
        Assert.DoesNotContain(veteran.Lines, line => line.Section == Section.Fines);
        var newcomer = (await server.Payroll.CalculateAsync(For("r13", "N", Settings("plans/R13")))).Payslip;
        Assert.Equal("1793.33", Text(newcomer.Net));
        Assert.Equal(["short-calls -25.00", "short-customers -15.00"], LinesOf(newcomer).Where(line => line.StartsWith("short-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Calculate_WithExplain_SaysWhyInTheLanguageAsked(string language)
    {
        var settings = Settings(explain: true);
        settings.LanguageCode = language;
        var payslip = (await server.Payroll.CalculateAsync(For("r21", "E1", settings))).Payslip;
        var basePay = payslip.Lines[0];
        Assert.Equal(language == "en", basePay.Label.All(char.IsAscii));
        var why = Assert.Single(basePay.Explanations);
        Assert.EndsWith("= 1322.22", why.Working, StringComparison.Ordinal);
        Assert.NotEqual("", why.Text);
        Assert.Contains("@", why.Policy, StringComparison.Ordinal);
        Assert.Equal(["base_pay", "attended", "required"], why.Operands.Select(operand => operand.Name));
        Assert.Equal("18", why.Operands[2].Number);
        Assert.Contains(payslip.NotApplied, missed => missed.Code == "give-back");
        Assert.NotEmpty(payslip.DailyFigures);
    }

    [Fact]
    public async Task Calculate_WithoutExplain_CarriesNoWords()
    {
        var payslip = (await server.Payroll.CalculateAsync(For("r21", "E1", Settings()))).Payslip;
        Assert.All(payslip.Lines, line => Assert.Equal(("", 0), (line.Label, line.Explanations.Count)));
        Assert.Empty(payslip.NotApplied);
        Assert.Empty(payslip.DailyFigures);
    }

    [Fact]
    public async Task Calculate_Twice_GivesTheSameBytesWithTheirProvenance()
    {
        var first = (await server.Payroll.CalculateAsync(For("r21", "E1", Settings()))).Payslip;
        var second = (await server.Payroll.CalculateAsync(For("r21", "E1", Settings()))).Payslip;
        Assert.Equal(first, second);
        Assert.StartsWith("plans/R21@", first.Provenance.Plan, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", first.Provenance.FactsHash);
        Assert.Matches("^[0-9a-f]{64}$", first.Provenance.ParametersHash);
        Assert.NotEmpty(first.Provenance.Packages);
        Assert.All(first.Provenance.Packages, package => Assert.Matches("^[0-9a-f]{64}$", package.Sha256));
    }

    [Fact]
    public async Task Calculate_AsOfADayOfTheMonth_IsOpen()
    {
        var request = For("r21", "E1", Settings());
        request.Settings.AsOf = CsvMessage.Date("2026-10-14");
        var payslip = (await server.Payroll.CalculateAsync(request)).Payslip;
        Assert.True(payslip.Open);
        Assert.Equal(request.Settings.AsOf, payslip.AsOf);
        Assert.DoesNotContain(payslip.Lines, line => line.Code == "weekly-deduction");
    }

    [Fact]
    public async Task Calculate_WithEnforceLaw_LiftsPayToTheMinimumWage()
    {
        var request = For("r13", "N", Settings("plans/R13"));
        request.Settings.MinimumWage = CsvMessage.Money("10000");
        request.Settings.EnforceLaw = true;
        var payslip = (await server.Payroll.CalculateAsync(request)).Payslip;
        Assert.Contains(payslip.Lines, line => line.Code == "wage-protection");
    }

    [Fact]
    public async Task Calculate_PlanThatReadsTheTeam_PaysWithItsFacts()
    {
        var request = new CalculateRequest { Settings = Settings("plans/R15", missing: true), Facts = People(Employee("A", "T1")), TeamFacts = People(Employee("B", "T1"), Employee("C", "T1")) };
        request.TeamFacts.Teams.Add(new Facts.V1.TeamTarget { Team = "T1", Month = "2026-10", Metric = "sales_amount", Target = "10", Actual = "10", BonusPool = CsvMessage.Money("100") });
        var payslip = (await server.Payroll.CalculateAsync(request)).Payslip;
        Assert.Contains("team-reward 33.34", LinesOf(payslip));
    }

    [Fact]
    public async Task Calculate_AloneInTheTeam_PaysWithEmptyTeamFacts()
    {
        var request = new CalculateRequest { Settings = Settings("plans/R15", missing: true), Facts = People(Employee("A", "T1")), TeamFacts = new() };
        request.Facts.Teams.Add(new Facts.V1.TeamTarget { Team = "T1", Month = "2026-10", Metric = "sales_amount", Target = "10", Actual = "10", BonusPool = CsvMessage.Money("100") });
        var payslip = (await server.Payroll.CalculateAsync(request)).Payslip;
        Assert.Contains("team-reward 100.00", LinesOf(payslip));
    }
}
