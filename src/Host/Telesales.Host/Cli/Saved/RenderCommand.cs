using System.CommandLine;
using Telesales.Documents;
using Telesales.Payroll.Store;

namespace Telesales.Host.Cli.Saved;

/// <summary><c>telesales render</c>: saved payslips as documents.</summary>
internal static class RenderCommand
{
    private const int Most = 500;

    public static Command Create(Terminal terminal)
    {
        var format = new Option<string>("--format") { Description = "text, markdown, html, xlsx or pdf.", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong([.. DocumentForms.Names.Keys]);
        var (store, into, force, font, lang) = (CliOptions.Store(), DocumentOutput.PathOption(), DocumentOutput.ForceOption(), DocumentOutput.FontOption(), CliOptions.Language());
        var explain = new Option<bool>("--explain") { Description = "Also the clauses that were examined and did not hold, and what was missing." };
        var command = new Command("render", "Render saved payslips as documents, one or a month's.") { format, into, force, font, explain, store, lang };
        var filter = new SavedFilter(command, byName: true);
        command.Validators.Add(result =>
        {
            if (!filter.HasNameOrMonth(result)) result.AddError("Name a payslip, or a month with --month.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = CliOptions.LanguageOf(parsed, lang);
            await using var services = await SavedStore.OpenForReadingAsync(parsed.GetValue(store), cancellation);
            var kept = services.GetRequiredService<IPayslipStore>();
            var found = await filter.ChosenAsync(kept, parsed, Most, language, cancellation);
            var documents = found.Select(payslip => SavedPayslip.Of(payslip).In(language, parsed.GetValue(explain))).ToList();
            var output = new DocumentOutput(parsed.GetValue(into), parsed.GetValue(force), parsed.GetValue(font));
            output.Write(terminal, services.GetRequiredService<IDocuments>(), documents, DocumentForms.Names[parsed.GetRequiredValue(format)], language);
            return CommandLine.Done;
        });
        return command;
    }
}
