namespace Telesales.Facts;

/// <summary>Gives equal words one string and one number, counted from 0, without making a string for a word seen before.</summary>
internal sealed class Interner
{
    private readonly List<string> words = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public Interner() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => words.Count;

    public string this[int number] => words[number];

    public int Number(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out int number))
            return number;
        string text = word.ToString();
        numbers.Add(text, words.Count);
        words.Add(text);
        return words.Count - 1;
    }

    public string Word(ReadOnlySpan<char> word) => words[Number(word)];
}
