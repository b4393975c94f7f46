namespace Telesales.Payroll.Engine;

/// <summary>A handful of parts of a payslip, kept in order while they come, mostly in order already; reused from person to person.</summary>
internal sealed class SortedParts<T>(Comparison<T> order)
    where T : class
{
    private readonly List<T> _parts = new(32);

    /// <summary>The part that stands in the same place.</summary>
    public T? Find(T part)
    {
        var place = PlaceAfter(part);
        return place > 0 && order(_parts[place - 1], part) == 0 ? _parts[place - 1] : null;
    }

    /// <summary>Adds a part behind those of the same place.</summary>
    public void Add(T part) => _parts.Insert(PlaceAfter(part), part);

    /// <summary>Takes the place of the one that <see cref="Find"/> gave.</summary>
    public void Replace(T part) => _parts[PlaceAfter(part) - 1] = part;

    /// <summary>The parts; the next ones start anew.</summary>
    public T[] Take()
    {
        if (_parts.Count == 0) return [];
        T[] taken = [.. _parts];
        _parts.Clear();
        return taken;
    }

    private int PlaceAfter(T part)
    {
        var place = _parts.Count;
        while (place > 0 && order(_parts[place - 1], part) > 0) place--;
        return place;
    }
}
