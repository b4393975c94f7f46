namespace Telesales.Policies.Appraisal.Points.V1_0;

/// <summary>What being so late, or leaving so early, costs.</summary>
public sealed record MinutesTier
{
    /// <summary>From so many minutes on.</summary>
    [Meaning("满多少分钟", "From so many minutes on"), Bounds("1", "1440")]
    public required Count FromMinutes { get; init; }

    /// <summary>The points.</summary>
    [Meaning("扣分", "Points taken"), Bounds("0", "1000")]
    public required Quantity Points { get; init; }
}

/// <summary>What an incident costs.</summary>
public sealed record IncidentPoints
{
    /// <summary>The type as in <c>incidents.csv</c>.</summary>
    [Meaning("事件类型（incidents.csv 的 type）", "The type, as in incidents.csv")]
    public required string Type { get; init; }

    /// <summary>The points; the least of them where the supervisor's count.</summary>
    [Meaning("扣分（由主管酌定的为最低分）", "Points taken; the least where the supervisor sets them"), Bounds("0", "1000")]
    public required Quantity Points { get; init; }

    /// <summary>The supervisor sets the points, up to this; null when they are fixed.</summary>
    [Meaning("由主管酌定时的最高分；不写为固定扣分", "The most, where the supervisor sets the points; fixed when unset"), Bounds("0", "1000")]
    public Quantity? UpTo { get; init; }
}

/// <summary>The figures of R20 §3.</summary>
public sealed record PointsParameters : ICheckParameters
{
    /// <summary>The indicator whose actual is the business result, 0 to 100.</summary>
    [Meaning("业绩评分的指标（0–100）", "The indicator whose actual is the business result, 0 to 100")]
    public required string BusinessIndicator { get; init; }

    /// <summary>What the business part is worth.</summary>
    [Meaning("业绩考核满分", "What the business part is worth"), Bounds("0", "100")]
    public required Quantity BusinessPoints { get; init; }

    /// <summary>What the attitude part is worth, before points are taken from it.</summary>
    [Meaning("工作态度满分", "What the attitude part is worth"), Bounds("0", "100")]
    public required Quantity AttitudePoints { get; init; }

    /// <summary>Late arrivals and early departures, from the shortest.</summary>
    [Meaning("迟到、早退扣分，由短到长", "Points for lateness and early leave, from the shortest")]
    public required IReadOnlyList<MinutesTier> Lateness { get; init; }

    /// <summary>A day of absence without leave; half of it for half a day.</summary>
    [Meaning("旷工一天扣分", "Points for a day of absence without leave"), Bounds("0", "1000")]
    public required Quantity AbsencePoints { get; init; }

    /// <summary>Incidents.</summary>
    [Meaning("各类事件扣分", "Points for incidents")]
    public required IReadOnlyList<IncidentPoints> Incidents { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        if (BusinessPoints + AttitudePoints != Quantity.Whole(100))
            yield return new("attitude_points", $"'business_points' {BusinessPoints} and 'attitude_points' {AttitudePoints} must sum to 100.")
            {
                Other = "business_points",
                MessageZh = $"business_points {BusinessPoints} 与 attitude_points {AttitudePoints} 须合计 100。",
            };
        for (var i = 1; i < Lateness.Count; i++)
            if (Lateness[i].FromMinutes <= Lateness[i - 1].FromMinutes) yield return Unsorted(i);
        for (var i = 0; i < Incidents.Count; i++)
        {
            if (Incidents[i].UpTo < Incidents[i].Points) yield return Empty(i);
            for (var j = 0; j < i; j++)
                if (Incidents[i].Type == Incidents[j].Type) yield return Twice(i, j);
        }
    }

    private ParameterProblem Unsorted(int at) =>
        new(ParameterProblem.Item("lateness", at, "from_minutes"), $"{Lateness[at].FromMinutes} minutes stand after {Lateness[at - 1].FromMinutes}; list them from the shortest, each once.")
        {
            Other = ParameterProblem.Item("lateness", at - 1, "from_minutes"),
            MessageZh = $"{Lateness[at].FromMinutes} 分钟排在 {Lateness[at - 1].FromMinutes} 分钟之后；请由短到长列出，每档一次。",
        };

    private ParameterProblem Empty(int at) =>
        new(ParameterProblem.Item("incidents", at, "up_to"), $"'{Incidents[at].Type}' costs at least {Incidents[at].Points} and at most {Incidents[at].UpTo}; 'up_to' is at least 'points'.")
        {
            Other = ParameterProblem.Item("incidents", at, "points"),
            MessageZh = $"“{Incidents[at].Type}”最少扣 {Incidents[at].Points} 分、最多扣 {Incidents[at].UpTo} 分；up_to 不得小于 points。",
        };

    private ParameterProblem Twice(int at, int first) =>
        new(ParameterProblem.Item("incidents", at, "type"), $"'{Incidents[at].Type}' stands twice; name each type once.")
        {
            Other = ParameterProblem.Item("incidents", first, "type"),
            MessageZh = $"事件“{Incidents[at].Type}”重复；每种事件只写一次。",
        };
}
