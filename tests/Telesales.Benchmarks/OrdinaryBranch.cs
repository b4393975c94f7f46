using System.Globalization;
using Telesales.Facts;

namespace Telesales.Benchmarks;

/// <summary>
/// The facts of an ordinary branch in October 2026, the same on every machine: 22 working days, 5 weeks that close, strong and weak
/// weeks, leave, tasks and callback lists for some, deals, two months of history; a few joiners, leavers and probationers.
/// </summary>
internal sealed class OrdinaryBranch
{
    public const string Month = "2026-10";
    private const int Seed = 20261031;

    private static readonly DateOnly WindowStart = new(2026, 9, 28);
    private static readonly DateOnly FirstDay = new(2026, 10, 1);
    private static readonly DateOnly LastDay = new(2026, 10, 31);
    private static readonly int[] ContactQuotas = [40, 60, 80];

    private readonly Random _random = new(Seed);
    private readonly FactSetBuilder _facts;
    private readonly FactOrigin _origin;
    private int _quota;

    private OrdinaryBranch(FactVocabulary vocabulary)
    {
        _facts = new(vocabulary);
        _origin = new(_facts.AddSource(FactSource.Message("facts")), 0);
    }

    public static FactSet Of(int people, FactVocabulary vocabulary)
    {
        var branch = new OrdinaryBranch(vocabulary);
        for (var i = 0; i < people; i++) branch.AddPerson(string.Create(CultureInfo.InvariantCulture, $"A{i:0000}"));
        var result = branch._facts.Build();
        return result.Facts ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    private void AddPerson(string id)
    {
        var grade = Chance(60) ? FactGrade.Junior : Chance(60) ? FactGrade.Intermediate : FactGrade.Senior;
        var isNew = Chance(8);
        var hired = isNew ? Of(new DateOnly(2026, 8, 20), new(2026, 9, 7), new(2026, 10, 8)) : new DateOnly(2024, 5, 6);
        DateOnly? leaves = Chance(2) ? new(2026, 10, 23) : null;
        var hasOwnPay = Chance(10);
        _quota = ContactQuotas[(int)grade - 1];
        _facts.Add(new EmployeeRow
        {
            EmployeeId = id,
            Grade = grade,
            HireDate = hired,
            LeaveDate = leaves,
            Status = isNew ? FactStatus.Probation : FactStatus.Regular,
            Role = FactRole.Representative,
            BasePay = hasOwnPay ? Of(1666.67m, 2000m) : null,
            PerformanceBase = hasOwnPay ? 1500.25m : null,
            ContractStart = hired,
            ContractEnd = Chance(50) ? hired.AddYears(3).AddDays(-1) : null,
            AgreedWage = isNew ? 2600m : null,
            Origin = _origin,
        });
        AddDays(id, hired, leaves ?? LastDay);
        AddTasks(id);
        AddDeals(id);
        AddCareer(id, isNew, grade);
    }

    private void AddDays(string id, DateOnly hired, DateOnly last)
    {
        var strength = Of(70, 88, 95, 100, 104, 125);
        for (var date = WindowStart > hired ? WindowStart : hired; date <= last; date = date.AddDays(1))
        {
            if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) continue;
            var isAway = Chance(4);
            _facts.Add(new AttendanceRow
            {
                EmployeeId = id,
                Date = date,
                Attended = isAway ? Of(0m, 0.5m) : 1m,
                Leave = !isAway ? FactLeave.None : Chance(80) ? FactLeave.Approved : FactLeave.Unapproved,
                Origin = _origin,
            });
            AddActivity(id, date, "contacts_collected", Math.Max(0, (_quota * strength / 100) + _random.Next(-4, 5)));
            AddActivity(id, date, "effective_calls", 80 + _random.Next(50));
            if (Chance(15)) AddActivity(id, date, "invitees_confirmed", _random.Next(12));
        }
    }

    private void AddActivity(string id, DateOnly date, string metric, long value) =>
        _facts.Add(new ActivityRow { EmployeeId = id, Date = date, Metric = metric, Millionths = value * 1_000_000, Origin = _origin });

    private void AddTasks(string id)
    {
        if (Chance(10)) Add(FactTask.Contacts, October(), target: 30);
        if (Chance(10)) Add(FactTask.Invitees, October(), target: null);
        for (var i = Chance(30) ? 1 + _random.Next(2) : 0; i > 0; i--)
        {
            var date = Chance(15) ? new DateOnly(2026, 9, 25) : October();
            Add(FactTask.Callbacks, date, Of(40, 50), 1 + _random.Next(4), date.AddDays(4), _random.Next(30, 60), date.AddDays(_random.Next(6)));
        }

        void Add(FactTask task, DateOnly date, long? target, int? days = null, DateOnly? due = null, long? completed = null, DateOnly? on = null) =>
            _facts.Add(new AssignmentRow
            {
                EmployeeId = id,
                Date = date,
                Task = task,
                Target = target,
                PlannedDays = days,
                DueDate = due,
                Completed = completed,
                CompletedOn = on,
                Origin = _origin,
            });
    }

    private void AddDeals(string id)
    {
        for (var i = _random.Next(3); i > 0; i--)
            Add(new() { EmployeeId = id, Date = October(), Kind = FactDealKind.Visit, ContactRank = Of(FactContactRank.Staff, FactContactRank.DepartmentHead, FactContactRank.VicePresident) });
        for (var i = _random.Next(2); i > 0; i--)
        {
            var budget = Chance(70);
            Add(new() { EmployeeId = id, Date = October(), Kind = FactDealKind.Opportunity, HasRequirement = true, HasTimeline = true, HasOwner = true, HasBudget = budget });
        }

        if (!Chance(50)) return;
        Add(new() { EmployeeId = id, Date = new(2026, 10, 9), Kind = FactDealKind.Receipt, Reference = "P1", Amount = Of(12345.67m, 60000m), CollectedBefore = Of(0m, 70000m, 99999.99m) });
        if (Chance(20)) Add(new() { EmployeeId = id, Date = new(2026, 10, 20), Kind = FactDealKind.Receipt, Reference = "P1", Amount = Of(-10000m, 25000.50m) });
        if (Chance(20)) Add(new() { EmployeeId = id, Date = new(2026, 10, 21), Kind = FactDealKind.Receipt, Reference = "P2", Amount = 8000m });

        void Add(DealRow row) => _facts.Add(row with { Origin = _origin });
    }

    private void AddCareer(string id, bool isNew, FactGrade grade)
    {
        var isWeak = Chance(10);
        foreach (var month in new FactMonth[] { new(2026, 8), new(2026, 9) })
        {
            if (isNew && month.Month == 8) continue;
            _facts.Add(new HistoryRow
            {
                EmployeeId = id,
                Month = month,
                DoneUnits = Ratio.Of((isWeak ? _random.Next(45, 80) : _random.Next(grade == FactGrade.Junior ? 90 : 70, 140)) * 20, 100),
                RequiredUnits = Ratio.Of(20, 1),
                Origin = _origin,
            });
        }

        if (isWeak || Chance(10)) _facts.Add(new MarkRow { EmployeeId = id, Month = new(2026, 10), Mark = Of(FactMark.Outstanding, FactMark.TrainingCompleted), Origin = _origin });
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Of<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    private DateOnly October() => FirstDay.AddDays(_random.Next(31));
}
