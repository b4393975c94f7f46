using Telesales.Facts;
using FactTable = Telesales.Policies.V1.FactTable;

namespace Telesales.Comparison.Witnesses;

/// <summary>Makes people up: facts of what the plans read, around their thresholds and the edges of days, weeks, months and spans.</summary>
internal sealed class PersonDraw
{
    private const int MostFacts = 8;
    private readonly Thresholds _thresholds;
    private readonly Month _month;
    private readonly DateOnly[] _dates;
    private readonly FactTable[] _tables;
    private readonly string[] _metrics;

    public PersonDraw(ComparisonPair pair, Thresholds thresholds)
    {
        (_thresholds, _month) = (thresholds, pair.Month);
        var reads = pair.PlanBefore!.Declarations.Reads.Concat(pair.PlanAfter!.Declarations.Reads).ToList();
        _tables = [.. reads.Select(read => Enum.TryParse<FactTable>(read.What, out var table) ? table : FactTable.Unspecified).Where(table => table is not (FactTable.Unspecified or FactTable.Employees or FactTable.Calendar)).Distinct().Order()];
        _metrics = [.. reads.Where(read => read.What == nameof(FactTable.Activity)).Select(read => read.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var first = _month.FirstDay.AddDays(-(((int)_month.FirstDay.DayOfWeek + 6) % 7));
        _dates = [.. Enumerable.Range(0, _month.LastDay.DayNumber - first.DayNumber + 1).Select(first.AddDays)];
    }

    /// <summary>The tables that people have rows of.</summary>
    public IReadOnlyList<string> Tables => ["employees", .. _tables.Select(table => table.ToString().ToLowerInvariant())];

    public DrawnPerson Draw(Dice dice)
    {
        var rows = new List<object> { Employee(dice) };
        for (var i = dice.Below(MostFacts + 1); i > 0 && _tables.Length > 0; i--) Add(rows, dice);
        return new(rows);
    }

    private void Add(List<object> rows, Dice dice)
    {
        // What the people do is most of what the rules are about.
        var table = dice.Chance(30) && _metrics.Length > 0 ? FactTable.Activity : dice.Of<FactTable>(_tables);
        var row = Row(table, dice);
        if (row is not null && !rows.Exists(other => SameKey(other, row))) rows.Add(row);
        if (row is TeamRow && rows[0] is EmployeeRow { Team: null } person) rows[0] = person with { Team = DrawnPerson.Team };
    }

    private object? Row(FactTable table, Dice dice) => table switch
    {
        FactTable.Attendance => Attendance(dice),
        FactTable.Activity => new ActivityRow { EmployeeId = DrawnPerson.Id, Date = Date(dice), Metric = dice.Of<string>(_metrics), Millionths = _thresholds.Count(dice) * 1_000_000 },
        FactTable.Assignments => Assignment(dice),
        FactTable.Deals => Deal(dice),
        FactTable.Incidents => Incident(dice),
        FactTable.WorkLogs => WorkLog(dice),
        FactTable.Ratings => Rating(dice),
        FactTable.Marks => new MarkRow { EmployeeId = DrawnPerson.Id, Month = Earlier(dice, 2), Mark = dice.Of(FactMark.Outstanding, FactMark.TrainingCompleted) },
        FactTable.History => History(dice),
        FactTable.Teams => TeamTarget(dice),
        _ => null,
    };

    private EmployeeRow Employee(Dice dice)
    {
        var isNew = dice.Chance(25);
        var hired = isNew ? Date(dice).AddDays(-dice.Of(0, 0, 14, 15, _thresholds.Small(dice, 60), 30, 31)) : new DateOnly(2020, 1, 1);
        return new()
        {
            EmployeeId = DrawnPerson.Id,
            Grade = dice.Of(FactGrade.Junior, FactGrade.Intermediate, FactGrade.Senior),
            HireDate = hired,
            LeaveDate = dice.Chance(5) && hired <= _month.LastDay ? Later(Date(dice), hired) : null,
            Status = dice.Chance(isNew ? 60 : 10) ? FactStatus.Probation : FactStatus.Regular,
            Team = dice.Chance(20) ? DrawnPerson.Team : null,
            BasePay = dice.Chance(60) ? dice.Of(3000m, 2999.99m, 1000m, 1333.33m, 4321.05m) : null,
            PerformanceBase = dice.Chance(50) ? dice.Of(1500m, 1499.99m, 1000.05m, 2000m) : null,
            ContractStart = dice.Chance(20) ? hired : null,
            ContractEnd = dice.Chance(10) ? Later(hired.AddMonths(dice.Of(3, 12, 36)).AddDays(dice.Of(-2, -1, 0)), hired) : null,
            AgreedWage = dice.Chance(15) ? _thresholds.Amount(dice) : null,
        };
    }

    private AttendanceRow Attendance(Dice dice)
    {
        var attended = dice.Of(1m, 1m, 0.5m, 0m);
        return new()
        {
            EmployeeId = DrawnPerson.Id,
            Date = Date(dice),
            Scheduled = dice.Chance(15) ? dice.Chance(50) : null,
            Attended = attended,
            Leave = attended == 1m ? FactLeave.None : dice.Of(FactLeave.Approved, FactLeave.Unapproved),
            LateMinutes = dice.Chance(25) ? _thresholds.Small(dice, 480) : null,
            EarlyLeaveMinutes = dice.Chance(25) ? _thresholds.Small(dice, 480) : null,
            Reported = dice.Chance(10) ? true : null,
            OutMinutes = dice.Chance(25) ? dice.Of(1, 60, 119, 120, 121, 240, 479, 480, 481) : null,
            OvertimeMinutes = dice.Chance(10) ? 60 : null,
            OvertimeApproved = dice.Chance(10) ? dice.Chance(50) : null,
            Excused = dice.Chance(15) ? true : null,
        };
    }

    private AssignmentRow Assignment(Dice dice)
    {
        var task = dice.Of(FactTask.Contacts, FactTask.Invitees, FactTask.Callbacks, FactTask.Callbacks);
        var isList = task == FactTask.Callbacks;
        var date = Date(dice);
        long? target = dice.Chance(isList ? 95 : 60) ? Math.Max(1, _thresholds.Small(dice, 100)) : null;
        return new()
        {
            EmployeeId = DrawnPerson.Id,
            Date = date,
            Task = task,
            Target = target,
            PlannedDays = isList && dice.Chance(50) ? 1 + dice.Below(5) : null,
            DueDate = isList && dice.Chance(50) ? date.AddDays(dice.Below(4)) : null,
            Completed = isList ? Math.Max(0, dice.Of(target ?? 0, (target ?? 1) - 1, (target ?? 0) + 1, (target ?? 0) / 2, 0)) : null,
            CompletedOn = isList && dice.Chance(60) ? date.AddDays(dice.Below(6)) : null,
        };
    }

    private DealRow Deal(Dice dice) => new()
    {
        EmployeeId = DrawnPerson.Id,
        Date = Date(dice),
        Kind = dice.Of(FactDealKind.Visit, FactDealKind.Opportunity, FactDealKind.Receipt, FactDealKind.Receipt, FactDealKind.Meeting),
        Reference = dice.Chance(95) ? dice.Of("P1", "P2") : null,
        ContactRank = dice.Chance(85) ? dice.Of(FactContactRank.Staff, FactContactRank.DepartmentHead, FactContactRank.VicePresident, FactContactRank.President) : null,
        HasRequirement = Element(dice),
        HasTimeline = Element(dice),
        HasOwner = Element(dice),
        HasBudget = Element(dice),
        Amount = dice.Chance(80) ? _thresholds.Amount(dice) * dice.Of(1, 1, 1, -1) : null,
        CollectedBefore = dice.Chance(50) ? _thresholds.Amount(dice) : null,
        Returned = dice.Chance(20) ? true : null,
        PurchaseWithinTwoMonths = dice.Chance(60) ? true : null,
        NegotiatingElsewhere = dice.Chance(40) ? true : null,
        ContractElsewhere = dice.Chance(30) ? true : null,
    };

    private static bool? Element(Dice dice) => dice.Chance(85) ? true : null;

    private IncidentRow Incident(Dice dice) => new()
    {
        EmployeeId = DrawnPerson.Id,
        Date = dice.Chance(70) ? Date(dice) : Date(dice).AddMonths(-dice.Of(1, 2, 6, 11, 12)),
        Type = _thresholds.Words.Length > 0 && dice.Chance(80) ? dice.Of<string>(_thresholds.Words) : dice.Of("loss", "false-sale", "customer-data-leak", "adopted-proposal"),
        Count = dice.Chance(40) ? dice.Below(4) : null,
        Points = dice.Chance(40) ? _thresholds.Small(dice, 2000) : null,
        Severity = dice.Chance(50) ? dice.Of(FactSeverity.Minor, FactSeverity.Ordinary, FactSeverity.Serious, FactSeverity.Severe) : null,
    };

    private WorkLogRow WorkLog(Dice dice)
    {
        var date = Date(dice);
        var monday = date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
        return new() { EmployeeId = DrawnPerson.Id, WeekStart = monday, SubmittedOn = dice.Chance(85) ? monday.AddDays(7 + dice.Below(9)) : null, Excused = dice.Chance(20) ? true : null };
    }

    private RatingRow Rating(Dice dice)
    {
        decimal? target = dice.Chance(70) ? dice.Of(100m, 50m, 0m) : null;
        return new()
        {
            EmployeeId = DrawnPerson.Id,
            Month = Earlier(dice, 1),
            Indicator = dice.Of<string>(_thresholds.Words),
            Actual = dice.Chance(95) ? Math.Round((dice.Chance(50) ? _thresholds.Part(dice) * 100 : _thresholds.Small(dice, 150)) + dice.Of(0m, 0m, 0.01m, -0.01m), 2, MidpointRounding.ToZero) is >= 0 and var actual ? actual : 0m : null,
            Target = target,
        };
    }

    private HistoryRow History(Dice dice)
    {
        var required = dice.Of(20L, 10L, 18L, 0L);
        return new() { EmployeeId = DrawnPerson.Id, Month = Earlier(dice, 3), DoneUnits = Ratio.Of((long)(required * 1000 * _thresholds.Part(dice)), 1000), RequiredUnits = Ratio.Of(required, 1) };
    }

    private TeamRow TeamTarget(Dice dice)
    {
        var target = dice.Of(100m, 0m, 1000m);
        return new()
        {
            Team = DrawnPerson.Team,
            Month = FactPeriod.Of(new(_month.Year, _month.Number)),
            Metric = dice.Of("sales_amount", "sales_units", "signed"),
            Target = dice.Chance(90) ? target : null,
            Actual = dice.Of(target, target - 1 < 0 ? 0 : target - 1, target + 1),
            BonusPool = dice.Of(1000m, 100.01m, 0m),
        };
    }

    private FactMonth Earlier(Dice dice, int most) => new FactMonth(_month.Year, _month.Number).AddMonths(-dice.Below(most + 1));

    // Edges more often than the middle: the first days, the last, the ends of weeks.
    private DateOnly Date(Dice dice) => dice.Below(4) switch
    {
        0 => _dates[dice.Below(10)],
        1 => _dates[^(1 + dice.Below(8))],
        _ => _dates[dice.Below(_dates.Length)],
    };

    private static DateOnly Later(DateOnly date, DateOnly other) => date > other ? date : other;

    // A second row of the same key would have the facts refused.
    private static bool SameKey(object a, object b) => (a, b) switch
    {
        (AttendanceRow x, AttendanceRow y) => x.Date == y.Date,
        (WorkLogRow x, WorkLogRow y) => x.WeekStart == y.WeekStart,
        (RatingRow x, RatingRow y) => x.Month == y.Month && x.Indicator == y.Indicator,
        (MarkRow x, MarkRow y) => x.Month == y.Month && x.Mark == y.Mark,
        (HistoryRow x, HistoryRow y) => x.Month == y.Month,
        (TeamRow x, TeamRow y) => x.Metric == y.Metric,
        _ => false,
    };
}
