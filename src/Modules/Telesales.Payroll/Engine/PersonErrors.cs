using System.Globalization;
using Telesales.Facts;
using Telesales.Payroll.Assembly;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;
using Convert = Telesales.Payroll.Assembly.Convert;
using FactTable = Telesales.Policies.V1.FactTable;

namespace Telesales.Payroll.Engine;

/// <summary>All errors of one person's facts: the host's and the policies', with their places.</summary>
internal static class PersonErrors
{
    public static IReadOnlyList<PersonError> Of(FactSet facts, PersonMonthData data, HostFindings host, PlanRun run, PayslipBuilder builder)
    {
        var errors = new List<PersonError>();
        foreach (var date in host.MissingAttendance)
            errors.Add(new(HostMessages.AttendanceMissing, $"{data.Person.Id}, {Iso.Text(date)}", HostMessages.Explain(HostMessages.AttendanceMissing, ("date", date), ("person", data.Person.Id))));
        foreach (var row in host.InconsistentAttendance)
            errors.Add(new(HostMessages.AttendanceInconsistent, facts.Locate(row.Origin, "leave").ToString(), Inconsistent(row)));
        foreach (ref readonly var finding in FindingsHost.Items(run.Findings))
            if (finding.Outcome is InputError error)
                errors.Add(new(error.Code, Locate(facts, data, error, finding), builder.Explain(run.Findings, finding)));
        return errors.Count < 2 ? errors : [.. errors.OrderBy(error => error.Code, StringComparer.Ordinal)];
    }

    public static PersonError PolicyFailed(string person, PolicyFailedException thrown) =>
        new(HostMessages.PolicyFailed, person, HostMessages.Explain(HostMessages.PolicyFailed, ("policy", thrown.Policy), ("person", person), ("reason", thrown.InnerException!.GetType().Name)));

    public static PersonError TooLarge(string person) =>
        new(HostMessages.FactsTooLarge, person, HostMessages.Explain(HostMessages.FactsTooLarge, ("person", person)));

    private static string Locate(FactSet facts, PersonMonthData data, InputError error, in Finding finding)
    {
        var origin = error.Table == FactTable.Employees ? data.Person.Origin : finding.Origin;
        return facts.Locate(Convert.ToFacts(origin), error.Column).ToString();
    }

    private static Explanation Inconsistent(in AttendanceRow row) => HostMessages.Explain(
        HostMessages.AttendanceInconsistent,
        ("date", row.Date),
        ("attended", row.Attended!.Value.ToString(CultureInfo.InvariantCulture)),
        ("leave", FactWords<FactLeave>.Of(row.Leave ?? FactLeave.None)));
}
