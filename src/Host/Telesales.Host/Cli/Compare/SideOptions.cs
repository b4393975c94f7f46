using System.CommandLine;
using System.Globalization;
using Telesales.Comparison;
using Telesales.Policies;

namespace Telesales.Host.Cli.Compare;

/// <summary>What a caller may set for one side of a comparison: figures of its policies, and how it is calculated.</summary>
internal static class SideOptions
{
    public static Option<string[]> Create(string name, string side) => new(name)
    {
        Description = $"Set for {side} only, as often as needed: a figure (quota.weekly-workload.pass_line=85%), as_of=2026-10-14, or missing_attendance_as_attended=true.",
        HelpName = "WHAT=VALUE",
    };

    /// <summary>The side.</summary>
    /// <exception cref="RefusedException">A setting is not one; the message says what to write.</exception>
    public static ComparisonSide Read(string plan, string[] settings, Language language) =>
        settings.Aggregate(new ComparisonSide(plan), (side, setting) => With(side, setting) ?? throw new RefusedException(CompareTexts.NoSetting(setting, language)));

    private static ComparisonSide? With(ComparisonSide side, string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        if (at < 1) return null;
        var (what, value) = (setting[..at].Trim(), setting[(at + 1)..].Trim());
        return what switch
        {
            "as_of" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? side with { AsOf = date } : null,
            "missing_attendance_as_attended" => bool.TryParse(value, out var flag) ? side with { MissingAttendanceAsAttended = flag } : null,
            _ => what.LastIndexOf('.') is > 0 and var dot ? side with { Figures = [.. side.Figures, new(what[..dot], what[(dot + 1)..], value)] } : null,
        };
    }
}
