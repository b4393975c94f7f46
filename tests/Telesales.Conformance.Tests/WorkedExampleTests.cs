using Telesales.Payroll;
using Telesales.Testing;

namespace Telesales.Conformance.Tests;

/// <summary>The rulebook's worked examples, from its own files.</summary>
public sealed class WorkedExampleTests
{
    [Fact]
    public void E1_OfR21_IsPaid2342Yuan22()
    {
        var payslip = Of("R21", "r21", "E1");

        Assert.Equal("2342.22", payslip.Net.ToString());
        Assert.Equal(
            ["base-pay 1322.22", "performance-pay 700.00", "weekly-deduction -100.00", "opportunity 100.00", "visit-invitation 20.00", "signing-commission 300.00"],
            Lines(payslip));
        Assert.Equal(["visit.rank-too-low"], payslip.Notices.Select(notice => notice.Code));
    }

    [Fact]
    public void Veteran_OfR13_IsPaid3000YuanWithoutAFine()
    {
        var payslip = Of("R13", "r13", "V");

        Assert.Equal("3000.00", payslip.Net.ToString());
        Assert.Equal(["base-pay 3000.00"], Lines(payslip));
    }

    [Fact]
    public void Newcomer_OfR13_IsFinedFiveCallsAndThreeCustomers()
    {
        var payslip = Of("R13", "r13", "N");

        Assert.Equal("1793.33", payslip.Net.ToString());
        Assert.Equal(["base-pay 1833.33", "short-calls -25.00", "short-customers -15.00"], Lines(payslip));
        Assert.Equal(["5 × -5.00", "3 × -5.00"], payslip.Lines.Skip(1).Select(line => $"{line.Quantity} × {line.Rate}"));
    }

    [Fact]
    public void E1_AsOf14October_IsPaidForSixOfEighteenDays()
    {
        var facts = ProgressExample();

        var payslip = Assert.IsType<Payslip>(Product.Payroll.CalculateOne(Product.Plan("R21", "2026-10"), facts.Import(), "E1", new PayrollOptions { AsOf = new(2026, 10, 14) }));

        Assert.True(payslip.IsOpen);
        Assert.Equal("1166.67", payslip.Net.ToString());
        Assert.Equal(["base-pay 466.67", "performance-pay 700.00"], Lines(payslip));
        Assert.Equal(
            [
                "early-leave.days 6 of 1", "free-time.weeks 0 of 1", "workload.month 6 of 18",
                "workload.week.2026-10-05 3 of 3", "workload.week.2026-10-12 3 of 5", "workload.week.2026-10-19 0 of 5", "workload.week.2026-10-26 0 of 5",
            ],
            payslip.Measures.Select(measure => $"{measure.Code} {measure.Done} of {measure.Required}".Replace("/1", "", StringComparison.Ordinal)));
        Assert.Equal([8, 9, 10, 12, 13, 14], payslip.Entitlements.Select(entitlement => entitlement.Date.Day));
        Assert.All(payslip.Entitlements, entitlement => Assert.Equal(("early-leave", 30), (entitlement.Kind, entitlement.Minutes)));
    }

    // The worked example's person without deals; 40 contacts on each of 8, 9, 10, 12, 13, 14.
    private static FactFolder ProgressExample()
    {
        var facts = FactFolder.Read(Repository.PathOf("tests", "conformance", "examples", "r21"));
        facts.Remove("deals.csv");
        facts.Set("activity.csv", ["employee_id,date,metric,value", .. new[] { "08", "09", "10", "12", "13", "14" }.Select(day => $"E1,2026-10-{day},contacts_collected,40")]);
        return facts;
    }

    private static Payslip Of(string plan, string example, string person) => Assert.IsType<Payslip>(Product.Payroll.CalculateOne(
        Product.Plan(plan, "2026-10"), Product.Facts(Repository.PathOf("tests", "conformance", "examples", example)), person, new PayrollOptions()));

    private static IEnumerable<string> Lines(Payslip payslip) => payslip.Lines.Select(line => $"{line.Code} {line.Amount}");
}
