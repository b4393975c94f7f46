using Google.Protobuf;
using Microsoft.Extensions.Logging;
using Telesales.Facts;
using Telesales.Payroll.Grpc.Batches;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Payroll.Store;
using Telesales.Payroll.V1;

namespace Telesales.Payroll.Grpc.Saved;

/// <summary>What is to be kept of a request: its people's payslips, and the errors of the others.</summary>
internal sealed class SaveCalculation(IPayroll payroll, FactVocabulary vocabulary, Settings settings, ILogger logger)
{
    /// <summary>Longer ids do not fit into an index.</summary>
    private const int LongestKey = 200;

    private readonly PeopleResults _results = new(payroll, settings, logger);
    private readonly PersonOutcome _outcome = new(settings);

    /// <summary>The write.</summary>
    /// <exception cref="RequestException">What all share is no facts, or there is nobody.</exception>
    public PayslipWrite Calculate(SavePayslipsRequest request, string contentHash, CancellationToken cancellation)
    {
        var message = new FactsMessage(request.Facts, "facts", settings.Language);
        var people = new PeopleFacts(vocabulary, message, settings.Language);
        people.CheckShared();
        var (facts, faults) = people.Build(message, message.People().ToHashSet(StringComparer.Ordinal));
        var broken = BrokenTeams(request, faults.Keys);
        var payslips = new List<PersonPayslip>();
        var notKept = faults.Select(fault => NotKept(_results.Unreadable(fault.Key, fault.Value))).ToList();
        foreach (var answer in _results.Answers(facts, cancellation))
        {
            var person = PersonOf(facts, answer.EmployeeId);
            if (broken.TryGetValue(person.Team, out var unreadable)) notKept.Add(NotKept(_results.TeamUnreadable(answer.EmployeeId, person.Team, unreadable)));
            else if (answer.Payslip is { } payslip && Unfit(person) is not { } unfit) payslips.Add(new(payslip, person));
            else notKept.Add(new(answer.EmployeeId, (answer.Error ?? Unfit(person)!).ToByteArray()));
        }

        return new(request.RequestId, contentHash, settings.Plan, payslips)
        {
            NotKept = [.. notKept.OrderBy(person => person.EmployeeId, StringComparer.Ordinal)],
            ExpectedRevisions = new Dictionary<string, int>(request.ExpectedRevisions, StringComparer.Ordinal),
        };
    }

    /// <summary>Whose payslip it is, as the facts have it.</summary>
    public static StoredPerson PersonOf(FactSet facts, string employeeId)
    {
        facts.TryIndexOf(employeeId, out var index);
        ref readonly var row = ref facts.Employees[index];
        return new(employeeId, row.Name ?? "", row.Branch ?? "", row.Team ?? "", row.Role is { } role ? FactWords<FactRole>.Of(role) : "", FactWords<FactGrade>.Of(row.Grade));
    }

    // Without one member's facts the others' shares would be wrong.
    private Dictionary<string, int> BrokenTeams(SavePayslipsRequest request, IEnumerable<string> unreadable)
    {
        if (!settings.ReadsTeam) return [];
        var people = unreadable.ToHashSet(StringComparer.Ordinal);
        return request.Facts.Employees.Where(row => row.Team.Length > 0 && people.Contains(row.EmployeeId))
            .GroupBy(row => row.Team, StringComparer.Ordinal).ToDictionary(team => team.Key, team => team.Count(), StringComparer.Ordinal);
    }

    private Google.Rpc.Status? Unfit(StoredPerson person)
    {
        if (person.EmployeeId.Length <= LongestKey && person.Branch.Length <= LongestKey) return null;
        (string Zh, string En) text = (
            FormattableString.Invariant($"工号和网点最多 {LongestKey} 个字符才能存档。"),
            FormattableString.Invariant($"To be kept, an employee id and a branch have at most {LongestKey} characters."));
        return _outcome.Unfit(person.EmployeeId, text);
    }

    private static NotKept NotKept(V1.PersonResult result) => new(result.EmployeeId, result.Error.ToByteArray());
}
