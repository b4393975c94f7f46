using Telesales.Payroll;
using Telesales.Policies.Testing.Snapshots;
using Telesales.Testing;

namespace Telesales.Snapshots.Tests;

/// <summary>One whole payslip of each plan, as a pay clerk would read it.</summary>
public sealed class PayslipSnapshots
{
    [Theory]
    [InlineData("R01", "S10")]
    [InlineData("R01", "S12")]
    [InlineData("R02", "S08")]
    [InlineData("R03", "S02")]
    [InlineData("R05", "S05")]
    [InlineData("R06", "S05")]
    [InlineData("R07", "S07")]
    [InlineData("R08", "S09")]
    [InlineData("R10", "S01")]
    [InlineData("R11", "S03")]
    [InlineData("R12", "S07")]
    [InlineData("R13", "S11")]
    [InlineData("R14", "S09")]
    [InlineData("R15", "S01")]
    [InlineData("R16", "S08")]
    [InlineData("R17", "S09")]
    [InlineData("R18", "S09")]
    [InlineData("R19", "S08")]
    [InlineData("R20", "S05")]
    [InlineData("R21", "S02")]
    public void Payslip_OfOnePerson_ReadsLikeThis(string plan, string person)
    {
        var month = new SampleMonth(Product.Plan(plan, "2026-10"), "");

        Snapshot.Verify(new PayslipText(month).Write(month.Results.OfType<Payslip>().Single(payslip => payslip.EmployeeId == person)), [("plan", plan), ("person", person)]);
    }
}
