using System.Globalization;
using Google.Rpc;
using Microsoft.Extensions.Logging;
using Telesales.Facts;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Payroll.V1;
using Telesales.Policies;
using static System.FormattableString;
using WireResult = Telesales.Payroll.V1.PersonResult;

namespace Telesales.Payroll.Grpc.Batches;

/// <summary>What comes of people, each on their own: a payslip, or why there is none.</summary>
internal sealed partial class PeopleResults(IPayroll payroll, Settings settings, ILogger logger)
{
    private readonly PersonOutcome _outcome = new(settings);
    private readonly PayslipWriter _writer = new(settings);

    /// <summary>Everyone of the facts, in order of id. A fault while somebody is calculated is their error and nobody else's.</summary>
    public List<WireResult> Of(FactSet facts, CancellationToken cancellation)
    {
        IReadOnlyList<PersonResult> results;
        try
        {
            results = payroll.Calculate(settings.Plan, facts, settings.Options, null, cancellation);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return OneByOne(facts, cancellation);
        }

        var wire = new List<WireResult>(facts.Employees.Length);
        var next = 0;
        foreach (var person in facts.Employees)
        {
            if (next < results.Count && results[next].EmployeeId == person.EmployeeId) wire.Add(Write(results[next++]));
            else wire.Add(new() { EmployeeId = person.EmployeeId, Error = _outcome.NotEmployed(person.EmployeeId) });
        }

        return wire;
    }

    /// <summary>A person whose rows are no facts.</summary>
    public WireResult Unreadable(string employeeId, FoundProblems faults) =>
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

    // Whose fault it was is not known: everyone is calculated alone, and who fails again fails alone.
    private List<WireResult> OneByOne(FactSet facts, CancellationToken cancellation)
    {
        var wire = new List<WireResult>(facts.Employees.Length);
        foreach (var person in facts.Employees)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var result = payroll.CalculateOne(settings.Plan, facts, person.EmployeeId, settings.Options, cancellation);
                wire.Add(result is null ? new() { EmployeeId = person.EmployeeId, Error = _outcome.NotEmployed(person.EmployeeId) } : Write(result));
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                wire.Add(Failed(person.EmployeeId, fault));
            }
        }

        return wire;
    }

    private WireResult Write(PersonResult result)
    {
        try
        {
            return result switch
            {
                Payslip payslip => new() { EmployeeId = payslip.EmployeeId, Payslip = _writer.Write(payslip) },
                WithheldPayslip withheld => new() { EmployeeId = withheld.EmployeeId, Error = _outcome.Withheld(withheld) },
                _ => throw new InvalidOperationException($"There is no result of type {result.GetType().Name}."),
            };
        }
        catch (Exception fault)
        {
            return Failed(result.EmployeeId, fault);
        }
    }

    // The message of an exception may quote facts, and an id is a person: type and stack are enough to find the place.
    private WireResult Failed(string employeeId, Exception fault)
    {
        var id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        LogFault(id, fault.GetType().Name, fault.StackTrace ?? "");
        return new() { EmployeeId = employeeId, Error = _outcome.Fault(employeeId, id) };
    }

    [LoggerMessage(1, LogLevel.Error, "A person of a batch: fault {ErrorId}: {Type}\n{Stack}")]
    private partial void LogFault(string errorId, string type, string stack);
}
