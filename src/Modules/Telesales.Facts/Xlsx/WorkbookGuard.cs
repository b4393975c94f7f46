using System.IO.Compression;

namespace Telesales.Facts;

/// <summary>Looks at a file before anything in it is unpacked: whether it is a workbook at all, and whether unpacking it is safe.</summary>
internal static class WorkbookGuard
{
    private const long LargestFile = 256L << 20;
    private const long LargestContent = 1L << 30;
    private const long LargestPart = 512L << 20;
    private const long RatioMatters = 4L << 20;
    // Sheets of nothing but formatted cells come to 10 to 15; Apache POI draws the line at the same hundred.
    private const int LargestRatio = 100;
    private const int MostParts = 4096;

    private static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4];
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Encrypted = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Whether the file may be opened; if not, why is reported. The stream is back at its beginning.</summary>
    public static bool Admits(Stream stream, string file, ProblemLog log)
    {
        long before = log.Count;
        var head = new byte[OldOffice.Length];
        int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (head.AsSpan(0, read).SequenceEqual(OldOffice))
            log.ReportSource(IsEncrypted(stream) ? XlsxTexts.Encrypted : XlsxTexts.OldFormat, file, null);
        else if (!head.AsSpan(0, read).StartsWith(Zip))
            log.ReportSource(XlsxTexts.NotAWorkbook, file, null);
        else if (stream.Length > LargestFile)
            log.ReportSource(XlsxTexts.TooLarge, file, null, LargestFile >> 20, LargestContent >> 20);
        else
            CheckParts(stream, file, log);
        stream.Position = 0;
        return log.Count == before;
    }

    private static void CheckParts(Stream stream, string file, ProblemLog log)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostParts || zip.Entries.DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Count() < zip.Entries.Count)
                log.ReportSource(XlsxTexts.TooManyParts, file, null, MostParts);
            // What unpacks to more than is said here is cut off there: the sizes hold.
            else if (zip.Entries.Any(entry => entry.Length > LargestPart) || zip.Entries.Sum(entry => entry.Length) > LargestContent)
                log.ReportSource(XlsxTexts.TooLarge, file, null, LargestFile >> 20, LargestContent >> 20);
            else if (zip.Entries.FirstOrDefault(entry => entry.Length > RatioMatters && entry.Length / LargestRatio > entry.CompressedLength) is { } bomb)
                log.ReportSource(XlsxTexts.ZipBomb, file, bomb.FullName, LargestRatio);
        }
        catch (InvalidDataException)
        {
            log.ReportSource(XlsxTexts.NotAWorkbook, file, null);
        }
    }

    /// <summary>A protected workbook is an old-style container around an encrypted new one.</summary>
    private static bool IsEncrypted(Stream stream)
    {
        var buffer = new byte[(1 << 16) + Encrypted.Length];
        int carried = 0;
        int read;
        while ((read = stream.Read(buffer, carried, 1 << 16)) > 0)
        {
            var block = buffer.AsSpan(0, carried + read);
            if (block.IndexOf(Encrypted) >= 0)
                return true;
            carried = Math.Min(Encrypted.Length, block.Length);
            block[^carried..].CopyTo(buffer);
        }
        return false;
    }
}
