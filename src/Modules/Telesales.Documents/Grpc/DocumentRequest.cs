using Telesales.Documents.V1;
using Telesales.Policies;
using WireFormat = Telesales.Documents.V1.DocumentFormat;

namespace Telesales.Documents.Grpc;

/// <summary>What a request asks for, checked: every violation is told at once.</summary>
/// <param name="Form">The form.</param>
/// <param name="Language">The language.</param>
internal sealed record DocumentRequest(DocumentForm Form, Language Language)
{
    private const string Payslips = "payslips/";
    private const string Plans = "plans/";

    /// <summary>A payslip's.</summary>
    public static DocumentRequest Read(RenderPayslipRequest request)
    {
        var violations = new List<(string, (string, string))>();
        if (!request.Name.StartsWith(Payslips, StringComparison.Ordinal) || request.Name.Length == Payslips.Length)
            violations.Add(("name", ("请写工资条名称，如 payslips/01JC… 或 payslips/01JC…@2。", "Write a payslip's name, like payslips/01JC… or payslips/01JC…@2.")));
        return Read(request.Format, request.LanguageCode, violations);
    }

    /// <summary>A month's, with which payslips.</summary>
    public static (DocumentRequest Request, SavedPayslipFilter Filter) Read(RenderMonthRequest request)
    {
        var violations = new List<(string, (string, string))>();
        if (!Month.TryParse(request.Month, out var month))
            violations.Add(("month", ("请写工资月份，如 2026-10。", "Write the pay month, like 2026-10.")));
        if (request.Plan.Length > 0 && (!request.Plan.StartsWith(Plans, StringComparison.Ordinal) || request.Plan.Length == Plans.Length))
            violations.Add(("plan", ("请写 plans/R21 或 plans/R21@1；留空为全部。", "Write plans/R21 or plans/R21@1; leave it empty for all.")));
        var read = Read(request.Format, request.LanguageCode, violations);
        return (read, new(month, request.Branch, request.Team, request.Plan.Length > 0 ? request.Plan[Plans.Length..] : ""));
    }

    private static DocumentRequest Read(WireFormat format, string languageCode, List<(string, (string, string))> violations)
    {
        var language = languageCode.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.En : Language.Zh;
        if (languageCode is not ("" or "zh-CN" or "zh" or "en"))
            violations.Add(("language_code", ("请用 zh-CN 或 en。", "Use zh-CN or en.")));
        var form = FormOf(format);
        if (form is null)
            violations.Add(("format", ("请指定格式：TEXT、MARKDOWN、HTML、XLSX 或 PDF。", "Name a format: DOCUMENT_FORMAT_TEXT, _MARKDOWN, _HTML, _XLSX or _PDF.")));
        return violations.Count > 0 ? throw DocumentErrors.Invalid(language, violations) : new(form!.Value, language);
    }

    private static DocumentForm? FormOf(WireFormat format) => format switch
    {
        WireFormat.Text => DocumentForm.Text,
        WireFormat.Markdown => DocumentForm.Markdown,
        WireFormat.Html => DocumentForm.Html,
        WireFormat.Xlsx => DocumentForm.Xlsx,
        WireFormat.Pdf => DocumentForm.Pdf,
        _ => null,
    };
}
