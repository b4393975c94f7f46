using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Telesales.Payroll.Grpc;
using Telesales.Payroll.Grpc.Saved;

namespace Telesales.Payroll;

/// <summary>The module's gRPC services.</summary>
public static class PayrollGrpcExtensions
{
    /// <summary>Adds what <see cref="MapPayroll"/> maps; needs <c>AddPayroll</c>, <c>AddPayslipStore</c> and <c>AddGrpc</c>.</summary>
    public static IServiceCollection AddPayrollGrpc(this IServiceCollection services) => services
        .AddSingleton<PayrollGrpcService>()
        .AddSingleton<PayslipGrpcService>()
        .AddSingleton<ProgressGrpcService>()
        .AddSingleton<SettlementGrpcService>();

    /// <summary>Maps <c>telesales.payroll.v1.PayrollService</c>, <c>PayslipService</c>, <c>ProgressService</c> and <c>SettlementService</c>.</summary>
    public static void MapPayroll(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGrpcService<PayrollGrpcService>();
        endpoints.MapGrpcService<PayslipGrpcService>();
        endpoints.MapGrpcService<ProgressGrpcService>();
        endpoints.MapGrpcService<SettlementGrpcService>();
    }
}
