using System.Text;
using System.Text.Unicode;

namespace Telesales.Facts;

/// <summary>A byte that is not UTF-8.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Position">The byte's place in its line, 1-based.</param>
/// <param name="Value">The byte.</param>
internal readonly record struct BadByte(int Line, int Position, byte Value)
{
    public string ValueText => "0x" + Value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Looks for the first byte of a file that is not UTF-8, ahead of the reading: fast, and exact about the place.</summary>
internal static class Utf8Check
{
    private const int BlockSize = 1 << 20;
    private const int LongestSequence = 4;

    public static BadByte? FirstBadByte(Stream stream)
    {
        var buffer = new byte[BlockSize + LongestSequence];
        int line = 1;
        int position = 1;
        int carried = 0;
        while (true)
        {
            int read = stream.ReadAtLeast(buffer.AsSpan(carried, BlockSize), 1, throwOnEndOfStream: false);
            var block = buffer.AsSpan(0, carried + read);
            int valid = ValidPrefix(block);
            Advance(block[..valid], ref line, ref position);
            var rest = block[valid..];
            if (!rest.IsEmpty && (read == 0 || !IsCutSequence(rest)))
                return new BadByte(line, position, rest[0]);
            if (read == 0)
                return null;
            carried = rest.Length;
            rest.CopyTo(buffer);
        }
    }

    private static int ValidPrefix(ReadOnlySpan<byte> block)
    {
        if (Utf8.IsValid(block))
            return block.Length;
        int valid = 0;
        while (valid < block.Length && Rune.DecodeFromUtf8(block[valid..], out _, out int length) == System.Buffers.OperationStatus.Done)
            valid += length;
        return valid;
    }

    // The end of a block may cut a character in two; the next block completes it.
    private static bool IsCutSequence(ReadOnlySpan<byte> rest) =>
        rest.Length < LongestSequence && Rune.DecodeFromUtf8(rest, out _, out _) == System.Buffers.OperationStatus.NeedMoreData;

    private static void Advance(ReadOnlySpan<byte> text, ref int line, ref int position)
    {
        int lines = text.Count((byte)'\n');
        line += lines;
        position = lines == 0 ? position + text.Length : text.Length - text.LastIndexOf((byte)'\n');
    }
}
