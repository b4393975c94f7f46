using System.CommandLine;
using System.Text;
using Telesales.Documents;
using Telesales.Policies;

namespace Telesales.Host.Cli;

/// <summary>Where documents go: stdout, one file, or a folder with a file for each person. Nothing is overwritten unless that is asked for.</summary>
/// <param name="Path">The file or folder; null for stdout.</param>
/// <param name="Force">Whether a file that is there may be replaced.</param>
/// <param name="Font">The font file of a PDF; null: as configured, or what the system has.</param>
internal sealed record DocumentOutput(string? Path, bool Force, string? Font = null)
{
    private const int MostNameCharacters = 100;

    public static Option<string?> PathOption() => new("--out") { Description = "The file to write; a folder (one that exists, or a name ending in /) takes a file for each person. Without it: stdout." };

    public static Option<bool> ForceOption() => new("--force") { Description = "Replace files that are there." };

    public static Option<string?> FontOption() => new("--font") { Description = "The font file for PDF (.ttf, .otf, .ttc); without it, the configured one or what the system has." };

    /// <summary>Writes the payslips.</summary>
    /// <exception cref="RefusedException">It can't be written there; nothing was written.</exception>
    public void Write(Terminal terminal, IDocuments documents, IReadOnlyList<PayslipDocument> payslips, DocumentForm format, Language language)
    {
        if (payslips.Count == 0) throw new RefusedException(Texts.NobodyToShow(language));
        try
        {
            Put(terminal, documents, payslips, format, language);
        }
        catch (FontMissingException missing)
        {
            throw new RefusedException(missing.In(language));
        }
    }

    private void Put(Terminal terminal, IDocuments documents, IReadOnlyList<PayslipDocument> payslips, DocumentForm format, Language language)
    {
        if (Path is null) WriteToTerminal(terminal, documents, payslips, format, language);
        else if (IsFolder(Path)) WriteFiles(terminal, payslips, format, language, (stream, payslip) => documents.Write(stream, payslip, format, new DocumentSettings(Font: Font)));
        else WriteFile(terminal, documents, payslips, format, language);
    }

    private void WriteToTerminal(Terminal terminal, IDocuments documents, IReadOnlyList<PayslipDocument> payslips, DocumentForm format, Language language)
    {
        if (DocumentForms.IsBinary(format) && !Console.IsOutputRedirected) throw new RefusedException(Texts.NeedsOut(language));
        documents.Write(terminal.Output, MonthDocument.Of(payslips), format, new DocumentSettings(Console.IsOutputRedirected ? null : Terminal.Width, Font));
        terminal.Output.Flush();
    }

    private void WriteFile(Terminal terminal, IDocuments documents, IReadOnlyList<PayslipDocument> payslips, DocumentForm format, Language language)
    {
        RefuseExisting([Path!], language);
        using var bytes = new MemoryStream();
        documents.Write(bytes, MonthDocument.Of(payslips), format, new DocumentSettings(Font: Font));
        Put(Path!, bytes);
        terminal.Say(Texts.Written(Path!, language));
    }

    private void WriteFiles(Terminal terminal, IReadOnlyList<PayslipDocument> payslips, DocumentForm format, Language language, Action<Stream, PayslipDocument> write)
    {
        var files = FileNames(payslips, DocumentForms.EndingOf(format)).Select(name => System.IO.Path.Combine(Path!, name)).ToList();
        RefuseExisting(files, language);
        Directory.CreateDirectory(Path!);
        for (var i = 0; i < files.Count; i++)
        {
            using var bytes = new MemoryStream();
            write(bytes, payslips[i]);
            Put(files[i], bytes);
        }

        terminal.Say(Texts.WrittenFiles(Path!, files.Count, language));
    }

    private void RefuseExisting(IReadOnlyList<string> files, Language language)
    {
        var there = files.Where(File.Exists).ToList();
        if (there.Count > 0 && !Force) throw RefusedException.For(Texts.FilesAreThere(language), there);
    }

    // A file is there whole or not at all, whatever happens while it is written.
    private void Put(string file, MemoryStream bytes)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file))!;
        var written = System.IO.Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(written, FileMode.CreateNew, FileAccess.Write))
            {
                bytes.Position = 0;
                bytes.CopyTo(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(written, file, overwrite: Force);
        }
        finally
        {
            File.Delete(written);
        }
    }

    private static bool IsFolder(string path) => Directory.Exists(path) || path.EndsWith('/') || path.EndsWith(System.IO.Path.DirectorySeparatorChar);

    // Named by the person's id, as far as any file system takes it; two that would be the same get a number.
    private static IEnumerable<string> FileNames(IReadOnlyList<PayslipDocument> payslips, string ending)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var payslip in payslips)
        {
            var name = $"{FileName(payslip.Person.Id)}-{payslip.Month}";
            var unique = name;
            for (var i = 2; !used.Add(unique); i++) unique = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{i}");
            yield return $"{unique}.{ending}";
        }
    }

    private static string FileName(string id)
    {
        var name = new StringBuilder();
        foreach (var rune in id.EnumerateRunes())
        {
            if (name.Length >= MostNameCharacters) break;
            name.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' ? rune.ToString() : "_");
        }

        return name.ToString();
    }
}
