namespace Telesales.Facts;

/// <summary>The fields of a clock's log.</summary>
internal enum ClockField
{
    Employee,
    Date,
    In,
    Out,
    Punch,
    Time,
}

/// <summary>How a clock's log becomes attendance; read from YAML.</summary>
/// <param name="Format">How the log is written.</param>
/// <param name="Columns">The log's column of each field that is mapped.</param>
/// <param name="DateFormats">The exact formats of dates.</param>
/// <param name="TimeFormats">The exact formats of times of day.</param>
/// <param name="PunchFormats">The exact formats of date and time in one column.</param>
/// <param name="Hours">When work begins and ends.</param>
/// <param name="DayBegins">What is punched before this time belongs to the day before.</param>
/// <param name="SamePunch">Punches closer than this are one.</param>
internal sealed record ClockMapping(
    CallLogFormat Format,
    IReadOnlyDictionary<ClockField, string> Columns,
    string[] DateFormats,
    string[] TimeFormats,
    string[] PunchFormats,
    WorkingHours Hours,
    TimeSpan DayBegins,
    TimeSpan SamePunch)
{
    /// <summary>The fields' words in mappings, by field.</summary>
    public static readonly string[] FieldWords = ["employee", "date", "in", "out", "punch", "time"];

    private const string UsualDayBegins = "04:00";
    private const long UsualSamePunchMinutes = 5;
    private static readonly string[] Times = ["HH:mm:ss", "HH:mm"];
    private static readonly string[] Punches = [.. MomentFormats.IsoDateTime, "yyyy-MM-dd HH:mm"];

    /// <summary>Whether a row holds a whole day, coming and leaving; else one punch.</summary>
    public bool IsByDay => Columns.ContainsKey(ClockField.In);

    /// <summary>The mapping, or null when there are problems, which are reported.</summary>
    public static ClockMapping? Read(string file, ProblemLog log)
    {
        long before = log.Count;
        if (MappingFile.Read(file, log) is not { } root)
            return null;
        root.Only("log", "columns", "formats", "hours", "day_begins", "same_punch_minutes");
        var formats = root.Section("formats");
        formats?.Only("date", "time", "punch");
        var mapping = new ClockMapping(
            CallLogFormatReader.Read(root.Section("log")),
            ReadColumns(root),
            MomentFormats.Read(formats, "date", MomentKind.Date, MomentFormats.IsoDate),
            MomentFormats.Read(formats, "time", MomentKind.Time, Times),
            MomentFormats.Read(formats, "punch", MomentKind.DateTime, Punches),
            WorkingHours.Read(root.Section("hours")),
            ReadDayBegins(root),
            TimeSpan.FromMinutes(root.Whole("same_punch_minutes", least: 0, most: 120) ?? UsualSamePunchMinutes));
        return log.Count == before ? mapping : null;
    }

    private static Dictionary<ClockField, string> ReadColumns(YamlSection root)
    {
        var columns = new Dictionary<ClockField, string>();
        if (!root.Require("columns") || root.Section("columns") is not { } section)
            return columns;
        section.Only(FieldWords);
        section.Require("employee");
        for (int field = 0; field < FieldWords.Length; field++)
        {
            if (section.Text(FieldWords[field]) is { } column)
                columns[(ClockField)field] = column;
        }
        string shape = string.Join('+', FieldWords.Skip(1).Where(section.Has).Order(StringComparer.Ordinal));
        if (shape is not ("date+in+out" or "punch" or "date+time"))
            root.ReportKey("columns", ClockTexts.Shape, null);
        return columns;
    }

    private static TimeSpan ReadDayBegins(YamlSection root)
    {
        if (!WorkingHours.TryRead(root.Text("day_begins") ?? UsualDayBegins, out var begins))
            root.ReportValue("day_begins", "\"HH:mm\"");
        return begins;
    }
}
