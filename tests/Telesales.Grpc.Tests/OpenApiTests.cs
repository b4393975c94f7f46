using System.Text;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Telesales.Payroll.V1;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

/// <summary>
/// The OpenAPI document: valid by a validator of others, complete, and true: requests that are taken and answers that are given are what it says.
/// </summary>
public sealed class OpenApiTests(ServerFixture server)
{
    private const string MissingSample = "Every operation needs a sample here: a request that is answered, whose answer is then checked against the document.";
    private static readonly HttpClient Http = new();

    // Stands for a payslip that is saved first.
    private const string Saved = "payslips/SAVED";

    // By operation: the verb and address of a request, and its body. The request must be answered with 200.
    private static readonly Dictionary<string, (string Address, IMessage? Body)> Samples = new(StringComparer.Ordinal)
    {
        ["DocumentService_RenderMonth"] = ("GET /v1/payslips:renderMonth?month=2026-10&format=DOCUMENT_FORMAT_TEXT&branch=openapi", null),
        ["DocumentService_RenderPayslip"] = ($"GET /v1/{Saved}:render?format=DOCUMENT_FORMAT_TEXT", null),
        ["PayslipService_GetPayslip"] = ($"GET /v1/{Saved}?explain=true", null),
        ["PayslipService_ListPayslips"] = ("GET /v1/payslips?month=2026-10&pageSize=5", null),
        ["PayslipService_SavePayslips"] = ("POST /v1/payslips:save", Save("openapi")),
        ["PayrollService_Calculate"] = ("POST /v1/payslips:calculate", For("r21", "E1", Settings(explain: true))),
        ["PolicyService_GetPlan"] = ("GET /v1/plans/R21?month=2026-10", null),
        ["PolicyService_GetRegulation"] = ("GET /v1/regulations/R21", null),
        ["PolicyService_ListPlans"] = ("GET /v1/plans", null),
        ["PolicyService_ListPolicies"] = ("GET /v1/policies?pageSize=5", null),
        ["PolicyService_ListRegulations"] = ("GET /v1/regulations", null),
        ["PolicyService_ValidatePlan"] = ("POST /v1/plans:validate", new Policy.V1.ValidatePlanRequest { Text = "plan: X\nrevision: none", Month = "2026-10" }),
        ["ProgressService_CheckEarlyLeave"] = ("POST /v1/progress:checkEarlyLeave", AsOf<CheckEarlyLeaveRequest>()),
        ["SettlementService_Settle"] = ("POST /v1/settlements:settle", SettlementTests.Request("2026-10", "100", 0)),
        ["ProgressService_GetProgress"] = ("POST /v1/progress:get", AsOf<GetProgressRequest>()),
    };

    [Fact]
    public async Task Document_OfEveryUnaryMethod_HasAnOperation()
    {
        var document = await Document();
        var methods = server.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method)
            .Where(method => method is { Type: MethodType.Unary } && method.ServiceName.StartsWith("telesales.", StringComparison.Ordinal))
            .Select(method => $"{method!.ServiceName.Split('.')[^1]}_{method.Name}");
        Assert.Equal(methods.Distinct().Order(StringComparer.Ordinal), Operations(document).Select(operation => operation.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Document_SaysWhatTheProtosSay()
    {
        var document = await Document();
        Assert.All(Operations(document), operation => Assert.NotEqual("", (string?)operation.Json["summary"]));
        var schemas = document["components"]!["schemas"]!.AsObject();
        Assert.All(
            schemas.Where(schema => schema.Key.StartsWith("telesales.", StringComparison.Ordinal)),
            schema => Assert.All([schema.Value!, .. (schema.Value!["properties"]?.AsObject() ?? []).Select(property => property.Value!)], described => Assert.NotEqual("", (string?)described["description"] ?? "")));
        Assert.Equal("How many of the metric are missing: a whole number of the fact's units, rounded up.", (string?)schemas["telesales.payroll.v1.Shortfall"]!["properties"]!["missing"]!["description"]);
        Assert.Equal("string", (string?)schemas["telesales.payroll.v1.Shortfall"]!["properties"]!["missing"]!["type"]);
        Assert.False((bool)schemas["telesales.payroll.v1.CalculateRequest"]!["additionalProperties"]!);
    }

    [Fact]
    public async Task Document_AndAnswers_AreValid()
    {
        var document = await Document();
        var messages = new JsonArray();
        var saved = (await new PayslipService.PayslipServiceClient(server.Channel).SavePayslipsAsync(Save("openapi-0"))).Results[0].Payslip.Name;
        foreach (var (id, json) in Operations(document))
        {
            Assert.True(Samples.TryGetValue(id, out var sample), $"{id}: {MissingSample}");
            var content = sample.Body is null ? null : JsonFormatter.Default.Format(sample.Body);
            if (content is not null) messages.Add(Message($"{id} request", Schema(json["requestBody"]!), content));
            var address = sample.Address.Replace(Saved, saved, StringComparison.Ordinal);
            using var answer = await Send(address, content);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{id}: {body}");
            // A document for people is no JSON, and is said to be none.
            var isJson = answer.Content.Headers.ContentType?.MediaType == "application/json";
            Assert.Equal(isJson, json["responses"]!["200"]!["content"]!["application/json"] is not null);
            if (isJson) messages.Add(Message($"{id} answer", Schema(json["responses"]!["200"]!), body));
            using var refused = await Send(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "nothing=1", content);
            messages.Add(Message($"{id} error", "/components/schemas/google.rpc.Status", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        Assert.Equal("", await Validate(document, messages));
    }

    [Fact]
    public async Task Validation_OfWhatIsWrong_SaysSo()
    {
        var document = await Document();
        using var answer = await Send(Samples["PayrollService_Calculate"].Address, JsonFormatter.Default.Format(Samples["PayrollService_Calculate"].Body));
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        body["payslip"]!["lines"]![0]!["amount"]!["units"] = 1322;
        body["payslip"]!.AsObject().Remove("month");
        body["payslip"]!["lines"]![0]!["explanations"]![0]!["operands"]![0]!["text"] = "both";
        JsonArray messages =
        [
            Message("answer", "/components/schemas/telesales.payroll.v1.CalculateResponse", body.ToJsonString()),
            Message("request", "/components/schemas/telesales.payroll.v1.CalculateRequest", """{"settings": {"plan": "plans/R21", "month": "2026-10"}, "facts": {}, "employee": "E1"}"""),
        ];
        var said = await Validate(document, messages);
        Assert.Contains("/payslip/lines/0/amount/units must be string", said, StringComparison.Ordinal);
        Assert.Contains("must have required property 'month'", said, StringComparison.Ordinal);
        Assert.Contains("/operands/0 must match exactly one schema in oneOf", said, StringComparison.Ordinal);
        Assert.Contains("request:  must NOT have additional properties {\"additionalProperty\":\"employee\"}", said, StringComparison.Ordinal);
        document["paths"]!["/v1/plans"]!["get"]!["responses"] = 3;
        Assert.Contains("the document:", await Validate(document, []), StringComparison.Ordinal);
    }

    private static SavePayslipsRequest Save(string requestId)
    {
        var request = SavedPayslipTests.Save(CsvMessage.Read("r21"));
        foreach (var person in request.Facts.Employees) person.Branch = "openapi";
        request.RequestId = requestId;
        return request;
    }

    private static T AsOf<T>()
        where T : IMessage, new()
    {
        var request = For("r21", "E1", Settings());
        request.Settings.AsOf = CsvMessage.Date("2026-10-14");
        var message = new T();
        message.MergeFrom(request.ToByteString());
        return message;
    }

    private async Task<JsonNode> Document() => JsonNode.Parse(await Http.GetStringAsync(server.RestAddress + "/openapi/v1.json", TestContext.Current.CancellationToken))!;

    private static IEnumerable<(string Id, JsonNode Json)> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(verb => ((string)verb.Value!["operationId"]!, verb.Value!)));

    // A pointer into the document, as references are written there.
    private static string Schema(JsonNode content) => ((string)content["content"]!["application/json"]!["schema"]!["$ref"]!)[1..];

    private static JsonObject Message(string name, string schema, string body) => new() { ["name"] = name, ["schema"] = schema, ["body"] = JsonNode.Parse(body) };

    private Task<HttpResponseMessage> Send(string address, string? content)
    {
        var parts = address.Split(' ');
        var request = new HttpRequestMessage(new(parts[0]), server.RestAddress + parts[1]);
        if (content is not null) request.Content = new StringContent(content, Encoding.UTF8, "application/json");
        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<string> Validate(JsonNode document, JsonArray messages)
    {
        Tools.Need(Tools.OnPath("node") && Directory.Exists(Path.Combine(Tools.Root, "node_modules", "ajv")), "install Node and run npm ci at the repository's root");
        var folder = Directory.CreateTempSubdirectory("telesales-openapi-");
        try
        {
            string[] files = [Path.Combine(folder.FullName, "openapi.json"), Path.Combine(folder.FullName, "messages.json")];
            await File.WriteAllTextAsync(files[0], document.ToJsonString(), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(files[1], messages.ToJsonString(), TestContext.Current.CancellationToken);
            var run = await Tools.Run(Tools.Root, "node", [Path.Combine(Tools.Root, "tests", "Telesales.Grpc.Tests", "OpenApi", "validate.mjs"), .. files]);
            Assert.Equal((0, ""), (run.Exit, run.Error));
            return run.Output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
