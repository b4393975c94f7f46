using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Telesales.Comparison.Grpc;

namespace Telesales.Comparison;

/// <summary>The module's gRPC service.</summary>
public static class ComparisonGrpcExtensions
{
    /// <summary>Maps <c>telesales.comparison.v1.ComparisonService</c>; needs <c>AddComparison</c> and <c>AddGrpc</c>.</summary>
    public static void MapComparison(this IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<ComparisonGrpcService>();
}
