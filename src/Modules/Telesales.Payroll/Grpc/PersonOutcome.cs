using Google.Rpc;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Payroll.Rendering;
using Telesales.Payroll.V1;
using Telesales.Policies;
using static System.FormattableString;
using Status = Google.Rpc.Status;
using Wire = Telesales.Facts.V1;

namespace Telesales.Payroll.Grpc;

/// <summary>Why a person has no payslip, as a status.</summary>
internal sealed class PersonOutcome(Settings settings)
{
    private readonly ExplanationRenderer _renderer = new(settings.Plan, settings.Language);

    /// <summary>The errors of a withheld payslip, all of them.</summary>
    public Status Withheld(WithheldPayslip withheld)
    {
        var violations = withheld.Errors.Select(error => new Violation(FieldOf(error), error.Code, () => _renderer.Text(error.Why))).ToList();
        if (withheld.Errors.FirstOrDefault(error => error.Code == "policy.failed") is { } failed)
        {
            var policy = failed.Why.Names.Zip(failed.Why.Operands).FirstOrDefault(pair => pair.First == "policy").Second.Text;
            return RichStatus.Of(
                Code.Internal,
                ErrorReason.PolicyFailed,
                (_renderer.Text(failed.Why), $"The policy {policy} failed; this payslip is withheld."),
                settings.Language,
                null,
                ("policy", policy),
                ("employee_id", withheld.EmployeeId));
        }

        return RichStatus.Of(
            Code.InvalidArgument,
            ErrorReason.PayslipWithheld,
            ($"数据有 {violations.Count} 处需要更正，工资条暂缓。", violations.Count == 1 ? "The payslip is withheld: 1 fact must be mended." : Invariant($"The payslip is withheld: {violations.Count} facts must be mended.")),
            settings.Language,
            violations,
            ("employee_id", withheld.EmployeeId));
    }

    /// <summary>Rows that are no facts.</summary>
    public Status FactsInvalid(string employeeId, FoundProblems problems) => FactsInvalid(settings.Language, problems, ("employee_id", employeeId));

    /// <summary>Rows that are no facts.</summary>
    public static Status FactsInvalid(Language language, FoundProblems problems, params (string Key, string Value)[] metadata) => RichStatus.Of(
        Code.InvalidArgument,
        ErrorReason.FactsInvalid,
        (Invariant($"数据有 {problems.Count} 处错误。"), problems.Count == 1 ? "The facts have 1 error." : Invariant($"The facts have {problems.Count} errors.")),
        language,
        [.. problems.Known.Select(problem => problem.Violation)],
        problems.Count,
        metadata);

    /// <summary>A fault of the service while this person was calculated.</summary>
    /// <param name="employeeId">The person.</param>
    /// <param name="errorId">The id under which the log has the rest.</param>
    public Status Fault(string employeeId, string errorId) => RichStatus.Of(
        Code.Internal,
        ErrorReason.Internal,
        ($"服务内部错误，请将编号 {errorId} 告知管理员。", $"A fault of the service; tell whoever runs it this id: {errorId}."),
        settings.Language,
        null,
        ("employee_id", employeeId),
        ("error_id", errorId));

    /// <summary>Facts of the team that are of another team's people; null when there are none.</summary>
    /// <param name="team">The person's team.</param>
    /// <param name="others">The employees of <c>team_facts</c>.</param>
    public Status? TeamMixed(string? team, IReadOnlyList<Wire.Employee> others)
    {
        var violations = others.Index().Where(other => other.Item.Team != (team ?? "")).Select(other => new Violation(
            Invariant($"team_facts.employees[{other.Index}].team"),
            "team.other-team",
            (settings.Language, team) switch
            {
                (Language.Zh, null) => "要计算的人没有团队，team_facts 中不应有其他人。请移除此人，或更正团队。",
                (Language.Zh, _) => $"此人不属于团队 {team}。team_facts 只能包含该团队的成员：请移除此人，或更正团队。",
                (_, null) => "The person to be paid has no team. Leave others out of team_facts, or mend the teams.",
                _ => $"This person is not in the team {team}. In team_facts stand members of that team only: leave others out, or mend the team.",
            })).ToList();
        return violations.Count == 0 ? null : FactsInvalid(settings.Language, new([.. violations.Select(violation => new FieldFault("employees", 0, violation))], violations.Count));
    }

    /// <summary>Somebody who can be paid, and whose payslip can't be kept.</summary>
    public Status Unfit(string employeeId, (string Zh, string En) text) => RichStatus.Of(
        Code.InvalidArgument,
        ErrorReason.FactsInvalid,
        text,
        settings.Language,
        [new("facts.employees", "employee.id-too-long", settings.Language == Language.Zh ? text.Zh : text.En)],
        ("employee_id", employeeId));

    /// <summary>Not employed on any day of the month.</summary>
    public Status NotEmployed(string employeeId) => RichStatus.Of(
        Code.FailedPrecondition,
        ErrorReason.EmployeeNotEmployed,
        ($"{settings.Plan.Month} 不在职。", $"The person is not employed in {settings.Plan.Month}."),
        settings.Language,
        null,
        ("employee_id", employeeId));

    /// <summary>The team's facts did not come, or are not all usable.</summary>
    /// <param name="employeeId">The person.</param>
    /// <param name="text">Why.</param>
    public Status TeamMissing(string employeeId, (string Zh, string En) text) => RichStatus.Of(
        Code.InvalidArgument,
        ErrorReason.TeamFactsMissing,
        text,
        settings.Language,
        [new("team_facts", "team.facts-missing", settings.Language == Language.Zh ? text.Zh : text.En)],
        ("employee_id", employeeId));

    // A fact that is not there has no place of its own: its table is named.
    private static string FieldOf(PersonError error)
    {
        if (error.Location.StartsWith("facts.", StringComparison.Ordinal) || error.Location.StartsWith("team_facts.", StringComparison.Ordinal)) return error.Location;
        return error.Code.StartsWith("attendance.", StringComparison.Ordinal) ? "facts.attendance" : "facts";
    }
}
