using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.V1;

/// <summary>A whole team and month, for the first pass of a rule that sees several people.</summary>
public readonly ref struct TeamMonth
{
    private readonly TeamMonthData _data;

    /// <summary>A view over the host's buffers.</summary>
    public TeamMonth(TeamMonthData data) => _data = data;

    /// <summary>The team.</summary>
    public string Team => _data.Team;

    /// <summary>The pay month.</summary>
    public Month Month => _data.Month;

    /// <summary>The as-of date.</summary>
    public DateOnly AsOf => _data.AsOf;

    /// <summary>Everyone whose span meets the month, withheld payslips too, in order of employee id (ordinal).</summary>
    public int MemberCount => _data.Members.Count;

    /// <summary>A member's month, without findings.</summary>
    public PersonMonth Member(int index) => new(_data.Members[index], EarlierFindings.None);

    /// <summary>How many of the team, as teams are today, left in the declared earlier months: employed in one of them, and no more in this one.</summary>
    public int CountOf(FormerMembersRead read)
    {
        var since = _data.Month.Plus(-read.MonthsBack).FirstDay;
        var count = 0;
        while (count < _data.Former.Count && _data.Former[count].Person.LeaveDate >= since) count++;
        return count;
    }

    /// <summary>Who left, latest first, then in order of employee id (ordinal); what is seen is their rows of the declared earlier months.</summary>
    /// <param name="read">The declared read.</param>
    /// <param name="index">From 0 to below <see cref="CountOf"/>.</param>
    public PersonMonth Former(FormerMembersRead read, int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, CountOf(read));
        return new(_data.Former[index], EarlierFindings.None);
    }

    /// <summary>The team's targets for the month, in file order.</summary>
    public ReadOnlySpan<TeamTarget> Of(RowsRead<TeamTarget> read) => _data.Targets.Span;

    /// <summary>Gives a member a figure that <see cref="IPolicy.Evaluate"/> reads with <c>who.Of(figure)</c>.</summary>
    /// <param name="member">The index of the member.</param>
    /// <param name="figure">The declared figure.</param>
    /// <param name="row">What it is about: the index of a team target, or 0.</param>
    /// <param name="value">The figure.</param>
    public void Give(int member, TeamFigure figure, int row, Fraction value) =>
        _data.Members[member].TeamFigures.Add(figure.Slot, new TeamFigureValue(row, value));
}
