using System.Buffers;

namespace Telesales.Policies.V1.Hosting;

/// <summary>
/// The byte form of a <see cref="PersonMonthData"/>: what policies see of one person and month. Canonical: the same facts give the same
/// bytes, whatever the buffers held before and however a fraction came about; so a hash of them is a hash of the facts.
/// </summary>
/// <remarks>
/// Format 1: the format byte; 1 when origins are included, else 0; person; month, as-of date, window; days; attendance; activity
/// columns; rows of each table in the order of <see cref="FactTable"/>; figures of the team's first pass. Weeks and day counts follow from the
/// days and are derived when read. Columns and figures stand in the order of the plan's declarations. Format 2 is format 1 with the activity by
/// month at its end; it is written exactly when there is some, so the bytes of every other month are what they were.
/// </remarks>
public static class PersonMonthCodec
{
    /// <summary>The format that is written; a change of the bytes is a new format.</summary>
    public const byte Format = 1;

    /// <summary>The format that is written when there is activity by month.</summary>
    public const byte FormatWithMonths = 2;

    /// <summary>Writes what policies see. Where the facts came from is left out: a moved line in a file is no other fact, but the order of a day's rows is. Hash this.</summary>
    /// <param name="data">The month, completed.</param>
    /// <param name="output">Where the bytes go.</param>
    public static void Write(PersonMonthData data, IBufferWriter<byte> output) => Write(data, output, withOrigins: false);

    /// <summary>Writes what policies see and where each fact came from, so that an error found elsewhere names its row. Send this.</summary>
    /// <param name="data">The month, completed.</param>
    /// <param name="output">Where the bytes go.</param>
    public static void WriteWithOrigins(PersonMonthData data, IBufferWriter<byte> output) => Write(data, output, withOrigins: true);

    /// <summary>Reads either form into reused buffers.</summary>
    /// <param name="bytes">The bytes, all of them.</param>
    /// <param name="data">The buffers; of no use after an exception until they are started again.</param>
    /// <exception cref="FormatException">These are not the bytes of a person's month: truncated, damaged or of another format.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, PersonMonthData data)
    {
        var source = new ByteSource(bytes, "a person's month");
        var format = source.Byte();
        if (format is not (Format or FormatWithMonths)) throw source.Damaged("its format is neither 1 nor 2");
        source.WithOrigins = source.Flags(1) == 1;
        ReadWindow(ref source, data);
        ReadDays(ref source, data);
        ReadAttendance(ref source, data);
        for (var column = 0; column < data.ColumnCount; column++) ReadColumn(ref source, data.Column(column));
        RowCodec.Read(ref source, data);
        ReadFigures(ref source, data.TeamFigures);
        if (format == FormatWithMonths) RowCodec.ReadMonths(ref source, data.ActivityByMonth);
        source.End();
    }

    private static void Write(PersonMonthData data, IBufferWriter<byte> output, bool withOrigins)
    {
        if (data.Person is null) throw new InvalidOperationException("The buffers hold no person: call Start, set the days and call Complete first.");
        var sink = new ByteSink(output, withOrigins);
        var hasMonths = data.ActivityByMonth.Count > 0;
        sink.Byte(hasMonths ? FormatWithMonths : Format);
        sink.Flags(withOrigins);
        WritePerson(ref sink, data.Person);
        sink.Month(data.Month);
        sink.Date(data.AsOf);
        sink.Date(data.FirstDate);
        sink.Size(data.ColumnCount);
        foreach (ref readonly var day in data.Days) sink.Flags(day.InSpan, day.IsScheduled, day.CountsForMonth, day.IsSeen);
        foreach (ref readonly var attendance in data.Attendance) WriteAttendance(ref sink, attendance);
        for (var column = 0; column < data.ColumnCount; column++) WriteColumn(ref sink, data.Column(column));
        RowCodec.Write(ref sink, data);
        WriteFigures(ref sink, data.TeamFigures);
        if (hasMonths) RowCodec.WriteMonths(ref sink, data.ActivityByMonth);
        sink.Flush();
    }

    private static void WritePerson(ref ByteSink sink, Person person)
    {
        sink.Text(person.Id);
        sink.Text(person.Team);
        sink.Member((int)person.Role, (int)Role.Manager);
        sink.Member((int)person.Grade, (int)Grade.Senior);
        sink.Date(person.HireDate);
        sink.Date(person.LeaveDate);
        sink.Member((int)person.Status, (int)EmploymentStatus.Regular);
        sink.Number(person.BasePay?.Fen);
        sink.Number(person.PerformanceBase?.Fen);
        sink.Date(person.ContractStart);
        sink.Date(person.ContractEnd);
        sink.Number(person.AgreedWage?.Fen);
        sink.Origin(person.Origin);
    }

    private static Person ReadPerson(ref ByteSource source) => new(
        source.Text(),
        source.TextOrNull(),
        (Role)source.Member((int)Role.Manager),
        (Grade)source.Member((int)Grade.Senior),
        source.Date(),
        source.DateOrNull(),
        (EmploymentStatus)source.Member((int)EmploymentStatus.Regular),
        ReadAmount(ref source),
        ReadAmount(ref source),
        source.DateOrNull(),
        source.DateOrNull(),
        ReadAmount(ref source),
        source.Origin());

    private static Amount? ReadAmount(ref ByteSource source) => source.NumberOrNull() is { } fen ? new Amount(fen) : null;

    private static void ReadWindow(ref ByteSource source, PersonMonthData data)
    {
        var person = ReadPerson(ref source);
        var month = source.Month();
        var (asOf, firstDate) = (source.Date(), source.Date());
        if (month.Year > 9998 || firstDate > PersonMonthData.WindowStart(month)) throw source.Damaged("its window starts too late");
        var days = PersonMonthData.WindowEnd(month).DayNumber - firstDate.DayNumber + 1;
        var columns = source.Size(days); // at least a byte for each day of each
        if (days > source.Remaining) throw source.Damaged("it promises more days than it holds");
        data.Start(person, month, asOf, firstDate, columns);
    }

    private static void ReadDays(ref ByteSource source, PersonMonthData data)
    {
        for (var i = 0; i < data.Days.Length; i++)
        {
            var flags = source.Flags(15);
            data.Days[i] = new(data.FirstDate.AddDays(i), (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, (flags & 8) != 0);
        }

        data.Complete();
    }

    // A day without attendance is one byte; with it, the first bit and three flags, then the figures.
    private static void WriteAttendance(ref ByteSink sink, in Attendance day)
    {
        var present = day with { Origin = default } != default;
        sink.Flags(present, day.Reported, day.OvertimeApproved, day.Excused);
        if (present)
        {
            sink.Number(day.Attended);
            sink.Member((int)day.Leave, (int)Leave.Unapproved);
            sink.Signed((long)day.LateMinutes);
            sink.Signed((long)day.EarlyLeaveMinutes);
            sink.Signed((long)day.OutMinutes);
            sink.Signed((long)day.OvertimeMinutes);
        }

        sink.Origin(day.Origin);
    }

    private static void ReadAttendance(ref ByteSource source, PersonMonthData data)
    {
        foreach (ref var day in data.Attendance)
        {
            var flags = source.Flags(15);
            if ((flags & 1) == 0)
            {
                if (flags != 0) throw source.Damaged("a day without attendance has some");
                day = default(Attendance) with { Origin = source.Origin() };
                continue;
            }

            day = new(
                source.Number(),
                (Leave)source.Member((int)Leave.Unapproved),
                source.SignedInt(),
                source.SignedInt(),
                source.SignedInt(),
                source.SignedInt(),
                (flags & 2) != 0,
                (flags & 4) != 0,
                (flags & 8) != 0,
                default);
            if (day == default) throw source.Damaged("a day with attendance has none");
            day = day with { Origin = source.Origin() };
        }
    }

    // Nearly every figure is whole; a column with one that is not is kept in millionths.
    private static void WriteColumn(ref ByteSink sink, ReadOnlySpan<long> millionths)
    {
        var whole = true;
        foreach (var value in millionths) whole &= value % 1_000_000 == 0;
        sink.Flags(!whole);
        foreach (var value in millionths) sink.Signed(whole ? value / 1_000_000 : value);
    }

    private static void ReadColumn(ref ByteSource source, Span<long> millionths)
    {
        var parts = source.Flags(1) == 1;
        var whole = true;
        foreach (ref var value in millionths)
        {
            value = parts ? source.Signed() : source.WholeFigure(source.Signed()).Millionths;
            whole &= value % 1_000_000 == 0;
        }

        if (parts && whole) throw source.Damaged("a column of whole figures is kept in parts");
    }

    private static void WriteFigures(ref ByteSink sink, TeamFigureBuffer figures)
    {
        var slots = figures.SlotCount;
        while (slots > 0 && figures.Of(slots - 1).IsEmpty) slots--; // used for an earlier person
        sink.Size(slots);
        for (var slot = 0; slot < slots; slot++)
        {
            sink.Size(figures.Of(slot).Length);
            foreach (ref readonly var figure in figures.Of(slot))
            {
                sink.Signed((long)figure.Row);
                sink.Number(figure.Value);
            }
        }
    }

    private static void ReadFigures(ref ByteSource source, TeamFigureBuffer figures)
    {
        var slots = source.Size(1);
        for (var slot = 0; slot < slots; slot++)
        {
            var count = source.Size(3);
            if (count == 0 && slot == slots - 1) throw source.Damaged("its last figure is empty");
            for (var i = 0; i < count; i++) figures.Add(slot, new(source.SignedInt(), source.Number()));
        }
    }
}
