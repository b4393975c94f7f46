namespace Telesales.Facts;

/// <summary>
/// Telephone numbers as they are compared: without spaces, hyphens, points and brackets, and without the prefixes that the mapping names
/// (country code, trunk prefix, the digit for an outside line), of which a number may have two.
/// </summary>
internal sealed class PhoneNumbers(IReadOnlyList<string> prefixes)
{
    // What is left of a number without its prefix must still be one.
    private const int ShortestNumber = 5;
    private readonly string[] longestFirst = [.. prefixes.OrderByDescending(prefix => prefix.Length)];

    /// <summary>Every way in which the number may stand on a list: as it is, and without one or two prefixes.</summary>
    public IEnumerable<string> Forms(ReadOnlySpan<char> number)
    {
        string plain = Plain(number);
        return [plain, .. Shorter(plain), .. Shorter(plain).SelectMany(Shorter)];
    }

    private IEnumerable<string> Shorter(string number) => longestFirst
        .Where(prefix => number.Length >= prefix.Length + ShortestNumber && number.StartsWith(prefix, StringComparison.Ordinal))
        .Select(prefix => number[prefix.Length..]);

    private static string Plain(ReadOnlySpan<char> number)
    {
        var kept = new char[number.Length];
        int length = 0;
        foreach (char c in number)
        {
            if (c is not (' ' or '-' or '.' or '(' or ')'))
                kept[length++] = c;
        }
        return new string(kept, 0, length);
    }
}
