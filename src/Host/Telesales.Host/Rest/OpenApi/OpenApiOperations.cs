using System.Text.Json.Nodes;
using Google.Api;
using Google.Protobuf.Reflection;

namespace Telesales.Host.Rest.OpenApi;

/// <summary>A method as an operation: its parameters, body, answer and errors.</summary>
internal sealed class OpenApiOperations(ProtoComments comments, OpenApiSchemas schemas)
{
    private static readonly (string Status, string Text)[] Errors =
    [
        ("400", "INVALID_ARGUMENT or FAILED_PRECONDITION: the request, its facts or the plan; the details name every field."),
        ("401", "UNAUTHENTICATED: no valid token."),
        ("403", "PERMISSION_DENIED: the caller's roles do not include this method."),
        ("404", "NOT_FOUND: it does not exist, or the caller may not see it."),
        ("409", "ALREADY_EXISTS or ABORTED: the request id is taken, or somebody was faster."),
        ("413", "RESOURCE_EXHAUSTED: the body is too large."),
        ("415", "INVALID_ARGUMENT: the body is not JSON by its headers."),
        ("429", "RESOURCE_EXHAUSTED: more than a documented limit allows."),
        ("500", "INTERNAL: a fault of the service; the details have the id under which its log has the rest."),
        ("503", "UNAVAILABLE: try again."),
        ("504", "DEADLINE_EXCEEDED: the deadline passed; the header `grpc-timeout` sets it."),
    ];

    /// <summary>The responses that every operation shares.</summary>
    public static JsonObject SharedResponses() => new(Errors.Select(error => KeyValuePair.Create($"Error{error.Status}", (JsonNode?)new JsonObject
    {
        ["description"] = error.Text,
        ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/google.rpc.Status" } } },
    })));

    /// <summary>The operation.</summary>
    public JsonObject Of(MethodDescriptor method, HttpRule rule, PathTemplate path)
    {
        var (summary, description) = Split(comments.Of(method.FullName));
        var operation = new JsonObject
        {
            ["operationId"] = $"{method.Service.Name}_{method.Name}",
            ["tags"] = new JsonArray(method.Service.Name),
            ["summary"] = summary,
        };
        if (description.Length > 0) operation["description"] = description;
        var parameters = path.Parameters.Select(parameter => InPath(method.InputType, parameter)).Concat(InQuery(method.InputType, rule, path)).ToArray();
        if (parameters.Length > 0) operation["parameters"] = new JsonArray(parameters);
        if (rule.Body.Length > 0)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Json(rule.Body == "*" ? schemas.Of(method.InputType) : schemas.Of(method.InputType.FindFieldByName(rule.Body))) };
        operation["responses"] = Responses(method.OutputType, hasBody: rule.Body.Length > 0);
        return operation;
    }

    private JsonObject Responses(MessageDescriptor answer, bool hasBody)
    {
        var responses = new JsonObject
        {
            ["200"] = answer.FullName == "google.api.HttpBody"
                ? new JsonObject { ["description"] = "The document itself; `Content-Type` says in which form.", ["content"] = new JsonObject { ["*/*"] = new JsonObject() } }
                : new JsonObject { ["description"] = comments.Of(answer.FullName), ["content"] = Json(schemas.Of(answer)) },
        };
        foreach (var (status, _) in Errors.Where(error => hasBody || error.Status is not ("413" or "415")))
            responses[status] = new JsonObject { ["$ref"] = $"#/components/responses/Error{status}" };
        return responses;
    }

    private JsonObject InPath(MessageDescriptor input, PathParameter parameter)
    {
        var field = input.FindFieldByName(parameter.Field);
        var comment = schemas.CommentOf(field);
        return new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = "path",
            ["required"] = true,
            ["description"] = parameter.Prefix.Length == 0 ? comment : $"The part of `{field.Name}` behind `{parameter.Prefix}`. {comment}",
            ["schema"] = new JsonObject { ["type"] = "string" },
        };
    }

    private IEnumerable<JsonNode> InQuery(MessageDescriptor input, HttpRule rule, PathTemplate path)
    {
        if (rule.Body == "*") return [];
        return input.Fields.InFieldNumberOrder()
            .Where(field => field.Name != rule.Body && path.Parameters.All(parameter => parameter.Field != field.Name))
            .SelectMany(field => InQuery(field, "", depth: 0));
    }

    // A message in a query is written field by field: asOf.year=2026.
    private IEnumerable<JsonNode> InQuery(FieldDescriptor field, string prefix, int depth)
    {
        if (field.FieldType == FieldType.Message)
        {
            if (field.IsRepeated || depth > 2) throw new NotSupportedException($"{field.FullName} can't stand in a query: give the method a body.");
            return field.MessageType.Fields.InFieldNumberOrder().SelectMany(inner => InQuery(inner, $"{prefix}{field.JsonName}.", depth + 1));
        }

        var schema = schemas.Of(field);
        var description = schemas.CommentOf(field);
        schema.AsObject().Remove("description");
        var parameter = new JsonObject { ["name"] = prefix + field.JsonName, ["in"] = "query", ["description"] = description, ["schema"] = schema };
        if (schemas.IsRequired(field)) parameter["required"] = true;
        return [parameter];
    }

    private static JsonObject Json(JsonNode schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    private static (string Summary, string Description) Split(string comment)
    {
        var end = comment.AsSpan().IndexOf("\n\n");
        var first = end < 0 ? comment : comment[..end];
        var stop = first.IndexOf(". ", StringComparison.Ordinal);
        return stop < 0 ? (first.TrimEnd('.'), comment[first.Length..].TrimStart()) : (first[..stop], comment[(stop + 2)..].TrimStart());
    }
}
