using CsCheck;
using Telesales.Policies.Abstractions.Tests.Numbers;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Abstractions.Tests.Hosting;

/// <summary>Random months of random people: nulls, Chinese texts, big fractions, unsorted rows.</summary>
internal static class FactGens
{
    public static readonly Gen<string> Text = Gen.OneOf("", "w1", "张伟", "华东·项目一期", "Zoë", "𠮷野家", "a\u0000b", "\uFEFF", new string('长', 200));
    public static readonly Gen<string?> TextOrNull = Gen.Frequency((1, Gen.Const((string?)null)), (3, Text.Select(text => (string?)text)));
    public static readonly Gen<DateOnly> Date = Gen.Frequency(
        (5, Gen.Int[0, 800].Select(days => new DateOnly(2025, 6, 1).AddDays(days))),
        (1, Gen.OneOf(DateOnly.MinValue, DateOnly.MaxValue)));

    public static readonly Gen<DateOnly?> DateOrNull = Gen.Nullable(Date);
    public static readonly Gen<Month> Month = Gen.Select(Gen.Int[2024, 2027], Gen.Int[1, 12], (y, m) => new Month(y, m));
    public static readonly Gen<Quantity> Quantity = Gens.Long.Select(millionths => new Quantity(millionths));
    public static readonly Gen<Quantity?> QuantityOrNull = Gen.Nullable(Quantity);
    public static readonly Gen<Amount?> AmountOrNull = Gen.Nullable(Gens.Fraction.Select(fen => new Amount(fen)));
    public static readonly Gen<FactOrigin> Origin = Gen.Select(Gen.Int, Gen.Int, (source, row) => new FactOrigin(source, row));

    public static readonly Gen<Person> Person =
        Gen.Select(
            Gen.Select(Text, TextOrNull, Gen.Enum<Role>(), Gen.Enum<Grade>()),
            Gen.Select(Date, DateOrNull, Gen.Enum<EmploymentStatus>()),
            Gen.Select(AmountOrNull, AmountOrNull, AmountOrNull, DateOrNull, DateOrNull),
            Origin,
            (who, span, pay, origin) => new Person(
                who.Item1, who.Item2, who.Item3, who.Item4, span.Item1, span.Item2, span.Item3, pay.Item1, pay.Item2, pay.Item4, pay.Item5, pay.Item3, origin));

    public static readonly Gen<Attendance> Attendance = Gen.Frequency(
        (2, Gen.Const(default(Attendance))),
        (1, Origin.Select(origin => new Attendance { Origin = origin })),
        (3, Gen.Select(
            Gen.Select(Gen.OneOf(Gen.Const(Fraction.Zero), Gen.Const(new Fraction(2, 4)), Gens.Fraction), Gen.Enum<Leave>(), Origin),
            Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Int),
            Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool),
            (a, minutes, flags) => new Attendance(
                a.Item1, a.Item2, minutes.Item1, minutes.Item2, minutes.Item3, minutes.Item4, flags.Item1, flags.Item2, flags.Item3, a.Item3))));

    public static readonly Gen<Assignment> Assignment = Gen.Select(
        Gen.Select(Date, Gen.Enum<AssignedTask>(), QuantityOrNull, Gen.Nullable(Gen.Int)),
        Gen.Select(DateOrNull, QuantityOrNull, DateOrNull, TextOrNull),
        Origin,
        (a, b, origin) => new Assignment(a.Item1, a.Item2, a.Item3, a.Item4, b.Item1, b.Item2, b.Item3, b.Item4, origin));

    public static readonly Gen<Deal> Deal = Gen.Select(
        Gen.Select(Date, Gen.Enum<DealKind>(), TextOrNull, Gen.Enum<ContactRank>()),
        Gen.Bool.Array[8],
        Gen.Select(QuantityOrNull, QuantityOrNull, Origin),
        (a, flags, b) => new Deal(
            a.Item1, a.Item2, a.Item3, a.Item4, flags[0], flags[1], flags[2], flags[3], b.Item1, b.Item2, flags[4], flags[5], flags[6], flags[7], b.Item3));

    public static readonly Gen<Incident> Incident =
        Gen.Select(Date, Text, Gens.Long, QuantityOrNull, Gen.Enum<Severity>(), Origin, (date, type, count, points, severity, origin) =>
            new Incident(date, type, new Count(count), points, severity, origin));

    public static readonly Gen<WorkLog> WorkLog =
        Gen.Select(Date, DateOrNull, Gen.Bool, Origin, (start, submitted, excused, origin) => new WorkLog(start, submitted, excused, origin));

    public static readonly Gen<Rating> Rating =
        Gen.Select(Month, Text, QuantityOrNull, QuantityOrNull, Origin, (month, indicator, actual, target, origin) => new Rating(month, indicator, actual, target, origin));

    public static readonly Gen<MonthMark> MonthMark =
        Gen.Select(Month, Gen.Enum<Mark>(), Origin, (month, mark, origin) => new MonthMark(month, mark, origin));

    public static readonly Gen<MonthResult> MonthResult =
        Gen.Select(Month, Gens.Fraction, Gens.Fraction, Origin, (month, done, required, origin) => new MonthResult(month, done, required, origin));

    public static readonly Gen<TeamTarget> TeamTarget =
        Gen.Select(Month, Text, QuantityOrNull, QuantityOrNull, QuantityOrNull, Origin, (month, metric, target, actual, pool, origin) =>
            new TeamTarget(month, metric, target, actual, pool, origin));

    public static readonly Gen<MonthActivity> MonthActivity =
        Gen.Select(Month, Text, Quantity, Gen.Int[1, 900], (month, metric, total, rows) => new MonthActivity(month, metric, total, rows));

    /// <summary>Fills any buffers with one random month; the same filling, applied twice, is the same content.</summary>
    public static readonly Gen<Action<PersonMonthData>> Filling = Gen.Select(
        Gen.Select(Person, Month, Gen.Int[0, 30], Gen.Int[0, 20], Gen.Int[0, 3]),
        Gen.Select(Gen.Int[0, 15].Array[70], Attendance.Array[70], Gens.Long.Array[0, 60], Gen.Select(Gen.Int[0, 4], Gen.Int, Gens.Fraction).Array[0, 4]),
        Gen.Select(Assignment.Array[0, 3], Deal.Array[0, 3], Incident.Array[0, 3], WorkLog.Array[0, 3]),
        Gen.Select(Rating.Array[0, 3], MonthMark.Array[0, 3], MonthResult.Array[0, 3], TeamTarget.Array[0, 3], MonthActivity.Array[0, 2]),
        (head, days, first, second) => (Action<PersonMonthData>)(data =>
        {
            var start = PersonMonthData.WindowStart(head.Item2).AddDays(-head.Item4);
            data.Start(head.Item1, head.Item2, head.Item2.FirstDay.AddDays(head.Item3), start, head.Item5);
            for (var i = 0; i < data.Days.Length; i++)
            {
                var flags = days.Item1[i];
                data.Days[i] = new(start.AddDays(i), (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, (flags & 8) != 0);
                data.Attendance[i] = days.Item2[i];
            }

            data.Complete();
            for (var column = 0; column < head.Item5; column++)
                for (var i = 0; i < days.Item3.Length && i < data.Days.Length; i++) data.Column(column)[i] = column == 1 ? days.Item3[i] / 1_000_000 * 1_000_000 : days.Item3[i];
            foreach (var (slot, row, value) in days.Item4) data.TeamFigures.Add(slot, new(row, value));
            foreach (var row in first.Item1) data.Assignments.Add(row);
            foreach (var row in first.Item2) data.Deals.Add(row);
            foreach (var row in first.Item3) data.Incidents.Add(row);
            foreach (var row in first.Item4) data.WorkLogs.Add(row);
            foreach (var row in second.Item1) data.Ratings.Add(row);
            foreach (var row in second.Item2) data.Marks.Add(row);
            foreach (var row in second.Item3) data.History.Add(row);
            foreach (var row in second.Item4) data.TeamTargets.Add(row);
            foreach (var row in second.Item5) data.ActivityByMonth.Add(row);
        }));

    /// <summary>Bytes that a broken sender might send: good ones cut, with some changed, or with some between.</summary>
    public static Gen<byte[]> Damaged(Gen<byte[]> good) =>
        Gen.Select(good, Gen.Int[0, 5], Gen.Int[0, int.MaxValue], Gen.Byte.Array[1, 6], (bytes, way, at, other) =>
        {
            at = bytes.Length == 0 ? 0 : at % bytes.Length;
            return way switch
            {
                0 => bytes[..at],
                1 => [.. bytes, .. other],
                2 => [.. bytes[..at], .. other, .. bytes[at..]],
                3 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + other.Length)..]],
                _ => [.. bytes[..at], .. other[..Math.Min(other.Length, bytes.Length - at)], .. bytes[Math.Min(bytes.Length, at + other.Length)..]],
            };
        });
}
