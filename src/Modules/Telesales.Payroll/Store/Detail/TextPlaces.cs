namespace Telesales.Payroll.Store.Detail;

/// <summary>The texts that stand in a plan's words, in one order, so that a payslip can name them by their place.</summary>
internal sealed class TextPlaces
{
    private readonly string[] _texts;
    private readonly Dictionary<string, int> _places;

    public TextPlaces(IEnumerable<string> texts)
    {
        _texts = [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _places = _texts.Index().ToDictionary(text => text.Item, text => text.Index, StringComparer.Ordinal);
    }

    public int Count => _texts.Length;

    public string this[int place] => _texts[place];

    public bool TryPlaceOf(string text, out int place) => _places.TryGetValue(text, out place);
}
