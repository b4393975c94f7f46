using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;

namespace Telesales.Host.Rest.OpenApi;

/// <summary>The schemas of messages and enumerations as JSON Schema (2020-12), each once, by full name.</summary>
/// <param name="comments">The protos' comments.</param>
/// <param name="answers">The messages of answers alone: what transcoding always writes is required of them.</param>
/// <param name="requests">The messages of requests alone: they have no other fields.</param>
internal sealed class OpenApiSchemas(ProtoComments comments, IReadOnlySet<MessageDescriptor> answers, IReadOnlySet<MessageDescriptor> requests)
{
    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);

    /// <summary>The schemas that were referred to so far.</summary>
    public JsonObject Components() => new(_schemas.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value)));

    /// <summary>The messages that a message holds, itself included.</summary>
    public static IReadOnlySet<MessageDescriptor> Reachable(IEnumerable<MessageDescriptor> from)
    {
        var reached = new HashSet<MessageDescriptor>();
        var next = new Stack<MessageDescriptor>(from);
        while (next.TryPop(out var message))
        {
            if (!reached.Add(message)) continue;
            foreach (var field in message.Fields.InFieldNumberOrder())
                if (field.FieldType == FieldType.Message) next.Push(field.MessageType);
        }

        return reached;
    }

    /// <summary>A reference to a message's schema, or what JSON has in its place.</summary>
    public JsonNode Of(MessageDescriptor message)
    {
        switch (message.FullName)
        {
            case "google.protobuf.Timestamp":
                return new JsonObject { ["type"] = "string", ["format"] = "date-time" };
            case "google.protobuf.Any":
                Add(message.FullName, _ => Any());
                break;
            default:
                Add(message.FullName, schema => Describe(message, schema));
                break;
        }

        return Reference(message.FullName);
    }

    /// <summary>The schema of a field, with its comment.</summary>
    public JsonNode Of(FieldDescriptor field)
    {
        var schema = field switch
        {
            { IsMap: true } => new JsonObject { ["type"] = "object", ["additionalProperties"] = Single(field.MessageType.FindFieldByNumber(2)) },
            { IsRepeated: true } => new JsonObject { ["type"] = "array", ["items"] = Single(field) },
            _ => Single(field),
        };
        if (CommentOf(field) is { Length: > 0 } comment) schema["description"] = comment;
        return schema;
    }

    /// <summary>The comment of a field.</summary>
    public string CommentOf(FieldDescriptor field) => comments.Of($"{field.ContainingType.FullName}.{field.Name}");

    /// <summary>Whether a request must have it: protobuf can't say so, the comments do.</summary>
    public bool IsRequired(FieldDescriptor field) =>
        CommentOf(field) is var comment && (comment.EndsWith(" Required.", StringComparison.Ordinal) || comment.EndsWith("; required.", StringComparison.Ordinal));

    private static bool IsAlwaysWritten(FieldDescriptor field) => field.IsRepeated || (!field.HasPresence && field.FieldType != FieldType.Message);

    private JsonNode Single(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message => Of(field.MessageType),
        FieldType.Enum => Of(field.EnumType),
        FieldType.Bool => new JsonObject { ["type"] = "boolean" },
        FieldType.String => new JsonObject { ["type"] = "string" },
        FieldType.Bytes => new JsonObject { ["type"] = "string", ["format"] = "byte" },
        FieldType.Int32 => new JsonObject { ["type"] = "integer", ["format"] = "int32" },
        // A JSON number is a double to most readers: 64 bits travel as text.
        FieldType.Int64 => new JsonObject { ["type"] = "string", ["format"] = "int64", ["pattern"] = "^-?[0-9]{1,19}$" },
        _ => throw new NotSupportedException($"{field.FullName}: {field.FieldType} has no schema yet."),
    };

    private JsonObject Of(EnumDescriptor type)
    {
        Add(type.FullName, schema =>
        {
            schema["type"] = "string";
            schema["enum"] = new JsonArray([.. type.Values.Select(value => (JsonNode)value.Name)]);
            var values = type.Values.Select(value => $"- `{value.Name}`: {comments.Of($"{type.FullName}.{value.Name}")}");
            schema["description"] = $"{comments.Of(type.FullName)}\n\n{string.Join('\n', values)}";
        });
        return Reference(type.FullName);
    }

    private void Describe(MessageDescriptor message, JsonObject schema)
    {
        schema["type"] = "object";
        if (comments.Of(message.FullName) is { Length: > 0 } comment) schema["description"] = comment;
        var fields = message.Fields.InFieldNumberOrder();
        schema["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.JsonName, (JsonNode?)Of(field))));
        var required = fields.Where(field => requests.Contains(message) ? IsRequired(field) : answers.Contains(message) && IsAlwaysWritten(field)).Select(field => (JsonNode)field.JsonName).ToArray();
        if (required.Length > 0) schema["required"] = new JsonArray(required);
        if (requests.Contains(message)) schema["additionalProperties"] = false;
        var choices = message.Oneofs.Where(oneof => !oneof.IsSynthetic).Select(OneOf).ToArray();
        if (choices.Length > 0) schema["allOf"] = new JsonArray(choices);
    }

    // At most one of the fields.
    private static JsonNode OneOf(OneofDescriptor oneof)
    {
        JsonObject Has(FieldDescriptor field) => new() { ["required"] = new JsonArray(field.JsonName) };
        return new JsonObject { ["oneOf"] = new JsonArray([.. oneof.Fields.Select(Has), new JsonObject { ["not"] = new JsonObject { ["anyOf"] = new JsonArray([.. oneof.Fields.Select(Has)]) } }]) };
    }

    private static JsonObject Any() => new()
    {
        ["type"] = "object",
        ["description"] = "A message of the type that `@type` names, with its fields.",
        ["properties"] = new JsonObject { ["@type"] = new JsonObject { ["type"] = "string", ["examples"] = new JsonArray("type.googleapis.com/google.rpc.ErrorInfo") } },
        ["required"] = new JsonArray("@type"),
    };

    // The place is taken first: a message may hold itself.
    private void Add(string name, Action<JsonObject> describe)
    {
        if (_schemas.ContainsKey(name)) return;
        var schema = new JsonObject();
        _schemas.Add(name, schema);
        describe(schema);
    }

    private void Add(string name, Func<JsonObject, JsonObject> describe)
    {
        if (!_schemas.ContainsKey(name)) _schemas.Add(name, describe([]));
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };
}
