using System.Globalization;
using System.Text;
using Telesales.Policies.V1;

namespace Telesales.Policies.Direct.Tests;

/// <summary>What one policy of a plan declared, a line each: what it reads, its figures for the team, and what it can say, with the names that others go by.</summary>
internal sealed class DeclarationText(ResolvedPlan plan, string policy)
{
    private readonly StringBuilder _text = new();

    public string Write()
    {
        foreach (var read in plan.Declarations.Reads.Where(read => read.Policy == policy))
            Line($"reads {read.What}{Worded(" ", read.Name)}{MonthsBack(read.MonthsBack)}");
        foreach (var figure in plan.Declarations.TeamFigures.Where(figure => figure.StartsWith(policy + "/", StringComparison.Ordinal)))
            Line($"gives the team's {figure[(policy.Length + 1)..]}");
        foreach (var outcome in plan.Declarations.Outcomes.Where(outcome => plan.Declarations.OutcomePolicies[outcome.Slot] == policy)) Add(outcome);
        return _text.ToString();
    }

    private void Add(Outcome outcome)
    {
        var message = outcome.Message == outcome.Code ? "" : $" [{outcome.Message}]";
        Line($"{outcome.Kind} {outcome.Code}{message} ({string.Join(", ", outcome.Operands)}){Particular(outcome)}{Answer(outcome.Live)}");
    }

    private static string Particular(Outcome outcome) => outcome switch
    {
        PayLine line => $"{(line.IsCounted ? ", counted" : "")}{Worded(" = ", line.Formula)}",
        SettlementLine line => $" = {line.Formula}",
        Decision decision => $"{(decision.IsDiscretionary ? ", discretionary" : "")}{(decision.IsCareer ? ", career" : "")}",
        InputError error => $" at {error.Table}.{error.Column}",
        _ => "",
    };

    private static string Answer(LiveAnswer? live) => live is null
        ? ""
        : $"; answers {live.Leave}{Worded(" on ", live.On)}{(live.Distance is { } far ? $", lacking {far.Missing} {far.Metric.Name} ({far.Done} of {far.Required})" : "")}";

    private static string MonthsBack(int months) => months == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {months} months back");

    private static string Worded(string before, string? word) => string.IsNullOrEmpty(word) ? "" : before + word;

    private void Line(string line) => _text.Append(line).Append('\n');
}
