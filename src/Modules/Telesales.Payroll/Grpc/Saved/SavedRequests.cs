using System.Text.RegularExpressions;
using Google.Rpc;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Store;
using Telesales.Payroll.V1;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Grpc.Saved;

/// <summary>Reads requests about saved payslips; every violation is told at once.</summary>
internal static partial class SavedRequests
{
    private const int DefaultSize = 100;
    private const int LargestSize = 500;
    private const string Plans = "plans/";
    private static readonly (string Zh, string En) Malformed = ("请求中有字段缺失或格式不对。", "Fields of the request are missing or malformed.");

    /// <summary>The settings of a write.</summary>
    /// <exception cref="RequestException">Something is missing or malformed, or the month is open.</exception>
    public static Settings Read(SavePayslipsRequest request, SettingsReader reader)
    {
        var settings = reader.Read(request.Settings);
        var violations = new List<Violation>();
        void Report(string field, string zh, string en) => violations.Add(new(field, "request.malformed", settings.Language == Language.Zh ? zh : en));
        if (!RequestIds().IsMatch(request.RequestId))
            Report("request_id", "request_id 须为 1 到 128 个可打印的 ASCII 字符，不含空格。建议用 UUID。", "A request id has 1 to 128 printable ASCII characters without spaces; a UUID is well suited.");
        if (request.Facts is null || request.Facts.Employees.Count == 0)
            Report("facts.employees", "请提供要存档的人员。", "Say whose payslips are to be kept.");
        foreach (var (employee, revision) in request.ExpectedRevisions)
        {
            if (revision < 0) Report($"expected_revisions[{employee}]", "版本号须为 0 或以上。", "A revision is 0 or more.");
            else if (request.Facts is { } facts && !facts.Employees.Any(person => person.EmployeeId == employee)) Report($"expected_revisions[{employee}]", "此人不在 facts.employees 之中。", "This person is not among facts.employees.");
        }

        if (violations.Count > 0) throw new RequestException(RichStatus.Of(Code.InvalidArgument, ErrorReason.RequestInvalid, Malformed, settings.Language, violations));
        if (settings.Options.AsOfFor(settings.Plan.Month) < settings.Plan.Month.LastDay) throw StoreErrors.MonthOpen(settings.Language);
        return settings with { Options = settings.Options with { Explain = true, HashFacts = true } };
    }

    /// <summary>Which payslip, and in which language.</summary>
    public static (PayslipName Name, Language Language) Read(GetPayslipRequest request)
    {
        if (!SettingsReader.TryLanguage(request.LanguageCode, out var language))
            throw RequestException.Invalid(Language.En, "language_code", "request.malformed", ("请用 zh-CN 或 en。", "Use zh-CN or en."));
        return PayslipName.TryParse(request.Name, out var name)
            ? (name, language)
            : throw RequestException.Invalid(language, "name", "request.malformed", ("请写工资条名称，如 payslips/01JC… 或 payslips/01JC…@2。", "Write a payslip's name, like payslips/01JC… or payslips/01JC…@2."));
    }

    /// <summary>Which page of which list.</summary>
    public static (PayslipFilter Filter, int Size, PayslipPosition? After) Read(ListPayslipsRequest request, Caller caller)
    {
        var violations = new List<Violation>();
        Month month = default;
        if (request.PageSize < 0) violations.Add(new("page_size", "request.malformed", "The page size is 0 or more."));
        if (request.Month.Length > 0 && !Month.TryParse(request.Month, out month)) violations.Add(new("month", "request.malformed", "Write the month like 2026-10."));
        if (request.Plan.Length > 0 && !PlanFinder.IsName(request.Plan)) violations.Add(new("plan", "request.malformed", "Write plans/R21 or plans/R21@1."));
        ThrowIfAny(violations);
        var filter = new PayslipFilter
        {
            Branch = NullIfEmpty(request.Branch),
            Month = request.Month.Length > 0 ? month : null,
            EmployeeId = NullIfEmpty(request.EmployeeId),
            Plan = request.Plan.Length > 0 ? request.Plan[Plans.Length..] : null,
            AllRevisions = request.AllRevisions,
        };
        var after = request.PageToken.Length > 0 ? PageToken.Read(request.PageToken, caller, filter) : null;
        if (request.PageToken.Length > 0 && after is null)
            violations.Add(new("page_token", "request.malformed", "This list did not give that page token. Begin again without one, with the same filter on every page."));
        ThrowIfAny(violations);
        return (filter, request.PageSize == 0 ? DefaultSize : Math.Min(request.PageSize, LargestSize), after);
    }

    private static void ThrowIfAny(List<Violation> violations)
    {
        if (violations.Count > 0) throw new RequestException(RichStatus.Of(Code.InvalidArgument, ErrorReason.RequestInvalid, Malformed, Language.En, violations));
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"^[!-~]{1,128}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RequestIds();
}
