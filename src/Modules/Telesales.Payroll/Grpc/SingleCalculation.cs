using Google.Rpc;
using Telesales.Facts;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Payroll.V1;

namespace Telesales.Payroll.Grpc;

/// <summary>One person's payslip from one request.</summary>
internal sealed class SingleCalculation(IPayroll payroll, FactVocabulary vocabulary, Settings settings)
{
    private readonly PersonOutcome _outcome = new(settings);

    /// <summary>The payslip.</summary>
    /// <exception cref="RequestException">There is none; the status says why.</exception>
    /// <exception cref="OperationCanceledException">The call has ended.</exception>
    public CalculateResponse Calculate(CalculateRequest request, CancellationToken cancellation)
    {
        if (request.Facts is null)
            throw RequestException.Invalid(settings.Language, "facts", "request.required", ("缺少 facts。", "The facts are missing."));
        var facts = Build(request);
        cancellation.ThrowIfCancellationRequested();
        var employeeId = EmployeeOf(request);
        facts.TryIndexOf(employeeId, out var employee);
        if (settings.ReadsTeam && request.TeamFacts is null && facts.Employees[employee].Team is { } team)
        {
            throw new RequestException(_outcome.TeamMissing(employeeId, (
                $"方案 {settings.Plan.Id} 含团队规则，请在 team_facts 中附上 {team} 其他全体成员的数据（没有其他成员时附上空的 team_facts）。",
                $"The plan {settings.Plan.Id} has rules about the team: send the facts of everyone else in {team} as team_facts (empty when there is nobody else).")));
        }

        if (settings.ReadsTeam && request.TeamFacts is { } others && _outcome.TeamMixed(facts.Employees[employee].Team, others.Employees) is { } mixed)
            throw new RequestException(mixed);
        var result = payroll.CalculateOne(settings.Plan, facts, employeeId, settings.Options, cancellation);
        cancellation.ThrowIfCancellationRequested();
        CalculateResponse response = result switch
        {
            Payslip payslip => new() { Payslip = new PayslipWriter(settings).Write(payslip) },
            WithheldPayslip withheld => throw new RequestException(_outcome.Withheld(withheld)),
            _ => throw new RequestException(_outcome.NotEmployed(employeeId)),
        };
        cancellation.ThrowIfCancellationRequested();
        return response;
    }

    private FactSet Build(CalculateRequest request)
    {
        var builder = new FactSetBuilder(vocabulary);
        var faults = new List<FieldFault>();
        AddTo(builder, new(request.Facts, "facts", settings.Language), faults);
        if (request.TeamFacts is { } team) AddTo(builder, new(team, "team_facts", settings.Language), faults);
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

    private string EmployeeOf(CalculateRequest request)
    {
        var people = request.Facts.Employees;
        if (request.EmployeeId.Length == 0 && people.Count == 1) return people[0].EmployeeId;
        if (people.Any(person => person.EmployeeId == request.EmployeeId)) return request.EmployeeId;
        (string Zh, string En) text = request.EmployeeId.Length == 0
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
