using System.Globalization;
using Telesales.Facts;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Policies;
using WireDate = Google.Type.Date;
using WireMoney = Google.Type.Money;

namespace Telesales.Payroll.Grpc.Facts;

/// <summary>
/// Reads the fields of rows, exactly, and keeps what can't be read. What comes back for such a field is the empty value; nothing is
/// calculated from it, since the row's person is refused.
/// </summary>
internal sealed class FactFields(string path, Language language)
{
    private const decimal Million = 1_000_000m;
    private readonly List<FieldFault> _faults = [];
    private string _table = "";
    private int _row;

    public IReadOnlyList<FieldFault> Faults => _faults;

    /// <summary>The source of a table's rows: <c>facts.attendance</c>.</summary>
    public string SourceOf(string table) => $"{path}.{table}";

    public void Begin(string table, int row) => (_table, _row) = (table, row);

    public DateOnly? Date(WireDate? date, string column)
    {
        if (date is null) return null;
        if (date.Year is >= 1900 and <= 2199 && date.Month is >= 1 and <= 12 && date.Day >= 1 && date.Day <= DateTime.DaysInMonth(date.Year, date.Month))
            return new DateOnly(date.Year, date.Month, date.Day);
        Report(column, FactProblemCodes.BadDate, FieldTexts.Date, string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}"));
        return null;
    }

    public decimal? Number(string text, string column)
    {
        if (text.Length == 0) return null;
        if (TryWhole(text, out var whole)) return whole;
        if (DecimalText.TryRead(text, out var value)) return value;
        Report(column, FactProblemCodes.BadNumber, FieldTexts.Number, text);
        return null;
    }

    public long Millionths(string text, string column)
    {
        if (text.Length == 0)
        {
            Report(column, FactProblemCodes.Required, FieldTexts.Required, text);
            return 0;
        }

        if (TryWhole(text, out var whole)) return whole * (long)Million;
        if (Number(text, column) is not { } value) return 0;
        if (Math.Abs(value) < 9_000_000_000_000m && decimal.Truncate(value * Million) == value * Million) return (long)(value * Million);
        Report(column, FactProblemCodes.TooPrecise, FieldTexts.Millionths, text);
        return 0;
    }

    public decimal? Money(WireMoney? money, string column)
    {
        if (money is null) return null;
        if (MoneyText.TryRead(money, out var value)) return value;
        Report(column, FactProblemCodes.BadNumber, FieldTexts.Money, MoneyText.Show(money));
        return null;
    }

    public FactMonth Month(string text, string column)
    {
        if (FactMonth.TryParse(text, out var month)) return month;
        if (text.Length > 0) Report(column, FactProblemCodes.BadMonth, FieldTexts.Month, text);
        return default;
    }

    public FactPeriod Period(string text, string column)
    {
        if (FactPeriod.TryParse(text, out var period)) return period;
        if (text.Length > 0) Report(column, FactProblemCodes.BadMonth, FieldTexts.Period, text);
        return default;
    }

    public Ratio Fraction(string text, string column)
    {
        if (Ratio.TryParse(text, out var ratio)) return ratio;
        if (text.Length > 0) Report(column, FactProblemCodes.BadNumber, FieldTexts.Fraction, text);
        return default;
    }

    /// <summary>A flag that every row needs.</summary>
    public bool Flag(bool given, bool value, string column)
    {
        if (!given) Report(column, FactProblemCodes.Required, FieldTexts.Required, "");
        return value;
    }

    // A few digits, as nearly all numbers are: no decimal is needed to read them.
    private static bool TryWhole(string text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 9) return false;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            value = (value * 10) + (digit - '0');
        }

        return true;
    }

    private void Report(string column, string code, (string Zh, string En) text, string value)
    {
        string Description() => string.Format(CultureInfo.InvariantCulture, language == Language.Zh ? text.Zh : text.En, value.Length > 60 ? value[..60] + "…" : value);
        var field = string.Create(CultureInfo.InvariantCulture, $"{path}.{_table}[{_row}].{column}");
        _faults.Add(new(_table, _row, new Violation(field, code, Description)));
    }
}

/// <summary>A violation with its row.</summary>
internal sealed record FieldFault(string Table, int Row, Violation Violation);
