namespace Telesales.Comparison.Engine;

/// <summary>Sums by name.</summary>
internal sealed class GroupTally
{
    private readonly Dictionary<(string Name, bool IsInteraction), GroupTotal> _totals = [];

    public void Add(string? name, Money amount, bool isInteraction = false)
    {
        if (amount == Money.Zero) return;
        var key = (name ?? "", isInteraction);
        var known = _totals.GetValueOrDefault(key) ?? new(name, Money.Zero, 0, 0, 0) { IsInteraction = isInteraction };
        _totals[key] = known with
        {
            Amount = known.Amount + amount,
            People = known.People + 1,
            Winners = known.Winners + (amount > Money.Zero ? 1 : 0),
            Losers = known.Losers + (amount < Money.Zero ? 1 : 0),
        };
    }

    /// <summary>By name; without one, and the interaction, last.</summary>
    public IReadOnlyList<GroupTotal> Totals() =>
        [.. _totals.Values.OrderBy(total => total.IsInteraction).ThenBy(total => total.Name is null).ThenBy(total => total.Name, StringComparer.Ordinal)];
}

/// <summary>How many people differ by how much.</summary>
internal sealed class Ranges
{
    private static readonly long[] Edges = [1, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000];
    private readonly int[] _less = new int[Edges.Length];
    private readonly int[] _more = new int[Edges.Length];

    public int Winners => _more.Sum();

    public int Losers => _less.Sum();

    public void Add(Money net)
    {
        if (net == Money.Zero) return;
        var side = net > Money.Zero ? _more : _less;
        side[Array.FindLastIndex(Edges, edge => edge <= Math.Abs(net.Fen))]++;
    }

    /// <summary>From the greatest loss to the greatest gain.</summary>
    public IReadOnlyList<RangeTotal> Totals()
    {
        var all = new List<RangeTotal>();
        for (var i = Edges.Length - 1; i >= 0; i--) all.Add(new(i + 1 < Edges.Length ? new Money(1 - Edges[i + 1]) : null, new Money(-Edges[i]), _less[i]));
        for (var i = 0; i < Edges.Length; i++) all.Add(new(new Money(Edges[i]), i + 1 < Edges.Length ? new Money(Edges[i + 1] - 1) : null, _more[i]));
        var first = all.FindIndex(range => range.People > 0);
        return first < 0 ? [] : all[first..(all.FindLastIndex(range => range.People > 0) + 1)];
    }
}

/// <summary>The few who gain or lose most, the first by employee id among equals.</summary>
internal sealed class Extremes(int most, bool ascending)
{
    private readonly List<PersonDifference> _people = [];

    public IReadOnlyList<PersonDifference> People => _people;

    public void Add(PersonDifference person)
    {
        if (person.Net is not { } net || net == Money.Zero || net < Money.Zero != ascending) return;
        var place = _people.FindIndex(other => ascending ? other.Net > net : other.Net < net);
        if (place < 0) place = _people.Count;
        if (place >= most) return;
        _people.Insert(place, person);
        if (_people.Count > most) _people.RemoveAt(most);
    }
}

/// <summary>The few who differ most; whom one side withholds before all others, then by the size of the difference, then by employee id.</summary>
internal sealed class Greatest(int most)
{
    private readonly SortedSet<(long Size, string Id, PersonDifference Person)> _people = new(Comparer<(long Size, string Id, PersonDifference Person)>.Create(static (a, b) =>
        a.Size != b.Size ? b.Size.CompareTo(a.Size) : string.CompareOrdinal(a.Id, b.Id)));

    public IEnumerable<PersonDifference> People => _people.Select(one => one.Person);

    public void Add(PersonDifference person)
    {
        _people.Add((person.Net is { } net ? Math.Abs(net.Fen) : long.MaxValue, person.EmployeeId, person));
        if (_people.Count > most) _people.Remove(_people.Max);
    }
}
