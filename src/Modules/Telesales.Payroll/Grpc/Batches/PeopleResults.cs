using System.Globalization;
using Google.Rpc;
using Microsoft.Extensions.Logging;
using Telesales.Facts;
using Telesales.Payroll.Grpc.Bytes;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Payroll.V1;
using Telesales.Policies;
using static System.FormattableString;
using Status = Google.Rpc.Status;
using WireResult = Telesales.Payroll.V1.PersonResult;

namespace Telesales.Payroll.Grpc.Batches;

/// <summary>What comes of people, each on their own: a payslip, or why there is none.</summary>
internal sealed partial class PeopleResults(IPayroll payroll, Settings settings, ILogger logger)
{
    private readonly PersonOutcome _outcome = new(settings);
    private readonly PayslipWriter _writer = new(settings);
    private readonly PayslipEncoder _encoder = new(settings.Plan);

    /// <summary>Everyone of the facts, in order of id. A fault while somebody is calculated is their error and nobody else's.</summary>
    public List<WireResult> Of(FactSet facts, CancellationToken cancellation) => [.. Answers(facts, cancellation).Select(Write)];

    /// <summary>The same, with payslips as they were calculated.</summary>
    public List<PersonAnswer> Answers(FactSet facts, CancellationToken cancellation)
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

        var answers = new List<PersonAnswer>(facts.Employees.Length);
        var next = 0;
        foreach (var person in facts.Employees)
            answers.Add(AnswerOf(person.EmployeeId, next < results.Count && results[next].EmployeeId == person.EmployeeId ? results[next++] : null));
        return answers;
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
    private List<PersonAnswer> OneByOne(FactSet facts, CancellationToken cancellation)
    {
        var answers = new List<PersonAnswer>(facts.Employees.Length);
        foreach (var person in facts.Employees)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                answers.Add(AnswerOf(person.EmployeeId, payroll.CalculateOne(settings.Plan, facts, person.EmployeeId, settings.Options, cancellation)));
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                answers.Add(new(person.EmployeeId, null, Failed(person.EmployeeId, fault)));
            }
        }

        return answers;
    }

    private PersonAnswer AnswerOf(string employeeId, PersonResult? result)
    {
        try
        {
            return result switch
            {
                null => new(employeeId, null, _outcome.NotEmployed(employeeId)),
                Payslip payslip => new(employeeId, payslip, null),
                WithheldPayslip withheld => new(employeeId, null, _outcome.Withheld(withheld)),
                _ => throw new InvalidOperationException($"There is no result of type {result.GetType().Name}."),
            };
        }
        catch (Exception fault)
        {
            return new(employeeId, null, Failed(employeeId, fault));
        }
    }

    private WireResult Write(PersonAnswer answer)
    {
        try
        {
            return answer.Payslip switch
            {
                null => new() { EmployeeId = answer.EmployeeId, Error = answer.Error },
                var payslip when PayslipEncoder.CanEncode(payslip) => new() { EmployeeId = answer.EmployeeId, EncodedPayslip = _encoder.Encode(payslip) },
                var payslip => new() { EmployeeId = answer.EmployeeId, Payslip = _writer.Write(payslip) },
            };
        }
        catch (Exception fault)
        {
            return new() { EmployeeId = answer.EmployeeId, Error = Failed(answer.EmployeeId, fault) };
        }
    }

    // The message of an exception may quote facts, and an id is a person: type and stack are enough to find the place.
    private Status Failed(string employeeId, Exception fault)
    {
        var id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        LogFault(id, fault.GetType().Name, fault.StackTrace ?? "");
        return _outcome.Fault(employeeId, id);
    }

    [LoggerMessage(1, LogLevel.Error, "A person of a batch: fault {ErrorId}: {Type}\n{Stack}")]
    private partial void LogFault(string errorId, string type, string stack);
}

/// <summary>What came of one person: a payslip, or why there is none.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Payslip">The payslip.</param>
/// <param name="Error">Why there is none.</param>
internal sealed record PersonAnswer(string EmployeeId, Payslip? Payslip, Status? Error);
