using System.Globalization;
using System.Text;

namespace Telesales.Facts;

/// <summary>Writes <c>activity.csv</c> so that a reader sees the old file or the whole new one.</summary>
internal static class ActivityFile
{
    public static void Write(string path, IEnumerable<ActivityRow> rows, bool overwrite, ProblemLog log)
    {
        string file = Path.GetFileName(path);
        byte[] content = Content(rows);
        string temporary = path + "." + Path.GetRandomFileName() + ".tmp";
        try
        {
            if (File.Exists(path) && !overwrite)
            {
                // The same content again is no loss: the command may be repeated.
                if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
                    log.ReportSource(FileTexts.WouldOverwrite, file, file);
                return;
            }
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.ReportSource(FileTexts.CannotWrite, file, error.Message);
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    private static byte[] Content(IEnumerable<ActivityRow> rows)
    {
        var text = new StringBuilder("employee_id,date,metric,value\n");
        foreach (var row in rows)
        {
            text.Append(Quoted(row.EmployeeId)).Append(',').Append(RowCheck.Iso(row.Date)).Append(',').Append(Quoted(row.Metric)).Append(',');
            text.Append(CultureInfo.InvariantCulture, $"{FactNumber.ToDecimal(row.Millionths)}\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Quoted(string value) => value.AsSpan().ContainsAny(",\"\r\n")
        ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
        : value;
}
