using System.Globalization;
using Telesales.Payroll.Settlements;

namespace Telesales.Payroll.GoldenCases;

/// <summary>A person's result as comparable lines of text, by the sections of a golden case.</summary>
internal static class GoldenText
{
    public static readonly IReadOnlyList<string> Sections = ["net", "lines", "measures", "decisions", "entitlements", "notices", "not_applied", "errors", Settlement];

    /// <summary>The section of a case that settles with partners.</summary>
    public const string Settlement = "settlement";

    /// <summary>The entries of a section, in order.</summary>
    public static IReadOnlyList<string> Of(PersonResult? result, string section) => result switch
    {
        Payslip payslip => OfPayslip(payslip, section),
        WithheldPayslip withheld when section == "errors" => [.. withheld.Errors.Select(error => error.Code).Distinct(StringComparer.Ordinal)],
        _ => [],
    };

    /// <summary>The entries of a section of a settlement; null: nothing is settled with the partner.</summary>
    public static IReadOnlyList<string> Of(PartnerSettlement? settlement, string section) => section switch
    {
        Settlement => [.. settlement?.Lines.Select(line => $"{(line.Reference is null ? line.Code : $"{line.Code}/{line.Reference}")}: {line.Amount}") ?? []],
        "errors" => [.. settlement?.Errors.Select(error => error.Code) ?? []],
        _ => [],
    };

    private static IReadOnlyList<string> OfPayslip(Payslip payslip, string section) => section switch
    {
        "net" => [payslip.Net.ToString()],
        "lines" => [.. payslip.Lines.Select(LineText)],
        "measures" => [.. payslip.Measures.Select(measure => $"{measure.Code}: {measure.Value}")],
        "decisions" => [.. payslip.Decisions.Select(decision => $"{Iso.Text(decision.Effective)} {decision.Code}")],
        "entitlements" => [.. payslip.Entitlements.Select(e => string.Create(CultureInfo.InvariantCulture, $"{Iso.Text(e.Date)} {e.Kind} {e.Minutes}"))],
        "notices" => [.. payslip.Notices.Select(notice => notice.Code)],
        "not_applied" => [.. payslip.NotApplied.Select(missed => missed.Message).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        _ => [],
    };

    private static string LineText(PayslipLine line)
    {
        var code = line.Reference is null ? line.Code : $"{line.Code}/{line.Reference}";
        return line.Quantity is null ? $"{code}: {line.Amount}" : $"{code}: {line.Quantity} × {line.Rate} = {line.Amount}";
    }
}
