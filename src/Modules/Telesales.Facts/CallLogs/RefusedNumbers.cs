using System.Globalization;

namespace Telesales.Facts;

/// <summary>The numbers whose owners refused to be called, each with the moment of the (first) refusal.</summary>
internal sealed class RefusedNumbers
{
    private static readonly Column NumberColumn = new(0, "number", Need.Key);
    private static readonly Column RefusedOn = new(1, "refused_on", Need.Key);
    private static readonly Column Note = new(2, "note");
    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss"];

    private readonly PhoneNumbers numbers;
    private readonly Dictionary<string, DateTime> lastFree = new(StringComparer.Ordinal);

    private RefusedNumbers(PhoneNumbers numbers) => this.numbers = numbers;

    /// <summary>Reads a list: CSV with the columns <c>number</c>, <c>refused_on</c> (a date, or a date and time) and perhaps <c>note</c>.</summary>
    public static RefusedNumbers Read(string path, PhoneNumbers numbers, ProblemLog log, CancellationToken cancellation)
    {
        var list = new RefusedNumbers(numbers);
        var check = new RowCheck(log);
        new CsvFile(path, Path.GetFileName(path), [NumberColumn, RefusedOn, Note], log, new Interner())
            .Read(row => list.ReadRow(row, check), _ => false, cancellation);
        return list;
    }

    /// <summary>
    /// Whether a call that begins then may no longer be made. A refusal with a time bars what begins after it; one with a date bars the days
    /// after it: which call of that day was the one that was refused, nobody can say.
    /// </summary>
    public bool Bars(ReadOnlySpan<char> number, DateOnly date, TimeOnly? time)
    {
        if (number.IsEmpty)
            return false;
        // Without a time the call may have been the first of its day: in doubt not a breach.
        var began = date.ToDateTime(time ?? TimeOnly.MinValue);
        foreach (string form in numbers.Forms(number))
        {
            if (lastFree.TryGetValue(form, out var free) && began > free)
                return true;
        }
        return false;
    }

    private void ReadRow(CsvRow row, RowCheck check)
    {
        check.Begin(row.Origin, row.KeyFailed);
        var number = row.Field(NumberColumn);
        check.Word(number, NumberColumn);
        if (ReadMoment(row, check) is not { } moment)
            return;
        foreach (string form in numbers.Forms(number))
        {
            if (!lastFree.TryGetValue(form, out var earlier) || moment < earlier)
                lastFree[form] = moment;
        }
    }

    /// <summary>The last moment at which a call may still begin.</summary>
    private static DateTime? ReadMoment(CsvRow row, RowCheck check)
    {
        var text = row.Field(RefusedOn);
        if (FactDigits.TryReadDate(text, out var date))
            return date.ToDateTime(TimeOnly.MaxValue);
        if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return moment;
        if (text.IsEmpty)
            check.Report(ValueTexts.Required, RefusedOn, null);
        else
            check.Report(CallLogTexts.RefusedOn, RefusedOn, text.ToString());
        return null;
    }
}
