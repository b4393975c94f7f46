namespace Telesales.Policies.Quota.DailyCalls.V1_0;

/// <summary>Which of a day's shortfalls are fined.</summary>
public enum FinedShortfalls
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>Each call short.</summary>
    Calls,

    /// <summary>Each customer short.</summary>
    Customers,

    /// <summary>Each call and each customer short.</summary>
    CallsAndCustomers,
}

/// <summary>The figures of R13 §1, §2 and §4.</summary>
public sealed record DailyCallsParameters
{
    /// <summary>§1.</summary>
    [Meaning("每日有效电话标准（通）", "Effective calls a day"), Bounds("0", "10000")]
    public required Count Calls { get; init; }

    /// <summary>§1.</summary>
    [Meaning("每日可持续跟进客户标准（个）", "Customers to follow up, a day"), Bounds("0", "10000")]
    public required Count Customers { get; init; }

    /// <summary>§1: what is fined of someone who is no newcomer.</summary>
    [Meaning("老员工哪些不足要罚款", "Which shortfalls of a veteran are fined")]
    public FinedShortfalls Fined { get; init; } = FinedShortfalls.Calls;

    /// <summary>§2: a day is a newcomer's while the tenure is below this.</summary>
    [Meaning("入职未满多少天算新员工", "Below this many days since hiring one is a newcomer"), Bounds("0", "366")]
    public required Count NewcomerDays { get; init; }

    /// <summary>§2.</summary>
    [Meaning("新员工每日有效电话标准（通）", "Effective calls a day for a newcomer"), Bounds("0", "10000")]
    public required Count NewcomerCalls { get; init; }

    /// <summary>§2.</summary>
    [Meaning("新员工每日意向客户标准（个）", "Intending customers a day for a newcomer"), Bounds("0", "10000")]
    public required Count NewcomerCustomers { get; init; }

    /// <summary>§2: what is fined of a newcomer.</summary>
    [Meaning("新员工哪些不足要罚款", "Which shortfalls of a newcomer are fined")]
    public FinedShortfalls NewcomerFined { get; init; } = FinedShortfalls.CallsAndCustomers;

    /// <summary>§1, §2.</summary>
    [Meaning("每少一通电话罚款（元）", "Fine for each call short"), Bounds("0", "100000")]
    public required Money CallFine { get; init; }

    /// <summary>§2.</summary>
    [Meaning("每少一个客户罚款（元）", "Fine for each customer short"), Bounds("0", "100000")]
    public required Money CustomerFine { get; init; }

    /// <summary>The working day against which time out visiting is held.</summary>
    [Meaning("一个工作日的分钟数", "Minutes of a working day"), Bounds("1", "1440")]
    public Count DayMinutes { get; init; } = 480;

    /// <summary>Whether the standards shrink with the part of the day attended.</summary>
    [Meaning("标准是否按出勤折算", "Whether the standards shrink with the part of the day attended")]
    public bool AbsenceReduces { get; init; } = true;

    /// <summary>Whether time out visiting reduces the customers due, not the calls alone.</summary>
    [Meaning("外出拜访是否也减少客户标准", "Whether time out visiting reduces the customers due as well as the calls")]
    public bool VisitsReduceCustomers { get; init; }
}
