using System.Buffers;
using System.Text;
using Google.Protobuf;
using Grpc.Core;
using Telesales.Facts.V1;
using Telesales.Payroll.V1;
using WireDate = Google.Type.Date;

namespace Telesales.Payroll.Grpc.Bytes;

/// <summary>
/// Requests with facts, from bytes to the messages that the stock parser makes of them (a test compares them). A month has forty rows that repeat the
/// person, the days and the metrics: here they share one object each, and no row is parsed into texts of its own. Everything but the rows of days, and
/// any row that is not plain, goes to the stock parser.
/// </summary>
internal sealed class FactsDecoder
{
    private static readonly int RowOfAttendance = WireCursor.Tag(Telesales.Facts.V1.Facts.AttendanceFieldNumber, WireCursor.Delimited);
    private static readonly int RowOfActivity = WireCursor.Tag(Telesales.Facts.V1.Facts.ActivityFieldNumber, WireCursor.Delimited);

    private readonly LastText _id = new();
    private readonly LastText _metric = new();
    private readonly LastText _value = new();
    private readonly LastText _attended = new();
    private readonly WireDate?[] _dates = new WireDate?[32]; // by day of the month: the last with it

    public static CalculateBatchRequest ReadBatch(DeserializationContext context) =>
        Read(context.PayloadAsReadOnlySequence(), CalculateBatchRequest.Parser, static (request, field) => field == CalculateBatchRequest.FactsFieldNumber ? request.Facts ??= new() : null);

    public static CalculateRequest ReadOne(DeserializationContext context) =>
        Read(context.PayloadAsReadOnlySequence(), CalculateRequest.Parser, static (request, field) => field switch
        {
            CalculateRequest.FactsFieldNumber => request.Facts ??= new(),
            CalculateRequest.TeamFactsFieldNumber => request.TeamFacts ??= new(),
            _ => null,
        });

    /// <summary>Reads a request.</summary>
    /// <param name="payload">Its bytes.</param>
    /// <param name="parser">The stock parser.</param>
    /// <param name="factsOf">The facts at a field of the request; null for another field.</param>
    /// <exception cref="InvalidProtocolBufferException">The bytes are no such message.</exception>
    internal static T Read<T>(ReadOnlySequence<byte> payload, MessageParser<T> parser, Func<T, int, Telesales.Facts.V1.Facts?> factsOf)
        where T : IMessage<T>, new()
    {
        var request = new T();
        var bytes = payload.IsSingleSegment ? payload.FirstSpan : payload.ToArray();
        return new FactsDecoder().TryRead(bytes, request, factsOf) ? request : parser.ParseFrom(payload);
    }

    private bool TryRead<T>(ReadOnlySpan<byte> bytes, T request, Func<T, int, Telesales.Facts.V1.Facts?> factsOf)
        where T : IMessage<T>
    {
        var cursor = new WireCursor(bytes);
        var kept = 0; // what lies between the facts is left to the stock parser
        while (!cursor.IsAtEnd)
        {
            var start = cursor.Position;
            if (!cursor.TryTag(out var tag)) return false;
            if ((tag & 7) != WireCursor.Delimited || factsOf(request, tag >> 3) is not { } facts)
            {
                if (!cursor.TrySkip(tag)) return false;
                continue;
            }

            if (!cursor.TryBlock(out var content)) return false;
            if (start > kept) request.MergeFrom(bytes[kept..start]);
            kept = cursor.Position;
            if (!TryRead(content, facts)) return false;
        }

        if (kept < bytes.Length) request.MergeFrom(bytes[kept..]);
        return true;
    }

    private bool TryRead(ReadOnlySpan<byte> bytes, Telesales.Facts.V1.Facts facts)
    {
        var cursor = new WireCursor(bytes);
        var kept = 0;
        while (!cursor.IsAtEnd)
        {
            var start = cursor.Position;
            if (!cursor.TryTag(out var tag)) return false;
            if (tag != RowOfAttendance && tag != RowOfActivity)
            {
                if (!cursor.TrySkip(tag)) return false;
                continue;
            }

            if (!cursor.TryBlock(out var row)) return false;
            if (start > kept) facts.MergeFrom(bytes[kept..start]);
            kept = cursor.Position;
            if (tag == RowOfAttendance) facts.Attendance.Add(AttendanceOf(row) ?? Attendance.Parser.ParseFrom(row));
            else facts.Activity.Add(ActivityOf(row) ?? Activity.Parser.ParseFrom(row));
        }

        if (kept < bytes.Length) facts.MergeFrom(bytes[kept..]);
        return true;
    }

    private Activity? ActivityOf(ReadOnlySpan<byte> bytes)
    {
        var row = new Activity();
        var cursor = new WireCursor(bytes);
        while (!cursor.IsAtEnd)
        {
            if (!cursor.TryTag(out var tag) || (tag & 7) != WireCursor.Delimited || !cursor.TryBlock(out var content)) return null;
            switch (tag >> 3)
            {
                case Activity.EmployeeIdFieldNumber when _id.TryGet(content, out var id):
                    row.EmployeeId = id;
                    break;
                case Activity.DateFieldNumber when row.Date is null && DateOf(content) is { } date:
                    row.Date = date;
                    break;
                case Activity.MetricFieldNumber when _metric.TryGet(content, out var metric):
                    row.Metric = metric;
                    break;
                case Activity.ValueFieldNumber when _value.TryGet(content, out var value):
                    row.Value = value;
                    break;
                default:
                    return null;
            }
        }

        return row;
    }

    private Attendance? AttendanceOf(ReadOnlySpan<byte> bytes)
    {
        var row = new Attendance();
        var cursor = new WireCursor(bytes);
        while (!cursor.IsAtEnd)
        {
            if (!cursor.TryTag(out var tag)) return null;
            if (!((tag & 7) == WireCursor.Delimited ? TryText(row, tag >> 3, ref cursor) : (tag & 7) == WireCursor.Varint && TryNumber(row, tag >> 3, ref cursor))) return null;
        }

        return row;
    }

    private bool TryText(Attendance row, int field, ref WireCursor cursor)
    {
        if (!cursor.TryBlock(out var content)) return false;
        switch (field)
        {
            case Attendance.EmployeeIdFieldNumber when _id.TryGet(content, out var id):
                row.EmployeeId = id;
                return true;
            case Attendance.DateFieldNumber when row.Date is null && DateOf(content) is { } date:
                row.Date = date;
                return true;
            case Attendance.AttendedFieldNumber when _attended.TryGet(content, out var attended):
                row.Attended = attended;
                return true;
            default:
                return false;
        }
    }

    private static bool TryNumber(Attendance row, int field, ref WireCursor cursor)
    {
        if (!cursor.TryNumber(out var value)) return false;
        switch (field)
        {
            case Attendance.ScheduledFieldNumber:
                row.Scheduled = value != 0;
                return true;
            case Attendance.LeaveFieldNumber:
                row.Leave = (Leave)value;
                return true;
            case Attendance.LateMinutesFieldNumber:
                row.LateMinutes = value;
                return true;
            case Attendance.EarlyLeaveMinutesFieldNumber:
                row.EarlyLeaveMinutes = value;
                return true;
            case Attendance.ReportedFieldNumber:
                row.Reported = value != 0;
                return true;
            default:
                return false; // the rarer ones
        }
    }

    private WireDate? DateOf(ReadOnlySpan<byte> bytes)
    {
        int year = 0, month = 0, day = 0;
        var cursor = new WireCursor(bytes);
        while (!cursor.IsAtEnd)
        {
            if (!cursor.TryTag(out var tag) || (tag & 7) != WireCursor.Varint || !cursor.TryNumber(out var value)) return null;
            switch (tag >> 3)
            {
                case WireDate.YearFieldNumber:
                    year = value;
                    break;
                case WireDate.MonthFieldNumber:
                    month = value;
                    break;
                case WireDate.DayFieldNumber:
                    day = value;
                    break;
                default:
                    return null;
            }
        }

        ref var last = ref _dates[day & 31];
        return last is not null && last.Day == day && last.Month == month && last.Year == year ? last : last = new() { Year = year, Month = month, Day = day };
    }

    /// <summary>The texts that a column had last: the next row mostly has one of them.</summary>
    private sealed class LastText
    {
        private const int Places = 16;
        private readonly string?[] _known = new string?[Places];

        /// <summary>The text of ASCII bytes; of others the stock parser knows what to make.</summary>
        public bool TryGet(ReadOnlySpan<byte> bytes, out string text)
        {
            ref var known = ref _known[bytes.IsEmpty ? 0 : (bytes.Length + (bytes[0] * 3) + (bytes[^1] * 5)) & (Places - 1)];
            if (known is null || !Ascii.Equals(bytes, known))
            {
                text = "";
                if (!Ascii.IsValid(bytes)) return false;
                known = Encoding.ASCII.GetString(bytes);
            }

            text = known;
            return true;
        }
    }
}
