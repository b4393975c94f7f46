using System.Net;
using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Telesales.Payroll.V1;

namespace Telesales.LoadRun;

/// <summary>
/// What gRPC alone costs: the stock server on the same Kestrel settings, taking the same requests and giving answers of the same bytes, which it
/// has ready. It logs nothing and has no interceptor.
/// </summary>
internal sealed class EchoServer(EchoAnswers answers) : PayrollService.PayrollServiceBase
{
    public static async Task RunAsync(string answersFile)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(EchoAnswers.Read(answersFile));
        await using var app = builder.Build();
        app.MapGrpcService<EchoServer>();
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await app.WaitForShutdownAsync();
    }

    public override Task<CalculateResponse> Calculate(CalculateRequest request, ServerCallContext context) => Task.FromResult(answers.Next());

    public override async Task CalculateBatch(IAsyncStreamReader<CalculateBatchRequest> requestStream, IServerStreamWriter<CalculateBatchResponse> responseStream, ServerCallContext context)
    {
        await foreach (var _ in requestStream.ReadAllAsync()) await responseStream.WriteAsync(answers.NextBatch());
    }
}

/// <summary>The answers that the product gave to the same requests.</summary>
internal sealed class EchoAnswers(CalculateResponse[] single, CalculateBatchResponse[] batches)
{
    private int _single;
    private int _batch;

    public CalculateResponse Next() => single[(uint)Interlocked.Increment(ref _single) % single.Length];

    public CalculateBatchResponse NextBatch() => batches[(uint)Interlocked.Increment(ref _batch) % batches.Length];

    public static void Write(string file, IReadOnlyList<CalculateBatchResponse> batches)
    {
        using var stream = File.Create(file);
        foreach (var batch in batches) Google.Protobuf.MessageExtensions.WriteDelimitedTo(batch, stream);
    }

    public static EchoAnswers Read(string file)
    {
        using var stream = File.OpenRead(file);
        var batches = new List<CalculateBatchResponse>();
        while (stream.Position < stream.Length) batches.Add(CalculateBatchResponse.Parser.ParseDelimitedFrom(stream));
        return new([.. batches.SelectMany(batch => batch.Results).Select(result => new CalculateResponse { Payslip = result.Payslip })], [.. batches]);
    }
}
