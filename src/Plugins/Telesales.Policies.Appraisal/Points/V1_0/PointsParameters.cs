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
        if (BusinessPoints + AttitudePoints != Quantity.Whole(100)) yield return new("attitude_points", $"'business_points' {BusinessPoints} and 'attitude_points' {AttitudePoints} must sum to 100.");
        for (var i = 1; i < Lateness.Count; i++)
            if (Lateness[i].FromMinutes <= Lateness[i - 1].FromMinutes) yield return new("lateness", $"{Lateness[i].FromMinutes} minutes stand after {Lateness[i - 1].FromMinutes}; list them from the shortest, each once.");
        for (var i = 0; i < Incidents.Count; i++)
        {
            if (Incidents[i].UpTo < Incidents[i].Points) yield return new("incidents", $"'{Incidents[i].Type}' costs at least {Incidents[i].Points} and at most {Incidents[i].UpTo}; 'up_to' is at least 'points'.");
            for (var j = 0; j < i; j++)
                if (Incidents[i].Type == Incidents[j].Type) yield return new("incidents", $"'{Incidents[i].Type}' stands twice; name each type once.");
        }
    }
}
