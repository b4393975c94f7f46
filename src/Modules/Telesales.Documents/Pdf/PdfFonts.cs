using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;

namespace Telesales.Documents.Pdf;

/// <summary>
/// The fonts of PDF documents: one for Chinese in regular and bold, and for a character that it lacks the first other font of the system that
/// has it. Kept while the process runs; shared between threads.
/// </summary>
internal sealed class PdfFonts
{
    // Widths are taken at this size, where they are whole, and scaled.
    private const float UnitSize = 1000;

    private readonly Face _regular;
    private readonly Face _bold;
    private readonly Lazy<IReadOnlyList<string>> _files;
    private readonly ConcurrentDictionary<Rune, Face?> _others = [];
    private readonly ConcurrentDictionary<string, Face?> _faces = new(StringComparer.Ordinal);

    /// <param name="font">The font file that was asked for; null: the best that the system has.</param>
    /// <param name="folders">Where the system's fonts are.</param>
    /// <exception cref="FontMissingException">It can't be read, or there is none.</exception>
    public PdfFonts(string? font, IReadOnlyList<string> folders)
    {
        _files = new(() => FontFiles.In(folders));
        if (font is not null)
        {
            _regular = Face.Load(font) ?? throw new FontMissingException("", font);
            _bold = _regular;
            return;
        }

        var (regular, bold) = FontFiles.Best(_files.Value) ?? throw new FontMissingException("");
        _regular = Face.Load(regular) ?? throw new FontMissingException("", regular);
        _bold = (bold is null ? null : Face.Load(bold)) ?? _regular;
    }

    /// <summary>How wide a character is at a size.</summary>
    public float WidthOf(Rune rune, bool bold, float size) => (FaceOf(rune, bold)?.WidthOf(rune) ?? 0) * size / UnitSize;

    /// <summary>How wide a text is at a size.</summary>
    public float WidthOf(string text, bool bold, float size) => text.EnumerateRunes().Sum(rune => WidthOf(rune, bold, size));

    /// <summary>The characters of a text that no font has.</summary>
    public IEnumerable<Rune> Missing(string text) => text.EnumerateRunes().Where(rune => !IsIgnored(rune) && FaceOf(rune, bold: false) is null);

    /// <summary>The runs of a text that are of one font each, without what is not drawn.</summary>
    public IEnumerable<(Face Face, IReadOnlyList<Rune> Runes)> Runs(string text, bool bold)
    {
        var runes = new List<Rune>();
        Face? current = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsIgnored(rune)) continue;
            var face = FaceOf(rune, bold) ?? throw new FontMissingException(rune.ToString());
            if (current is not null && face != current)
            {
                yield return (current, runes);
                runes = [];
            }

            current = face;
            runes.Add(rune);
        }

        if (current is not null) yield return (current, runes);
    }

    // Variation selectors choose among forms of a character; without the choice the character stands in its usual form.
    private bool IsIgnored(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) && !_regular.Has(rune);

    private Face? FaceOf(Rune rune, bool bold)
    {
        var face = bold ? _bold : _regular;
        return face.Has(rune) ? face : _regular.Has(rune) ? _regular : _others.GetOrAdd(rune, Other);
    }

    private Face? Other(Rune rune) => _files.Value.Select(file => _faces.GetOrAdd(file, Face.Load)).FirstOrDefault(face => face?.Has(rune) == true);

    /// <summary>A font.</summary>
    internal sealed class Face
    {
        // Of the fonts in one file the one whose forms are those of the mainland.
        private const string Mainland = " SC";
        private const int MostInAFile = 32;

        private readonly ConcurrentDictionary<Rune, (ushort Id, float Width)> _glyphs = [];

        private Face(SKTypeface typeface) => Typeface = typeface;

        private SKTypeface Typeface { get; }

        public static Face? Load(string file)
        {
            SKTypeface? first = null;
            for (var i = 0; i < MostInAFile; i++)
            {
                if (SKTypeface.FromFile(file, i) is not { } typeface) break;
                if (typeface.FamilyName.EndsWith(Mainland, StringComparison.Ordinal)) return new(typeface);
                first ??= typeface;
                if (!file.EndsWith(".ttc", StringComparison.OrdinalIgnoreCase)) break;
            }

            return first is null ? null : new(first);
        }

        public bool Has(Rune rune) => GlyphOf(rune) != 0;

        public SKFont Font(float size) => new(Typeface, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };

        public ushort GlyphOf(Rune rune) => _glyphs.GetOrAdd(rune, Look).Id;

        public float WidthOf(Rune rune) => _glyphs.GetOrAdd(rune, Look).Width;

        private (ushort Id, float Width) Look(Rune rune)
        {
            using var font = Font(UnitSize);
            var glyph = font.GetGlyph(rune.Value);
            return (glyph, font.GetGlyphWidths([glyph], null)[0]);
        }
    }
}
