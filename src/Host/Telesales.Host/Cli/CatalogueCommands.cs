using System.CommandLine;
using Spectre.Console;
using Telesales.Policies;

namespace Telesales.Host.Cli;

/// <summary><c>telesales policies</c> and <c>telesales plans</c>: what is loaded, and what was refused and why.</summary>
internal static class CatalogueCommands
{
    public static Command Policies(Terminal terminal)
    {
        var lang = CliOptions.Language();
        var command = new Command("policies", "List the policy packages, admitted and refused, and their policies.") { lang };
        command.SetAction(parsed => WritePolicies(terminal, CliOptions.LanguageOf(parsed, lang)));
        return command;
    }

    public static Command Plans(Terminal terminal)
    {
        var lang = CliOptions.Language();
        var command = new Command("plans", "List the plans, and why one can't be used.") { lang };
        command.SetAction(parsed => WritePlans(terminal, CliOptions.LanguageOf(parsed, lang)));
        return command;
    }

    private static int WritePolicies(Terminal terminal, Language language)
    {
        using var services = Services.Create();
        var catalogue = services.GetRequiredService<IPolicyCatalogue>();
        var zh = language == Language.Zh;
        var table = new Table().Border(TableBorder.Minimal).AddColumns(zh ? ["规则", "版本", "类别", "包", "SHA-256"] : ["Policy", "Version", "Kind", "Package", "SHA-256"]);
        foreach (var policy in catalogue.Policies)
            table.AddRow(policy.Id, policy.Version, policy.Kind.ToString(), policy.Package.Name, policy.Package.Sha256[..12]);
        terminal.Write(table);
        var refused = catalogue.Packages.Where(package => package.State == PackageState.Refused).ToList();
        foreach (var package in refused)
        {
            terminal.Text.WriteLine(zh ? $"拒绝加载 {package.Path}：" : $"refused {package.Path}:");
            terminal.Text.WriteLine("  " + package.Message(language).Replace("\n", "\n  ", StringComparison.Ordinal));
        }

        var admitted = catalogue.Packages.Count - refused.Count;
        terminal.Say(FormattableString.Invariant(zh
            ? $"{catalogue.Policies.Count} 条规则；已加载 {admitted} 个包，拒绝 {refused.Count} 个。"
            : (FormattableString)$"{catalogue.Policies.Count} policies; {admitted} packages admitted, {refused.Count} refused"));
        return refused.Count > 0 ? CommandLine.Withheld : CommandLine.Done;
    }

    private static int WritePlans(Terminal terminal, Language language)
    {
        using var services = Services.Create();
        var catalogue = services.GetRequiredService<IPolicyCatalogue>();
        var zh = language == Language.Zh;
        var table = new Table().Border(TableBorder.Minimal).AddColumns(zh ? ["方案", "生效月份", "名称", "制度", "包", "状态"] : ["Plan", "From", "Title", "Regulation", "Package", "State"]);
        foreach (var plan in catalogue.Plans)
            table.AddRow(plan.Name, plan.From.ToString(), Markup.Escape(plan.Titles.In(language)), plan.RegulationId + (plan.Extends is { } below ? $" ← {Markup.Escape(below)}" : ""), plan.Package?.Name ?? plan.Source, State(plan, zh));
        terminal.Write(table);
        foreach (var plan in catalogue.Plans.Where(plan => !plan.IsAdmitted))
            foreach (var problem in plan.Problems) terminal.Text.WriteLine(problem.ToString(language));
        return catalogue.Plans.All(plan => plan.IsAdmitted) ? CommandLine.Done : CommandLine.Withheld;
    }

    private static string State(PlanInfo plan, bool zh) => (plan.IsAdmitted, zh) switch
    {
        (true, true) => "可用",
        (true, _) => "usable",
        (_, true) => "不可用",
        _ => "refused",
    };
}
