using System.CommandLine;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;

namespace Telesales.Host.Cli.Imports;

/// <summary><c>telesales import template</c>: the workbook that a clerk fills in.</summary>
internal static class TemplateCommand
{
    public static Command Create(Terminal terminal)
    {
        var into = new Option<FileInfo>("--out") { Description = "The workbook to write: facts.xlsx.", Required = true };
        var overwrite = ImportCommand.Overwrite("a file that is there, and what was filled in");
        var lang = CliOptions.Language();
        var command = new Command("template", "Write an empty workbook of facts, with notes and drop-down lists. Exit code 0: written; 1: refused.") { into, overwrite, lang };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(into).FullName, parsed.GetValue(overwrite), CliOptions.LanguageOf(parsed, lang)));
        return command;
    }

    private static int Run(Terminal terminal, string path, bool overwrite, Language language)
    {
        using var services = Services.Create();
        var catalogue = services.GetRequiredService<IPolicyCatalogue>();
        var problems = XlsxTemplate.Save(path, FactVocabularies.Of(catalogue), Texts.Culture(language), word => catalogue.Messages.Word(word, language), overwrite);
        if (problems.Count > 0) throw ImportCommand.Refused(Path.GetFileName(path), problems, problems.Count, language);
        terminal.Say(Texts.Written(path, language));
        return CommandLine.Done;
    }
}
