using System.Diagnostics;
using Grpc.Core;
using Telesales.Payroll.V1;
using static System.FormattableString;

namespace Telesales.LoadRun;

/// <summary>A round of one kind of load against one server.</summary>
/// <param name="PerSecond">People a second.</param>
/// <param name="P50">The median latency of a call in microseconds; 0 for a stream.</param>
/// <param name="P99">The 99th percentile.</param>
/// <param name="CpuMicroseconds">The server's processor time a person.</param>
internal sealed record Round(double PerSecond, double P50, double P99, double CpuMicroseconds);

/// <summary>Rounds that alternate between product and echo, so that whatever else the machine does falls on both.</summary>
internal static class Load
{
    private const int BatchPeople = 20_000;
    private const int UnaryCalls = 20_000;
    private const int InFlight = 64;
    private const int LiveCalls = 3_000;

    // So long does the JIT take until the last method of either server is compiled for good; a service runs for weeks.
    private const int WarmRounds = 10;

    public static async Task RunAsync(string host, int rounds, string? only)
    {
        await using var product = await Server.ProductAsync(host);
        var batches = People.Batches(BatchPeople);
        var requests = Enumerable.Range(0, 500).Select(number => new CalculateRequest { Settings = People.Settings, Facts = People.One(number) }).ToArray();
        var answers = Path.GetTempFileName();
        EchoAnswers.Write(answers, await AnswersAsync(product, batches));
        await using var echo = await Server.EchoAsync(answers);
        var report = new Report(batches, requests, answers);
        foreach (var server in new[] { product, echo })
        {
            for (var warm = 0; warm < WarmRounds; warm++)
            {
                if (only is null or "batch") await BatchAsync(server, batches);
                if (only is null or "unary") await UnaryAsync(server, requests);
            }
        }

        for (var round = 0; round < rounds; round++)
        {
            if (only is null or "batch") report.Batch(await BatchAsync(product, batches), await BatchAsync(echo, batches));
            if (only is null or "unary") report.Unary(await UnaryAsync(product, requests), await UnaryAsync(echo, requests));
        }

        report.Live(await LiveAsync(product));
        Console.Write(report.Text());
        File.Delete(answers);
    }

    private static async Task<List<CalculateBatchResponse>> AnswersAsync(Server product, List<CalculateBatchRequest> batches)
    {
        var answers = new List<CalculateBatchResponse>();
        using var call = new PayrollService.PayrollServiceClient(product.Channel).CalculateBatch();
        var reading = Task.Run(async () =>
        {
            await foreach (var answer in call.ResponseStream.ReadAllAsync()) answers.Add(answer);
        });
        foreach (var batch in batches) await call.RequestStream.WriteAsync(batch);
        await call.RequestStream.CompleteAsync();
        await reading;
        var wrong = answers.SelectMany(answer => answer.Results).FirstOrDefault(result => result.Payslip is null);
        return wrong is null ? answers : throw new InvalidOperationException($"{wrong.EmployeeId}: {wrong.Error.Message}");
    }

    private static async Task<Round> BatchAsync(Server server, List<CalculateBatchRequest> batches)
    {
        var cpu = server.Cpu;
        var started = Stopwatch.GetTimestamp();
        using var call = new PayrollService.PayrollServiceClient(server.Channel).CalculateBatch();
        var reading = Task.Run(async () =>
        {
            var people = 0;
            await foreach (var answer in call.ResponseStream.ReadAllAsync()) people += answer.Results.Count;
            return people;
        });
        foreach (var batch in batches) await call.RequestStream.WriteAsync(batch);
        await call.RequestStream.CompleteAsync();
        var answered = await reading;
        return answered == BatchPeople ? Of(server, started, cpu, BatchPeople, []) : throw new InvalidOperationException(Invariant($"{answered} of {BatchPeople} people were answered."));
    }

    private static async Task<Round> UnaryAsync(Server server, CalculateRequest[] requests)
    {
        var client = new PayrollService.PayrollServiceClient(server.Channel);
        var times = new double[UnaryCalls];
        var next = -1;
        var cpu = server.Cpu;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, InFlight).Select(async _ =>
        {
            int i;
            while ((i = Interlocked.Increment(ref next)) < UnaryCalls)
            {
                var sent = Stopwatch.GetTimestamp();
                await client.CalculateAsync(requests[i % requests.Length]);
                times[i] = Stopwatch.GetElapsedTime(sent).TotalMicroseconds;
            }
        }));
        return Of(server, started, cpu, UnaryCalls, times);
    }

    // One at a time: what the caller waits is more than what the server takes.
    private static async Task<Round> LiveAsync(Server product)
    {
        var client = new ProgressService.ProgressServiceClient(product.Channel);
        var request = new CheckEarlyLeaveRequest { Settings = People.Settings, Facts = People.One(7) };
        request.Settings.AsOf = new() { Year = 2026, Month = 10, Day = 14 };
        for (var warm = 0; warm < LiveCalls; warm++) await client.CheckEarlyLeaveAsync(request);
        var times = new double[LiveCalls];
        var cpu = product.Cpu;
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < LiveCalls; i++)
        {
            var sent = Stopwatch.GetTimestamp();
            await client.CheckEarlyLeaveAsync(request);
            times[i] = Stopwatch.GetElapsedTime(sent).TotalMicroseconds;
        }

        return Of(product, started, cpu, LiveCalls, times);
    }

    private static Round Of(Server server, long started, TimeSpan cpu, int people, double[] times)
    {
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Array.Sort(times);
        return new(people / seconds, At(times, 0.5), At(times, 0.99), (server.Cpu - cpu).TotalMicroseconds / people);
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))];
}
