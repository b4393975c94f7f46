using System.Globalization;
using Telesales.Comparison.Engine;
using Telesales.Facts;
using Telesales.Payroll;
using FactOrigin = Telesales.Facts.FactOrigin;

namespace Telesales.Comparison.Witnesses;

/// <summary>Makes people up until they tell two sides apart, and shrinks the first of each way in which they do.</summary>
internal sealed class WitnessSearch
{
    // So many share one set of facts: to make one costs more than to calculate a person.
    private const int Together = 250;

    private readonly IPayrollMonths _payroll;
    private readonly FactVocabulary _vocabulary;
    private readonly ComparisonPair _pair;
    private readonly WitnessOptions _options;
    private readonly Reach _reach;

    public WitnessSearch(IPayrollMonths payroll, FactVocabulary vocabulary, ComparisonPair pair, WitnessOptions options)
    {
        (_payroll, _vocabulary, _options) = (payroll, vocabulary, options);
        // Facts say what matters; a witness does not list a month of ordinary attendance.
        _pair = pair.WithMissingAttendanceAsAttended();
        _reach = new(_pair);
    }

    public WitnessReport Search(CancellationToken cancellation)
    {
        var thresholds = new Thresholds(_pair);
        var draw = new PersonDraw(_pair, thresholds);
        var dice = new Dice(_options.Seed);
        var found = new Dictionary<Way, Witness>();
        var explored = 0;
        while (explored < _options.People && !(_options.StopAtFirst && found.Count > 0))
        {
            cancellation.ThrowIfCancellationRequested();
            DrawnPerson[] people = [.. Enumerable.Range(0, Math.Min(Together, _options.People - explored)).Select(_ => draw.Draw(dice))];
            explored += people.Length;
            Explore(people, found);
            _options.Progress?.Report(explored);
        }

        return new(explored, _options.Seed, draw.Tables, thresholds.All, [.. found.Values.OrderBy(witness => witness.Facts.Count).ThenBy(witness => witness.Way.Kind).ThenBy(witness => witness.Way.Code, StringComparer.Ordinal)]);
    }

    private void Explore(DrawnPerson[] people, Dictionary<Way, Witness> found)
    {
        var facts = Facts(people);
        using var comparer = new PersonComparer(new PairMonths(_payroll, _pair, new(facts), _reach));
        for (var i = 0; i < people.Length; i++)
        {
            if (!facts.TryIndexOf(IdOf(i), out var employee) || !IsPaid(facts, employee) || comparer.Compare(employee).Difference is not { } difference) continue;
            foreach (var way in difference.Items.Select(Way.Of).Distinct())
            {
                if (found.ContainsKey(way)) continue;
                found.Add(way, Shrunk(people[i], way));
                if (_options.StopAtFirst) return;
            }
        }
    }

    private Witness Shrunk(DrawnPerson person, Way way)
    {
        var smallest = new Shrinker(smaller => Compare(smaller).Difference?.Items.Any(item => Way.Of(item) == way) == true).Shrink(person);
        var (before, after, difference) = Compare(smallest);
        return new(difference!.Items.First(item => Way.Of(item) == way), difference, before, after, smallest.Facts());
    }

    private PersonPair Compare(DrawnPerson person)
    {
        var facts = new FactSetBuilder(_vocabulary);
        person.AddTo(facts, DrawnPerson.Id, new(facts.AddSource(FactSource.Message("witness")), 0));
        if (facts.Build() is not { IsValid: true } built || !IsPaid(built.Facts, 0)) return default;
        using var comparer = new PersonComparer(new PairMonths(_payroll, _pair, new(built.Facts), _reach));
        return comparer.Compare(0);
    }

    private FactSet Facts(DrawnPerson[] people)
    {
        var facts = new FactSetBuilder(_vocabulary);
        var origin = new FactOrigin(facts.AddSource(FactSource.Message("witness")), 0);
        for (var i = 0; i < people.Length; i++) people[i].AddTo(facts, IdOf(i), origin);
        var built = facts.Build();
        return built.Facts ?? throw new InvalidOperationException($"People were made up whom the facts refuse: {string.Join("; ", built.Problems.Take(3))}");
    }

    private bool IsPaid(FactSet facts, int employee)
    {
        ref readonly var row = ref facts.Employees[employee];
        return row.HireDate <= _pair.Month.LastDay && (row.LeaveDate is null || row.LeaveDate >= _pair.Month.FirstDay);
    }

    private static string IdOf(int index) => index.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>A way in which the sides differ: of what, in which direction, and by which change.</summary>
    private readonly record struct Way(ItemKind Kind, string Code, int Direction, bool WasThere, bool IsThere, int Cause)
    {
        private const int Several = -1;

        public static Way Of(ItemDifference item) => new(
            item.Kind,
            item.Code,
            Math.Sign(item.Difference?.Fen ?? 0),
            item.Before is not null,
            item.After is not null,
            item.Causes is [{ Step: { } step }] ? step : Several);
    }
}
