using System.Text;

namespace Telesales.Facts;

/// <summary>Reads one CSV file with named columns (UTF-8, header row), row by row.</summary>
/// <param name="path">The file.</param>
/// <param name="name">What problems call it.</param>
/// <param name="columns">The columns that it may have.</param>
/// <param name="log">Takes the problems.</param>
/// <param name="words">Keeps one string for a word that repeats.</param>
/// <param name="progress">Told after each 100,000 rows and at the end.</param>
internal sealed class CsvFile(
    string path, string name, IReadOnlyList<Column> columns, ProblemLog log, Interner words, IProgress<FactProgress>? progress = null)
{
    private const int ProgressStep = 100_000;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the file; false when there may be more in it than was understood.</summary>
    /// <param name="read">Takes each row that has the shape of the header.</param>
    /// <param name="salvage">Takes from a row with too many or too few fields what it can; false when that is too little.</param>
    /// <param name="cancellation">Ends the reading between rows.</param>
    public bool Read(Action<CsvRow> read, Func<CsvRow, bool> salvage, CancellationToken cancellation)
    {
        try
        {
            // Held against writers, so that what was checked is what is read.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
            if (Utf8Check.FirstBadByte(stream) is { } bad)
            {
                var place = new FactLocation(name, IsFile: true, bad.Line, null, null);
                log.ReportAt(FileTexts.NotUtf8, place, bad.ValueText, bad.Position);
                return false;
            }
            stream.Position = 0;
            using var text = new StreamReader(stream, StrictUtf8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
            if (text.Peek() == '\uFEFF')
                _ = text.Read();
            return ReadText(new DelimitedReader(text, ','), read, salvage, cancellation);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            log.ReportSource(FileTexts.MissingFile, name, path);
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.ReportSource(FileTexts.Unreadable, name, error.Message);
            return false;
        }
    }

    private bool ReadText(DelimitedReader reader, Action<CsvRow> read, Func<CsvRow, bool> salvage, CancellationToken cancellation)
    {
        if (!reader.Read())
        {
            log.ReportSource(FileTexts.NoHeaderRow, name, null);
            return false;
        }
        int source = log.AddSource(FactSource.File(name, CsvShape.Fields(reader)));
        if (reader.Fault != RecordFault.None)
        {
            CsvShape.ReportFault(reader, source, log);
            return false;
        }
        int width = reader.FieldCount;
        if (CsvHeader.Bind(reader, columns, source, log) is not { } places)
            return false;
        var row = new CsvRow(reader, places, source, log, words);
        bool whole = true;
        long rows = 0;
        while (reader.Read())
        {
            if (++rows % ProgressStep == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new FactProgress(name, rows));
            }
            row.Begin();
            if (reader.Fault == RecordFault.None && reader.FieldCount == width)
            {
                read(row);
                continue;
            }
            bool broken = reader.Fault != RecordFault.None;
            if (broken)
                CsvShape.ReportFault(reader, source, log);
            else
                CsvShape.ReportWidth(reader, width, source, log);
            whole &= !broken && salvage(row);
        }
        progress?.Report(new FactProgress(name, rows));
        return whole;
    }
}
