using System.Collections.Frozen;
using static Telesales.Payroll.Caller;

namespace Telesales.Host.Server.Access;

/// <summary>
/// Who may call what: one row a method. A method without a row is refused to everyone, so that a new one is opened by intent and never
/// by accident. Whose people the caller then sees is said by their branches and employee id.
/// </summary>
internal static class MethodRoles
{
    private static readonly string[] Everybody = [Service, Clerk, Qa, Agent];
    private static readonly string[] Calculating = [Service, Clerk, Qa];
    private static readonly string[] Keeping = [Service, Clerk];
    private static readonly string[] Seeing = [Service, Clerk, Agent];

    private static readonly FrozenDictionary<string, string[]> Rows = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["telesales.comparison.v1.ComparisonService/Compare"] = Calculating,
        ["telesales.payroll.v1.PayrollService/Calculate"] = Calculating,
        ["telesales.payroll.v1.PayrollService/CalculateBatch"] = Calculating,
        ["telesales.payroll.v1.PayslipService/SavePayslips"] = Keeping,
        ["telesales.payroll.v1.PayslipService/GetPayslip"] = Seeing,
        ["telesales.payroll.v1.PayslipService/ListPayslips"] = Seeing,
        ["telesales.payroll.v1.ProgressService/CheckEarlyLeave"] = Seeing,
        ["telesales.payroll.v1.ProgressService/GetProgress"] = Seeing,
        ["telesales.payroll.v1.SettlementService/Settle"] = Calculating,
        ["telesales.documents.v1.DocumentService/RenderPayslip"] = Seeing,
        ["telesales.documents.v1.DocumentService/RenderMonth"] = Keeping,
        ["telesales.policy.v1.PolicyService/ListPolicies"] = Everybody,
        ["telesales.policy.v1.PolicyService/ListPlans"] = Everybody,
        ["telesales.policy.v1.PolicyService/GetPlan"] = Everybody,
        ["telesales.policy.v1.PolicyService/ListRegulations"] = Everybody,
        ["telesales.policy.v1.PolicyService/GetRegulation"] = Everybody,
        ["telesales.policy.v1.PolicyService/ValidatePlan"] = Everybody,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // They leave something behind, and a line in the log with it.
    private static readonly FrozenSet<string> Changing = new[] { "telesales.payroll.v1.PayslipService/SavePayslips" }.ToFrozenSet(StringComparer.Ordinal);

    // They tell nothing about anybody. Reflection is mapped in Development only.
    private static readonly FrozenSet<string> ForAnyone = new[]
    {
        "grpc.health.v1.Health/Check",
        "grpc.health.v1.Health/List",
        "grpc.health.v1.Health/Watch",
        "grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
        "grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The methods that have a row of roles: <c>package.Service/Method</c>.</summary>
    public static IEnumerable<string> Methods => Rows.Keys;

    /// <summary>The roles that may call a method; empty for one without a row.</summary>
    /// <param name="method"><c>package.Service/Method</c>, with or without a leading slash.</param>
    public static IReadOnlyList<string> Of(string method) => Rows.GetValueOrDefault(method.TrimStart('/'), []);

    /// <summary>Whether a method changes what is kept.</summary>
    /// <param name="method"><c>package.Service/Method</c>, with or without a leading slash.</param>
    public static bool Changes(string method) => Changing.Contains(method.TrimStart('/'));

    /// <summary>Whether a method is open to those who have not said who they are.</summary>
    public static bool IsForAnyone(string method) => ForAnyone.Contains(method.TrimStart('/'));
}
