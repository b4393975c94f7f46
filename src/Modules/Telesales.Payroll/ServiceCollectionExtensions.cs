using Microsoft.Extensions.DependencyInjection;
using Telesales.Payroll.Engine;
using Telesales.Payroll.GoldenCases;
using Telesales.Payroll.Settlements;
using Telesales.Payroll.Telemetry;

namespace Telesales.Payroll;

/// <summary>Registration of the module.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPayroll"/>, <see cref="ISettlements"/>, <see cref="ILiveQuestions"/>, <see cref="IAssignedPayroll"/>, <see cref="IPayrollMonths"/> and <see cref="GoldenCaseRunner"/>; needs the catalogue of <c>AddPolicies</c>.</summary>
    public static IServiceCollection AddPayroll(this IServiceCollection services) => services
        .AddSingleton<PayrollMetrics>()
        .AddSingleton<IPayroll>(provider => new MeasuredPayroll(new PayrollEngine(provider.GetRequiredService<PayrollMetrics>()), provider.GetRequiredService<PayrollMetrics>()))
        .AddSingleton<IPayrollMonths, PayrollMonths>()
        .AddSingleton<ISettlements, SettlementEngine>()
        .AddSingleton<ILiveQuestions, Live.LiveQuestions>()
        .AddSingleton<IAssignedPayroll, AssignedPayroll>()
        .AddSingleton<GoldenCaseRunner>();
}
