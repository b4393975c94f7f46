using Grpc.Core;
using Grpc.Net.Client;
using Telesales.Payroll.V1;
using static System.FormattableString;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests.Kills;

/// <summary>
/// Saves and saves, each request until it is acknowledged, with the same request id. Each request has one person of its own, and one whose
/// payslip is recalculated every time: what is doubled shows in either.
/// </summary>
internal sealed class SavingClient(int number, string branch)
{
    private readonly List<SavePayslipsResponse> _acknowledged = [];

    /// <summary>The person of every request.</summary>
    public string Recalculated { get; } = Invariant($"C{number}");

    /// <summary>How often a request was sent again because no answer came.</summary>
    public int Retries { get; private set; }

    /// <summary>How many answers said that the request had been carried out before: its first answer was lost.</summary>
    public int Replays { get; private set; }

    /// <summary>What was acknowledged so far, in order.</summary>
    public IReadOnlyList<SavePayslipsResponse> Acknowledged
    {
        get
        {
            lock (_acknowledged) return [.. _acknowledged];
        }
    }

    public string PersonOf(int request) => Invariant($"C{number}-{request}");

    /// <summary>Goes on until it is told to stop; the request under way is carried to its end.</summary>
    public async Task RunAsync(string address, CancellationToken stop)
    {
        using var channel = GrpcChannel.ForAddress(address);
        var payslips = new PayslipService.PayslipServiceClient(channel);
        for (var request = 0; !stop.IsCancellationRequested; request++)
        {
            var response = await SaveAsync(payslips, RequestOf(request));
            if (response.Replayed) Replays++;
            lock (_acknowledged) _acknowledged.Add(response);
        }
    }

    public SavePayslipsRequest RequestOf(int request)
    {
        var people = People(Employee(Recalculated), Employee(PersonOf(request)));
        foreach (var person in people.Employees) person.Branch = branch;
        people.Activity.Add(new Facts.V1.Activity { EmployeeId = Recalculated, Date = CsvMessage.Date("2026-10-08"), Metric = "contacts_collected", Value = Invariant($"{request}") });
        return new() { RequestId = Invariant($"{number}-{request}"), Settings = Settings(missing: true), Facts = people };
    }

    private async Task<SavePayslipsResponse> SaveAsync(PayslipService.PayslipServiceClient payslips, SavePayslipsRequest request)
    {
        while (true)
        {
            try
            {
                return await payslips.SavePayslipsAsync(request, deadline: DateTime.UtcNow.AddSeconds(30));
            }
            catch (RpcException lost) when (lost.StatusCode is StatusCode.Unavailable or StatusCode.Cancelled or StatusCode.DeadlineExceeded or StatusCode.Internal or StatusCode.Unknown && lost.GetRpcStatus() is null or { Code: (int)StatusCode.Unavailable })
            {
                // The connection broke, nobody listens, or the store is busy: nothing is known of the request.
                Retries++;
                await Task.Delay(30);
            }
        }
    }
}
