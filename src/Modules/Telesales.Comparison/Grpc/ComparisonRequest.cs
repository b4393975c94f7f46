using System.Text;
using System.Text.RegularExpressions;
using Grpc.Core;
using Telesales.Comparison.V1;
using Telesales.Policies;
using WireDate = Google.Type.Date;

namespace Telesales.Comparison.Grpc;

/// <summary>What a request asks for, checked: every violation is told at once. Plans are named or come as text; nothing in it is ever a path.</summary>
/// <param name="Before">What is in force.</param>
/// <param name="After">What is to come.</param>
/// <param name="Month">The pay month.</param>
/// <param name="Language">The language of texts and errors.</param>
internal sealed partial record ComparisonRequest(ComparisonSide Before, ComparisonSide After, Month Month, Language Language)
{
    private const string Plans = "plans/";
    private const int MostPlanBytes = 1024 * 1024;
    private const int MostFigures = 1_000;

    /// <exception cref="RpcException">Something is missing or malformed.</exception>
    public static ComparisonRequest Read(CompareRequest request)
    {
        var violations = new List<(string Field, (string Zh, string En) Text)>();
        var language = request.LanguageCode.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.En : Language.Zh;
        if (request.LanguageCode is not ("" or "zh-CN" or "zh" or "en")) violations.Add(("language_code", ("请用 zh-CN 或 en。", "Use zh-CN or en.")));
        var isMonth = Month.TryParse(request.Month, out var month) && month.Year is >= 1900 and <= 2199;
        if (!isMonth) violations.Add(("month", ("请写工资月份，如 2026-10。", "Write the pay month, like 2026-10.")));
        var before = new SideReader("before", isMonth ? month : null, violations).Read(request.Before);
        var after = new SideReader("after", isMonth ? month : null, violations).Read(request.After);
        if (request.Facts is null) violations.Add(("facts", ("缺少 facts。", "The facts are missing.")));
        return violations.Count > 0 ? throw ComparisonErrors.Invalid(language, violations) : new(before!, after!, month, language);
    }

    private sealed class SideReader(string side, Month? month, List<(string Field, (string Zh, string En) Text)> violations)
    {
        public ComparisonSide? Read(ComparedPlan? wire)
        {
            if (wire is null)
            {
                Report("", ("缺少方案。", "The plan is missing."));
                return null;
            }

            CheckSource(wire);
            return new(wire.SourceCase == ComparedPlan.SourceOneofCase.Plan && wire.Plan.Length > Plans.Length ? wire.Plan[Plans.Length..] : "")
            {
                Text = wire.SourceCase == ComparedPlan.SourceOneofCase.PlanText ? wire.PlanText : null,
                Figures = Figures(wire),
                AsOf = wire.AsOf is { } date ? AsOf(date) : null,
                MissingAttendanceAsAttended = wire.MissingAttendanceAsAttended,
            };
        }

        private void CheckSource(ComparedPlan wire)
        {
            switch (wire.SourceCase)
            {
                case ComparedPlan.SourceOneofCase.Plan when !Names().IsMatch(wire.Plan):
                    Report(".plan", ("请写方案名称：plans/R21 或 plans/R21@1。", "Write the name of a plan: plans/R21 or plans/R21@1."));
                    break;
                case ComparedPlan.SourceOneofCase.PlanText when wire.PlanText.Length == 0:
                    Report(".plan_text", ("方案文本为空。", "The text of the plan is empty."));
                    break;
                case ComparedPlan.SourceOneofCase.PlanText when Encoding.UTF8.GetByteCount(wire.PlanText) > MostPlanBytes:
                    Report(".plan_text", ("方案文本最多 1 MiB。", "A plan's text has at most 1 MiB."));
                    break;
                case ComparedPlan.SourceOneofCase.None:
                    Report("", ("请填写 plan（如 plans/R21）或 plan_text。", "Give plan (like plans/R21) or plan_text."));
                    break;
            }
        }

        private List<ParameterOverride> Figures(ComparedPlan wire)
        {
            var figures = new List<ParameterOverride>();
            if (wire.Figures.Count > MostFigures)
            {
                Report(".figures", ("最多 1000 个数值。", "There are at most 1,000 figures."));
                return figures;
            }

            foreach (var (i, figure) in wire.Figures.Index())
            {
                if (figure.Policy.Length == 0 || figure.Parameter.Length == 0 || figure.Value.Length == 0)
                    Report(FormattableString.Invariant($".figures[{i}]"), ("请填写 policy、parameter 和 value，如 quota.weekly-workload、pass_line、85%。", "Give policy, parameter and value, like quota.weekly-workload, pass_line, 85%."));
                else figures.Add(new(figure.Policy, figure.Parameter, figure.Value));
            }

            return figures;
        }

        private DateOnly? AsOf(WireDate wire)
        {
            if (wire is { Year: >= 1900 and <= 2199, Month: >= 1 and <= 12, Day: >= 1 } && wire.Day <= DateTime.DaysInMonth(wire.Year, wire.Month))
            {
                var date = new DateOnly(wire.Year, wire.Month, wire.Day);
                if (month is not { } pay || pay.Contains(date)) return date;
                Report(".as_of", ($"截止日期须在 {pay} 之内。", $"The as-of date lies outside {pay}. Give one of its days, or leave it out."));
                return null;
            }

            Report(".as_of", ("请填写完整的日期。", "Give a date with year, month and day."));
            return null;
        }

        private void Report(string field, (string Zh, string En) text) => violations.Add((side + field, text));
    }

    [GeneratedRegex(@"^plans/[A-Za-z0-9][A-Za-z0-9._-]{0,99}(@[1-9][0-9]{0,8})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
