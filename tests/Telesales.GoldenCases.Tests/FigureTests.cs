using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Telesales.Payroll.GoldenCases;
using Telesales.Testing;

namespace Telesales.GoldenCases.Tests;

/// <summary>
/// Every figure of every plan that ships matters to a golden case, on both sides: moved by its smallest step up, some case no longer holds,
/// and moved down, some case no longer holds. So a threshold has a case on each side, and nobody can change a figure unseen.
/// </summary>
/// <remarks>The step of a percentage is one point, of money a fen, of a count one: what facts and payslips can tell apart.</remarks>
public sealed partial class FigureTests : IDisposable
{
    // Steps that no case can notice, each with why. One that a case does notice is stale and fails the test too.
    private static readonly Dictionary<string, string> Equivalent = new(StringComparer.Ordinal)
    {
        ["quota.daily-calls.day_minutes 480 → 481"] = "120 and 80 calls, less the minutes out, have the same whole part by 480 and by 481 minutes, however many are out",
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("telesales-steps-").FullName;

    [Fact]
    public void Figure_MovedByItsSmallestStep_IsNoticedByACase()
    {
        var trials = GoldenFiles.All.Select(Product.Runner.Prepare).ToLookup(PlanOf, StringComparer.Ordinal);
        var steps = Product.Catalogue.Plans.SelectMany(plan => Steps(plan.Id)).ToList();
        // The same figure in several plans is shown once: the wage protection stands in all of them.
        var unnoticed = steps.GroupBy(step => step.Name, StringComparer.Ordinal)
            .Where(same => !same.Any(step => IsRefused(step, trials) || trials[step.Plan].Any(trial => IsNoticed(step, trial))))
            .Select(same => same.Key).ToList();

        Assert.True(steps.Count > 200, string.Create(CultureInfo.InvariantCulture, $"Only {steps.Count} steps were tried."));
        Assert.Equal([], unnoticed.Except(Equivalent.Keys, StringComparer.Ordinal));
        Assert.Equal([], Equivalent.Keys.Except(unnoticed, StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<Step> Steps(string plan) =>
        from policy in Product.Catalogue.Describe(plan)!.Policies
        from parameter in policy.Parameters
        where !parameter.Info.Type.StartsWith("text", StringComparison.Ordinal) && !parameter.Info.Type.StartsWith("list of text", StringComparison.Ordinal)
        let value = parameter.Figures[^1].Value
        from Match number in Numbers().Matches(value)
        from up in new[] { true, false }
        let moved = Moved(number.Value, up)
        select new Step(plan, policy.Policy.Id, parameter.Info.Name, value[..number.Index] + moved + value[(number.Index + number.Length)..], $"{policy.Policy.Id}.{parameter.Info.Name} {value} → {Around(value, number)}{moved}");

    // Beyond its bounds, or not going with another figure, a figure can't be moved.
    private bool IsRefused(Step step, ILookup<string, GoldenTrial> trials)
    {
        var month = new Policies.V1.Month(2026, 10);
        var isSettlement = trials[step.Plan].Any(trial => trial.Case.SettlesWithPartners);
        var path = PathOf(step, step.Plan);
        var problems = (isSettlement ? Product.Catalogue.ResolveSettlement(path, month) : Product.Catalogue.Resolve(path, month, [])).Problems;
        Assert.All(problems, problem => Assert.Contains(problem.Code, (string[])["plan.out-of-bounds", "plan.parameter-refused"]));
        return problems.Count > 0;
    }

    private bool IsNoticed(Step step, GoldenTrial trial) => !trial.Run(PathOf(step, FileOf(trial.Case) ?? step.Plan)).Holds;

    // The plan that ships; of a case with an overlay, the plan that it is laid over.
    private static string PlanOf(GoldenTrial trial) =>
        FileOf(trial.Case) is { } path ? Product.Catalogue.Describe(path)!.Info.Extends! : trial.Case.Plan.Split('@')[0];

    private static string? FileOf(GoldenCase golden) =>
        golden.Plan.EndsWith(".yaml", StringComparison.Ordinal) ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(golden.File)!, golden.Plan)) : null;

    // A step is an overlay of one figure, over the plan or over a case's own overlay.
    private string PathOf(Step step, string extends)
    {
        var text = $$"""
            plan: STEP
            extends: {{extends}}
            from: 1990-01
            title: { zh: 一步, en: A step }
            figures: { {{step.Policy}}: { {{step.Parameter}}: { value: {{step.Value}} } } }
            """;
        var path = Path.Combine(_folder, $"{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}.yaml");
        if (!File.Exists(path)) File.WriteAllText(path, text);
        return path;
    }

    private static string Moved(string number, bool up)
    {
        var isPercent = number.EndsWith('%');
        var value = decimal.Parse(number.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture);
        var step = !isPercent && number.Contains('.', StringComparison.Ordinal) ? 0.01m : 1m;
        return (value + (up ? step : -step)).ToString(CultureInfo.InvariantCulture) + (isPercent ? "%" : "");
    }

    // Which of several numbers it is: the key before it.
    private static string Around(string value, Match number) => value.Length == number.Length ? "" : value[(value.LastIndexOfAny(['{', '[', ','], number.Index) + 1)..number.Index].Trim() + " ";

    [GeneratedRegex(@"(?<![\w.-])\d+(\.\d+)?%?(?![\w./-])", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Numbers();

    private sealed record Step(string Plan, string Policy, string Parameter, string Value, string Name);
}
