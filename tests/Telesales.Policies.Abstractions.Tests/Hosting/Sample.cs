using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Abstractions.Tests.Hosting;

/// <summary>One person's month, Monday to Friday unless said otherwise.</summary>
internal static class Sample
{
    public static readonly Month October = new(2026, 10);

    public static Person Person(DateOnly? hired = null, DateOnly? left = null) => new(
        "w1", "一组", Role.Representative, Grade.Junior, hired ?? new(2025, 1, 1), left, EmploymentStatus.Regular, null, null, null, null, null, default);

    public static PersonMonthData Data(Month? month = null, DateOnly? asOf = null, Person? person = null, int columns = 0, Func<DateOnly, bool>? working = null)
    {
        var data = new PersonMonthData();
        Fill(data, month ?? October, asOf ?? (month ?? October).LastDay, person ?? Person(), columns, working);
        return data;
    }

    public static void Fill(PersonMonthData data, Month month, DateOnly asOf, Person person, int columns, Func<DateOnly, bool>? working = null)
    {
        working ??= date => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        data.Start(person, month, asOf, PersonMonthData.WindowStart(month), columns);
        for (var i = 0; i < data.Days.Length; i++)
        {
            var date = data.FirstDate.AddDays(i);
            var inSpan = person.IsEmployedOn(date);
            data.Days[i] = new(date, inSpan, inSpan && working(date), working(date), date <= asOf);
        }

        data.Complete();
    }

    /// <summary>A declaration of a plan that cites clause <c>R00/s1</c> for everything.</summary>
    public static PolicyDeclaration Declare(PlanDeclarations plan, string policy = "test.policy@1.0.0") => new(plan, policy, _ => "R00/s1");
}

/// <summary>A policy that does what the test says.</summary>
internal sealed class Scripted(Scripted.Script script) : IPolicy
{
    public delegate void Script(in PersonMonth who, Policies.V1.Findings findings);

    public void Evaluate(in PersonMonth who, Policies.V1.Findings findings) => script(who, findings);
}
