using System.Buffers;
using CsCheck;
using Google.Protobuf;
using Telesales.Facts.V1;
using Telesales.Payroll.Grpc.Bytes;
using Telesales.Payroll.V1;
using Attendance = Telesales.Facts.V1.Attendance;
using Deal = Telesales.Facts.V1.Deal;
using Grade = Telesales.Facts.V1.Grade;
using Leave = Telesales.Facts.V1.Leave;
using WireDate = Google.Type.Date;
using WireFacts = Telesales.Facts.V1.Facts;

namespace Telesales.Payroll.Tests.Bytes;

/// <summary>Requests that are read with shared objects are the messages of the stock parser, and what it refuses is refused.</summary>
public sealed class FactsDecoderTests
{
    private static readonly Gen<string> Id = Of("A1", "A1", "A1", "A00017", "", "张三", "é", new string('x', 130));
    private static readonly Gen<string> Value = Gen.OneOf(Of("40", "41", "1", "0.5", "", "½", "1e3"), Gen.Int[0, 999].Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static readonly Gen<WireDate?> Date = Gen.Select(Gen.Int[-1, 31], Of(0, 10, 13), Of(0, 2026, 2025, -1, int.MaxValue)).Select(parts =>
        parts.Item1 == -1 ? null : new WireDate { Year = parts.Item3, Month = parts.Item2, Day = parts.Item1 });

    private static readonly Gen<Activity> OneActivity = Gen.Select(Id, Date, Of("contacts_collected", "invitees_confirmed", "", "通话"), Value).Select(parts =>
        new Activity { EmployeeId = parts.Item1, Date = parts.Item2, Metric = parts.Item3, Value = parts.Item4 });

    private static readonly Gen<Attendance> OneAttendance = Gen.Select(Id, Date, Value, Gen.Int[-1, 9], Gen.Int[0, 255], Gen.Int[-3, 600]).Select(parts =>
    {
        var row = new Attendance { EmployeeId = parts.Item1, Date = parts.Item2, Attended = parts.Item3, Leave = (Leave)parts.Item4 };
        var given = parts.Item5;
        if ((given & 1) != 0) row.Scheduled = parts.Item6 % 2 == 0;
        if ((given & 2) != 0) row.LateMinutes = parts.Item6;
        if ((given & 4) != 0) row.EarlyLeaveMinutes = parts.Item6;
        if ((given & 8) != 0) row.Reported = parts.Item6 % 2 == 0;
        if ((given & 16) != 0) row.OutMinutes = parts.Item6;
        if ((given & 32) != 0) row.OvertimeMinutes = parts.Item6;
        if ((given & 64) != 0) row.OvertimeApproved = true;
        if ((given & 128) != 0) row.Excused = false;
        return row;
    });

    private static readonly Gen<WireFacts> SomeFacts = Gen.Select(OneActivity.Array[0, 12], OneAttendance.Array[0, 12], Id.Array[0, 3]).Select(parts =>
    {
        var facts = new WireFacts();
        facts.Activity.AddRange(parts.Item1);
        facts.Attendance.AddRange(parts.Item2);
        foreach (var id in parts.Item3) facts.Employees.Add(new Employee { EmployeeId = id, Grade = Grade.Senior, HireDate = new() { Year = 2024, Month = 5, Day = 6 } });
        facts.Deals.Add(new Deal { EmployeeId = "A1", Reference = "P1" });
        return facts;
    });

    // Messages laid end to end are one message: tables alternate, and the facts come in several pieces.
    private static readonly Gen<byte[]> Request = Gen.Select(SomeFacts, SomeFacts, Gen.Bool, Gen.Int[0, 2]).Select(parts =>
    {
        var first = new CalculateBatchRequest { BatchId = "b", Facts = parts.Item1, Settings = new() { Plan = "plans/R21" } };
        var second = new CalculateBatchRequest { Facts = parts.Item2 };
        if (parts.Item3) second.CompletedTeams.Add("T1");
        byte[] unknown = parts.Item4 == 0 ? [0xF8, 0x07, 0x01] : []; // field 127
        return (byte[])[.. first.ToByteArray(), .. unknown, .. second.ToByteArray()];
    });

    [Fact]
    public void Read_AnyBatch_IsTheStockParsersMessage() => Request.Sample(
        bytes => Assert.Equal(CalculateBatchRequest.Parser.ParseFrom(bytes), Read(bytes)), iter: 2_000);

    [Fact]
    public void Read_RequestOfOnePerson_KeepsOwnAndTeamsFactsApart() => Gen.Select(SomeFacts, SomeFacts).Sample(
        parts =>
        {
            var request = new CalculateRequest { EmployeeId = "A1", Facts = parts.Item1, TeamFacts = parts.Item2 };
            Assert.Equal(request, FactsDecoder.ReadOne(new Payload(request.ToByteArray())));
        },
        iter: 500);

    [Fact]
    public void Read_BrokenBytes_AreRefusedAsTheStockParserRefusesThem() => Gen.Select(Request, Gen.Int[0, 100_000], Gen.Byte, Gen.Bool).Sample(
        parts =>
        {
            byte[] broken = parts.Item4 ? parts.Item1[..(parts.Item2 % parts.Item1.Length)] : [.. parts.Item1];
            if (!parts.Item4) broken[parts.Item2 % broken.Length] = parts.Item3;
            Assert.Equal(Outcome(() => CalculateBatchRequest.Parser.ParseFrom(broken)), Outcome(() => Read(broken)));
        },
        iter: 5_000);

    [Fact]
    public void Read_SeveralSegments_AreOneMessage()
    {
        var bytes = Request.Single();
        var first = new Segment(bytes.AsMemory(0, 10), 0);
        var last = first.Then(bytes.AsMemory(10));

        Assert.Equal(CalculateBatchRequest.Parser.ParseFrom(bytes), Read(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length)));
    }

    [Fact]
    public void Read_RowsOfOnePerson_ShareTheirTextsAndDates()
    {
        var facts = new WireFacts();
        for (var i = 0; i < 3; i++) facts.Activity.Add(new Activity { EmployeeId = "A1", Metric = "contacts_collected", Value = "40", Date = new() { Year = 2026, Month = 10, Day = 9 } });

        var read = Read(new CalculateBatchRequest { Facts = facts }.ToByteArray()).Facts.Activity;

        Assert.Same(read[0].EmployeeId, read[2].EmployeeId);
        Assert.Same(read[0].Metric, read[2].Metric);
        Assert.Same(read[0].Date, read[2].Date);
    }

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static CalculateBatchRequest Read(byte[] bytes) => FactsDecoder.ReadBatch(new Payload(bytes));

    private static CalculateBatchRequest Read(ReadOnlySequence<byte> bytes) => FactsDecoder.ReadBatch(new Payload(bytes));

    private static string Outcome(Func<CalculateBatchRequest> read)
    {
        try
        {
            return read().ToString();
        }
        catch (InvalidProtocolBufferException refused)
        {
            return refused.GetType().Name;
        }
    }

    private sealed class Payload(ReadOnlySequence<byte> bytes) : global::Grpc.Core.DeserializationContext
    {
        public Payload(byte[] bytes)
            : this(new ReadOnlySequence<byte>(bytes))
        {
        }

        public override int PayloadLength => (int)bytes.Length;

        public override byte[] PayloadAsNewBuffer() => bytes.ToArray();

        public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => bytes;
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Segment Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
