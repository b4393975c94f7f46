using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Telesales.Host.Rest;
using Telesales.Payroll.V1;
using Telesales.Policy.V1;
using static Telesales.Grpc.Tests.Requests;
using Status = Google.Rpc.Status;

namespace Telesales.Grpc.Tests;

/// <summary>REST over the same services: the same answers as over gRPC, strict requests, rich errors.</summary>
public sealed class RestTests(ServerFixture server)
{
    private static readonly HttpClient Http = new();
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithTypeRegistry(TypeRegistry.FromFiles(ErrorDetailsReflection.Descriptor)));

    [Fact]
    public async Task Calculate_OverRest_IsTheAnswerOverGrpc()
    {
        var request = For("r21", "E1", Settings(explain: true));
        using var response = await Post("/v1/payslips:calculate", JsonFormatter.Default.Format(request));
        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var body = await Text(response);
        Assert.Equal((await server.Payroll.CalculateAsync(request)).Payslip, Parser.Parse<CalculateResponse>(body).Payslip);
        using var json = JsonDocument.Parse(body);
        var payslip = json.RootElement.GetProperty("payslip");
        // 64-bit numbers are strings, dates are google.type.Date.
        Assert.Equal(("2342", 220_000_000), (payslip.GetProperty("net").GetProperty("units").GetString(), payslip.GetProperty("net").GetProperty("nanos").GetInt32()));
        Assert.Equal((2026, 10, 31), (Number(payslip, "asOf", "year"), Number(payslip, "asOf", "month"), Number(payslip, "asOf", "day")));
        Assert.Equal("1", payslip.GetProperty("lines")[2].GetProperty("quantity").GetString());
        Assert.False(payslip.GetProperty("lines")[0].TryGetProperty("quantity", out _));
    }

    [Fact]
    public async Task CheckEarlyLeave_OverRest_Answers()
    {
        const string Body = """
            {
              "settings": {"plan": "plans/R13", "month": "2026-10", "as_of": {"year": 2026, "month": 10, "day": 14}, "languageCode": "en", "missingAttendanceAsAttended": true},
              "facts": {
                "employees": [{"employeeId": "V", "grade": "GRADE_JUNIOR", "status": "EMPLOYMENT_STATUS_REGULAR", "hireDate": {"year": 2024, "month": 1, "day": 1}, "basePay": {"currencyCode": "CNY", "units": "3000"}, "team": null}],
                "activity": [{"employee_id": "V", "date": {"year": 2026, "month": 10, "day": 14}, "metric": "effective_calls", "value": "100"}]
              }
            }
            """;
        using var response = await Post("/v1/progress:checkEarlyLeave", Body);
        using var json = JsonDocument.Parse(await Text(response));
        Assert.Equal("EARLY_LEAVE_ANSWER_MUST_STAY", json.RootElement.GetProperty("answer").GetString());
        Assert.Equal("20", json.RootElement.GetProperty("today")[0].GetProperty("missing").GetString());
        Assert.Equal("No, effective calls to go: 20.", json.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Catalogue_OverRest_IsPagedByItsQuery()
    {
        var first = Parser.Parse<ListPlansResponse>(await Text(await Get("/v1/plans?pageSize=1")));
        Assert.Single(first.Plans);
        var second = Parser.Parse<ListPlansResponse>(await Text(await Get($"/v1/plans?page_size=1&page_token={Uri.EscapeDataString(first.NextPageToken)}")));
        Assert.NotEqual(first.Plans[0].Name, Assert.Single(second.Plans).Name);
        var plan = Parser.Parse<GetPlanResponse>(await Text(await Get("/v1/plans/R21@1?month=2026-10")));
        Assert.Equal("plans/R21@1", plan.Plan.Name);
    }

    [Theory]
    [InlineData("""{"settings": {"plan": "plans/R21", "moth": "2026-10"}}""", "settings.moth")]
    [InlineData("""{"nothing": {"deeper": [1, {"x": 2}]}, "employee_id": "A"}""", "nothing")]
    [InlineData("""{"employee_id": "A", "employeeId": "B"}""", "employee_id")]
    [InlineData("""{"employeeId": 3}""", "employee_id")]
    [InlineData("""{"settings": {"explain": "true"}}""", "settings.explain")]
    [InlineData("""{"settings": []}""", "settings")]
    [InlineData("""{"facts": {"attendance": {}}}""", "facts.attendance")]
    [InlineData("""{"facts": {"attendance": null}}""", "facts.attendance")]
    [InlineData("""{"facts": {"attendance": [null]}}""", "facts.attendance[0]")]
    [InlineData("""{"facts": {"attendance": [{}, {"leave": "LEAVE_GONE"}]}}""", "facts.attendance[1].leave")]
    [InlineData("""{"facts": {"attendance": [{"leave": 99}]}}""", "facts.attendance[0].leave")]
    [InlineData("""{"facts": {"attendance": [{"leave": true}]}}""", "facts.attendance[0].leave")]
    [InlineData("""{"facts": {"attendance": [{"date": "2026-10-14"}]}}""", "facts.attendance[0].date")]
    [InlineData("""{"facts": {"attendance": [{"date": {"year": 2026.5}}]}}""", "facts.attendance[0].date.year")]
    [InlineData("""{"facts": {"attendance": [{"late_minutes": 2147483648}]}}""", "facts.attendance[0].late_minutes")]
    [InlineData("""{"settings": {"minimumWage": {"units": "12x"}}}""", "settings.minimum_wage.units")]
    [InlineData("""{"settings": {"minimumWage": {"units": "9223372036854775808"}}}""", "settings.minimum_wage.units")]
    [InlineData("""{"employeeId": "\ud800"}""", "employee_id")]
    [InlineData("""[]""", "")]
    [InlineData("""null""", "")]
    [InlineData("""{"employeeId": "A",}""", "")]
    [InlineData("""{"employeeId": "A"} {}""", "")]
    [InlineData("", "")]
    public async Task Body_NotOfTheMessage_NamesTheField(string body, string field)
    {
        using var response = await Post("/v1/payslips:calculate", body);
        var status = await Refused(response, HttpStatusCode.BadRequest);
        Assert.Equal((int)Code.InvalidArgument, status.Code);
        Assert.Equal("REQUEST_INVALID", Reason(status));
        var violation = Assert.Single(Detail<BadRequest>(status).FieldViolations);
        Assert.Equal((field, "REQUEST_MALFORMED"), (violation.Field, violation.Reason));
        Assert.NotEqual("", violation.Description);
    }

    [Theory]
    [InlineData("""{"settings": {"minimumWage": {"units": 9223372036854775807}}}""")]
    [InlineData("""{"settings": {"minimumWage": {"units": "-9223372036854775808"}}}""")]
    [InlineData("""{"settings": null, "employeeId": null, "facts": {"attendance": [{"lateMinutes": 2147483647, "leave": 1}, {"scheduled": null}]}}""")]
    public async Task Body_AtTheEdgeOfTheMessage_ReachesTheMethod(string body)
    {
        using var response = await Post("/v1/payslips:calculate", body);
        await Refused(response, HttpStatusCode.BadRequest);
        Assert.DoesNotContain("This must be", await Text(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_WithManyErrors_NamesThemAllInTheLanguageAsked()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.RestAddress + "/v1/payslips:calculate") { Content = Json("""{"a": 1, "b": 2, "settings": {"explain": 1}}""") };
        request.Headers.AcceptLanguage.Add(new("zh-CN"));
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var status = await Refused(response, HttpStatusCode.BadRequest);
        Assert.Equal(["a", "b", "settings.explain"], Fields(status));
        Assert.Equal("zh-CN", Detail<LocalizedMessage>(status).Locale);
        Assert.Contains("3 处错误", Detail<LocalizedMessage>(status).Message, StringComparison.Ordinal);
        Assert.Equal("应为 true 或 false。", Detail<BadRequest>(status).FieldViolations[2].Description);
    }

    [Theory]
    [InlineData("/v1/plans?pageSize=x", "pageSize")]
    [InlineData("/v1/plans?page_size=2147483648", "page_size")]
    [InlineData("/v1/plans?pageSiz=1", "pageSiz")]
    [InlineData("/v1/plans?pageSize=1&pageSize=2", "page_size")]
    [InlineData("/v1/plans/R21?month=2026-10&settings.plan=x", "settings.plan")]
    public async Task Query_NotOfTheMessage_NamesTheField(string path, string field)
    {
        using var response = await Get(path);
        Assert.Equal([field], Fields(await Refused(response, HttpStatusCode.BadRequest)));
    }

    [Fact]
    public async Task Query_BesideABody_IsRefused()
    {
        using var response = await Post("/v1/payslips:calculate?explain=true", "{}");
        Assert.Equal(["explain"], Fields(await Refused(response, HttpStatusCode.BadRequest)));
    }

    [Theory]
    [InlineData("/v1/plans/R99?month=2026-10", HttpStatusCode.NotFound, "PLAN_NOT_FOUND")]
    [InlineData("/v1/plans/R21?month=1970-01", HttpStatusCode.BadRequest, "PLAN_NOT_USABLE")]
    [InlineData("/v1/plans/R21?month=October", HttpStatusCode.BadRequest, "REQUEST_INVALID")]
    [InlineData("/v1/plan", HttpStatusCode.NotFound, "REQUEST_INVALID")]
    [InlineData("/", HttpStatusCode.NotFound, "REQUEST_INVALID")]
    public async Task Errors_OverRest_KeepTheirReasonAndDetails(string path, HttpStatusCode http, string reason)
    {
        using var response = await Get(path);
        Assert.Equal(reason, Reason(await Refused(response, http)));
    }

    [Fact]
    public async Task Errors_OfFacts_AreTheSameOverRestAndGrpc()
    {
        var request = For("r21", "E1", Settings());
        request.Facts.Attendance[0].Leave = Facts.V1.Leave.Unapproved;
        using var response = await Post("/v1/payslips:calculate", JsonFormatter.Default.Format(request));
        Assert.Equal(StatusOf(await Requests.Refused(server.Payroll.CalculateAsync(request))), await Refused(response, HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/json; charset=gbk", null)]
    [InlineData("application/json", "gzip")]
    [InlineData("application/x-www-form-urlencoded", null)]
    public async Task Body_NotJsonByItsHeaders_IsRefusedWith415(string type, string? encoding)
    {
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (encoding is not null) content.Headers.ContentEncoding.Add(encoding);
        using var response = await Http.PostAsync(server.RestAddress + "/v1/payslips:calculate", content, TestContext.Current.CancellationToken);
        Assert.Equal("REQUEST_INVALID", Reason(await Refused(response, HttpStatusCode.UnsupportedMediaType)));
    }

    [Theory]
    [InlineData(0, false, HttpStatusCode.BadRequest)]
    [InlineData(0, true, HttpStatusCode.BadRequest)]
    [InlineData(1, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Body_AroundTheLimit_IsTakenOrRefusedWith413(int beyond, bool chunked, HttpStatusCode expected)
    {
        var padded = Encoding.UTF8.GetBytes("{}" + new string(' ', RestRequests.MostBodyBytes - 2 + beyond));
        using var request = new HttpRequestMessage(HttpMethod.Post, server.RestAddress + "/v1/payslips:calculate") { Content = new ByteArrayContent(padded) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var status = await Refused(response, expected);
        Assert.Equal(beyond == 0 ? ((int)Code.InvalidArgument, "REQUEST_INVALID") : ((int)Code.ResourceExhausted, "LIMIT_EXCEEDED"), (status.Code, Reason(status)));
    }

    [Theory]
    [InlineData("1n", HttpStatusCode.GatewayTimeout, Code.DeadlineExceeded)]
    [InlineData("10S", HttpStatusCode.BadRequest, Code.InvalidArgument)]
    [InlineData("10 S", HttpStatusCode.BadRequest, Code.InvalidArgument)]
    [InlineData("99999999H", HttpStatusCode.BadRequest, Code.InvalidArgument)]
    public async Task Deadline_InTheHeader_EndsTheCall(string deadline, HttpStatusCode http, Code code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.RestAddress + "/v1/payslips:calculate") { Content = Json("{}") };
        request.Headers.TryAddWithoutValidation("grpc-timeout", deadline);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var status = Parser.Parse<Status>(await Text(response));
        Assert.Equal((http, (int)code), (response.StatusCode, status.Code));
        if (code == Code.InvalidArgument) Assert.Equal([deadline.Contains(' ', StringComparison.Ordinal) ? "grpc-timeout" : "settings"], Fields(status));
    }

    private static int Number(JsonElement json, params string[] path) => path.Aggregate(json, (at, name) => at.GetProperty(name)).GetInt32();

    private Task<HttpResponseMessage> Get(string path) => Http.GetAsync(server.RestAddress + path, TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> Post(string path, string body) => Http.PostAsync(server.RestAddress + path, Json(body), TestContext.Current.CancellationToken);

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static Task<string> Text(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<Status> Refused(HttpResponseMessage response, HttpStatusCode expected)
    {
        var body = await Text(response);
        Assert.True(expected == response.StatusCode, string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode}: {body}"));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return Parser.Parse<Status>(body);
    }
}
