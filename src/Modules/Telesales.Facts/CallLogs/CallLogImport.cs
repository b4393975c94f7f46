using System.Text;

namespace Telesales.Facts;

/// <summary>Turns the call log of a telephone system into activity, by a mapping that belongs to the user (YAML; see samples/call-logs).</summary>
public static class CallLogImport
{
    /// <summary>
    /// Reads a mapping and a log. Counted are the calls that an agent served or attempted; rows of nobody are counted as unassigned, rows that
    /// the mapping ignores not at all. Whether the agents are employees is asked when the activity is imported.
    /// </summary>
    /// <param name="mappingFile">The mapping, YAML in UTF-8.</param>
    /// <param name="logFile">The log: separated fields, one call a row.</param>
    /// <param name="vocabulary">The metrics that the mapping may name.</param>
    /// <param name="cancellation">Ends the import between rows.</param>
    /// <returns>The activity, or all problems of the mapping, or all problems of the log.</returns>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public static CallLogResult Run(
        string mappingFile, string logFile, FactVocabulary vocabulary, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var log = new ProblemLog();
        var mapping = CallLogMappingReader.Read(mappingFile, vocabulary, log);
        if (!File.Exists(logFile))
            log.ReportSource(FileTexts.MissingFile, Path.GetFileName(logFile), logFile);
        if (log.Count > 0)
            return new CallLogResult(log, default, []);
        var tally = new CallTally(mapping!);
        ReadLog(logFile, mapping!, tally, log, cancellation);
        return log.Count > 0
            ? new CallLogResult(log, default, [])
            : new CallLogResult(log, tally.Summary(), tally.Activity(vocabulary));
    }

    private static void ReadLog(string path, CallLogMapping mapping, CallTally tally, ProblemLog log, CancellationToken cancellation)
    {
        string file = Path.GetFileName(path);
        var format = mapping.Format;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
            if (FirstBadLine(stream, format.Encoding) is { } line)
            {
                log.ReportAt(FileTexts.NotEncoded, new FactLocation(file, IsFile: true, line, null, null), format.Encoding.WebName);
                return;
            }
            stream.Position = 0;
            using var text = new StreamReader(stream, format.Encoding, detectEncodingFromByteOrderMarks: false);
            if (text.Peek() == '\uFEFF')
                _ = text.Read();
            var rows = new DelimitedReader(text, format.Separator, format.Quotes);
            new CallLogReader(mapping, file, log).Read(rows, tally, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.ReportSource(FileTexts.Unreadable, file, error.Message);
        }
    }

    /// <summary>The line of the first byte that is not text in the encoding. A decoder that replaces such bytes shows where they are.</summary>
    private static int? FirstBadLine(Stream stream, Encoding strict)
    {
        var lenient = (Encoding)strict.Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        using var text = new StreamReader(stream, lenient, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        for (int line = 1; text.ReadLine() is { } row; line++)
        {
            if (row.Contains('\uFFFD'))
                return line;
        }
        return null;
    }
}
