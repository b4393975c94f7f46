using System.Globalization;

namespace Telesales.Facts;

/// <summary>Says what is wrong with the shape of a row.</summary>
internal static class CsvShape
{
    public static void ReportWidth(DelimitedReader reader, int width, int source, ProblemLog log)
    {
        var text = reader.FieldCount < width ? FileTexts.TooFewFields : FileTexts.TooManyFields;
        log.Report(text, new FactOrigin(source, reader.Line), null, reader.FieldCount.ToString(CultureInfo.InvariantCulture), width);
    }

    public static void ReportFault(DelimitedReader reader, int source, ProblemLog log)
    {
        int field = reader.FieldCount - 1;
        var text = reader.Fault switch
        {
            RecordFault.StrayQuote => FileTexts.StrayQuote,
            RecordFault.OpenQuote => FileTexts.OpenQuote,
            _ => FileTexts.RowTooLong,
        };
        var file = log.Sources[source];
        var place = new FactLocation(file.Name, IsFile: true, reader.LineOf(field), file.ColumnName(field), field + 1);
        log.ReportAt(text, place, null, DelimitedReader.LongestRecord);
    }

    /// <summary>The fields of a row as strings; none when the row is broken.</summary>
    public static string[] Fields(DelimitedReader reader)
    {
        var fields = new string[reader.Fault == RecordFault.None ? reader.FieldCount : 0];
        for (int i = 0; i < fields.Length; i++)
            fields[i] = reader[i].ToString();
        return fields;
    }
}
