using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.AspNetCore.Server;

namespace Telesales.Host.Rest;

/// <summary>REST over the gRPC services, by the <c>google.api.http</c> rules of the protos.</summary>
internal static class RestSetup
{
    /// <summary>What a status may carry: without it a rich error can't be written as JSON.</summary>
    public static TypeRegistry Details { get; } = TypeRegistry.FromFiles(ErrorDetailsReflection.Descriptor, StatusReflection.Descriptor);

    /// <summary>Adds the routes; 64-bit numbers travel as strings, which every JSON reader keeps exact.</summary>
    public static IGrpcServerBuilder AddRest(this IGrpcServerBuilder grpc)
    {
        grpc.AddJsonTranscoding(json =>
        {
            json.TypeRegistry = Details;
            json.JsonSettings.WriteInt64sAsStrings = true;
        });
        return grpc;
    }

    /// <summary>Checks requests before they are read; after routing (and authentication), before the services.</summary>
    public static void UseRest(this WebApplication app) => app.UseMiddleware<RestRequests>();
}
