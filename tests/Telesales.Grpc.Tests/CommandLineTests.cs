using System.Text.Json;
using Grpc.Core;
using Telesales.Host.Cli;
using Telesales.Payroll.V1;
using static System.FormattableString;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

/// <summary>The sample branch through the command line and through gRPC: the same payslips, to the last field that both have.</summary>
public sealed class CommandLineTests(ServerFixture server)
{
    [Theory]
    [InlineData("R13")]
    [InlineData("R15")]
    [InlineData("R21")]
    public async Task CommandLineAndGrpc_SameFacts_GiveTheSamePayslips(string plan)
    {
        var byCommand = await Calculate(plan);
        var byCall = await Stream(plan);
        Assert.NotEmpty(byCall);
        var payslips = byCommand.GetProperty("payslips");
        var errors = byCommand.GetProperty("errors");
        Assert.Equal(payslips.EnumerateObject().Count() + errors.EnumerateObject().Count(), byCall.Count);
        foreach (var result in byCall)
        {
            if (result.Error is { } error)
                Assert.Equal(errors.GetProperty(result.EmployeeId).EnumerateArray().Select(code => code.GetString()!), Codes(error));
            else
                Assert.Equal(Canonical(payslips.GetProperty(result.EmployeeId)), Canonical(result.Payslip));
        }
    }

    private static async Task<JsonElement> Calculate(string plan)
    {
        using var output = new MemoryStream();
        var exit = await CommandLine.RunAsync(["calculate", "--plan", plan, "--month", "2026-10", "--facts", CsvMessage.TestData("sunrise-branch"), "--format", "json"], output, TextWriter.Null);
        Assert.InRange(exit, CommandLine.Done, CommandLine.Withheld);
        Assert.NotEqual(CommandLine.Refused, exit);
        return JsonDocument.Parse(output.ToArray()).RootElement;
    }

    private async Task<List<PersonResult>> Stream(string plan)
    {
        using var call = server.Payroll.CalculateBatch();
        await call.RequestStream.WriteAsync(new() { Settings = Settings($"plans/{plan}"), Facts = CsvMessage.Read("sunrise-branch") }, TestContext.Current.CancellationToken);
        await call.RequestStream.CompleteAsync();
        var results = new List<PersonResult>();
        await foreach (var answer in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken)) results.AddRange(answer.Results);
        return results;
    }

    private static string[] Canonical(JsonElement payslip) =>
    [
        $"net {payslip.GetProperty("net")}",
        .. payslip.GetProperty("lines").EnumerateArray().Select(line => $"line {line.GetProperty("code")} {line.GetProperty("ref")} {line.GetProperty("amount")} {line.GetProperty("quantity")} {line.GetProperty("rate")} {line.GetProperty("clause")}"),
        .. payslip.GetProperty("measures").EnumerateObject().Select(measure => $"measure {measure.Name} {measure.Value}"),
        .. payslip.GetProperty("decisions").EnumerateArray().Select(decision => $"decision {decision.GetProperty("code")} {decision.GetProperty("effective")} {decision.GetProperty("discretionary")}"),
        .. payslip.GetProperty("entitlements").EnumerateArray().Select(given => $"entitlement {given.GetProperty("kind")} {given.GetProperty("date")} {given.GetProperty("minutes")}"),
        .. payslip.GetProperty("notices").EnumerateArray().Select(notice => $"notice {notice}"),
        $"facts {payslip.GetProperty("facts_sha256")}",
    ];

    private static string[] Canonical(Payslip payslip) =>
    [
        $"net {Text(payslip.Net)}",
        .. payslip.Lines.Select(line => Invariant($"line {line.Code} {line.Reference} {Text(line.Amount)} {(line.HasQuantity ? line.Quantity : "")} {(line.Rate is { } rate ? Text(rate) : "")} {line.Clause}")),
        .. payslip.Measures.Select(measure => $"measure {measure.Code} {measure.Ratio}"),
        .. payslip.Decisions.Select(decision => $"decision {decision.Code} {Iso(decision.EffectiveDate)} {decision.Discretionary}"),
        .. payslip.Entitlements.Select(given => Invariant($"entitlement {given.Kind} {Iso(given.Date)} {given.Minutes}")),
        .. payslip.Notices.Select(notice => $"notice {notice.Code}"),
        $"facts {payslip.Provenance.FactsHash}",
    ];

    private static string Iso(Google.Type.Date date) => Invariant($"{date.Year:0000}-{date.Month:00}-{date.Day:00}");
}
