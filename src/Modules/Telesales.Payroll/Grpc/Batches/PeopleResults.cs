using Google.Rpc;
using Telesales.Facts;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Payroll.V1;
using Telesales.Policies;
using static System.FormattableString;
using WireResult = Telesales.Payroll.V1.PersonResult;

namespace Telesales.Payroll.Grpc.Batches;

/// <summary>What comes of people, each on their own: a payslip, or why there is none.</summary>
internal sealed class PeopleResults(IPayroll payroll, Settings settings)
{
    private readonly PersonOutcome _outcome = new(settings);
    private readonly PayslipWriter _writer = new(settings);

    /// <summary>Everyone of the facts, in order of id.</summary>
    public List<WireResult> Of(FactSet facts, CancellationToken cancellation)
    {
        var results = payroll.Calculate(settings.Plan, facts, settings.Options, null, cancellation);
        var wire = new List<WireResult>(facts.Employees.Length);
        var next = 0;
        foreach (var person in facts.Employees)
        {
            if (next < results.Count && results[next].EmployeeId == person.EmployeeId) wire.Add(Of(results[next++]));
            else wire.Add(new() { EmployeeId = person.EmployeeId, Error = _outcome.NotEmployed(person.EmployeeId) });
        }

        return wire;
    }

    /// <summary>A person whose rows are no facts.</summary>
    public WireResult Unreadable(string employeeId, IEnumerable<FieldFault> faults) =>
        new() { EmployeeId = employeeId, Error = _outcome.FactsInvalid(employeeId, faults) };

    /// <summary>A person whose team has members whose rows are no facts.</summary>
    public WireResult TeamUnreadable(string employeeId, string team, int unreadable) => new()
    {
        EmployeeId = employeeId,
        Error = _outcome.TeamMissing(employeeId, (
            Invariant($"团队 {team} 有 {unreadable} 名成员的数据有误，方案 {settings.Plan.Id} 需要全体成员的数据。请更正后重新提交整个团队。"),
            Invariant($"The facts of {unreadable} members of {team} have errors, and the plan {settings.Plan.Id} needs everyone's. Mend them and send the whole team again."))),
    };

    /// <summary>A person who came in an earlier message.</summary>
    public WireResult Repeated(string employeeId)
    {
        (string Zh, string En) text = (
            "此人已在之前的消息中提交。一个人的全部数据须在同一条消息中。",
            "The person came in an earlier message. All rows of a person stand in one message.");
        var status = RichStatus.Of(
            Code.InvalidArgument,
            ErrorReason.RequestInvalid,
            text,
            settings.Language,
            [new("facts.employees", "stream.person-repeated", settings.Language == Language.Zh ? text.Zh : text.En)],
            ("employee_id", employeeId));
        return new() { EmployeeId = employeeId, Error = status };
    }

    private WireResult Of(PersonResult result) => result switch
    {
        Payslip payslip => new() { EmployeeId = payslip.EmployeeId, Payslip = _writer.Write(payslip) },
        WithheldPayslip withheld => new() { EmployeeId = withheld.EmployeeId, Error = _outcome.Withheld(withheld) },
        _ => throw new InvalidOperationException($"There is no result of type {result.GetType().Name}."),
    };
}
