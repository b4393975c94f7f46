using Telesales.Facts;

namespace Telesales.Benchmarks.ByHand;

/// <summary>R13 and the wage protection for a closed month, as one writes them by hand: figures as constants, decimals, plain objects.</summary>
internal sealed class HandR13
{
    private const string BaseClause = "CN-LCL/art30";
    private const string Veteran = "R13/s1";
    private const string Newcomer = "R13/s2";

    private readonly FactSet _facts;
    private readonly DateOnly _first;
    private readonly DateOnly _last;
    private readonly Day[] _days;
    private readonly bool[] _isWorkingDay;
    private readonly int _calls;
    private readonly int _followable;
    private readonly int _intent;
    private readonly int _incomplete;
    private readonly int _false;

    public HandR13(FactSet facts, DateOnly first)
    {
        (_facts, _first, _last) = (facts, first, first.AddMonths(1).AddDays(-1));
        _days = new Day[_last.Day];
        _isWorkingDay = [.. Enumerable.Range(0, _last.Day).Select(i => facts.IsWorkingDay(first.AddDays(i)))];
        facts.Vocabulary.TryIndexOf("effective_calls", out _calls);
        facts.Vocabulary.TryIndexOf("followable_customers", out _followable);
        facts.Vocabulary.TryIndexOf("intent_customers", out _intent);
        facts.Vocabulary.TryIndexOf("incomplete_records", out _incomplete);
        facts.Vocabulary.TryIndexOf("false_records", out _false);
    }

    public HandPayslip Calculate(int employee)
    {
        ref readonly var person = ref _facts.Employees[employee];
        var payslip = new HandPayslip { EmployeeId = person.EmployeeId };
        if (!Read(employee, person)) payslip.Notices.Add("facts.outside-employment");
        var (scheduled, required) = Span();
        if (person.BasePay is { } basePay) payslip.Lines.Add(new(1, "base-pay", null, required == 0 ? 0 : Cents(basePay * scheduled / required), null, null, BaseClause));
        else payslip.Errors.Add("contract.base-pay-missing");
        Fine(person, payslip);
        Remember(employee, payslip);
        Protect(person, scheduled, required, payslip);
        foreach (var line in payslip.Lines) payslip.Net += line.Amount;
        payslip.Notices.Sort(StringComparer.Ordinal);
        return payslip;
    }

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    /// <summary>Makes the month dense; false when facts lie outside the employment.</summary>
    private bool Read(int employee, in EmployeeRow person)
    {
        var isInside = true;
        for (var i = 0; i < _days.Length; i++)
        {
            var isEmployed = IsEmployedOn(person, _first.AddDays(i));
            _days[i] = new() { CountsForMonth = _isWorkingDay[i], IsScheduled = _isWorkingDay[i] && isEmployed };
        }

        foreach (ref readonly var row in _facts.AttendanceOf(employee, _first, _last))
        {
            if (!IsEmployedOn(person, row.Date))
            {
                isInside = false;
                continue;
            }

            ref var day = ref _days[row.Date.Day - 1];
            if (row.Scheduled is { } scheduled) day.IsScheduled = day.CountsForMonth = scheduled;
            (day.Attended, day.OutMinutes, day.IsExcused) = (row.Attended ?? 0, row.OutMinutes ?? 0, row.Excused ?? false);
        }

        foreach (ref readonly var row in _facts.ActivityOf(employee, _first, _last))
        {
            if (!IsEmployedOn(person, row.Date))
            {
                isInside = false;
                continue;
            }

            ref var day = ref _days[row.Date.Day - 1];
            var value = row.Millionths / 1_000_000m;
            if (row.Metric == _calls) day.Calls += value;
            else if (row.Metric == _followable) day.Followable += value;
            else if (row.Metric == _intent) day.Intent += value;
            else if (row.Metric == _incomplete) day.Rejected += value;
            else if (row.Metric == _false) (day.Rejected, day.False) = (day.Rejected + value, day.False + value);
        }

        foreach (ref readonly var row in _facts.IncidentsOf(employee, _first, _last)) isInside &= IsEmployedOn(person, row.Date);
        return isInside;
    }

    private static bool IsEmployedOn(in EmployeeRow person, DateOnly date) => date >= person.HireDate && !(date > person.LeaveDate);

    private (decimal Scheduled, decimal Required) Span()
    {
        decimal scheduled = 0, required = 0;
        foreach (ref readonly var day in _days.AsSpan())
        {
            if (day.CountsForMonth) required++;
            if (day.IsScheduled) scheduled++;
        }

        return (scheduled, required);
    }

    private void Fine(in EmployeeRow person, HandPayslip payslip)
    {
        int calls = 0, customers = 0, falseRecords = 0;
        string? callsClause = null;
        for (var i = 0; i < _days.Length; i++)
        {
            ref readonly var day = ref _days[i];
            falseRecords += (int)decimal.Floor(day.False);
            if (!day.IsScheduled) continue;
            var isNew = _first.DayNumber + i - person.HireDate.DayNumber < 15;
            var due = day.IsExcused ? 0 : decimal.Floor((isNew ? 80 : 120) * day.Attended * Math.Max(0, 480 - day.OutMinutes) / 480);
            var missing = (int)(due - decimal.Floor(day.Calls));
            if (missing > 0)
            {
                calls += missing;
                callsClause ??= isNew ? Newcomer : Veteran;
                payslip.Entitlements.Add(new("stay-until-done", _first.AddDays(i), 0));
            }

            if (!isNew || day.IsExcused) continue;
            var done = Math.Max(0, decimal.Floor(day.Intent) - decimal.Floor(day.Rejected));
            customers += Math.Max(0, (int)(decimal.Floor(15 * day.Attended) - done));
        }

        if (falseRecords > 0) payslip.Lines.Add(new(7, "false-records", null, falseRecords * -50m, falseRecords, -50m, "R13/s4"));
        if (calls > 0) payslip.Lines.Add(new(7, "short-calls", null, calls * -5m, calls, -5m, callsClause!));
        if (customers > 0) payslip.Lines.Add(new(7, "short-customers", null, customers * -5m, customers, -5m, Newcomer));
    }

    private void Remember(int employee, HandPayslip payslip)
    {
        foreach (ref readonly var row in _facts.MarksOf(employee))
        {
            if (row.Mark != FactMark.Outstanding || row.Month != FactMonth.Of(_first)) continue;
            payslip.Measures.Add(new("bonus-points", 10, 1));
            payslip.Notices.Add("promotion.preferred");
        }

        decimal records = 0, plans = 0, training = 0;
        foreach (ref readonly var row in _facts.IncidentsOf(employee, _first, _last))
        {
            if (!IsEmployedOn(_facts.Employees[employee], row.Date)) continue;
            if (row.Type == "missing-daily-record") records += row.Count ?? 1;
            else if (row.Type == "missing-plan") plans += row.Count ?? 1;
            else if (row.Type == "missed-training") training += row.Count ?? 1;
        }

        payslip.Measures.Add(new("incident.missed-training", training, 1));
        payslip.Measures.Add(new("incident.missing-daily-record", records, 1));
        payslip.Measures.Add(new("incident.missing-plan", plans, 1));
    }

    private void Protect(in EmployeeRow person, decimal scheduled, decimal required, HandPayslip payslip)
    {
        decimal gross = 0, deductions = 0;
        foreach (var line in payslip.Lines)
        {
            if (line.Amount > 0) gross += line.Amount;
            else deductions -= line.Amount;
        }

        if (deductions > gross * 0.2m) payslip.Notices.Add("law.deductions-over-20-percent");
        if (person.Status != FactStatus.Probation) return;
        if (person.AgreedWage is { } agreed && required > 0 && gross < agreed * 0.8m * (scheduled / required)) payslip.Notices.Add("law.probation-pay-below-80-percent");
        if (person.ContractStart is not { } start) return;
        var longest = 6;
        if (person.ContractEnd < start.AddMonths(3).AddDays(-1)) longest = 0;
        else if (person.ContractEnd < start.AddMonths(12).AddDays(-1)) longest = 1;
        else if (person.ContractEnd < start.AddMonths(36).AddDays(-1)) longest = 2;
        if (_last > start.AddMonths(longest).AddDays(-1)) payslip.Notices.Add("law.probation-too-long");
    }

    private struct Day
    {
        public bool CountsForMonth;
        public bool IsScheduled;
        public bool IsExcused;
        public decimal Attended;
        public int OutMinutes;
        public decimal Calls;
        public decimal Followable;
        public decimal Intent;
        public decimal Rejected;
        public decimal False;
    }
}
