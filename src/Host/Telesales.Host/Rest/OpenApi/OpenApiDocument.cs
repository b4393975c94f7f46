using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;

namespace Telesales.Host.Rest.OpenApi;

/// <summary>The OpenAPI 3.1 document of the REST routes: from the descriptors that serve them, with the comments of the protos.</summary>
internal static class OpenApiDocument
{
    /// <summary>Where it is served.</summary>
    public const string Path = "/openapi/v1.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Serves it; made when it is first asked for, when every route is there.</summary>
    public static IEndpointConventionBuilder MapOpenApi(this WebApplication app)
    {
        var document = new Lazy<byte[]>(() => JsonSerializer.SerializeToUtf8Bytes(Of(Routes(app)), Indented));
        return app.MapGet(Path, () => Results.Bytes(document.Value, "application/json; charset=utf-8"));
    }

    private static IReadOnlyList<GrpcJsonTranscodingMetadata> Routes(IEndpointRouteBuilder app) =>
    [
        .. app.DataSources.SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcJsonTranscodingMetadata>())
            .OfType<GrpcJsonTranscodingMetadata>()
            .Where(route => !route.MethodDescriptor.IsServerStreaming && !route.MethodDescriptor.IsClientStreaming)
            .OrderBy(route => route.MethodDescriptor.FullName, StringComparer.Ordinal),
    ];

    private static JsonObject Of(IReadOnlyList<GrpcJsonTranscodingMetadata> routes)
    {
        var comments = ProtoComments.Load();
        var asked = OpenApiSchemas.Reachable(routes.Select(route => route.MethodDescriptor.InputType));
        var answered = OpenApiSchemas.Reachable([.. routes.Select(route => route.MethodDescriptor.OutputType), Google.Rpc.Status.Descriptor]);
        var schemas = new OpenApiSchemas(comments, answered.Except(asked).ToHashSet(), asked.Except(answered).ToHashSet());
        schemas.Of(Google.Rpc.Status.Descriptor);
        var operations = new OpenApiOperations(comments, schemas);
        var paths = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var route in routes)
        {
            var (verb, rule) = Verb(route);
            var path = PathTemplate.Of(rule);
            if (!paths.TryGetValue(path.Path, out var item)) paths.Add(path.Path, item = []);
            item[verb] = operations.Of(route.MethodDescriptor, route.HttpRule, path);
        }

        var services = routes.Select(route => route.MethodDescriptor.Service).Distinct().OrderBy(service => service.Name, StringComparer.Ordinal);
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = Info(),
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["security"] = new JsonArray(new JsonObject(), new JsonObject { ["bearer"] = new JsonArray() }),
            ["tags"] = new JsonArray([.. services.Select(service => Tag(service, comments))]),
            ["paths"] = new JsonObject(paths.Select(path => KeyValuePair.Create(path.Key, (JsonNode?)path.Value))),
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.Components(),
                ["responses"] = OpenApiOperations.SharedResponses(),
                ["securitySchemes"] = new JsonObject { ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT", ["description"] = "Needed where authentication is configured." } },
            },
        };
    }

    private static JsonObject Info() => new()
    {
        ["title"] = "Telesales",
        ["version"] = typeof(OpenApiDocument).Assembly.GetName().Version!.ToString(3),
        ["summary"] = "A telesales branch's facts become payslips under written regulations.",
        ["description"] = "The REST routes of the gRPC services; `CalculateBatch` and `Compare` are streams and are gRPC only. Requests are read strictly: unknown fields are refused. "
            + "64-bit numbers are strings, dates are objects, amounts are `google.type.Money`, exact numbers are fractions as text (`329/340`). Every error is a `google.rpc.Status`.",
        ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
    };

    private static JsonObject Tag(Google.Protobuf.Reflection.ServiceDescriptor service, ProtoComments comments) => new JsonObject { ["name"] = service.Name, ["description"] = comments.Of(service.FullName) };

    private static (string Verb, string Path) Verb(GrpcJsonTranscodingMetadata route) => route.HttpRule switch
    {
        { Get.Length: > 0 } rule => ("get", rule.Get),
        { Post.Length: > 0 } rule => ("post", rule.Post),
        { Put.Length: > 0 } rule => ("put", rule.Put),
        { Patch.Length: > 0 } rule => ("patch", rule.Patch),
        { Delete.Length: > 0 } rule => ("delete", rule.Delete),
        _ => throw new NotSupportedException($"{route.MethodDescriptor.FullName} has a route with a verb of its own."),
    };
}
