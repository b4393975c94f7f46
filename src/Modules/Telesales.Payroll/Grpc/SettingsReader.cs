using System.Globalization;
using System.Text.RegularExpressions;
using Google.Rpc;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Payroll.V1;
using Telesales.Policies;
using Telesales.Policies.V1;
using static System.FormattableString;

namespace Telesales.Payroll.Grpc;

/// <summary>What is to be calculated, checked: the plan of the month, how, and in which language errors are told.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Options">How.</param>
/// <param name="Language">The language.</param>
internal sealed record Settings(ResolvedPlan Plan, PayrollOptions Options, Language Language)
{
    /// <summary>Some policy sees several people.</summary>
    public bool ReadsTeam { get; } = Plan.Policies.Any(policy => policy.Policy is ITeamPolicy);
}

/// <summary>Reads the settings of a request.</summary>
internal sealed partial class SettingsReader(IPolicyCatalogue catalogue)
{
    private const string Path = "settings";
    private readonly PlanFinder _plans = new(catalogue);
    private static readonly (string Zh, string En) Malformed = ("请求中有字段缺失或格式不对。", "Fields of the request are missing or malformed.");

    /// <summary>The settings.</summary>
    /// <exception cref="RequestException">They are missing or wrong; all violations are listed.</exception>
    public Settings Read(CalculationSettings? wire) => Read(wire, settles: false);

    /// <summary>The settings of a settlement, whose plan is of that kind.</summary>
    /// <exception cref="RequestException">They are missing or wrong; all violations are listed.</exception>
    public Settings ReadSettlement(CalculationSettings? wire) => Read(wire, settles: true);

    private Settings Read(CalculationSettings? wire, bool settles)
    {
        if (wire is null)
            throw RequestException.Invalid(Language.Zh, Path, "request.required", ("缺少 settings。", "The settings are missing; the first message needs them."));
        var violations = new List<Violation>();
        if (!TryLanguage(wire.LanguageCode, out var language))
            Report(violations, Language.En, "language_code", ("请用 zh-CN 或 en。", $"There is no language '{Short(wire.LanguageCode)}': use zh-CN or en."));
        var plan = ReadPlan(wire, violations, language);
        var month = ReadMonth(wire, violations, language);
        var asOf = ReadAsOf(wire, month, violations, language);
        var wage = ReadWage(wire, violations, language);
        if (violations.Count > 0)
            throw new RequestException(RichStatus.Of(Code.InvalidArgument, ErrorReason.RequestInvalid, Malformed, language, violations));
        var resolved = settles
            ? _plans.FindSettlement(plan, month!.Value, language)
            : _plans.Find(plan, month!.Value, PlanOptions.Overrides(wage, wire.EnforceLaw), language);
        var options = new PayrollOptions
        {
            AsOf = asOf,
            MissingAttendanceAsAttended = wire.MissingAttendanceAsAttended,
            Explain = wire.Explain,
        };
        return new(resolved, options, language);
    }

    /// <summary>Reads a language code; empty is Chinese.</summary>
    public static bool TryLanguage(string code, out Language language)
    {
        language = code.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.En : Language.Zh;
        return code.Length == 0 || Languages().IsMatch(code);
    }

    private static string ReadPlan(CalculationSettings wire, List<Violation> violations, Language language)
    {
        if (PlanFinder.IsName(wire.Plan)) return wire.Plan;
        Report(violations, language, "plan", ($"“{Short(wire.Plan)}”不是方案名称。请写 plans/R21 或 plans/R21@1。", $"'{Short(wire.Plan)}' is not the name of a plan. Write plans/R21 or plans/R21@1."));
        return "";
    }

    private static Month? ReadMonth(CalculationSettings wire, List<Violation> violations, Language language)
    {
        if (Month.TryParse(wire.Month, out var month) && month.Year is >= 1900 and <= 2199) return month;
        Report(violations, language, "month", ($"“{Short(wire.Month)}”不是月份。请按 2026-10 填写。", $"'{Short(wire.Month)}' is not a month. Write it like 2026-10."));
        return null;
    }

    private static DateOnly? ReadAsOf(CalculationSettings wire, Month? month, List<Violation> violations, Language language)
    {
        var fields = new FactFields("", language);
        var asOf = fields.Date(wire.AsOf, "as_of");
        if (fields.Faults is [var fault])
            violations.Add(fault.Violation with { Field = $"{Path}.as_of", Code = "request.malformed" });
        else if (asOf is { } date && month is { } known && !known.Contains(date))
            Report(violations, language, "as_of", ($"截止日期须在 {known} 之内。", Invariant($"The as-of date lies outside {known}. Give a date from {known.FirstDay:yyyy-MM-dd} to {known.LastDay:yyyy-MM-dd}, or leave it out.")));
        return asOf;
    }

    private static Money? ReadWage(CalculationSettings wire, List<Violation> violations, Language language)
    {
        if (wire.MinimumWage is null) return null;
        if (MoneyText.TryRead(wire.MinimumWage, out var wage) && wage is >= 0 and < 1_000_000_000 && wage * 100 == decimal.Truncate(wage * 100))
            return new Money((long)(wage * 100));
        Report(violations, language, "minimum_wage", ("最低工资须为不小于 0 的人民币金额，最多两位小数。", "The minimum wage is an amount in CNY of 0 or more with at most two decimals."));
        return null;
    }

    private static void Report(List<Violation> violations, Language language, string field, (string Zh, string En) text) =>
        violations.Add(new($"{Path}.{field}", "request.malformed", language == Language.Zh ? text.Zh : text.En));

    private static string Short(string text) => text.Length <= 60 ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, 60)}…");

    [GeneratedRegex(@"^(zh|en)(-[A-Za-z0-9]{2,8})*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Languages();
}
