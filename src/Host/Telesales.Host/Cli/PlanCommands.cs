using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli;

/// <summary><c>telesales plan validate</c>: a plan file checked before anybody is paid by it.</summary>
internal static class PlanCommands
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<FileInfo>("file") { Description = "The plan file, or an overlay." };
        var month = new Option<Month>("--month") { Description = "The pay month whose figures are shown: 2026-10.", Required = true, CustomParser = CliOptions.Parse<Month> };
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "json");
        var lang = CliOptions.Language();
        var validate = new Command("validate", "Check a plan file and show its figures in force. Exit code 0: nothing is wrong; 1: something is.") { file, month, format, lang };
        validate.SetAction(parsed => Validate(terminal, parsed.GetRequiredValue(file), parsed.GetRequiredValue(month), parsed.GetRequiredValue(format) == "json", CliOptions.LanguageOf(parsed, lang)));
        return new Command("plan", "Work with plan files.") { validate };
    }

    private static int Validate(Terminal terminal, FileInfo file, Month month, bool isJson, Language language)
    {
        using var services = Services.Create();
        var resolution = services.GetRequiredService<IPolicyCatalogue>().Resolve(file.FullName, month, []);
        if (isJson) WriteJson(terminal.Output, resolution);
        else if (resolution.Plan is { } plan) WriteFigures(terminal, plan, language);
        foreach (var problem in resolution.Problems) terminal.Say(problem.ToString(language));
        terminal.Say(Summary(file.Name, resolution, month, language));
        return resolution.IsResolved ? CommandLine.Done : CommandLine.Refused;
    }

    private static void WriteFigures(Terminal terminal, ResolvedPlan plan, Language language)
    {
        var table = new Table().Border(TableBorder.Minimal).AddColumns(language == Language.Zh ? ["规则", "参数", "数值", "条款", "生效月份", "含义"] : ["Policy", "Parameter", "Value", "Clause", "From", "Meaning"]);
        foreach (var policy in plan.Policies)
        {
            foreach (var (info, figure) in policy.Parameters)
                table.AddRow(policy.Name, info.Name, Markup.Escape(figure.Value), figure.Clause ?? "", figure.From?.ToString() ?? "", Markup.Escape(info.Meaning?.In(language) ?? ""));
        }

        terminal.Write(table);
    }

    private static void WriteJson(Stream stream, PlanResolution resolution)
    {
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteBoolean("valid", resolution.IsResolved);
        json.WriteStartArray("problems");
        foreach (var problem in resolution.Problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteNumber("line", problem.Line);
            json.WriteNumber("column", problem.Column);
            json.WriteString("key", problem.Key);
            json.WriteString("zh", $"{problem.Message(Language.Zh)}{problem.Remedy(Language.Zh)}");
            json.WriteString("en", $"{problem.Message(Language.En)} {problem.Remedy(Language.En)}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("figures");
        foreach (var policy in resolution.Plan?.Policies ?? [])
        {
            json.WriteStartObject(policy.Name);
            foreach (var parameter in policy.Parameters) json.WriteString(parameter.Name, parameter.Value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static string Summary(string file, PlanResolution resolution, Month month, Language language) => (resolution.Plan, language) switch
    {
        ({ } plan, Language.Zh) => $"{file}：{plan.Info.Name} 在 {month} 可用。",
        ({ } plan, _) => $"{file}: {plan.Info.Name} can be used in {month}.",
        (_, Language.Zh) => FormattableString.Invariant($"{file}：{resolution.Problems.Count} 处问题，不可用。"),
        _ => FormattableString.Invariant($"{file}: {resolution.Problems.Count} {(resolution.Problems.Count == 1 ? "problem" : "problems")}, not usable."),
    };
}
