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
        var id = new Argument<string?>("regulation") { Description = "The regulation: R21.", Arity = ArgumentArity.ZeroOrOne };
        var coverage = new Option<bool>("--coverage") { Description = "Also what computes each clause: policies, codes and figures." };
        var docs = new Option<DirectoryInfo?>("--docs") { Description = "Instead: write a page a regulation, in both languages, into this folder." };
        var cases = new Option<DirectoryInfo?>("--cases") { Description = "With --docs: the golden cases that prove what is computed." };
        var (format, lang) = (Format(), CliOptions.Language());
        var command = new Command("regulation", "Show a regulation's clauses and what becomes of each. Exit code 0: every clause is accounted for; 2: some are not; 1: refused.")
        {
            id, coverage, format, docs, cases, lang,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(id) is null == result.GetValue(docs) is null) result.AddError("Name a regulation, or give --docs.");
            if (result.GetValue(cases) is not null && result.GetValue(docs) is null) result.AddError("--cases goes with --docs.");
        });
        command.SetAction(parsed =>
        {
            using var services = Services.Create();
            var catalogue = services.GetRequiredService<IPolicyCatalogue>();
            var language = CliOptions.LanguageOf(parsed, lang);
            if (parsed.GetValue(docs) is { } folder) return RegulationPages.Write(terminal, services, folder, parsed.GetValue(cases), language);
            var covered = Find(catalogue, parsed.GetValue(id)!, language);
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
