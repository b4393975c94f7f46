using System.Globalization;
using Telesales.Facts;

namespace Telesales.Benchmarks;

/// <summary>
/// The facts of a branch that calls, in October 2026, the same on every machine: calls and customers of 22 working days, short days, visits out of the
/// house, absences, rejected records, incidents, marks; a few newcomers and leavers. What R13 looks at.
/// </summary>
internal sealed class CallingBranch
{
    public const string Month = "2026-10";
    private const int Seed = 20261013;

    private static readonly DateOnly FirstDay = new(2026, 10, 1);
    private static readonly DateOnly LastDay = new(2026, 10, 31);

    private readonly Random _random = new(Seed);
    private readonly FactSetBuilder _facts;
    private readonly FactOrigin _origin;

    private CallingBranch(FactVocabulary vocabulary)
    {
        _facts = new(vocabulary);
        _origin = new(_facts.AddSource(FactSource.Message("facts")), 0);
    }

    public static FactSet Of(int people, FactVocabulary vocabulary)
    {
        var branch = new CallingBranch(vocabulary);
        for (var i = 0; i < people; i++) branch.AddPerson(string.Create(CultureInfo.InvariantCulture, $"C{i:0000}"));
        var result = branch._facts.Build();
        return result.Facts ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    private void AddPerson(string id)
    {
        var isNew = Chance(15);
        var hired = isNew ? Of(new DateOnly(2026, 9, 21), new(2026, 9, 28), new(2026, 10, 12)) : new DateOnly(2023, 3, 6);
        DateOnly? leaves = Chance(3) ? new(2026, 10, 23) : null;
        _facts.Add(new EmployeeRow
        {
            EmployeeId = id,
            Grade = FactGrade.Junior,
            HireDate = hired,
            LeaveDate = leaves,
            Status = isNew ? FactStatus.Probation : FactStatus.Regular,
            Role = FactRole.Representative,
            BasePay = Of(2000m, 2345.67m, 3000m),
            ContractStart = hired,
            ContractEnd = Chance(50) ? hired.AddYears(3).AddDays(-1) : null,
            AgreedWage = isNew ? 2600m : null,
            Origin = _origin,
        });
        var strength = Of(78, 92, 100, 112);
        for (var date = hired > FirstDay ? hired : FirstDay; date <= (leaves ?? LastDay); date = date.AddDays(1))
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) AddDay(id, date, strength, date.DayNumber - hired.DayNumber < 15);
        if (Chance(10)) _facts.Add(new IncidentRow { EmployeeId = id, Date = new(2026, 10, 9), Type = Of("missing-plan", "missed-training", "missing-daily-record"), Count = Of(1, 2), Origin = _origin });
        if (Chance(10)) _facts.Add(new MarkRow { EmployeeId = id, Month = new(2026, 10), Mark = FactMark.Outstanding, Origin = _origin });
    }

    private void AddDay(string id, DateOnly date, int strength, bool isNewcomer)
    {
        var isAway = Chance(5);
        _facts.Add(new AttendanceRow
        {
            EmployeeId = id,
            Date = date,
            Attended = isAway ? Of(0m, 0.5m) : 1m,
            Leave = !isAway ? FactLeave.None : Chance(80) ? FactLeave.Approved : FactLeave.Unapproved,
            OutMinutes = Chance(10) ? Of(60, 120, 240) : null,
            Excused = Chance(2) ? true : null,
            Origin = _origin,
        });
        Add("effective_calls", ((isNewcomer ? 80 : 120) * strength / 100) + _random.Next(-6, 7));
        Add(isNewcomer ? "intent_customers" : "followable_customers", ((isNewcomer ? 15 : 25) * strength / 100) + _random.Next(-2, 3));
        if (Chance(8)) Add("incomplete_records", 1 + _random.Next(2));
        if (Chance(1)) Add("false_records", 1);

        void Add(string metric, long value) => _facts.Add(new ActivityRow { EmployeeId = id, Date = date, Metric = metric, Millionths = value * 1_000_000, Origin = _origin });
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Of<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];
}
