using System.Net;
using System.Text.Json;
using Google.Rpc;
using Grpc.Core;
using Telesales.Documents.V1;
using WireFormat = Telesales.Documents.V1.DocumentFormat;

namespace Telesales.Documents.Tests;

/// <summary><c>DocumentService</c> over gRPC and REST: the documents, their names, who gets them, and what is refused.</summary>
public sealed class DocumentServiceTests : IAsyncLifetime
{
    private DocumentServer? _server;

    private DocumentServer Server => _server!;

    private DocumentService.DocumentServiceClient Client => new(Server.Channel);

    public async ValueTask InitializeAsync() => _server = await DocumentServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    [Theory]
    [InlineData(1, "text/plain; charset=utf-8", "txt")]
    [InlineData(2, "text/markdown; charset=utf-8", "md")]
    [InlineData(3, "text/html; charset=utf-8", "html")]
    [InlineData(4, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")]
    public async Task RenderPayslip_InAnyForm_IsTheDocumentOverGrpcAndRest(int number, string contentType, string ending)
    {
        var format = (WireFormat)number;
        var call = Client.RenderPayslipAsync(new() { Name = "payslips/S02", Format = format, LanguageCode = "en" });
        var body = await call;
        Assert.Equal(contentType, body.ContentType);
        Assert.Equal($"Payslip October 2026 Maria Santos S02.{ending}", Uri.UnescapeDataString((await call.ResponseHeadersAsync).GetValue("x-file-name")!));

        using var rest = await Server.Rest.GetAsync(FormattableString.Invariant($"/v1/payslips/S02@2:render?format={number}&language_code=en"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, rest.StatusCode);
        Assert.Equal(contentType, rest.Content.Headers.ContentType!.ToString());
        Assert.Equal(body.Data.ToByteArray(), await rest.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"Payslip October 2026 Maria Santos S02.{ending}", rest.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("nosniff", rest.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(rest.Headers.CacheControl!.NoStore);
        if (format == WireFormat.Text) Assert.Contains("kept as payslips/S02@2 2026-11-02 01:30:00 UTC", body.Data.ToStringUtf8().ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderPayslip_WithAChineseName_IsNamedSafely()
    {
        using var rest = await Server.Rest.GetAsync("/v1/payslips/S01:render?format=DOCUMENT_FORMAT_TEXT", TestContext.Current.CancellationToken);

        var disposition = rest.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Equal("工资条 2026年10月 王丽娟 S01.txt", disposition.FileNameStar);
        Assert.All(rest.Content.Headers.GetValues("Content-Disposition").Single(), c => Assert.True(char.IsAscii(c)));
    }

    [Theory]
    [InlineData("a\"; filename=\"evil.exe")]
    [InlineData("../../etc/passwd")]
    [InlineData("x\r\nSet-Cookie: a=b")]
    public async Task RenderPayslip_OfAHostileName_HasOneHeaderAndNoOther(string name)
    {
        var files = Sunrise.Files();
        var facts = files.Import();
        await using var server = await DocumentServer.StartAsync(new Renamed(new KeptPayslips(facts), name));
        using var rest = await server.Rest.GetAsync("/v1/payslips/S01:render?format=DOCUMENT_FORMAT_TEXT", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, rest.StatusCode);
        Assert.False(rest.Headers.Contains("Set-Cookie"));
        var disposition = rest.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.DoesNotMatch("[\"\\\\/:\r\n]", disposition.FileNameStar!);
        Assert.Equal(["filename", "filename*"], disposition.Parameters.Select(parameter => parameter.Name));
    }

    [Fact]
    public async Task RenderPayslip_WithExplain_AddsWhatDidNotApply()
    {
        var brief = await Client.RenderPayslipAsync(new() { Name = "payslips/S02", Format = WireFormat.Text });
        var full = await Client.RenderPayslipAsync(new() { Name = "payslips/S02", Format = WireFormat.Text, Explain = true });

        Assert.DoesNotContain("未适用的条款", brief.Data.ToStringUtf8(), StringComparison.Ordinal);
        Assert.Contains("未适用的条款", full.Data.ToStringUtf8(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderMonth_ByBranchTeamAndPlan_HasThosePeople()
    {
        var month = (await Client.RenderMonthAsync(new() { Month = "2026-10", Branch = "sunrise", Team = "远航组", Plan = "plans/R21", Format = WireFormat.Markdown })).Data.ToStringUtf8();
        Assert.Contains("Olga Petrova", month, StringComparison.Ordinal);
        Assert.DoesNotContain("王丽娟", month, StringComparison.Ordinal);

        var book = Workbook.Read((await Client.RenderMonthAsync(new() { Month = "2026-10", Format = WireFormat.Xlsx })).Data.ToByteArray());
        Assert.Equal(["汇总", "晨光组", "远航组"], book.Sheets.Take(3).Select(sheet => sheet.Name));
    }

    [Theory]
    [InlineData("role=clerk,branch=sunset", "payslips/S01")]
    [InlineData("role=agent,branch=sunrise,employee_id=S02", "payslips/S01")]
    [InlineData("role=agent,branch=sunrise", "payslips/S01")]
    [InlineData("role=clerk,branch=sunrise", "payslips/none")]
    public async Task RenderPayslip_ThatTheCallerMayNotSee_IsNotFoundAsIfItDidNotExist(string claims, string name)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await Client.RenderPayslipAsync(new() { Name = name, Format = WireFormat.Text }, new Metadata { { "x-claims", claims } }));

        Assert.Equal(StatusCode.NotFound, refused.StatusCode);
        Assert.Equal("PAYSLIP_NOT_FOUND", Detail<ErrorInfo>(refused).Reason);
        Assert.Equal($"There is no payslip {name}.", refused.Status.Detail);
    }

    [Fact]
    public async Task RenderMonth_OfAnAgent_HasTheirOwnOnly()
    {
        var own = (await Client.RenderMonthAsync(new() { Month = "2026-10", Format = WireFormat.Text }, new Metadata { { "x-claims", "role=agent,branch=sunrise,employee_id=S02" } })).Data.ToStringUtf8();

        Assert.Contains("Maria Santos", own, StringComparison.Ordinal);
        Assert.DoesNotContain("王丽娟", own, StringComparison.Ordinal);
        var none = await Assert.ThrowsAsync<RpcException>(async () => await Client.RenderMonthAsync(new() { Month = "2026-10", Format = WireFormat.Text }, new Metadata { { "x-claims", "role=clerk,branch=sunset" } }));
        Assert.Equal((StatusCode.NotFound, "PAYSLIP_NOT_FOUND"), (none.StatusCode, Detail<ErrorInfo>(none).Reason));
    }

    [Fact]
    public async Task Render_OfMalformedRequests_NamesEveryField()
    {
        var payslip = await Assert.ThrowsAsync<RpcException>(async () => await Client.RenderPayslipAsync(new() { Name = "S01", LanguageCode = "fr" }));
        Assert.Equal(StatusCode.InvalidArgument, payslip.StatusCode);
        Assert.Equal(["name", "language_code", "format"], Detail<BadRequest>(payslip).FieldViolations.Select(violation => violation.Field));

        var month = await Assert.ThrowsAsync<RpcException>(async () => await Client.RenderMonthAsync(new() { Month = "October", Plan = "R21", Format = (WireFormat)99, LanguageCode = "en" }));
        Assert.Equal(["month", "plan", "format"], Detail<BadRequest>(month).FieldViolations.Select(violation => violation.Field));
        Assert.Contains("2026-10", Detail<BadRequest>(month).FieldViolations[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderMonth_OfMoreThanALimit_SaysHowToAsk()
    {
        await using var server = await DocumentServer.StartAsync(new Many(501));
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await new DocumentService.DocumentServiceClient(server.Channel).RenderMonthAsync(new() { Month = "2026-10", Format = WireFormat.Text, LanguageCode = "en" }));

        Assert.Equal((StatusCode.ResourceExhausted, "LIMIT_EXCEEDED", "500"), (refused.StatusCode, Detail<ErrorInfo>(refused).Reason, Detail<ErrorInfo>(refused).Metadata["limit"]));
        Assert.Contains("team by team", Detail<LocalizedMessage>(refused).Message, StringComparison.Ordinal);
        await using var exact = await DocumentServer.StartAsync(new Many(500));
        Assert.True((await new DocumentService.DocumentServiceClient(exact.Channel).RenderMonthAsync(new() { Month = "2026-10", Format = WireFormat.Text })).Data.Length > 500_000);
    }

    [Fact]
    public async Task RenderPayslip_WithoutAFont_SaysWhichToInstall()
    {
        await using var server = await DocumentServer.StartAsync(font: "/nowhere/font.ttf");
        using var rest = await server.Rest.GetAsync("/v1/payslips/S01:render?format=DOCUMENT_FORMAT_PDF&language_code=zh-CN", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, rest.StatusCode);
        using var json = JsonDocument.Parse(await rest.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var details = json.RootElement.GetProperty("details").EnumerateArray().ToList();
        Assert.Equal("FONT_MISSING", details[0].GetProperty("reason").GetString());
        Assert.Contains("/nowhere/font.ttf", details[1].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Null(rest.Content.Headers.ContentDisposition);
    }

    private static T Detail<T>(RpcException refused)
        where T : class, Google.Protobuf.IMessage<T>, new() => refused.GetRpcStatus()!.GetDetail<T>()!;

    private sealed class Renamed(ISavedPayslips inner, string name) : ISavedPayslips
    {
        public async Task<SavedPayslip?> FindAsync(Payroll.Caller caller, string payslip, CancellationToken cancellation) =>
            await inner.FindAsync(caller, payslip, cancellation) is { } found ? found with { Person = found.Person with { Name = name } } : null;

        public Task<IReadOnlyList<SavedPayslip>> ListAsync(Payroll.Caller caller, SavedPayslipFilter filter, int most, CancellationToken cancellation) => inner.ListAsync(caller, filter, most, cancellation);
    }

    private sealed class Many(int people) : ISavedPayslips
    {
        private readonly KeptPayslips _inner = new();

        public Task<SavedPayslip?> FindAsync(Payroll.Caller caller, string payslip, CancellationToken cancellation) => _inner.FindAsync(caller, payslip, cancellation);

        public async Task<IReadOnlyList<SavedPayslip>> ListAsync(Payroll.Caller caller, SavedPayslipFilter filter, int most, CancellationToken cancellation)
        {
            var one = (await _inner.ListAsync(caller, filter, 1, cancellation))[0];
            return [.. Enumerable.Repeat(one, Math.Min(people, most))];
        }
    }
}
