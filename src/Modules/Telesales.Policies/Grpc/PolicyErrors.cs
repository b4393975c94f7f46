using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Telesales.Payroll.V1;
using Status = Google.Rpc.Status;

namespace Telesales.Policies.Grpc;

/// <summary>Errors as <c>telesales.payroll.v1.ErrorReason</c> describes them. Requests for plans name no language: the text is English.</summary>
internal static class PolicyErrors
{
    /// <summary>A field is malformed.</summary>
    public static RpcException Invalid(string field, string message)
    {
        var bad = new BadRequest();
        bad.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = field, Reason = "REQUEST_MALFORMED", Description = message });
        return Of(Code.InvalidArgument, ErrorReason.RequestInvalid, message, bad);
    }

    /// <summary>There is no such plan.</summary>
    public static RpcException NotFound(string name, IEnumerable<string> known) => Of(
        Code.NotFound,
        ErrorReason.PlanNotFound,
        $"There is no plan {name}. There are: {string.Join(", ", known)}.",
        new ResourceInfo { ResourceType = "telesales.policy.v1.Plan", ResourceName = name });

    /// <summary>There is no such regulation.</summary>
    public static RpcException RegulationNotFound(string name, IEnumerable<string> known) => Of(
        Code.NotFound,
        ErrorReason.RegulationNotFound,
        $"There is no regulation {name}. There are: {string.Join(", ", known)}.",
        new ResourceInfo { ResourceType = "telesales.policy.v1.Regulation", ResourceName = name });

    /// <summary>The plan can't be used, with every problem.</summary>
    public static RpcException NotUsable(string name, Month month, IReadOnlyList<PolicyProblem> problems)
    {
        var failure = new PreconditionFailure();
        foreach (var problem in problems)
        {
            failure.Violations.Add(new PreconditionFailure.Types.Violation
            {
                Type = problem.Code,
                Subject = problem.Location,
                Description = $"{problem.Message(Language.En)} {problem.Remedy(Language.En)}",
            });
        }

        return Of(Code.FailedPrecondition, ErrorReason.PlanNotUsable, $"The plan {name} can't be used in {month}.", failure);
    }

    private static RpcException Of(Code code, ErrorReason reason, string message, Google.Protobuf.IMessage detail)
    {
        var name = ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByNumber((int)reason).Name["ERROR_REASON_".Length..];
        var status = new Status { Code = (int)code, Message = message };
        status.Details.Add(Any.Pack(new ErrorInfo { Domain = "telesales", Reason = name }));
        status.Details.Add(Any.Pack(detail));
        return status.ToRpcException();
    }
}
