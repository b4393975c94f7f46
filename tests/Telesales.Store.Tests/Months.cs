using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Payroll.Store;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Store.Tests;

/// <summary>The sample branch's October under a plan, as it is given to the store.</summary>
internal static class Months
{
    private static readonly FactSet Facts = Product.Facts(Repository.PathOf("samples", "sunrise-branch"));
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);

    /// <summary>The whole branch.</summary>
    public static PayslipWrite Write(string requestId = "r-1", string content = "content", string plan = "R21", string month = "2026-10", string? branch = null, decimal? minimumWage = null)
    {
        var resolved = Product.Plan(plan, month, minimumWage);
        return new(requestId, content, resolved, [.. Payslips(resolved).Select(payslip => new PersonPayslip(payslip, PersonOf(payslip.EmployeeId, branch)))]);
    }

    /// <summary>Some of it.</summary>
    public static PayslipWrite Of(this PayslipWrite write, params IEnumerable<string> people)
    {
        var wanted = people.ToHashSet(StringComparer.Ordinal);
        return write with { Payslips = [.. write.Payslips.Where(payslip => wanted.Contains(payslip.Person.EmployeeId))] };
    }

    /// <summary>Somebody who sees these branches; all without any.</summary>
    public static Caller Caller(string id = "clerk", params IEnumerable<string> branches)
    {
        var visible = branches.ToHashSet(StringComparer.Ordinal);
        return new(id, None, visible.Count == 0 ? null : visible, null);
    }

    /// <summary>Somebody who sees their own pay.</summary>
    public static Caller Agent(string employeeId, string branch) => new($"agent-{employeeId}", None, new HashSet<string>(StringComparer.Ordinal) { branch }, employeeId);

    private static List<Payslip> Payslips(ResolvedPlan plan) => [.. Product.Payroll.Calculate(plan, Facts, new PayrollOptions { Explain = true, MissingAttendanceAsAttended = true }).OfType<Payslip>()];

    private static StoredPerson PersonOf(string employeeId, string? branch)
    {
        Facts.TryIndexOf(employeeId, out var index);
        ref readonly var row = ref Facts.Employees[index];
        return new(employeeId, row.Name ?? "", branch ?? row.Branch ?? "", row.Team ?? "", row.Role is { } role ? FactWords<FactRole>.Of(role) : "", FactWords<FactGrade>.Of(row.Grade));
    }
}
