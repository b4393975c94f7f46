using Telesales.Facts;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Assembly;

/// <summary>Facts dated in the pay month but outside the employment span: ignored, and the payslip says so (rulebook §0, who).</summary>
internal static class OutsideEmployment
{
    public static bool Any(FactSet facts, int employee, Person person, Month month, DateOnly asOf)
    {
        if (person.IsEmployedOn(month.FirstDay) && person.IsEmployedOn(asOf)) return false;
        return Any(facts.AttendanceOf(employee, month.FirstDay, asOf), person, static row => row.Date)
            || Any(facts.ActivityOf(employee, month.FirstDay, asOf), person, static row => row.Date)
            || Any(facts.AssignmentsOf(employee, month.FirstDay, asOf), person, static row => row.Date)
            || Any(facts.DealsOf(employee, month.FirstDay, asOf), person, static row => row.Date)
            || Any(facts.IncidentsOf(employee, month.FirstDay, asOf), person, static row => row.Date);
    }

    private static bool Any<T>(ReadOnlySpan<T> rows, Person person, Func<T, DateOnly> dateOf)
    {
        foreach (var row in rows)
            if (!person.IsEmployedOn(dateOf(row))) return true;
        return false;
    }
}
