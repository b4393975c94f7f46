using System.Globalization;
using System.Text;

namespace Telesales.SunriseBranch;

/// <summary>Rows of one fact file, written the same on every machine: UTF-8, LF, ISO dates, a decimal point.</summary>
internal sealed class CsvTable(params string[] columns)
{
    private readonly StringBuilder _text = new StringBuilder().AppendJoin(',', columns).Append('\n');

    public void Row(params object?[] values)
    {
        if (values.Length != columns.Length) throw new ArgumentException($"{values.Length} values for {columns.Length} columns.", nameof(values));
        _text.AppendJoin(',', values.Select(Cell)).Append('\n');
    }

    public override string ToString() => _text.ToString();

    private static string Cell(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "1" : "0",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
