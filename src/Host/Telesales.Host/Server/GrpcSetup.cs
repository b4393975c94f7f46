using Telesales.Host.Rest;
using Telesales.Host.Server.Access;

namespace Telesales.Host.Server;

/// <summary>gRPC as this service speaks it: limits, errors, health, reflection.</summary>
internal static class GrpcSetup
{
    private const string PolicyService = "telesales.policy.v1.PolicyService";
    private const string PayrollService = "telesales.payroll.v1.PayrollService";
    private const string PayslipService = "telesales.payroll.v1.PayslipService";
    private const string DocumentService = "telesales.documents.v1.DocumentService";
    private const string ComparisonService = "telesales.comparison.v1.ComparisonService";
    private const string ProgressService = "telesales.payroll.v1.ProgressService";
    private const string SettlementService = "telesales.payroll.v1.SettlementService";

    public static IServiceCollection AddTelesalesGrpc(this IServiceCollection services)
    {
        services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = TelesalesServer.MostMessageBytes;
            grpc.EnableDetailedErrors = false;
            grpc.Interceptors.Add<CallInterceptor>();
            grpc.Interceptors.Add<CallTime>();
            grpc.Interceptors.Add<PeopleGate>();
        }).AddRest();
        services.AddSingleton<CallInterceptor>();
        services.AddSingleton<CallTime>();
        services.AddSingleton<PeopleGate>();
        services.AddSingleton<CallMetrics>();
        services.AddGrpcReflection();
        services.AddGrpcHealthChecks(health =>
        {
            health.Services.Map("", _ => true);
            health.Services.Map(PolicyService, _ => true);
            health.Services.Map(PayrollService, _ => true);
            health.Services.Map(PayslipService, _ => true);
            health.Services.Map(DocumentService, _ => true);
            health.Services.Map(ComparisonService, _ => true);
            health.Services.Map(ProgressService, _ => true);
            health.Services.Map(SettlementService, _ => true);
        }).AddCheck<PackagesCheck>("packages").AddCheck<StoppingCheck>("stopping");
        return services;
    }
}
