using System.Collections;
using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Date = Google.Type.Date;
using Money = Google.Type.Money;

namespace Telesales.Grpc.Tests;

/// <summary>
/// Fact files as a <see cref="Facts.V1.Facts"/> message, by name alone: a file is a repeated field, a column a field. So the two speak of the
/// same things in the same words, or this does not work. Simple CSV only: no quotes.
/// </summary>
internal static class CsvMessage
{
    private static readonly Dictionary<string, string> FieldOfFile = new(StringComparer.Ordinal) { ["worklogs"] = "work_logs" };

    public static Facts.V1.Facts Read(string folder)
    {
        var facts = new Facts.V1.Facts();
        foreach (var file in Directory.EnumerateFiles(TestData(folder), "*.csv").Order(StringComparer.Ordinal))
        {
            var table = Path.GetFileNameWithoutExtension(file);
            var field = Facts.V1.Facts.Descriptor.FindFieldByName(FieldOfFile.GetValueOrDefault(table, table));
            if (field is null) continue;
            var rows = (IList)field.Accessor.GetValue(facts);
            var lines = File.ReadAllLines(file);
            var columns = lines[0].Split(',');
            foreach (var line in lines.Skip(1)) rows.Add(Row(field.MessageType, columns, line.Split(',')));
        }

        return facts;
    }

    public static string TestData(string folder) => Path.Combine(AppContext.BaseDirectory, "TestData", folder);

    public static Date Date(string text)
    {
        var parts = text.Split('-');
        return new() { Year = Int(parts[0]), Month = Int(parts[1]), Day = Int(parts[2]) };
    }

    public static Money Money(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        var units = (long)decimal.Truncate(value);
        return new() { CurrencyCode = "CNY", Units = units, Nanos = (int)((value - units) * 1_000_000_000m) };
    }

    private static IMessage Row(MessageDescriptor type, string[] columns, string[] values)
    {
        var row = (IMessage)Activator.CreateInstance(type.ClrType)!;
        for (var i = 0; i < columns.Length; i++)
        {
            if (values[i].Length == 0) continue;
            var field = type.FindFieldByName(columns[i]) ?? throw new InvalidOperationException($"{type.Name} has no field {columns[i]}.");
            field.Accessor.SetValue(row, Value(field, values[i]));
        }

        return row;
    }

    private static object Value(FieldDescriptor field, string text) => field.FieldType switch
    {
        FieldType.String => text,
        FieldType.Bool => text == "1",
        FieldType.Int32 => Int(text),
        FieldType.Int64 => long.Parse(text, CultureInfo.InvariantCulture),
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, Word(field.EnumType, text)),
        FieldType.Message when field.MessageType.ClrType == typeof(Date) => Date(text),
        FieldType.Message when field.MessageType.ClrType == typeof(Money) => Money(text),
        _ => throw new NotSupportedException(field.FullName),
    };

    private static int Word(EnumDescriptor words, string text) =>
        words.Values.Single(value => value.Name == words.Values[0].Name.Replace("UNSPECIFIED", text.ToUpperInvariant(), StringComparison.Ordinal)).Number;

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
