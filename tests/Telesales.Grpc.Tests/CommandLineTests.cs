using System.Text.Json;
using Grpc.Core;
using Telesales.Host.Cli;
using Telesales.Payroll.V1;
using static System.FormattableString;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

/// <summary>
/// The sample branch and the conformance populations through the command line and through gRPC: the same payslips, to the last field that
/// both have, and the same errors.
/// </summary>
public sealed class CommandLineTests(ServerFixture server)
{
    public static TheoryData<string, string, string?> Cases()
    {
        var cases = new TheoryData<string, string, string?>();
        foreach (var plan in new[] { "R13", "R15", "R21" })
        {
            cases.Add("sunrise-branch", plan, null);
            foreach (var population in Directory.EnumerateDirectories(CsvMessage.TestData("conformance")).Order(StringComparer.Ordinal))
                cases.Add($"conformance/{Path.GetFileName(population)}", plan, null);
            cases.Add("conformance/2026-10-plain-a", plan, "2026-10-14");
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task CommandLineAndGrpc_SameFacts_GiveTheSamePayslips(string folder, string plan, string? asOf)
    {
        var question = Question.Of(folder, plan, asOf);
        var byCommand = await Calculate(question);
        var byCall = await Stream(question);
        var payslips = byCommand.GetProperty("payslips");
        var errors = byCommand.GetProperty("errors");
        var paid = 0;
        foreach (var result in byCall.Where(result => result.Error is null || Reason(result.Error) != "EMPLOYEE_NOT_EMPLOYED"))
        {
            paid++;
            if (result.Error is { } error)
                Assert.Equal(errors.GetProperty(result.EmployeeId).EnumerateArray().Select(code => code.GetString()!), Codes(error));
            else
                Assert.Equal(Canonical(payslips.GetProperty(result.EmployeeId)), Canonical(result.Payslip));
        }

        Assert.True(paid > 0);
        Assert.Equal(payslips.EnumerateObject().Count() + errors.EnumerateObject().Count(), paid);
    }

    private static async Task<JsonElement> Calculate(Question question)
    {
        using var output = new MemoryStream();
        List<string> arguments = ["calculate", "--plan", question.Plan, "--month", question.Month, "--facts", question.Folder, "--format", "json"];
        if (question.AsOf is { } asOf) arguments.AddRange(["--as-of", asOf]);
        if (question.MinimumWage is { } wage) arguments.AddRange(["--minimum-wage", wage]);
        if (question.Enforce) arguments.Add("--enforce-law");
        using var said = new StringWriter();
        var exit = await CommandLine.RunAsync([.. arguments], output, said);
        Assert.True(exit is CommandLine.Done or CommandLine.Withheld, said.ToString());
        return JsonDocument.Parse(output.ToArray()).RootElement;
    }

    private async Task<List<PersonResult>> Stream(Question question)
    {
        var settings = Settings($"plans/{question.Plan}", question.Month);
        settings.EnforceLaw = question.Enforce;
        if (question.AsOf is { } asOf) settings.AsOf = CsvMessage.Date(asOf);
        if (question.MinimumWage is { } wage) settings.MinimumWage = CsvMessage.Money(wage);
        using var call = server.Payroll.CalculateBatch();
        await call.RequestStream.WriteAsync(new() { Settings = settings, Facts = CsvMessage.Read(question.Folder) }, TestContext.Current.CancellationToken);
        await call.RequestStream.CompleteAsync();
        var results = new List<PersonResult>();
        await foreach (var answer in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken)) results.AddRange(answer.Results);
        return results;
    }

    private sealed record Question(string Folder, string Plan, string Month, string? AsOf, string? MinimumWage, bool Enforce)
    {
        public static Question Of(string folder, string plan, string? asOf)
        {
            var options = Path.Combine(CsvMessage.TestData(folder), "options.json");
            if (!File.Exists(options)) return new(CsvMessage.TestData(folder), plan, "2026-10", asOf, null, false);
            var json = JsonDocument.Parse(File.ReadAllText(options)).RootElement;
            return new(
                Path.Combine(CsvMessage.TestData(folder), "facts"),
                plan,
                json.GetProperty("month").GetString()!,
                asOf,
                json.GetProperty("minimum_wage").GetRawText(),
                json.GetProperty("enforce_law").GetBoolean());
        }
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
