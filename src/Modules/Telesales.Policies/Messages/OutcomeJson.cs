using System.Text.Json;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Messages;

/// <summary>What a policy can say, as JSON; read back, it is declared again as the policy once declared it.</summary>
internal static class OutcomeJson
{
    /// <summary>Writes the members of an object.</summary>
    public static void Write(Utf8JsonWriter json, string policy, Outcome outcome)
    {
        json.WriteString("kind", Names.Kebab(outcome.Kind));
        json.WriteString("policy", policy);
        json.WriteString("code", outcome.Code);
        json.WriteString("clause", outcome.Clause);
        json.WriteString("message", outcome.Message);
        json.WriteStartArray("operands");
        foreach (var operand in outcome.Operands) json.WriteStringValue(operand);
        json.WriteEndArray();
        switch (outcome)
        {
            case PayLine line:
                if (line.Formula is not null) json.WriteString("formula", line.Formula);
                json.WriteBoolean("counted", line.IsCounted);
                break;
            case SettlementLine line:
                json.WriteString("formula", line.Formula);
                break;
            case Decision decision:
                json.WriteBoolean("discretionary", decision.IsDiscretionary);
                json.WriteBoolean("career", decision.IsCareer);
                break;
            default: // code, message and operands say it all
                break;
        }
    }

    /// <summary>Declares it, and gives the formula of a line.</summary>
    /// <exception cref="FormatException">There is no such kind.</exception>
    public static Formula? Read(JsonElement json, PlanDeclarations declarations)
    {
        string Text(string name) => json.GetProperty(name).GetString()!;
        var clause = Text("clause");
        var policy = new PolicyDeclaration(declarations, Text("policy"), _ => clause);
        var (code, message) = (Text("code"), Text("message"));
        string[] operands = [.. json.GetProperty("operands").EnumerateArray().Select(name => name.GetString()!)];
        var formula = json.TryGetProperty("formula", out var written) ? written.GetString() : null;
        Outcome _ = Text("kind") switch
        {
            "pay-line" when formula is null => policy.CountedLine(code, message, operands),
            "pay-line" when json.GetProperty("counted").GetBoolean() => policy.CappedLine(code, message, formula, operands),
            "pay-line" => policy.Line(code, message, formula, operands),
            "settlement-line" => policy.SettlementLine(code, message, formula!, operands),
            "measure" => policy.Measure(code),
            "daily" => policy.Daily(code),
            "decision" => policy.Decision(code, message, json.GetProperty("discretionary").GetBoolean(), json.GetProperty("career").GetBoolean(), operands),
            "entitlement" => policy.Entitlement(code, message, operands),
            "notice" => policy.Notice(code, operands),
            "not-applied" => policy.NotApplied(code, message, operands),
            var other => throw new FormatException($"There is nothing of the kind '{other}' on a payslip."),
        };
        return formula is null ? null : Formula.Parse(formula, operands);
    }
}
