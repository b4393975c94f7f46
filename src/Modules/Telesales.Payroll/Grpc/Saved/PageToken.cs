using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Telesales.Payroll.Store;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Grpc.Saved;

/// <summary>
/// Where a page ended, as a token: the place, and a hash over place, caller and filter. So a token is good for its own list only. It opens
/// nothing: what a caller sees is decided anew for each page.
/// </summary>
internal static class PageToken
{
    private const int HashLength = 16;

    public static string Write(PayslipPosition position, Caller caller, PayslipFilter filter)
    {
        var place = JsonSerializer.SerializeToUtf8Bytes<string[]>(
            [position.Month.ToString(), position.Branch, position.EmployeeId, position.PlanId, position.Revision.ToString(CultureInfo.InvariantCulture)]);
        return System.Buffers.Text.Base64Url.EncodeToString([.. Hash(place, caller, filter), .. place]);
    }

    /// <summary>The place; null when this list did not give the token.</summary>
    public static PayslipPosition? Read(string token, Caller caller, PayslipFilter filter)
    {
        try
        {
            var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(token);
            if (bytes.Length <= HashLength) return null;
            var place = bytes.AsSpan(HashLength);
            if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, HashLength), Hash(place, caller, filter))) return null;
            return JsonSerializer.Deserialize<string[]>(place) is [var month, var branch, var employee, var plan, var revision]
                ? new(Month.Parse(month), branch, employee, plan, int.Parse(revision, NumberStyles.None, CultureInfo.InvariantCulture))
                : null;
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or OverflowException)
        {
            return null;
        }
    }

    private static byte[] Hash(ReadOnlySpan<byte> place, Caller caller, PayslipFilter filter)
    {
        var list = JsonSerializer.SerializeToUtf8Bytes<string?[]>(
            [caller.Id, filter.Branch, filter.Month?.ToString(), filter.EmployeeId, filter.Team, filter.Plan, filter.AllRevisions ? "all" : "newest"]);
        return SHA256.HashData([.. Encoding.ASCII.GetBytes($"telesales payslips {list.Length.ToString(CultureInfo.InvariantCulture)} "), .. list, .. place])[..HashLength];
    }
}
