using Telesales.Facts;
using Telesales.Payroll.Grpc.Bytes;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.V1;

namespace Telesales.Payroll.Grpc;

/// <summary>One person's payslip from one request.</summary>
internal sealed class SingleCalculation(IPayroll payroll, FactVocabulary vocabulary, Settings settings)
{
    /// <summary>The payslip.</summary>
    /// <param name="request">The request.</param>
    /// <param name="encode">Whether the answer may carry its payslip as bytes: over gRPC it may.</param>
    /// <param name="cancellation">The call.</param>
    /// <exception cref="RequestException">There is none; the status says why.</exception>
    /// <exception cref="OperationCanceledException">The call has ended.</exception>
    public CalculateResponse Calculate(CalculateRequest request, bool encode, CancellationToken cancellation)
    {
        var person = new OnePerson(vocabulary, settings);
        var facts = person.Read(request.EmployeeId, request.Facts, request.TeamFacts, cancellation);
        var result = payroll.CalculateOne(settings.Plan, facts, person.EmployeeId, settings.Options, cancellation);
        cancellation.ThrowIfCancellationRequested();
        CalculateResponse response = result switch
        {
            Payslip payslip when encode && PayslipEncoder.CanEncode(payslip) => new() { EncodedPayslip = new PayslipEncoder(settings.Plan).Encode(payslip) },
            Payslip payslip => new() { Payslip = new PayslipWriter(settings).Write(payslip) },
            WithheldPayslip withheld => throw new RequestException(person.Outcome.Withheld(withheld)),
            _ => throw new RequestException(person.Outcome.NotEmployed(person.EmployeeId)),
        };
        cancellation.ThrowIfCancellationRequested();
        return response;
    }
}
