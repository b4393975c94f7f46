namespace Telesales.Comparison;

/// <summary>What a comparison came to.</summary>
public sealed record ComparisonSummary
{
    /// <summary>How many people were calculated under both sides.</summary>
    public required int People { get; init; }

    /// <summary>How many differ in anything.</summary>
    public required int Different { get; init; }

    /// <summary>How many get more.</summary>
    public required int Winners { get; init; }

    /// <summary>How many get less.</summary>
    public required int Losers { get; init; }

    /// <summary>Withheld before, paid after: not among winners and losers, nor in the cost.</summary>
    public required int NewlyPaid { get; init; }

    /// <summary>Paid before, withheld after: not among winners and losers, nor in the cost.</summary>
    public required int NewlyWithheld { get; init; }

    /// <summary>Withheld under both sides.</summary>
    public required int WithheldInBoth { get; init; }

    /// <summary>Net before of all who are paid under both sides.</summary>
    public required Money NetBefore { get; init; }

    /// <summary>Net after of the same people.</summary>
    public required Money NetAfter { get; init; }

    /// <summary>What the change costs the branch; negative: what it saves.</summary>
    public Money Cost => NetAfter - NetBefore;

    /// <summary>What each change brings, in plan order, and last the interaction; together the cost.</summary>
    public required IReadOnlyList<CauseTotal> ByCause { get; init; }

    /// <summary>The same by the clause that each change rests on, then the interaction; together the cost.</summary>
    public required IReadOnlyList<GroupTotal> ByClause { get; init; }

    /// <summary>By line code; together the cost.</summary>
    public required IReadOnlyList<GroupTotal> ByLine { get; init; }

    /// <summary>By grade; together the cost.</summary>
    public required IReadOnlyList<GroupTotal> ByGrade { get; init; }

    /// <summary>By team, those without one last; together the cost.</summary>
    public required IReadOnlyList<GroupTotal> ByTeam { get; init; }

    /// <summary>What is not money: how often each measure, decision, entitlement, notice and error appears, is gone, or reads otherwise.</summary>
    public required IReadOnlyList<ItemTotal> Items { get; init; }

    /// <summary>How many people differ by how much, by ranges without gaps; empty ranges at both ends are left out.</summary>
    public required IReadOnlyList<RangeTotal> Distribution { get; init; }

    /// <summary>How many golden cases were looked at; 0 when it was not over cases.</summary>
    public int Cases { get; init; }

    /// <summary>In how many of them anybody differs.</summary>
    public int CasesDifferent { get; init; }

    /// <summary>What became of saved payslips; null when nothing was saved.</summary>
    public SavedTotals? Saved { get; init; }

    /// <summary>Who gains most, the most first.</summary>
    public required IReadOnlyList<PersonDifference> Gains { get; init; }

    /// <summary>Who loses most, the most first.</summary>
    public required IReadOnlyList<PersonDifference> Losses { get; init; }
}

/// <summary>What became of saved payslips, apart from the change of plan.</summary>
/// <param name="NotSaved">People of the facts without a saved payslip: they are not compared.</param>
/// <param name="NotInFacts">Saved payslips of people who are not in the facts: they are not compared.</param>
/// <param name="OtherFacts">Saved payslips that rest on other facts than those of today.</param>
/// <param name="ChangedByTheSameFacts">Saved payslips to which the plan before gives something else today, by the same facts: it, or its packages, are not what they were.</param>
public sealed record SavedTotals(int NotSaved, int NotInFacts, int OtherFacts, int ChangedByTheSameFacts);

/// <summary>What a change brings to all.</summary>
/// <param name="Step">The place of the change in <see cref="ComparisonPair.Steps"/>; null for the interaction.</param>
/// <param name="Amount">What it brings in all.</param>
/// <param name="People">In how many people's pay it shows.</param>
/// <param name="Gained">The sum of what it brings those who gain by it.</param>
/// <param name="Lost">The sum of what it takes from those who lose by it; negative.</param>
public sealed record CauseTotal(int? Step, Money Amount, int People, Money Gained, Money Lost);

/// <summary>What a group of people, a line or a clause comes to.</summary>
/// <param name="Name">The grade, team, line code or clause; null for people without a team, for the interaction, and for options.</param>
/// <param name="Amount">After less before.</param>
/// <param name="People">How many people it differs for.</param>
/// <param name="Winners">How many of them get more by it.</param>
/// <param name="Losers">How many of them get less by it.</param>
public sealed record GroupTotal(string? Name, Money Amount, int People, int Winners, int Losers)
{
    /// <summary>Of a clause: what the changes bring only together.</summary>
    public bool IsInteraction { get; init; }
}

/// <summary>How often something that is not money differs.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its code.</param>
/// <param name="Appears">Not there before.</param>
/// <param name="Gone">Not there after.</param>
/// <param name="Changed">There in both, but not the same.</param>
public sealed record ItemTotal(ItemKind Kind, string Code, int Appears, int Gone, int Changed);

/// <summary>How many people differ by an amount in a range.</summary>
/// <param name="From">The least; null for any below <paramref name="To"/>.</param>
/// <param name="To">The greatest; null for any above <paramref name="From"/>.</param>
/// <param name="People">How many.</param>
public sealed record RangeTotal(Money? From, Money? To, int People);
