using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Telesales.Policies.Grpc;

namespace Telesales.Policies;

/// <summary>The module's gRPC service.</summary>
public static class PolicyGrpcExtensions
{
    /// <summary>Adds what <see cref="MapPolicies"/> maps; needs <c>AddPolicies</c> and <c>AddGrpc</c>.</summary>
    public static IServiceCollection AddPoliciesGrpc(this IServiceCollection services) => services.AddSingleton<PolicyGrpcService>();

    /// <summary>Maps <c>telesales.policy.v1.PolicyService</c>.</summary>
    public static GrpcServiceEndpointConventionBuilder MapPolicies(this IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<PolicyGrpcService>();
}
