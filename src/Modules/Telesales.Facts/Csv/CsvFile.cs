using System.Globalization;
using System.Text;

namespace Telesales.Facts;

/// <summary>Reads one fact file into the builder.</summary>
internal sealed class CsvFile(string path, FactTable table, FactSetBuilder builder, IProgress<FactProgress>? progress)
{
    private const int ProgressStep = 100_000;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ProblemLog Log => builder.Log;

    /// <summary>Reads the file; false when there may be more in it than was understood.</summary>
    public bool Read(CancellationToken cancellation)
    {
        try
        {
            // Held against writers, so that what was checked is what is read.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
            if (Utf8Check.FirstBadByte(stream) is { } bad)
            {
                var place = new FactLocation(table.FileName, IsFile: true, bad.Line, null, null);
                Log.ReportAt(FileTexts.NotUtf8, place, "0x" + bad.Value.ToString("X2", CultureInfo.InvariantCulture), bad.Position);
                return false;
            }
            stream.Position = 0;
            using var text = new StreamReader(stream, StrictUtf8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
            if (text.Peek() == '\uFEFF')
                _ = text.Read();
            return ReadText(new DelimitedReader(text, ','), cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Log.ReportSource(FileTexts.Unreadable, table.FileName, error.Message);
            return false;
        }
    }

    private bool ReadText(DelimitedReader reader, CancellationToken cancellation)
    {
        if (!reader.Read())
        {
            Log.ReportSource(FileTexts.NoHeaderRow, table.FileName, null);
            return false;
        }
        int source = Log.AddSource(FactSource.File(table.FileName, Header(reader)));
        if (reader.Fault != RecordFault.None)
        {
            ReportFault(reader, source);
            return false;
        }
        int width = reader.FieldCount;
        return CsvHeader.Bind(reader, table, source, Log) is { } places && ReadRows(reader, places, width, source, cancellation);
    }

    private bool ReadRows(DelimitedReader reader, int[] places, int width, int source, CancellationToken cancellation)
    {
        var row = new CsvRow(reader, places, source, builder);
        bool whole = true;
        long rows = 0;
        while (reader.Read())
        {
            if (++rows % ProgressStep == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new FactProgress(table.FileName, rows));
            }
            row.Begin();
            if (reader.Fault == RecordFault.None && reader.FieldCount == width)
            {
                table.Read(row, builder);
                continue;
            }
            ReportShape(reader, width, source);
            whole &= reader.Fault == RecordFault.None && table.TrySalvage(row, builder);
        }
        progress?.Report(new FactProgress(table.FileName, rows));
        return whole;
    }

    private void ReportShape(DelimitedReader reader, int width, int source)
    {
        if (reader.Fault != RecordFault.None)
        {
            ReportFault(reader, source);
            return;
        }
        var text = reader.FieldCount < width ? FileTexts.TooFewFields : FileTexts.TooManyFields;
        Log.Report(text, new FactOrigin(source, reader.Line), null, reader.FieldCount.ToString(CultureInfo.InvariantCulture), width);
    }

    private void ReportFault(DelimitedReader reader, int source)
    {
        int field = reader.FieldCount - 1;
        var text = reader.Fault switch
        {
            RecordFault.StrayQuote => FileTexts.StrayQuote,
            RecordFault.OpenQuote => FileTexts.OpenQuote,
            _ => FileTexts.RowTooLong,
        };
        string? column = Log.Sources[source].ColumnName(field);
        var place = new FactLocation(table.FileName, IsFile: true, reader.LineOf(field), column, field + 1);
        Log.ReportAt(text, place, null, DelimitedReader.LongestRecord);
    }

    private static string[] Header(DelimitedReader reader)
    {
        var names = new string[reader.Fault == RecordFault.None ? reader.FieldCount : 0];
        for (int i = 0; i < names.Length; i++)
            names[i] = reader[i].ToString();
        return names;
    }
}
