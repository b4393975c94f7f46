using Google.Rpc;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Payroll.Rendering;
using Telesales.Payroll.V1;
using Telesales.Policies;
using Status = Google.Rpc.Status;

namespace Telesales.Payroll.Grpc;

/// <summary>Why a person has no payslip, as a status.</summary>
internal sealed class PersonOutcome(Settings settings)
{
    private readonly ExplanationRenderer _renderer = new(settings.Plan, settings.Language);

    /// <summary>The errors of a withheld payslip, all of them.</summary>
    public Status Withheld(WithheldPayslip withheld)
    {
        var violations = withheld.Errors.Select(error => new Violation(FieldOf(error), error.Code, _renderer.Text(error.Why))).ToList();
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
            ($"数据有 {violations.Count} 处需要更正，工资条暂缓。", $"The payslip is withheld: {violations.Count} facts must be mended."),
            settings.Language,
            violations,
            ("employee_id", withheld.EmployeeId));
    }

    /// <summary>Rows that are no facts.</summary>
    public Status FactsInvalid(string employeeId, IEnumerable<FieldFault> faults)
    {
        var violations = faults.Select(fault => fault.Violation).ToList();
        return FactsInvalid(settings.Language, violations, ("employee_id", employeeId));
    }

    /// <summary>Rows that are no facts.</summary>
    public static Status FactsInvalid(Language language, IReadOnlyList<Violation> violations, params (string Key, string Value)[] metadata) => RichStatus.Of(
        Code.InvalidArgument,
        ErrorReason.FactsInvalid,
        ($"数据有 {violations.Count} 处错误。", $"The facts have {violations.Count} errors."),
        language,
        violations,
        metadata);

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
