namespace Telesales.Facts;

/// <summary><c>activity.csv</c>: millions of rows, so no string is made for a field whose word was seen before.</summary>
internal sealed class ActivityTable : FactTable
{
    public static readonly Column EmployeeId = new(0, "employee_id", Need.Key, Kind: ColumnKind.Employee);
    public static readonly Column Date = new(1, "date", Need.Key, Kind: ColumnKind.Date);
    public static readonly Column Metric = new(2, "metric", Need.Value, Kind: ColumnKind.Metric);
    public static readonly Column Value = new(3, "value", Need.Value, Kind: ColumnKind.Number);

    public ActivityTable()
        : base("activity.csv", EmployeeId, Date, Metric, Value)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.AddActivity(
        row.Field(EmployeeId), row.Date(Date) ?? default, row.Field(Metric), row.Millionths(Value), row.Origin, row.KeyFailed);

    /// <summary>Finds the metric and checks the value; null when there is no such metric.</summary>
    /// <param name="date">The day.</param>
    /// <param name="metric">The metric's name.</param>
    /// <param name="millionths">The value; null for none.</param>
    /// <param name="vocabulary">The metrics that there are.</param>
    /// <param name="check">Takes what is wrong.</param>
    /// <param name="last">The metric that was found last, which the next row often names too; −1 before the first.</param>
    public static int? Check(
        DateOnly date, ReadOnlySpan<char> metric, long? millionths, FactVocabulary vocabulary, RowCheck check, ref int last)
    {
        check.Date(date, Date);
        int index = last;
        bool known = (last >= 0 && metric.SequenceEqual(vocabulary.Metrics[last].Name)) || vocabulary.TryIndexOf(metric, out index);
        if (known)
            last = index;
        if (!known)
            ReportMetric(metric.ToString(), vocabulary, check);
        if (millionths is not { } value)
            check.Report(ValueTexts.Required, Value, null);
        else if (value < 0)
            check.Report(ValueTexts.Negative, Value, Plain(value));
        else if (value / FactNumber.One >= FactLimits.Magnitude)
            check.Report(ValueTexts.TooLarge, Value, Plain(value));
        else if (known && vocabulary.WholeNumbers(index) && value % FactNumber.One != 0)
            check.Report(ValueTexts.NotWhole, Value, Plain(value));
        return known ? index : null;
    }

    private static string Plain(long millionths) =>
        FactNumber.ToDecimal(millionths).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void ReportMetric(string metric, FactVocabulary vocabulary, RowCheck check)
    {
        if (metric.Length == 0)
            check.Report(ValueTexts.Required, Metric, null);
        else if (check.KeepsProblems && Nearest.Of(metric, vocabulary.Names) is { } name)
            check.Report(ValueTexts.MetricLike, Metric, metric, name);
        else
            check.Report(ValueTexts.MetricOf, Metric, metric, string.Join(", ", vocabulary.Names));
    }
}
