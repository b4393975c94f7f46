namespace Telesales.Policies.V1.Hosting;

/// <summary>The byte form of the rows of each fact table, in the order in which the host keeps them.</summary>
internal static class RowCodec
{
    public static void Write(ref ByteSink sink, PersonMonthData data)
    {
        sink.Size(data.Assignments.Count);
        foreach (ref readonly var row in data.Assignments.Span) Write(ref sink, row);
        sink.Size(data.Deals.Count);
        foreach (ref readonly var row in data.Deals.Span) Write(ref sink, row);
        sink.Size(data.Incidents.Count);
        foreach (ref readonly var row in data.Incidents.Span) Write(ref sink, row);
        sink.Size(data.WorkLogs.Count);
        foreach (ref readonly var row in data.WorkLogs.Span) Write(ref sink, row);
        sink.Size(data.Ratings.Count);
        foreach (ref readonly var row in data.Ratings.Span) Write(ref sink, row);
        sink.Size(data.Marks.Count);
        foreach (ref readonly var row in data.Marks.Span) Write(ref sink, row);
        sink.Size(data.History.Count);
        foreach (ref readonly var row in data.History.Span) Write(ref sink, row);
        sink.Size(data.TeamTargets.Count);
        foreach (ref readonly var row in data.TeamTargets.Span) Write(ref sink, row);
    }

    // The size of each table is checked against the fewest bytes that a row of it can take.
    public static void Read(ref ByteSource source, PersonMonthData data)
    {
        for (var left = source.Size(8); left > 0; left--) data.Assignments.Add(ReadAssignment(ref source));
        for (var left = source.Size(8); left > 0; left--) data.Deals.Add(ReadDeal(ref source));
        for (var left = source.Size(5); left > 0; left--) data.Incidents.Add(ReadIncident(ref source));
        for (var left = source.Size(3); left > 0; left--) data.WorkLogs.Add(new(source.Date(), source.DateOrNull(), source.Flags(1) == 1, source.Origin()));
        for (var left = source.Size(4); left > 0; left--) data.Ratings.Add(new(source.Month(), source.Text(), source.FigureOrNull(), source.FigureOrNull(), source.Origin()));
        for (var left = source.Size(2); left > 0; left--) data.Marks.Add(new(source.Month(), (Mark)source.Member((int)Mark.TrainingCompleted), source.Origin()));
        for (var left = source.Size(5); left > 0; left--) data.History.Add(new(source.Month(), source.Number(), source.Number(), source.Origin()));
        for (var left = source.Size(5); left > 0; left--) data.TeamTargets.Add(ReadTeamTarget(ref source));
    }

    public static void WriteMonths(ref ByteSink sink, RowBuffer<MonthActivity> months)
    {
        sink.Size(months.Count);
        foreach (ref readonly var row in months.Span)
        {
            sink.Month(row.Month);
            sink.Text(row.Metric);
            sink.Figure(row.Total);
            sink.Signed(row.Rows.Value);
        }
    }

    public static void ReadMonths(ref ByteSource source, RowBuffer<MonthActivity> months)
    {
        var left = source.Size(4);
        if (left == 0) throw source.Damaged("it promises activity by month and has none");
        for (; left > 0; left--) months.Add(new(source.Month(), source.Text(), source.FigureOrNull() ?? throw source.Damaged("a month's activity has no figure"), new(source.Signed())));
    }

    private static void Write(ref ByteSink sink, in Assignment row)
    {
        sink.Date(row.Date);
        sink.Member((int)row.Task, (int)AssignedTask.Callbacks);
        sink.Figure(row.Target);
        sink.Signed(row.PlannedDays);
        sink.Date(row.DueDate);
        sink.Figure(row.Completed);
        sink.Date(row.CompletedOn);
        sink.Text(row.ListId);
        sink.Origin(row.Origin);
    }

    private static Assignment ReadAssignment(ref ByteSource source) => new(
        source.Date(),
        (AssignedTask)source.Member((int)AssignedTask.Callbacks),
        source.FigureOrNull(),
        source.SignedIntOrNull(),
        source.DateOrNull(),
        source.FigureOrNull(),
        source.DateOrNull(),
        source.TextOrNull(),
        source.Origin());

    private static void Write(ref ByteSink sink, in Deal row)
    {
        sink.Date(row.Date);
        sink.Member((int)row.Kind, (int)DealKind.Meeting);
        sink.Text(row.Reference);
        sink.Member((int)row.ContactRank, (int)ContactRank.President);
        sink.Flags(row.HasRequirement, row.HasTimeline, row.HasOwner, row.HasBudget);
        sink.Figure(row.Amount);
        sink.Figure(row.CollectedBefore);
        sink.Flags(row.Returned, row.PurchaseWithinTwoMonths, row.NegotiatingElsewhere, row.ContractElsewhere);
        sink.Origin(row.Origin);
    }

    private static Deal ReadDeal(ref ByteSource source)
    {
        var date = source.Date();
        var kind = (DealKind)source.Member((int)DealKind.Meeting);
        var reference = source.TextOrNull();
        var rank = (ContactRank)source.Member((int)ContactRank.President);
        var elements = source.Flags(15);
        var (amount, before) = (source.FigureOrNull(), source.FigureOrNull());
        var meeting = source.Flags(15);
        return new(
            date,
            kind,
            reference,
            rank,
            (elements & 1) != 0,
            (elements & 2) != 0,
            (elements & 4) != 0,
            (elements & 8) != 0,
            amount,
            before,
            (meeting & 1) != 0,
            (meeting & 2) != 0,
            (meeting & 4) != 0,
            (meeting & 8) != 0,
            source.Origin());
    }

    private static void Write(ref ByteSink sink, in Incident row)
    {
        sink.Date(row.Date);
        sink.Text(row.Type);
        sink.Signed(row.Count.Value);
        sink.Figure(row.Points);
        sink.Member((int)row.Severity, (int)Severity.Severe);
        sink.Origin(row.Origin);
    }

    private static Incident ReadIncident(ref ByteSource source) => new(
        source.Date(),
        source.Text(),
        new Count(source.Signed()),
        source.FigureOrNull(),
        (Severity)source.Member((int)Severity.Severe),
        source.Origin());

    private static void Write(ref ByteSink sink, in WorkLog row)
    {
        sink.Date(row.WeekStart);
        sink.Date(row.SubmittedOn);
        sink.Flags(row.Excused);
        sink.Origin(row.Origin);
    }

    private static void Write(ref ByteSink sink, in Rating row)
    {
        sink.Month(row.Month);
        sink.Text(row.Indicator);
        sink.Figure(row.Actual);
        sink.Figure(row.Target);
        sink.Origin(row.Origin);
    }

    private static void Write(ref ByteSink sink, in MonthMark row)
    {
        sink.Month(row.Month);
        sink.Member((int)row.Value, (int)Mark.TrainingCompleted);
        sink.Origin(row.Origin);
    }

    private static void Write(ref ByteSink sink, in MonthResult row)
    {
        sink.Month(row.Month);
        sink.Number(row.Done);
        sink.Number(row.Required);
        sink.Origin(row.Origin);
    }

    private static void Write(ref ByteSink sink, in TeamTarget row)
    {
        sink.Month(row.Month);
        sink.Text(row.Metric);
        sink.Figure(row.Target);
        sink.Figure(row.Actual);
        sink.Figure(row.BonusPool);
        sink.Origin(row.Origin);
    }

    private static TeamTarget ReadTeamTarget(ref ByteSource source) => new(
        source.Month(),
        source.Text(),
        source.FigureOrNull(),
        source.FigureOrNull(),
        source.FigureOrNull(),
        source.Origin());
}
