using Google.Rpc;
using Telesales.Facts;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Payroll.V1;
using Wire = Telesales.Facts.V1;

namespace Telesales.Payroll.Grpc;

/// <summary>The facts of one person, with the team's where the plan reads it, from a request about that person.</summary>
internal sealed class OnePerson(FactVocabulary vocabulary, Settings settings)
{
    /// <summary>Why the person has no answer.</summary>
    public PersonOutcome Outcome { get; } = new(settings);

    /// <summary>The person; known once the facts are read.</summary>
    public string EmployeeId { get; private set; } = "";

    /// <summary>The facts.</summary>
    /// <param name="employeeId">As asked for; may be empty when the facts are of one person.</param>
    /// <param name="own">The person's facts.</param>
    /// <param name="teamFacts">The rest of the team.</param>
    /// <param name="cancellation">The call.</param>
    /// <exception cref="RequestException">They are missing or no facts, or the person is not among them.</exception>
    /// <exception cref="OperationCanceledException">The call has ended.</exception>
    public FactSet Read(string employeeId, Wire.Facts? own, Wire.Facts? teamFacts, CancellationToken cancellation)
    {
        if (own is null)
            throw RequestException.Invalid(settings.Language, "facts", "request.required", ("缺少 facts。", "The facts are missing."));
        var facts = Build(own, teamFacts);
        cancellation.ThrowIfCancellationRequested();
        EmployeeId = EmployeeOf(employeeId, own);
        if (settings.ReadsTeam) CheckTeam(facts, teamFacts);
        return facts;
    }

    private void CheckTeam(FactSet facts, Wire.Facts? teamFacts)
    {
        facts.TryIndexOf(EmployeeId, out var employee);
        if (teamFacts is null && facts.Employees[employee].Team is { } team)
        {
            throw new RequestException(Outcome.TeamMissing(EmployeeId, (
                $"方案 {settings.Plan.Id} 含团队规则，请在 team_facts 中附上 {team} 其他全体成员的数据（没有其他成员时附上空的 team_facts）。",
                $"The plan {settings.Plan.Id} has rules about the team: send the facts of everyone else in {team} as team_facts (empty when there is nobody else).")));
        }

        if (teamFacts is not null && Outcome.TeamMixed(facts.Employees[employee].Team, teamFacts.Employees) is { } mixed)
            throw new RequestException(mixed);
    }

    private FactSet Build(Wire.Facts own, Wire.Facts? team)
    {
        var builder = new FactSetBuilder(vocabulary);
        var faults = new List<FieldFault>();
        AddTo(builder, new(own, "facts", settings.Language), faults);
        if (team is not null) AddTo(builder, new(team, "team_facts", settings.Language), faults);
        var result = builder.Build();
        var problems = FactsProblems.Of(faults, result, settings.Language);
        if (problems.Count > 0) throw new RequestException(PersonOutcome.FactsInvalid(settings.Language, problems));
        return result.Facts!;
    }

    private static void AddTo(FactSetBuilder builder, FactsMessage message, List<FieldFault> faults)
    {
        faults.AddRange(message.AddShared(builder));
        faults.AddRange(message.AddPeople(builder, only: null));
    }

    private string EmployeeOf(string employeeId, Wire.Facts own)
    {
        var people = own.Employees;
        if (employeeId.Length == 0 && people.Count == 1) return people[0].EmployeeId;
        if (people.Any(person => person.EmployeeId == employeeId)) return employeeId;
        (string Zh, string En) text = employeeId.Length == 0
            ? ("facts.employees 不止一人或为空，请填写 employee_id。", "facts.employees is not one person: say whom to pay in employee_id.")
            : ("employee_id 不在 facts.employees 之中。", "The employee_id is not among facts.employees.");
        throw new RequestException(RichStatus.Of(
            Code.InvalidArgument,
            ErrorReason.EmployeeNotFound,
            text,
            settings.Language,
            [new("employee_id", "employee.not-found", settings.Language == Policies.Language.Zh ? text.Zh : text.En)]));
    }
}
