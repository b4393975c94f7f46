using System.Buffers;
using CsCheck;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Abstractions.Tests.Hosting;

public sealed class PersonMonthCodecTests
{
    [Fact]
    public void Month_OfAnyone_IsReadBackIntoUsedBuffers() => Gen.Select(FactGens.Filling, FactGens.Filling).Sample((fill, other) =>
    {
        var data = Filled(fill);
        var read = Filled(other);
        PersonMonthCodec.Read(Sent(data), read);
        AssertSame(data, read);
        Assert.Equal(Sent(data), Sent(read));
        PersonMonthCodec.Read(Hashed(data), read);
        Assert.Equal(Hashed(data), Hashed(read));
        Assert.Equal(default, read.Person.Origin);
    });

    [Fact]
    public void Bytes_DoNotDependOnWhatTheBuffersHeld() => Gen.Select(FactGens.Filling, FactGens.Filling).Sample((fill, other) =>
    {
        var data = Filled(other);
        fill(data);
        Assert.Equal(Sent(Filled(fill)), Sent(data));
        Assert.Equal(Hashed(Filled(fill)), Hashed(data));
    });

    [Fact]
    public void Hash_DoesNotDependOnLinesOfFilesNorOnHowAFractionCameAbout()
    {
        var (a, b) = (Sample.Data(), Sample.Data());
        a.History.Add(new(new(2026, 9), new Fraction(329, 340), 680, new(1, 2)));
        b.History.Add(new(new(2026, 9), new Fraction(658, 680), new Fraction(long.MinValue, 1) * new Fraction(-85, 1L << 60), new(7, 99)));
        Assert.Equal(Hashed(a), Hashed(b));
        Assert.NotEqual(Sent(a), Sent(b));

        Fraction least = long.MinValue; // as two longs, and as a big number that came back
        a.History.Add(new(new(2026, 9), least, 1, default));
        b.History.Add(new(new(2026, 9), least * least / least, 1, default));
        Assert.Equal(Hashed(a), Hashed(b));
    }

    [Fact]
    public void AnyChange_OfAFact_ChangesTheBytes()
    {
        var plain = Hashed(Sample.Data(columns: 1));
        foreach (var change in new Action<PersonMonthData>[]
        {
            data => data.Attendance[4] = new Attendance { Excused = true },
            data => data.Column(0)[3] = 1,
            data => data.TeamFigures.Add(0, new(0, 0)),
            data => data.Marks.Add(new(Sample.October, Mark.Outstanding, default)),
            data => data.Deals.Add(new Deal { Reference = "" }),
            data => data.Days[7] = data.Days[7] with { IsSeen = false },
        })
        {
            var data = Sample.Data(columns: 1);
            change(data);
            Assert.NotEqual(plain, Hashed(data));
        }
    }

    [Fact]
    public void DamagedBytes_AreRefusedOrAreAnotherMonthsOwn() =>
        FactGens.Damaged(FactGens.Filling.Select(fill => Sent(Filled(fill)))).Sample(
            bytes =>
            {
                var data = new PersonMonthData();
                try
                {
                    PersonMonthCodec.Read(bytes, data);
                }
                catch (FormatException)
                {
                    return;
                }

                Assert.Equal(bytes, bytes[1] == 1 ? Sent(data) : Hashed(data));
            },
            iter: 3000);

    // 0/90 has the same numerator in lowest terms, but not the same denominator.
    [Fact]
    public void Nothing_WrittenAsARatio_IsRefused()
    {
        var data = Sample.Data(columns: 1);
        data.Attendance[0] = data.Attendance[0] with { Attended = new Fraction(1, 90) };
        var bytes = Sent(data);
        var at = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[2, 2, 90]);
        bytes[at + 1] = 0;
        Assert.Throws<FormatException>(() => PersonMonthCodec.Read(bytes, new()));
    }

    [Fact]
    public void Garbage_IsRefused() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        byte[] marked = [PersonMonthCodec.Format, 0, .. bytes];
        Assert.Throws<FormatException>(() => PersonMonthCodec.Read(bytes.Length > 0 && bytes[0] == PersonMonthCodec.Format ? [] : bytes, new()));
        Assert.Throws<FormatException>(() => PersonMonthCodec.Read(marked, new()));
    });

    [Fact]
    public void EveryTruncation_IsRefused()
    {
        var data = Sample.Data(columns: 1);
        data.Deals.Add(new Deal { Date = new(2026, 10, 8), Reference = "华东", Amount = Quantity.Parse("60000.5") });
        var bytes = Sent(data);
        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<FormatException>(() => PersonMonthCodec.Read(bytes.AsSpan(0, length), new()));
    }

    [Fact]
    public void PromiseOfBillions_IsRefusedBeforeAnythingIsAllocated()
    {
        var bytes = Hashed(Sample.Data());
        byte[] billions = [0xFF, 0xFF, 0xFF, 0xFF, 0x07];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var at = 2; at < bytes.Length; at++)
        {
            byte[] bad = [.. bytes[..at], .. billions, .. bytes[(at + 1)..]];
            try
            {
                PersonMonthCodec.Read(bad, new());
            }
            catch (FormatException)
            {
                // as it should be; a date or a number may also have taken it
            }
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000_000);
    }

    [Fact]
    public void AnotherFormat_IsRefusedSayingSo() => Assert.Contains(
        "format is neither 1 nor 2", Assert.Throws<FormatException>(() => PersonMonthCodec.Read([3, 0], new())).Message, StringComparison.Ordinal);

    [Fact]
    public void Format2_IsFormat1WithTheMonthsAtItsEnd()
    {
        var data = new PersonMonthData();
        Sample.Fill(data, new Month(2027, 2), new(2027, 2, 27), Sample.Person(), columns: 0);
        var without = Hashed(data);
        data.ActivityByMonth.Add(new(new(2027, 1), "signed", Quantity.Parse("1.5"), 3));

        var with = Hashed(data);

        Assert.Equal((PersonMonthCodec.Format, PersonMonthCodec.FormatWithMonths), (without[0], with[0]));
        Assert.Equal(without[1..], with[1..without.Length]);
        Assert.Equal("01" + "84be01" + "077369676e6564" + "02c08db701" + "06", Convert.ToHexStringLower(with[without.Length..]));
    }

    [Fact]
    public void Format2_WithoutMonths_IsRefused()
    {
        var data = new PersonMonthData();
        Sample.Fill(data, new Month(2027, 2), new(2027, 2, 27), Sample.Person(), columns: 0);
        var bytes = Hashed(data);
        bytes[0] = PersonMonthCodec.FormatWithMonths;

        Assert.Throws<FormatException>(() => PersonMonthCodec.Read([.. bytes, 0], new()));
    }

    [Fact]
    public void Write_WithoutAPerson_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => PersonMonthCodec.Write(new(), new ArrayBufferWriter<byte>()));

    [Fact]
    public void Write_IntoSmallPieces_GivesTheSame() => FactGens.Filling.Sample(fill =>
    {
        var pieces = new Pieces();
        PersonMonthCodec.WriteWithOrigins(Filled(fill), pieces);
        Assert.Equal(Sent(Filled(fill)), pieces.Bytes);
    });

    // Pinned: stored runs are proved by these bytes. Whoever changes them makes a new format and keeps reading this one.
    [Fact]
    public void Format1_IsPinned()
    {
        var data = new PersonMonthData();
        var person = new Person("张伟", null, Role.Representative, Grade.Senior, new(2025, 3, 1), null, EmploymentStatus.Regular, Amount.Parse("2400.5"), null, new(2025, 3, 1), null, null, new(1, 2));
        Sample.Fill(data, new Month(2027, 2), new(2027, 2, 27), person, columns: 2);
        data.Attendance[0] = new(new Fraction(1, 2), Leave.Approved, 5, 0, 60, 0, true, false, true, new(2, 3));
        data.Column(0)[1] = 40_000_000;
        data.Column(1)[2] = 1_500_000;
        data.Assignments.Add(new(new(2027, 2, 1), AssignedTask.Callbacks, Quantity.Whole(30), 2, new(2027, 2, 3), null, null, "L1", new(3, 1)));
        data.Deals.Add(new(new(2027, 2, 2), DealKind.Receipt, "华东", ContactRank.Staff, true, false, true, false, Quantity.Parse("-0.01"), Quantity.Zero, false, true, false, true, new(4, 1)));
        data.Incidents.Add(new(new(2027, 2, 3), "missed-training", 2, null, Severity.Minor, new(5, 1)));
        data.WorkLogs.Add(new(new(2027, 2, 1), null, true, new(6, 1)));
        data.Ratings.Add(new(new(2027, 2), "sales_amount", Quantity.Whole(9), null, new(7, 1)));
        data.Marks.Add(new(new(2027, 2), Mark.Outstanding, new(8, 1)));
        data.History.Add(new(new(2027, 1), new Fraction(658, 680), (Fraction)long.MaxValue * 3, new(9, 1)));
        data.TeamTargets.Add(new(new(2027, 2), "sales_amount", null, null, Quantity.Whole(1000), new(10, 1)));
        data.TeamFigures.Add(1, new(0, new Fraction(-1, 3)));

        Assert.Equal(
            "010007e5bca0e4bc9f000103ef8f2d000201e4a61d00ef8f2d000085be01c7952dad952d020f0f0f0f0f09090f0f0f0f0f09090f0f0f0f0f09090f0f"
            + "0f0f0f09010b020202010a00780000000000000000000000000000000000000000000000000000000000005000000000000000000000000000000000"
            + "00000000000000000000010000c08db7010000000000000000000000000000000000000000000000000001ad952d03013c0104af952d0000034c3101"
            + "ae952d0307e58d8ee4b89c0105029f9c0101000a01af952d106d69737365642d747261696e696e6704000101ad952d00010185be010d73616c65735f"
            + "616d6f756e740112000185be01010184be01029205d4020309fdffffffffffff7f0101010185be010d73616c65735f616d6f756e74000001d00f0200"
            + "0100020103",
            Convert.ToHexStringLower(Hashed(data)));
        Assert.Equal("9037712d455135e922664fd0bec718dc61b3fbd716cd349595b58db329672a02", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Sent(data))));
    }

    private static PersonMonthData Filled(Action<PersonMonthData> fill)
    {
        var data = new PersonMonthData();
        fill(data);
        return data;
    }

    private static byte[] Hashed(PersonMonthData data)
    {
        var output = new ArrayBufferWriter<byte>();
        PersonMonthCodec.Write(data, output);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] Sent(PersonMonthData data)
    {
        var output = new ArrayBufferWriter<byte>();
        PersonMonthCodec.WriteWithOrigins(data, output);
        return output.WrittenSpan.ToArray();
    }

    private static void AssertSame(PersonMonthData expected, PersonMonthData actual)
    {
        Assert.Equal(expected.Person, actual.Person);
        Assert.Equal((expected.Month, expected.AsOf, expected.FirstDate), (actual.Month, actual.AsOf, actual.FirstDate));
        Assert.Equal((expected.RequiredDays, expected.ScheduledDays), (actual.RequiredDays, actual.ScheduledDays));
        Assert.Equal(expected.Weeks.ToArray(), actual.Weeks.ToArray());
        Assert.Equal(expected.Days.ToArray(), actual.Days.ToArray());
        Assert.Equal(expected.Attendance.ToArray(), actual.Attendance.ToArray());
        Assert.Equal(expected.ColumnCount, actual.ColumnCount);
        for (var i = 0; i < expected.ColumnCount; i++) Assert.Equal(expected.Column(i).ToArray(), actual.Column(i).ToArray());
        Assert.Equal(expected.Assignments.Span.ToArray(), actual.Assignments.Span.ToArray());
        Assert.Equal(expected.Deals.Span.ToArray(), actual.Deals.Span.ToArray());
        Assert.Equal(expected.Incidents.Span.ToArray(), actual.Incidents.Span.ToArray());
        Assert.Equal(expected.WorkLogs.Span.ToArray(), actual.WorkLogs.Span.ToArray());
        Assert.Equal(expected.Ratings.Span.ToArray(), actual.Ratings.Span.ToArray());
        Assert.Equal(expected.Marks.Span.ToArray(), actual.Marks.Span.ToArray());
        Assert.Equal(expected.History.Span.ToArray(), actual.History.Span.ToArray());
        Assert.Equal(expected.TeamTargets.Span.ToArray(), actual.TeamTargets.Span.ToArray());
        Assert.Equal(expected.ActivityByMonth.Span.ToArray(), actual.ActivityByMonth.Span.ToArray());
        for (var slot = 0; slot < 5; slot++) Assert.Equal(expected.TeamFigures.Of(slot).ToArray(), actual.TeamFigures.Of(slot).ToArray());
    }
}

/// <summary>A writer that gives as little room at a time as it may.</summary>
internal sealed class Pieces : IBufferWriter<byte>
{
    private readonly List<byte> _bytes = [];
    private byte[] _piece = [];

    public byte[] Bytes => [.. _bytes];

    public void Advance(int count) => _bytes.AddRange(_piece[..count]);

    public Memory<byte> GetMemory(int sizeHint = 0) => _piece = new byte[Math.Max(1, sizeHint)];

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
