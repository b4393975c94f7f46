using System.Globalization;

namespace Telesales.Payroll.Grpc.Errors;

/// <summary>A field of a request that is wrong. Its text is written only when it is sent.</summary>
/// <param name="Field">Its path: <c>facts.attendance[3].leave</c>.</param>
/// <param name="Code">The fine code: <c>attendance.leave-inconsistent</c>.</param>
/// <param name="Text">Writes what is wrong and how to mend it.</param>
internal sealed record Violation(string Field, string Code, Func<string> Text)
{
    /// <summary>One whose text is known.</summary>
    public Violation(string field, string code, string text)
        : this(field, code, () => text)
    {
    }

    /// <summary>The code as google.rpc writes it: <c>ATTENDANCE_LEAVE_INCONSISTENT</c>.</summary>
    public string Reason => Code.Replace('.', '_').Replace('-', '_').ToUpper(CultureInfo.InvariantCulture);
}
