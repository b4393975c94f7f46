namespace Telesales.Payroll.V1;

/// <content>A result whose payslip is encoded already; only gRPC can send it, as over REST answers are messages.</content>
internal sealed partial class PersonResult
{
    /// <summary>The bytes of the payslip; null when it is the message's own field, or there is none.</summary>
    public byte[]? EncodedPayslip { get; init; }
}

/// <content>An answer whose payslip is encoded already; only gRPC can send it.</content>
internal sealed partial class CalculateResponse
{
    /// <summary>The bytes of the payslip; null when it is the message's own field.</summary>
    public byte[]? EncodedPayslip { get; init; }
}
