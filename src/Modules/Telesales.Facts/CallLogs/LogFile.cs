using System.Text;

namespace Telesales.Facts;

/// <summary>The file of a log, in whatever encoding its mapping says.</summary>
internal static class LogFile
{
    /// <summary>Hands the rows of a log over; what keeps it from being read is reported.</summary>
    public static void Read(string path, CallLogFormat format, ProblemLog log, Action<DelimitedReader> read)
    {
        string file = Path.GetFileName(path);
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
            read(new DelimitedReader(text, format.Separator, format.Quotes, format.SkipSpaces));
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
