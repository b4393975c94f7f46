namespace Telesales.Facts;

/// <summary>Reads the rows of a call log into a tally, as the mapping says.</summary>
internal sealed class CallLogReader(CallLogMapping mapping, string file, ProblemLog log)
{
    private readonly int[] places = new int[CallLogMapping.FieldWords.Length];
    private readonly Column agentColumn = new(0, mapping.Columns[CallField.Agent], Need.Key);
    private readonly LogHeader header = new(file, log);
    private readonly CallParties parties = new(mapping);
    private readonly RowCheck check = new(log);

    public void Read(DelimitedReader rows, CallTally tally, CancellationToken cancellation)
    {
        if (!header.Read(rows, mapping.Format) || !BindColumns())
            return;
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (header.Fits(rows))
                ReadRow(rows, new FactOrigin(header.Source, rows.Line), tally);
        }
        parties.ReportStrangers(log, mapping.Columns);
    }

    private bool BindColumns()
    {
        long before = log.Count;
        Array.Fill(places, -1);
        foreach (var (field, column) in mapping.Columns)
            places[(int)field] = header.Find(column, CallLogMapping.FieldWords[(int)field]);
        return log.Count == before;
    }

    private void ReadRow(DelimitedReader rows, FactOrigin origin, CallTally tally)
    {
        var outcome = Field(rows, CallField.Outcome);
        var type = Field(rows, CallField.Type);
        // What is no call, or nobody's, is judged by its words alone: its times need not make sense.
        if (mapping.Ignored is { } ignored && ignored.Holds(WordsAlone(outcome, type)))
        {
            tally.AddIgnored();
            return;
        }
        var number = places[(int)CallField.Number] >= 0 ? Field(rows, CallField.Number) : Field(rows, CallField.Called);
        var found = parties.Find(Field(rows, CallField.Agent), Field(rows, CallField.Called), number);
        if (found == CallParty.Nobody)
        {
            tally.AddUnassigned();
            return;
        }
        var (date, time) = Moment(rows, origin);
        string agent = parties.Settle(found, date, origin);
        if (agent.Length == 0)
        {
            if (found == CallParty.Colleagues)
                tally.AddInternal();
            return;
        }
        check.Begin(origin, keyFailed: false);
        check.Word(agent, agentColumn);
        tally.Add(agent, new Call
        {
            Outcome = outcome,
            Type = type,
            Date = date,
            Time = time,
            TalkSeconds = Seconds(rows, origin, CallField.TalkSeconds) ?? 0,
            Direction = found == CallParty.Called ? CallDirection.Incoming : CallDirection.Outgoing,
            Number = number,
            IsAnswered = !Field(rows, CallField.Answer).IsEmpty,
            RingSeconds = RingSeconds(rows, origin, date, time),
        });
    }

    private static Call WordsAlone(ReadOnlySpan<char> outcome, ReadOnlySpan<char> type) => new()
    {
        Outcome = outcome,
        Type = type,
        Date = default,
        Time = null,
        TalkSeconds = 0,
        Direction = CallDirection.Outgoing,
        Number = default,
        IsAnswered = false,
        RingSeconds = null,
    };

    private ReadOnlySpan<char> Field(DelimitedReader rows, CallField field)
    {
        int place = places[(int)field];
        return place < 0 || place >= rows.FieldCount ? default : rows[place];
    }

    /// <summary>The day and the time at which the call began, by the branch's clock.</summary>
    private (DateOnly Date, TimeOnly? Time) Moment(DelimitedReader rows, FactOrigin origin)
    {
        if (places[(int)CallField.Start] >= 0)
            return Split(Shifted(Exact(rows, origin, CallField.Start)));
        var date = Exact(rows, origin, CallField.Date);
        if (places[(int)CallField.Time] < 0)
            return (DateOnly.FromDateTime(date), null);
        return Split(Shifted(date.Date + Exact(rows, origin, CallField.Time).TimeOfDay));
    }

    private static (DateOnly Date, TimeOnly? Time) Split(DateTime moment) => (DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment));

    // A moment that could not be read is the first of all; it is reported, and nothing is subtracted from it.
    private DateTime Shifted(DateTime moment) => moment.Year < FactLimits.FirstYear ? moment : moment + mapping.Format.Shift;

    private DateTime Exact(DelimitedReader rows, FactOrigin origin, CallField field)
    {
        var text = Field(rows, field);
        string[] formats = mapping.Formats[field];
        if (!MomentFormats.TryRead(text, formats, out var moment))
            Report(CallLogTexts.Moment, origin, field, text, string.Join(" / ", formats));
        else if (field != CallField.Time && !FactLimits.Holds(DateOnly.FromDateTime(moment)))
            Report(ValueTexts.DateRange, origin, field, text, FactLimits.FirstYear, FactLimits.LastYear);
        return moment;
    }

    /// <summary>Seconds; null when the field is empty.</summary>
    private long? Seconds(DelimitedReader rows, FactOrigin origin, CallField field)
    {
        var text = Field(rows, field);
        if (text.IsEmpty)
            return null;
        if (!FactNumber.TryParseWhole(text, out long seconds))
            Report(text.Contains('.') ? ValueTexts.NotWhole : ValueTexts.Number, origin, field, text);
        else if (seconds < 0)
            Report(ValueTexts.Negative, origin, field, text);
        return seconds;
    }

    private long? RingSeconds(DelimitedReader rows, FactOrigin origin, DateOnly date, TimeOnly? time)
    {
        if (places[(int)CallField.RingSeconds] >= 0)
            return Seconds(rows, origin, CallField.RingSeconds);
        if (Field(rows, CallField.Answer).IsEmpty || time is not { } began)
            return null;
        var answered = Shifted(Exact(rows, origin, CallField.Answer));
        var ring = answered - date.ToDateTime(began);
        if (ring < TimeSpan.Zero && answered.Year >= FactLimits.FirstYear)
            Report(CallLogTexts.AnswerTooEarly, origin, CallField.Answer, Field(rows, CallField.Answer));
        return ring.Ticks / TimeSpan.TicksPerSecond;
    }

    private void Report(ProblemText text, FactOrigin origin, CallField field, ReadOnlySpan<char> value, params object?[] operands) =>
        log.Report(text, origin, mapping.Columns[field], value.ToString(), operands);
}
