using System.Globalization;

namespace Telesales.Facts;

/// <summary>When a working day begins and ends, and its breaks. Moments of a day are counted from its midnight, and may pass the next one.</summary>
/// <param name="From">When work begins.</param>
/// <param name="Until">When it ends, on the same day.</param>
/// <param name="Breaks">The breaks: time in them is nobody's lateness.</param>
internal sealed record WorkingHours(TimeSpan From, TimeSpan Until, IReadOnlyList<(TimeSpan From, TimeSpan Until)> Breaks)
{
    /// <summary>R07: 9:00 to 18:00 with 12:00 to 13:00 off, 480 minutes.</summary>
    public static readonly WorkingHours Usual = new(TimeSpan.FromHours(9), TimeSpan.FromHours(18), [(TimeSpan.FromHours(12), TimeSpan.FromHours(13))]);

    /// <summary>The whole minutes of work missed by coming then: a minute that has only begun is not counted.</summary>
    public int Late(TimeSpan came) => Minutes(From, came);

    /// <summary>The whole minutes of work missed by leaving then.</summary>
    public int EarlyLeave(TimeSpan left) => Minutes(left, Until);

    /// <summary>Whether any work can have been done between coming and leaving.</summary>
    public bool Touch(TimeSpan came, TimeSpan left) => Work(came, left) > TimeSpan.Zero;

    /// <summary>Reads the section <c>hours</c>; the usual ones without it.</summary>
    public static WorkingHours Read(YamlSection? section)
    {
        if (section is null)
            return Usual;
        section.Only("from", "until", "breaks");
        var from = ReadTime(section, "from");
        var until = ReadTime(section, "until");
        if (from >= until)
            section.ReportValue("until", "a time after 'from' / 晚于 from 的时刻");
        return new WorkingHours(from, until, ReadBreaks(section));
    }

    /// <summary>Reads <c>09:00</c>; false when it is no time of day.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out TimeSpan time)
    {
        bool read = TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock);
        time = clock.ToTimeSpan();
        return read;
    }

    private int Minutes(TimeSpan from, TimeSpan until) => (int)(Work(from, until).Ticks / TimeSpan.TicksPerMinute);

    /// <summary>The working time between two moments.</summary>
    private TimeSpan Work(TimeSpan from, TimeSpan until)
    {
        var work = Overlap(From, Until, from, until);
        foreach (var pause in Breaks)
            work -= Overlap(pause.From, pause.Until, from, until);
        return work;
    }

    private static TimeSpan Overlap(TimeSpan from, TimeSpan until, TimeSpan otherFrom, TimeSpan otherUntil)
    {
        var first = from > otherFrom ? from : otherFrom;
        var last = until < otherUntil ? until : otherUntil;
        return last > first ? last - first : TimeSpan.Zero;
    }

    private static TimeSpan ReadTime(YamlSection section, string key)
    {
        if (!section.Require(key) || section.Text(key) is not { } text)
            return TimeSpan.Zero;
        if (!TryRead(text, out var time))
            section.ReportValue(key, "\"HH:mm\"");
        return time;
    }

    // Breaks that overlap, or reach beyond the hours, would be taken off twice.
    private static List<(TimeSpan From, TimeSpan Until)> ReadBreaks(YamlSection section)
    {
        var breaks = new List<(TimeSpan From, TimeSpan Until)>();
        var free = ReadTime(section, "from");
        foreach (string word in section.Words("breaks") ?? [])
        {
            string[] parts = word.Split('-');
            if (parts.Length == 2 && TryRead(parts[0], out var from) && TryRead(parts[1], out var until) && free <= from && from < until && until <= ReadTime(section, "until"))
            {
                breaks.Add((from, until));
                free = until;
            }
            else
                section.ReportValue("breaks", "\"HH:mm-HH:mm\", within the hours, in order / 在工作时间内，按先后顺序", word);
        }
        return breaks;
    }
}
