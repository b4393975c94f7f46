using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telesales.Policies.Packages;
using Telesales.Policies.Parameters;

namespace Telesales.Policies.Plans;

/// <summary>
/// JSON Schemas of plan files, made from the same types that read them: for editors, and for whoever writes a plan by program. The
/// reader says more (line, column, the nearest name) and checks what a schema can't: dates in order, clauses, figures beside each other.
/// </summary>
internal static class PlanSchema
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";
    private const string MonthPattern = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    public static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Of a policy's <c>parameters:</c>.</summary>
    public static JsonObject OfParameters(LoadedPolicy policy)
    {
        var schema = Parameters(policy);
        schema.Insert(0, "$schema", Draft);
        schema.Insert(1, "title", policy.Name);
        return schema;
    }

    /// <summary>Of a whole plan file with the given policies, or of an overlay over such a plan.</summary>
    public static JsonObject OfPlan(IReadOnlyCollection<LoadedPolicy> policies) => new()
    {
        ["$schema"] = Draft,
        ["title"] = "Telesales pay plan",
        ["anyOf"] = new JsonArray(Plan(policies), Overlay(policies)),
    };

    private static JsonObject Plan(IEnumerable<LoadedPolicy> policies) => new()
    {
        ["title"] = "Plan",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("plan", "revision", "regulation", "from", "title", "policies"),
        ["properties"] = new JsonObject
        {
            ["plan"] = Text("^[A-Za-z0-9.-]+$"),
            ["kind"] = new JsonObject { ["enum"] = new JsonArray("payslips", "settlement", "planner") },
            ["revision"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
            ["regulation"] = Text(null),
            ["from"] = Text(MonthPattern),
            ["title"] = BothLanguages(),
            ["policies"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["oneOf"] = new JsonArray([.. policies.Select(Policy)]) } },
        },
    };

    private static JsonObject Overlay(IReadOnlyCollection<LoadedPolicy> policies) => new()
    {
        ["title"] = "Overlay",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("plan", "extends", "from", "title"),
        ["anyOf"] = new JsonArray(new JsonObject { ["required"] = new JsonArray("figures") }, new JsonObject { ["required"] = new JsonArray("replace") }),
        ["properties"] = new JsonObject
        {
            ["plan"] = Text("^[A-Za-z0-9.-]+$"),
            ["revision"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
            ["extends"] = Text(null),
            ["from"] = Text(MonthPattern),
            ["title"] = BothLanguages(),
            ["replace"] = new JsonObject
            {
                ["type"] = "object",
                ["minProperties"] = 1,
                ["additionalProperties"] = new JsonObject { ["oneOf"] = new JsonArray([.. policies.Select(Policy)]) },
            },
            ["figures"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["minProperties"] = 1,
                ["properties"] = new JsonObject([.. policies.Where(policy => policy.Parameters is not null).GroupBy(policy => policy.Attribute.Id, StringComparer.Ordinal).Select(Figures)]),
            },
        },
    };

    // A policy's figures in any of its versions: which one it is stands in the plan below.
    private static KeyValuePair<string, JsonNode?> Figures(IGrouping<string, LoadedPolicy> versions) => new(versions.Key, new JsonObject
    {
        ["anyOf"] = new JsonArray([.. versions.Select(policy =>
        {
            var figures = Parameters(policy);
            figures.Remove("required");
            figures["minProperties"] = 1;
            return (JsonNode)figures;
        })]),
    });

    private static JsonObject BothLanguages() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("zh", "en"),
        ["properties"] = new JsonObject { ["zh"] = Text(null), ["en"] = Text(null) },
    };

    private static JsonNode Policy(LoadedPolicy policy)
    {
        var parameters = Parameters(policy);
        var needs = new JsonArray("policy");
        if (parameters["required"]!.AsArray().Count > 0) needs.Add("parameters");
        return new JsonObject
        {
            ["title"] = policy.Name,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = needs,
            ["properties"] = new JsonObject
            {
                ["policy"] = new JsonObject { ["enum"] = new JsonArray(policy.Name) },
                ["clause"] = Text(null),
                ["clauses"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = Text(null) },
                ["parameters"] = parameters,
            },
        };
    }

    private static JsonObject Parameters(LoadedPolicy policy)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var property in policy.Parameters?.Properties ?? [])
        {
            properties[property.Name] = Figure(property);
            if (property.IsRequired) required.Add(property.Name);
        }

        return new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["required"] = required, ["properties"] = properties };
    }

    // A plain value, a value with what belongs to it, or dated ones.
    private static JsonObject Figure(ParameterProperty property)
    {
        var figure = new JsonObject();
        var plain = property.Schema();
        if (plain["description"] is { } description) figure["description"] = description.DeepClone();
        figure["anyOf"] = new JsonArray(
            plain,
            Detailed(property, isDated: false),
            new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = Detailed(property, isDated: true) });
        return figure;
    }

    private static JsonObject Detailed(ParameterProperty property, bool isDated)
    {
        var properties = new JsonObject
        {
            ["value"] = property.Schema(),
            ["clause"] = Text(null),
            ["basis"] = new JsonObject { ["enum"] = new JsonArray("source", "reading", "ours") },
            ["decided"] = Text(null),
        };
        if (isDated) properties["from"] = Text(MonthPattern);
        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = isDated ? new JsonArray("from", "value") : new JsonArray("value"),
            ["properties"] = properties,
        };
    }

    private static JsonObject Text(string? pattern) => pattern is null ? new() { ["type"] = "string" } : new() { ["type"] = "string", ["pattern"] = pattern };
}
