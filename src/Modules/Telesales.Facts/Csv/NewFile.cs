namespace Telesales.Facts;

/// <summary>Writes a file so that a reader sees the old one or the whole new one.</summary>
internal static class NewFile
{
    /// <summary>Writes beside the file, then renames; the folder is made if need be. What keeps it from being written is reported.</summary>
    public static void Write(string path, byte[] content, ProblemLog log)
    {
        string temporary = path + "." + Path.GetRandomFileName() + ".tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.ReportSource(FileTexts.CannotWrite, Path.GetFileName(path), error.Message);
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }
}

/// <summary>Text as a field of a CSV file.</summary>
internal static class CsvText
{
    public static string Quoted(string value) => value.AsSpan().ContainsAny(",\"\r\n")
        ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
        : value;
}
