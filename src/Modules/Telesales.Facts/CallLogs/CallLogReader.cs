using System.Globalization;

namespace Telesales.Facts;

/// <summary>Reads the rows of a call log into a tally, as the mapping says.</summary>
internal sealed class CallLogReader(CallLogMapping mapping, string file, ProblemLog log)
{
    private readonly int[] places = new int[CallLogMapping.FieldWords.Length];
    private readonly Column agentColumn = new(0, mapping.Columns[CallField.Agent], Need.Key);
    private string[] header = [];
    private int source;

    public void Read(DelimitedReader rows, CallTally tally, CancellationToken cancellation)
    {
        if (!BindHeader(rows))
            return;
        var check = new RowCheck(log);
        while (rows.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var origin = new FactOrigin(source, rows.Line);
            if (rows.Fault != RecordFault.None)
                CsvShape.ReportFault(rows, source, log);
            else if (rows.FieldCount != header.Length)
                CsvShape.ReportWidth(rows, header.Length, source, log);
            else
                ReadRow(rows, origin, check, tally);
        }
    }

    private bool BindHeader(DelimitedReader rows)
    {
        if (mapping.Format.Header is { } given)
            header = given;
        else if (!rows.Read())
        {
            log.ReportSource(FileTexts.NoHeaderRow, file, null);
            return false;
        }
        else
            header = CsvShape.Fields(rows);
        source = log.AddSource(FactSource.File(file, header));
        if (rows.Fault != RecordFault.None)
        {
            CsvShape.ReportFault(rows, source, log);
            return false;
        }
        long before = log.Count;
        Array.Fill(places, -1);
        foreach (var (field, column) in mapping.Columns)
            places[(int)field] = BindColumn(field, column);
        return log.Count == before;
    }

    private int BindColumn(CallField field, string column)
    {
        int place = Array.IndexOf(header, column);
        int line = 1;
        if (place < 0)
        {
            log.ReportAt(
                CallLogTexts.ColumnNotInLog,
                new FactLocation(file, IsFile: true, line, column, null),
                column,
                CallLogMapping.FieldWords[(int)field],
                string.Join(", ", header));
        }
        else if (Array.LastIndexOf(header, column) is var twin && twin != place)
            log.ReportAt(FileTexts.ColumnTwice, new FactLocation(file, IsFile: true, line, column, twin + 1), column, place + 1);
        return place;
    }

    private void ReadRow(DelimitedReader rows, FactOrigin origin, RowCheck check, CallTally tally)
    {
        var outcome = Field(rows, CallField.Outcome);
        var type = Field(rows, CallField.Type);
        // What is no call, or nobody's, is judged by its words alone: its times need not make sense.
        if (mapping.Ignored is { } ignored
            && ignored.Holds(new Call { Outcome = outcome, Type = type, Date = default, Time = null, TalkSeconds = 0 }))
        {
            tally.AddIgnored();
            return;
        }
        var agent = Field(rows, CallField.Agent);
        if (agent.IsEmpty || CallWords.Has(mapping.Nobody, agent))
        {
            tally.AddUnassigned();
            return;
        }
        check.Begin(origin, keyFailed: false);
        check.Word(agent, agentColumn);
        var (date, time) = Moment(rows, origin);
        long talk = TalkSeconds(rows, origin);
        tally.Add(agent, new Call { Outcome = outcome, Type = type, Date = date, Time = time, TalkSeconds = talk });
    }

    private ReadOnlySpan<char> Field(DelimitedReader rows, CallField field)
    {
        int place = places[(int)field];
        return place < 0 ? default : rows[place];
    }

    private (DateOnly Date, TimeOnly? Time) Moment(DelimitedReader rows, FactOrigin origin)
    {
        if (places[(int)CallField.Start] >= 0)
        {
            var start = Exact(rows, origin, CallField.Start);
            return (DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start));
        }
        var date = DateOnly.FromDateTime(Exact(rows, origin, CallField.Date));
        if (places[(int)CallField.Time] < 0)
            return (date, null);
        return (date, TimeOnly.FromDateTime(Exact(rows, origin, CallField.Time)));
    }

    private DateTime Exact(DelimitedReader rows, FactOrigin origin, CallField field)
    {
        var text = Field(rows, field);
        string[] formats = mapping.Formats[field];
        bool read = DateTime.TryParseExact(
            text, formats, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var moment);
        if (!read)
            Report(CallLogTexts.Moment, origin, field, text, string.Join(" / ", formats));
        else if (field != CallField.Time && !FactLimits.Holds(DateOnly.FromDateTime(moment)))
            Report(ValueTexts.DateRange, origin, field, text, FactLimits.FirstYear, FactLimits.LastYear);
        return moment;
    }

    /// <summary>The seconds talked; an empty field is none.</summary>
    private long TalkSeconds(DelimitedReader rows, FactOrigin origin)
    {
        var text = Field(rows, CallField.TalkSeconds);
        if (text.IsEmpty)
            return 0;
        if (!FactNumber.TryParseWhole(text, out long seconds))
            Report(text.Contains('.') ? ValueTexts.NotWhole : ValueTexts.Number, origin, CallField.TalkSeconds, text);
        else if (seconds < 0)
            Report(ValueTexts.Negative, origin, CallField.TalkSeconds, text);
        return seconds;
    }

    private void Report(ProblemText text, FactOrigin origin, CallField field, ReadOnlySpan<char> value, params object?[] operands) =>
        log.Report(text, origin, mapping.Columns[field], value.ToString(), operands);
}
