namespace Telesales.Facts;

/// <summary>A day of a person as the clock has it.</summary>
internal sealed class ClockDay
{
    private readonly List<TimeSpan> punches = [];

    /// <summary>Where the first punch stands in the log.</summary>
    public required FactOrigin Origin { get; init; }

    /// <summary>Adds a moment, counted from the day's midnight.</summary>
    public void Add(TimeSpan moment) => punches.Add(moment);

    /// <summary>The first punch and the last one; null for the last when there is none that is another.</summary>
    public (TimeSpan Came, TimeSpan? Left) Ends(TimeSpan same)
    {
        var came = punches.Min();
        var left = punches.Max();
        return (came, left > came && left - came >= same ? left : null);
    }
}

/// <summary>Reads the rows of a clock's log into days.</summary>
internal sealed class ClockReader(ClockMapping mapping, string file, ProblemLog log)
{
    private readonly int[] places = new int[ClockMapping.FieldWords.Length];
    private readonly Column employeeColumn = new(0, mapping.Columns[ClockField.Employee], Need.Key);
    private readonly LogHeader header = new(file, log);
    private readonly RowCheck check = new(log);

    /// <summary>The days of all persons.</summary>
    public Dictionary<(string Employee, DateOnly Date), ClockDay> Days { get; } = [];

    /// <summary>How many rows hold no punch at all.</summary>
    public long Empty { get; private set; }

    public void Read(DelimitedReader rows, CancellationToken cancellation)
    {
        if (!header.Read(rows, mapping.Format) || !BindColumns())
            return;
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (header.Fits(rows))
                ReadRow(rows, new FactOrigin(header.Source, rows.Line));
        }
    }

    private bool BindColumns()
    {
        long before = log.Count;
        Array.Fill(places, -1);
        foreach (var (field, column) in mapping.Columns)
            places[(int)field] = header.Find(column, ClockMapping.FieldWords[(int)field]);
        return log.Count == before;
    }

    private void ReadRow(DelimitedReader rows, FactOrigin origin)
    {
        long before = log.Count;
        check.Begin(origin, keyFailed: false);
        string employee = Field(rows, ClockField.Employee).ToString();
        check.Word(employee, employeeColumn);
        if (mapping.IsByDay)
            ReadDay(rows, origin, employee, before);
        else if (ReadPunch(rows, origin) is { } punch && log.Count == before)
        {
            // The small hours belong to the day before.
            var date = DateOnly.FromDateTime(punch - mapping.DayBegins);
            DayOf(employee, date, origin).Add(punch - date.ToDateTime(TimeOnly.MinValue));
        }
    }

    private DateTime? ReadPunch(DelimitedReader rows, FactOrigin origin)
    {
        if (places[(int)ClockField.Punch] >= 0)
            return Exact(rows, origin, ClockField.Punch, mapping.PunchFormats) + mapping.Format.Shift;
        var date = Exact(rows, origin, ClockField.Date, mapping.DateFormats);
        var time = Exact(rows, origin, ClockField.Time, mapping.TimeFormats);
        return date?.Date + time?.TimeOfDay + mapping.Format.Shift;
    }

    private void ReadDay(DelimitedReader rows, FactOrigin origin, string employee, long before)
    {
        var date = Exact(rows, origin, ClockField.Date, mapping.DateFormats);
        var came = ReadTime(rows, origin, ClockField.In);
        var left = ReadTime(rows, origin, ClockField.Out);
        if (left < mapping.DayBegins)
            left += TimeSpan.FromDays(1);
        if (left < came)
            log.Report(ClockTexts.LeftBefore, origin, mapping.Columns[ClockField.Out], Field(rows, ClockField.Out).ToString(), Field(rows, ClockField.In).ToString());
        if (log.Count > before)
            return;
        if (came is null && left is null)
        {
            Empty++;
            return;
        }
        var day = DayOf(employee, DateOnly.FromDateTime(date!.Value), origin);
        if (came is { } first)
            day.Add(first);
        if (left is { } last)
            day.Add(last);
    }

    private TimeSpan? ReadTime(DelimitedReader rows, FactOrigin origin, ClockField field) =>
        Field(rows, field).IsEmpty ? null : Exact(rows, origin, field, mapping.TimeFormats)?.TimeOfDay;

    private ClockDay DayOf(string employee, DateOnly date, FactOrigin origin)
    {
        if (!Days.TryGetValue((employee, date), out var day))
            Days[(employee, date)] = day = new ClockDay { Origin = origin };
        return day;
    }

    private DateTime? Exact(DelimitedReader rows, FactOrigin origin, ClockField field, string[] formats)
    {
        var text = Field(rows, field);
        bool hasDate = field is ClockField.Date or ClockField.Punch;
        if (!MomentFormats.TryRead(text, formats, out var moment))
            log.Report(CallLogTexts.Moment, origin, mapping.Columns[field], text.ToString(), string.Join(" / ", formats));
        else if (hasDate && !FactLimits.Holds(DateOnly.FromDateTime(moment)))
            log.Report(ValueTexts.DateRange, origin, mapping.Columns[field], text.ToString(), FactLimits.FirstYear, FactLimits.LastYear);
        else
            return moment;
        return null;
    }

    private ReadOnlySpan<char> Field(DelimitedReader rows, ClockField field)
    {
        int place = places[(int)field];
        return place < 0 || place >= rows.FieldCount ? default : rows[place];
    }
}
