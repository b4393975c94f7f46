namespace Telesales.Benchmarks.Tests;

/// <summary>What is measured beside each other says the same: else a ratio means nothing.</summary>
public sealed class EqualityTests
{
    private static readonly Subjects Branch = new(PayslipBenchmarks.People);

    [Fact]
    public void Payslips_OfTheProductAndByHand_AreEqual() => Assert.Empty(Equality.Differences(Branch.Payslips(), Branch.PayslipsByHand()));

    [Fact]
    public void Payslips_FromMonthsMadeDense_AreEqual() => Assert.Empty(Equality.Differences(Branch.FromMonths(), Branch.FromMonthsByHand()));

    [Fact]
    public void Payslips_InWholeNumbersByHand_AreEqual() => Assert.Empty(Equality.Differences(Branch.Payslips(), Branch.ExactAsDecimals()));

    [Fact]
    public void Payslips_UnderR13_AreEqual() => Assert.Empty(Equality.Differences(Branch.Calling.Payslips(), Branch.Calling.PayslipsByHand()));

    [Fact]
    public void Population_ThatCalls_HasEveryFine()
    {
        var payslips = Branch.Calling.PayslipsByHand();
        Assert.All(["short-calls", "short-customers", "false-records"], code => Assert.Contains(payslips, payslip => payslip.Lines.Exists(line => line.Code == code)));
        Assert.Contains(payslips, payslip => payslip.Lines.Exists(line => line is { Code: "short-calls", Clause: "R13/s2" }));
        Assert.Contains(payslips, payslip => payslip.Notices.Contains("law.deductions-over-20-percent"));
    }

    [Fact]
    public void Payslips_WithHashAndExplanations_AreEqual()
    {
        Assert.Empty(Equality.Differences(Branch.PayslipsWithHash(), Branch.PayslipsByHand()));
        Assert.Empty(Equality.Differences(Branch.PayslipsExplained(), Branch.PayslipsByHand()));
    }

    [Fact]
    public void Population_HasEverythingThatPays()
    {
        var payslips = Branch.PayslipsByHand();
        string[] lines = ["base-pay", "performance-pay", "weekly-deduction", "give-back", "visit-invitation", "opportunity", "signing-commission"];
        Assert.All(lines, code => Assert.Contains(payslips, payslip => payslip.Lines.Exists(line => line.Code == code)));
        string[] decisions = ["confirm", "not-confirmed", "promote", "demote", "demote-or-dismiss", "training-required"];
        Assert.All(decisions, code => Assert.Contains(payslips, payslip => payslip.Decisions.Exists(decision => decision.Code == code)));
        Assert.Contains(payslips, payslip => payslip.Entitlements.Exists(entitlement => entitlement.Kind == "free-time"));
    }

    [Fact]
    public void ACentMore_IsSeen()
    {
        var result = Branch.Payslips()[0];
        var byHand = Branch.PayslipsByHand()[0];
        byHand.Net += 0.01m;
        Assert.StartsWith(result.EmployeeId + ", net: ", Assert.Single(Equality.Differences(result, byHand)), StringComparison.Ordinal);
    }

    [Fact]
    public void ANoticeLess_IsSeen()
    {
        var payslips = Branch.PayslipsByHand();
        var i = payslips.ToList().FindIndex(payslip => payslip.Notices.Count > 0);
        payslips[i].Notices.RemoveAt(0);
        Assert.Contains(", notices: ", Assert.Single(Equality.Differences(Branch.Payslips()[i], payslips[i])), StringComparison.Ordinal);
    }
}
