using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Telesales.Payroll.V1;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests.Operations;

/// <summary>What leaves the service about its calls: enough to run it by, and nothing about anybody.</summary>
public sealed class TelemetryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TracesMetricsAndLogs_OfCallsWithSecrets_TellNoneOfThem()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await StartCollector(received);
        await using var host = await HostProcess.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Urls.First()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
            ("OTEL_BSP_SCHEDULE_DELAY", "200"),
            ("Logging__LogLevel__Telesales.Host.Server.CallInterceptor", "Debug")); // a line for every call
        var net = await CallWithSecrets(host);
        using var http = new HttpClient();
        var scraped = await http.GetStringAsync(new Uri(host.AdminAddress + "/metrics"), Cancellation);
        foreach (var metric in new[]
        {
            "telesales_payslips_total{", "outcome=\"paid\"", "outcome=\"withheld\"", "plan=\"R21@1\"", "code=\"attendance.missing\"",
            "telesales_calculation_duration", "telesales_calculation_people", "telesales_policy_duration", "policy=\"quota.weekly-workload@1.0.0\"",
            "telesales_calls_refused", "reason=\"FACTS_INVALID\"", "telesales_store_duration", "operation=\"save\"", "operation=\"find\"", "http_server_request_duration",
        })
            Assert.Contains(metric, scraped, StringComparison.Ordinal);

        await WaitFor(() => received.Any(batch => batch.Path == "/v1/traces" && batch.Body.Contains("calculate", StringComparison.Ordinal) && batch.Body.Contains("telesales.plan", StringComparison.Ordinal)));
        await WaitFor(() => received.Any(batch => batch.Path == "/v1/metrics" && batch.Body.Contains("telesales.payslips", StringComparison.Ordinal)));
        await host.TerminateAsync();
        var (exit, log, output) = await host.EndAsync();
        Assert.Equal((0, ""), (exit, output));
        Assert.Contains("PayrollService/Calculate OK", log, StringComparison.Ordinal);
        foreach (var told in received.Select(batch => batch.Body).Append(scraped).Append(log))
            foreach (var secret in new[] { "geheim", "王秘密", "34567", "3456789", net, net.Replace(".", "", StringComparison.Ordinal) }) Assert.DoesNotContain(secret, told, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Telemetry_UnlessAskedFor_IsNotSent()
    {
        var received = new ConcurrentQueue<(string Path, string Body)>();
        await using var collector = await StartCollector(received);
        await using var host = await HostProcess.StartAsync(("OTEL_METRIC_EXPORT_INTERVAL", "200"));
        await CallWithSecrets(host);
        await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
        Assert.Empty(received);
    }

    // Paid, withheld, refused; over gRPC and REST; in bodies, paths, queries and headers.
    private static async Task<string> CallWithSecrets(HostProcess host)
    {
        using var channel = GrpcChannel.ForAddress(host.Address);
        var payroll = new PayrollService.PayrollServiceClient(channel);
        var person = Employee("geheim-1");
        (person.Name, person.BasePay, person.PerformanceBase) = ("王秘密", CsvMessage.Money("34567.89"), CsvMessage.Money("23456.78"));
        var paid = await payroll.CalculateAsync(new() { Settings = Settings(missing: true), Facts = People(person) }, new Metadata { { "x-person", "geheim-header" } }, cancellationToken: Cancellation);
        await Refused(payroll.CalculateAsync(new() { Settings = Settings(), Facts = People(person) }));
        person.HireDate = null;
        await Refused(payroll.CalculateAsync(new() { Settings = Settings(), Facts = People(person) }));
        var name = await SaveSecrets(channel, person);
        using var http = new HttpClient();
        foreach (var path in new[] { "/v1/plans/geheim@1?month=2026-10", "/v1/plans?page_token=geheim", "/v1/payslips?employee_id=geheim-1", $"/v1/{name}", $"/v1/{name}:render?format=3", "/v1/payslips/geheim", "/geheim" })
            Assert.NotNull(await HostProcess.StatusOf(http, host.RestAddress + path));
        using var refused = await http.PostAsync(new Uri(host.RestAddress + "/v1/payslips:calculate"), new StringContent("""{"facts":{"employees":[{"employeeId":"geheim-2","geheim":1}]}}""", Encoding.UTF8, "application/json"), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        return Text(paid.Payslip.Net);
    }

    // Kept, found again, listed, rendered; with a request id and a branch that tell as much as a name.
    private static async Task<string> SaveSecrets(GrpcChannel channel, Facts.V1.Employee person)
    {
        var payslips = new PayslipService.PayslipServiceClient(channel);
        var request = SavedPayslipTests.Save(People(person));
        (request.RequestId, person.Branch, person.HireDate) = ("geheim-" + request.RequestId, "Geheimstadt", CsvMessage.Date("2024-01-01"));
        var name = (await payslips.SavePayslipsAsync(request, cancellationToken: Cancellation)).Results[0].Payslip.Name;
        Assert.Equal("geheim-1", (await payslips.GetPayslipAsync(new() { Name = name }, cancellationToken: Cancellation)).Payslip.EmployeeId);
        Assert.NotEmpty((await payslips.ListPayslipsAsync(new() { EmployeeId = "geheim-1", Branch = "Geheimstadt" }, cancellationToken: Cancellation)).Payslips);
        var documents = new Documents.V1.DocumentService.DocumentServiceClient(channel);
        Assert.NotEqual(0, (await documents.RenderPayslipAsync(new() { Name = name, Format = Documents.V1.DocumentFormat.Text }, cancellationToken: Cancellation)).Data.Length);
        request.Facts.Employees[0].Name = "王秘密二";
        await Refused(payslips.SavePayslipsAsync(request));
        return name;
    }

    // An OTLP collector as far as this test needs one: it keeps the bytes; text stands in them as UTF-8.
    private static async Task<WebApplication> StartCollector(ConcurrentQueue<(string Path, string Body)> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.Enqueue((http.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
            http.Response.ContentType = "application/x-protobuf";
        });
        await app.StartAsync();
        return app;
    }

    private static async Task WaitFor(Func<bool> happened)
    {
        for (var turn = 0; turn < 300 && !happened(); turn++) await Task.Delay(100, Cancellation);
        Assert.True(happened());
    }
}
