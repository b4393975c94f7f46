using System.Globalization;
using Telesales.Facts.V1;
using Telesales.Payroll.V1;
using Date = Google.Type.Date;

namespace Telesales.LoadRun;

/// <summary>R21-like months of October 2026: 18 to 21 scheduled days with attendance and contacts, now and then a visit or an opportunity; always the same.</summary>
internal static class People
{
    public const int ABatch = 50;

    public static CalculationSettings Settings => new() { Plan = "plans/R21", Month = "2026-10", LanguageCode = "en" };

    /// <summary>One person's facts, with the calendar.</summary>
    public static Facts.V1.Facts One(int number)
    {
        var facts = new Facts.V1.Facts();
        AddCalendar(facts);
        Add(facts, number);
        return facts;
    }

    /// <summary>Batches of fifty; the first carries settings and calendar.</summary>
    public static List<CalculateBatchRequest> Batches(int people)
    {
        var batches = new List<CalculateBatchRequest>();
        for (var start = 0; start < people; start += ABatch)
        {
            var batch = new CalculateBatchRequest { BatchId = start.ToString(CultureInfo.InvariantCulture), Facts = new() };
            for (var i = start; i < Math.Min(people, start + ABatch); i++) Add(batch.Facts, i);
            batches.Add(batch);
        }

        batches[0].Settings = Settings;
        AddCalendar(batches[0].Facts);
        return batches;
    }

    private static void AddCalendar(Facts.V1.Facts facts)
    {
        foreach (var day in new[] { 1, 2, 5, 6, 7 }) facts.Calendar.Add(new CalendarDay { Date = October(day), Working = false });
        facts.Calendar.Add(new CalendarDay { Date = October(10), Working = true });
    }

    private static void Add(Facts.V1.Facts facts, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"A{number:00000}");
        var random = new Random(number);
        facts.Employees.Add(new Employee { EmployeeId = id, Branch = "B1", Grade = Grade.Junior, Status = EmploymentStatus.Regular, HireDate = new Date { Year = 2024, Month = 5, Day = 6 } });
        foreach (var day in new[] { 8, 9, 10, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30 })
        {
            var isAway = random.Next(25) == 0;
            facts.Attendance.Add(new Attendance { EmployeeId = id, Date = October(day), Attended = isAway ? "0.5" : "1", Leave = isAway ? Leave.Approved : Leave.None });
            facts.Activity.Add(new Activity { EmployeeId = id, Date = October(day), Metric = "contacts_collected", Value = random.Next(32, 46).ToString(CultureInfo.InvariantCulture) });
        }

        for (var visits = random.Next(3); visits > 0; visits--)
            facts.Deals.Add(new Deal { EmployeeId = id, Date = October(random.Next(8, 31)), Kind = DealKind.Visit, ContactRank = ContactRank.DepartmentHead });
    }

    private static Date October(int day) => new() { Year = 2026, Month = 10, Day = day };
}
