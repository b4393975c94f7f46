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
                Log.ReportAt(FileTexts.NotUtf8, place, bad.ValueText, bad.Position);
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
        int source = Log.AddSource(FactSource.File(table.FileName, CsvShape.Fields(reader)));
        if (reader.Fault != RecordFault.None)
        {
            CsvShape.ReportFault(reader, source, Log);
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
            bool broken = reader.Fault != RecordFault.None;
            if (broken)
                CsvShape.ReportFault(reader, source, Log);
            else
                CsvShape.ReportWidth(reader, width, source, Log);
            whole &= !broken && table.TrySalvage(row, builder);
        }
        progress?.Report(new FactProgress(table.FileName, rows));
        return whole;
    }
}
