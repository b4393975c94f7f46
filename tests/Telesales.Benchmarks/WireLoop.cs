using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using Google.Protobuf;
using Grpc.Core;
using Telesales.LoadRun;
using Telesales.Payroll;
using Telesales.Payroll.Grpc;
using Telesales.Payroll.Grpc.Batches;
using Telesales.Payroll.Grpc.Bytes;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Payroll.V1;
using Telesales.Testing;
using static System.FormattableString;

namespace Telesales.Benchmarks;

/// <summary>What a batch of the load run costs in this process, stage by stage and without a network: processor time and allocation a person.</summary>
internal static class WireLoop
{
    private const int Count = 20_000;
    private const int Turns = 12;

    private static readonly string[] Names = ["parse the request", "find the people", "build the facts", "calculate", "encode the payslips", "write the answer"];

    public static void Run()
    {
        var requests = People.Batches(Count).ConvertAll(batch => batch.ToByteArray());
        var settings = new SettingsReader(Product.Catalogue).Read(People.Settings);
        var shared = new FactsMessage(CalculateBatchRequest.Parser.ParseFrom(requests[0]).Facts, "facts", settings.Language);
        var facts = new PeopleFacts(FactVocabularies.Of(Product.Catalogue), shared, settings.Language);
        var writer = new PayslipEncoder(settings.Plan);
        var least = Enumerable.Repeat(double.MaxValue, Names.Length).ToArray();
        var bytes = new double[Names.Length];
        for (var turn = 0; turn < Turns; turn++)
        {
            var (time, allocated) = Turn(requests, settings, facts, writer);
            for (var i = 0; i < Names.Length; i++) (least[i], bytes[i]) = (Math.Min(least[i], time[i]), allocated[i]);
        }

        for (var i = 0; i < Names.Length; i++) Console.WriteLine(Invariant($"{Names[i],-24} {least[i]:0.00} µs {bytes[i],8:0} B"));
        Console.WriteLine(Invariant($"{"all",-24} {least.Sum():0.00} µs {bytes.Sum(),8:0} B"));

        var (whole, echo) = Streamed(requests, settings, facts, writer, 2 * Turns);
        Console.WriteLine(Invariant($"{"one message after another",-24} {whole:0.00} µs; parsed and serialised only {echo:0.00} µs"));
    }

    /// <summary>How many times as fast as parsing the requests and serialising the answers with the stock code alone.</summary>
    public static double Ratio(int turns)
    {
        var requests = People.Batches(Count).ConvertAll(batch => batch.ToByteArray());
        var settings = new SettingsReader(Product.Catalogue).Read(People.Settings);
        var shared = new FactsMessage(Parse(requests[0]).Facts, "facts", settings.Language);
        var (whole, echo) = Streamed(requests, settings, new(FactVocabularies.Of(Product.Catalogue), shared, settings.Language), new(settings.Plan), turns);
        return echo / whole;
    }

    // As they come in a stream: nothing is kept, so the collector has less to do.
    private static (double Whole, double Echo) Streamed(List<byte[]> requests, Settings settings, PeopleFacts facts, PayslipEncoder writer, int turns)
    {
        var ready = CalculateBatchResponse.Parser.ParseFrom(Whole(requests[1], settings, facts, writer));
        double whole = double.MaxValue, echo = double.MaxValue;
        for (var turn = 0; turn < turns; turn++)
        {
            whole = Math.Min(whole, Cost(() => requests.ForEach(request => Whole(request, settings, facts, writer))));
            echo = Math.Min(echo, Cost(() => requests.ForEach(request => { CalculateBatchRequest.Parser.ParseFrom(request); ready.ToByteArray(); })));
        }

        return (whole, echo);
    }

    private static byte[] Whole(byte[] request, Settings settings, PeopleFacts facts, PayslipEncoder writer)
    {
        var message = new FactsMessage(Parse(request).Facts, "facts", settings.Language);
        var set = facts.Build(message, message.People().ToHashSet(StringComparer.Ordinal)).Facts;
        return Bytes(Answer(Product.Payroll.Calculate(settings.Plan, set, settings.Options with { Threads = 1 }), writer));
    }

    private static CalculateBatchRequest Parse(byte[] request) =>
        FactsDecoder.Read(new ReadOnlySequence<byte>(request), CalculateBatchRequest.Parser, static (batch, field) => field == CalculateBatchRequest.FactsFieldNumber ? batch.Facts ??= new() : null);

    private static byte[] Bytes(CalculateBatchResponse answer)
    {
        var context = new Serialized();
        EncodedAnswers.Write(answer, context);
        return context.Bytes;
    }

    private static double Cost(Action run)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        run();
        process.Refresh();
        return (process.TotalProcessorTime - cpu).TotalMicroseconds / Count;
    }

    private static (double[] Time, double[] Allocated) Turn(List<byte[]> requests, Settings settings, PeopleFacts facts, PayslipEncoder writer)
    {
        var time = new double[Names.Length];
        var allocated = new double[Names.Length];
        var parsed = Stage(0, () => requests.ConvertAll(Parse));
        var messages = parsed.ConvertAll(request => new FactsMessage(request.Facts, "facts", settings.Language));
        var people = Stage(1, () => messages.ConvertAll(message => message.People().ToImmutableHashSet()));
        var sets = Stage(2, () => messages.Select((message, i) => facts.Build(message, people[i]).Facts).ToList());
        var results = Stage(3, () => sets.ConvertAll(set => Product.Payroll.Calculate(settings.Plan, set, settings.Options with { Threads = 1 })));
        var answers = Stage(4, () => results.ConvertAll(batch => Answer(batch, writer)));
        Stage(5, () => answers.ConvertAll(Bytes));
        return (time, allocated);

        T Stage<T>(int stage, Func<T> run)
        {
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            using var process = Process.GetCurrentProcess();
            var cpu = process.TotalProcessorTime;
            var result = run();
            process.Refresh();
            time[stage] = (process.TotalProcessorTime - cpu).TotalMicroseconds / Count;
            allocated[stage] = (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / Count;
            return result;
        }
    }

    private static CalculateBatchResponse Answer(IReadOnlyList<Payroll.PersonResult> results, PayslipEncoder writer)
    {
        var answer = new CalculateBatchResponse();
        answer.Results.AddRange(results.Select(result => new Payroll.V1.PersonResult { EmployeeId = result.EmployeeId, EncodedPayslip = writer.Encode((Payroll.Payslip)result) }));
        return answer;
    }

    /// <summary>A message as gRPC would send it.</summary>
    private sealed class Serialized : SerializationContext
    {
        private readonly ArrayBufferWriter<byte> _writer = new();

        public byte[] Bytes { get; private set; } = [];

        public override IBufferWriter<byte> GetBufferWriter() => _writer;

        public override void SetPayloadLength(int payloadLength) => _writer.GetSpan(payloadLength);

        public override void Complete() => Bytes = _writer.WrittenSpan.ToArray();
    }
}
