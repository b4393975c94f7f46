namespace Telesales.Facts;

/// <summary>Gives equal words one string and one number, counted from 0, without making a string for a word seen before.</summary>
internal sealed class Interner
{
    private readonly List<string> words = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private int last = -1;

    public Interner() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => words.Count;

    public string this[int number] => words[number];

    public int Number(ReadOnlySpan<char> word)
    {
        // Most rows name the same person as the row before.
        if (last >= 0 && word.SequenceEqual(words[last]))
            return last;
        if (lookup.TryGetValue(word, out last))
            return last;
        string text = word.ToString();
        last = words.Count;
        numbers.Add(text, last);
        words.Add(text);
        return last;
    }

    public string Word(ReadOnlySpan<char> word) => words[Number(word)];
}
