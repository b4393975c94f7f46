using Telesales.Payroll;

namespace Telesales.Comparison.Engine;

/// <summary>Adds up a comparison person by person; holds groups, never people, but for the few that are shown.</summary>
internal sealed class SummaryBuilder(ComparisonPair pair, int mostShown)
{
    private readonly CauseTally[] _causes = [.. Enumerable.Range(0, pair.Steps.Count + 1).Select(_ => new CauseTally())];
    private readonly GroupTally _clauses = new();
    private readonly GroupTally _lines = new();
    private readonly GroupTally _grades = new();
    private readonly GroupTally _teams = new();
    private readonly Dictionary<(ItemKind Kind, string Code), ItemTotal> _items = [];
    private readonly Ranges _ranges = new();
    private readonly Extremes _gains = new(mostShown, ascending: false);
    private readonly Extremes _losses = new(mostShown, ascending: true);
    private int _people;
    private int _different;
    private int _newlyPaid;
    private int _newlyWithheld;
    private int _withheldInBoth;
    private int _cases;
    private int _casesDifferent;
    private string? _lastDifferent;
    private SavedTotals? _saved;
    private Money _before;
    private Money _after;

    /// <summary>Begins with a population.</summary>
    public void Start(ComparedFacts population)
    {
        if (population.Case is not null) _cases++;
        if (population.Saved is not { } saved) return;
        _saved ??= new(0, 0, 0, 0);
        _saved = _saved with { NotInFacts = _saved.NotInFacts + saved.Keys.Count(person => !population.Facts.TryIndexOf(person, out _)) };
    }

    public void Add(in PersonPair pair)
    {
        Add(pair.Saved);
        if (pair.Saved == SavedState.Missing) return;
        _people++;
        if (pair is { Before: Payslip before, After: Payslip after })
        {
            _before += before.Net;
            _after += after.Net;
        }
        else if (pair.Before is Payslip) _newlyWithheld++;
        else if (pair.After is Payslip) _newlyPaid++;
        else _withheldInBoth++;

        if (pair.Difference is { } difference) Add(difference);
    }

    public ComparisonSummary Build() => new()
    {
        People = _people,
        Different = _different,
        Winners = _ranges.Winners,
        Losers = _ranges.Losers,
        NewlyPaid = _newlyPaid,
        NewlyWithheld = _newlyWithheld,
        WithheldInBoth = _withheldInBoth,
        NetBefore = _before,
        NetAfter = _after,
        ByCause = [.. _causes.Select((tally, step) => tally.Total(step < pair.Steps.Count ? step : null)).Where(total => total.People > 0 || total.Step is not null)],
        ByClause = _clauses.Totals(),
        ByLine = _lines.Totals(),
        ByGrade = _grades.Totals(),
        ByTeam = _teams.Totals(),
        Items = [.. _items.Values.OrderBy(item => item.Kind).ThenBy(item => item.Code, StringComparer.Ordinal)],
        Distribution = _ranges.Totals(),
        Cases = _cases,
        CasesDifferent = _casesDifferent,
        Saved = _saved,
        Gains = _gains.People,
        Losses = _losses.People,
    };

    private void Add(SavedState state) => _saved = state switch
    {
        SavedState.Missing => _saved! with { NotSaved = _saved.NotSaved + 1 },
        SavedState.OtherFacts => _saved! with { OtherFacts = _saved.OtherFacts + 1 },
        SavedState.Changed => _saved! with { ChangedByTheSameFacts = _saved.ChangedByTheSameFacts + 1 },
        _ => _saved,
    };

    private void Add(PersonDifference person)
    {
        _different++;
        if (person.Case is { } name && name != _lastDifferent) (_lastDifferent, _casesDifferent) = (name, _casesDifferent + 1);
        foreach (var item in person.Items) Add(item);
        if (person.Net is not { } net) return;
        _ranges.Add(net);
        _grades.Add(person.Grade, net);
        _teams.Add(person.Team, net);
        _gains.Add(person);
        _losses.Add(person);
        foreach (var line in person.Items.Where(item => item.Kind == ItemKind.Line).GroupBy(item => item.Code, StringComparer.Ordinal))
            _lines.Add(line.Key, new(line.Sum(item => item.Difference!.Value.Fen)));
        foreach (var cause in person.Causes) _causes[cause.Step ?? pair.Steps.Count].Add(cause.Amount!.Value);
        foreach (var clause in person.Causes.GroupBy(cause => (cause.IsInteraction, Clause: cause.Step is { } step ? pair.Steps[step].Clause : null)))
            _clauses.Add(clause.Key.Clause, new(clause.Sum(cause => cause.Amount!.Value.Fen)), clause.Key.IsInteraction);
    }

    private void Add(ItemDifference item)
    {
        if (item.Kind == ItemKind.Line) return;
        var total = _items.GetValueOrDefault((item.Kind, item.Code)) ?? new(item.Kind, item.Code, 0, 0, 0);
        _items[(item.Kind, item.Code)] = (item.Before, item.After) switch
        {
            (null, _) => total with { Appears = total.Appears + 1 },
            (_, null) => total with { Gone = total.Gone + 1 },
            _ => total with { Changed = total.Changed + 1 },
        };
    }

    private sealed class CauseTally
    {
        private int _people;
        private Money _gained;
        private Money _lost;

        public void Add(Money amount)
        {
            _people++;
            if (amount > Money.Zero) _gained += amount;
            else _lost += amount;
        }

        public CauseTotal Total(int? step) => new(step, _gained + _lost, _people, _gained, _lost);
    }
}
