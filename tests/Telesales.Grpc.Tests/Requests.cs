using System.Globalization;
using Google.Rpc;
using Grpc.Core;
using Telesales.Facts.V1;
using Telesales.Payroll.V1;
using Money = Google.Type.Money;
using Status = Google.Rpc.Status;

namespace Telesales.Grpc.Tests;

/// <summary>Requests that tests begin with, and what they read from answers.</summary>
internal static class Requests
{
    public static CalculationSettings Settings(string plan = "plans/R21", string month = "2026-10", bool explain = false, bool missing = false) =>
        new() { Plan = plan, Month = month, LanguageCode = "en", Explain = explain, MissingAttendanceAsAttended = missing };

    /// <summary>The people of a folder as one request for one of them.</summary>
    public static CalculateRequest For(string folder, string employeeId, CalculationSettings settings)
    {
        var facts = CsvMessage.Read(folder);
        return new() { Settings = settings, EmployeeId = employeeId, Facts = facts };
    }

    /// <summary>Somebody hired long ago whose days all count as attended.</summary>
    public static Employee Employee(string id, string team = "") => new()
    {
        EmployeeId = id,
        Team = team,
        Grade = Grade.Junior,
        Status = EmploymentStatus.Regular,
        HireDate = CsvMessage.Date("2024-01-01"),
        BasePay = CsvMessage.Money("2000"),
        PerformanceBase = CsvMessage.Money("1000"),
    };

    public static Facts.V1.Facts People(params Employee[] people)
    {
        var facts = new Facts.V1.Facts();
        facts.Employees.AddRange(people);
        return facts;
    }

    public static string Text(Money money) =>
        (money.Units + (money.Nanos / 1_000_000_000m)).ToString("0.00", CultureInfo.InvariantCulture);

    public static string[] LinesOf(Payslip payslip) => [.. payslip.Lines.Select(line => $"{line.Code} {line.Reference}".TrimEnd() + $" {Text(line.Amount)}")];

    public static async Task<RpcException> Refused<T>(AsyncUnaryCall<T> call) => await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

    public static Status StatusOf(RpcException refused) => refused.GetRpcStatus() ?? throw new InvalidOperationException($"No details: {refused.Status}.");

    public static string Reason(Status status) => Detail<ErrorInfo>(status).Reason;

    public static string[] Fields(Status status) => [.. Detail<BadRequest>(status).FieldViolations.Select(violation => violation.Field)];

    public static string[] Codes(Status status) => Detail<ErrorInfo>(status).Metadata["codes"].Split(',');

    public static T Detail<T>(Status status)
        where T : class, Google.Protobuf.IMessage<T>, new() =>
        status.Details.Single(detail => detail.Is(new T().Descriptor)).Unpack<T>();
}
