using System.CommandLine;
using Telesales.Payroll.Rendering;
using Telesales.Payroll.Settlements;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli;

/// <summary><c>telesales settle</c>: a month is settled with the partners that sell for the company.</summary>
internal static class SettleCommand
{
    public static Command Create(Terminal terminal)
    {
        var plan = new Option<string>("--plan") { Description = "The plan, of kind settlement: R09, R09@1, or the path of a plan file.", Required = true };
        var month = new Option<Month>("--month") { Description = "The month: 2026-10.", Required = true, CustomParser = CliOptions.Parse<Month> };
        var facts = CliOptions.Facts("partners.csv, partner_violations.csv, …");
        var format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "json");
        var lang = CliOptions.Language();
        var command = new Command("settle", "Settle a month with partners. Exit code 0: all settled; 2: some with errors; 1: refused.") { plan, month, facts, format, lang };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(plan), parsed.GetRequiredValue(month), parsed.GetRequiredValue(facts), parsed.GetValue(format) == "json", CliOptions.LanguageOf(parsed, lang)));
        return command;
    }

    private static int Run(Terminal terminal, string planName, Month month, FileSystemInfo path, bool json, Language language)
    {
        using var services = Services.Create();
        var catalogue = services.GetRequiredService<IPolicyCatalogue>();
        var plan = Services.Usable(catalogue.ResolveSettlement(planName, month), planName, language);
        var facts = Services.Import(terminal, catalogue, path, language);

        var settlements = services.GetRequiredService<ISettlements>().Settle(plan, facts);
        var renderer = new ExplanationRenderer(plan, language);
        if (json) SettlementJson.Write(terminal.Output, plan, settlements, renderer);
        else new SettlementTables(terminal, renderer).Write(settlements);
        foreach (var settlement in settlements)
            foreach (var error in settlement.Errors) terminal.Say($"{settlement.Partner}: {error.Code} {error.Location}: {renderer.Text(error.Why)}");
        var settled = settlements.Count(settlement => settlement.IsSettled);
        var wrong = settlements.Count(settlement => settlement.Errors.Count > 0);
        terminal.Say(Texts.Settled(plan.Info.Name, month, settled, wrong, language));
        return wrong > 0 ? CommandLine.Withheld : CommandLine.Done;
    }
}
