using System.CommandLine;
using Telesales.Policies;

namespace Telesales.Host.Cli;

/// <summary><c>telesales regulations</c> and <c>telesales regulation</c>: which clause is computed, which a person records, which is conduct.</summary>
internal static class RegulationCommands
{
    public static Command List(Terminal terminal)
    {
        var (format, lang) = (Format(), CliOptions.Language());
        var command = new Command("regulations", "List the regulations and how much of each is computed.") { format, lang };
        command.SetAction(parsed =>
        {
            using var services = Services.Create();
            var catalogue = services.GetRequiredService<IPolicyCatalogue>();
            RegulationCoverage[] all = [.. catalogue.Regulations.Select(regulation => catalogue.CoverageOf(regulation.Id)!)];
            if (parsed.GetValue(format) == "json") RegulationJson.Write(terminal.Output, all);
            else new RegulationTables(terminal, catalogue.Messages, CliOptions.LanguageOf(parsed, lang)).Write(all);
            return CommandLine.Done;
        });
        return command;
    }

    public static Command Show(Terminal terminal)
    {
        var id = new Argument<string>("regulation") { Description = "The regulation: R21." };
        var coverage = new Option<bool>("--coverage") { Description = "Also what computes each clause: policies, codes and figures." };
        var (format, lang) = (Format(), CliOptions.Language());
        var command = new Command("regulation", "Show a regulation's clauses and what becomes of each. Exit code 0: every clause is accounted for; 2: some are not; 1: refused.")
        {
            id, coverage, format, lang,
        };
        command.SetAction(parsed =>
        {
            using var services = Services.Create();
            var catalogue = services.GetRequiredService<IPolicyCatalogue>();
            var language = CliOptions.LanguageOf(parsed, lang);
            var covered = Find(catalogue, parsed.GetRequiredValue(id), language);
            if (parsed.GetValue(format) == "json") RegulationJson.Write(terminal.Output, covered);
            else new RegulationTables(terminal, catalogue.Messages, language).Write(covered, parsed.GetValue(coverage));
            foreach (var problem in covered.Problems) terminal.Say(problem.ToString(language));
            return covered.IsComplete ? CommandLine.Done : CommandLine.Withheld;
        });
        return command;
    }

    private static RegulationCoverage Find(IPolicyCatalogue catalogue, string id, Language language)
    {
        if (catalogue.CoverageOf(id) is { } covered) return covered;
        var known = string.Join(language == Language.Zh ? "、" : ", ", catalogue.Regulations.Select(regulation => regulation.Id));
        throw new RefusedException(language == Language.Zh ? $"没有制度“{id}”。可用：{known}。" : $"There is no regulation '{id}'. There are: {known}.");
    }

    private static Option<string> Format() =>
        new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "json");
}
