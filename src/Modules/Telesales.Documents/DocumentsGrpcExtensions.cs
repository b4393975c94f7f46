using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Telesales.Documents.Grpc;

namespace Telesales.Documents;

/// <summary>The module's gRPC service.</summary>
public static class DocumentsGrpcExtensions
{
    /// <summary>Maps <c>telesales.documents.v1.DocumentService</c>; needs <c>AddDocuments</c>, <c>AddGrpc</c> and an <see cref="ISavedPayslips"/>.</summary>
    public static void MapDocuments(this IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<DocumentGrpcService>();
}
