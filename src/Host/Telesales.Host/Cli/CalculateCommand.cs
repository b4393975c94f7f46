using System.CommandLine;
using Telesales.Documents;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli;

/// <summary><c>telesales calculate</c>: a folder of facts becomes payslips.</summary>
internal static class CalculateCommand
{
    public static Command Create(Terminal terminal)
    {
        var plan = new Option<string>("--plan") { Description = "The plan: R21, R21@1, or the path of a plan file.", Required = true };
        var month = new Option<Month>("--month") { Description = "The pay month: 2026-10.", Required = true, CustomParser = CliOptions.Parse<Month> };
        var facts = new Option<DirectoryInfo>("--facts") { Description = "The folder with the fact files (employees.csv, …).", Required = true };
        var format = new Option<string>("--format") { Description = "table, json, or a document: text, markdown, html, xlsx, pdf.", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong(["table", "json", .. DocumentForms.Names.Keys]);
        var into = DocumentOutput.PathOption();
        var force = DocumentOutput.ForceOption();
        var font = DocumentOutput.FontOption();
        var asOf = new Option<DateOnly?>("--as-of") { Description = "Look at the open month as of this date.", CustomParser = CliOptions.ParseDate };
        var explain = new Option<bool>("--explain") { Description = "Each payslip in full: workings, clauses, what did not apply and why." };
        var wage = new Option<Money?>("--minimum-wage") { Description = "The local minimum wage a month, for the wage protection.", CustomParser = CliOptions.ParseOptional<Money> };
        var enforce = new Option<bool>("--enforce-law") { Description = "Raise pay to what the law asks for, instead of notices only." };
        var missing = new Option<bool>("--missing-attendance-as-attended") { Description = "A scheduled day without an attendance row counts as attended in full." };
        var lang = CliOptions.Language();
        var command = new Command("calculate", "Calculate a month's payslips. Exit code 0: all paid; 2: some payslips withheld; 1: refused.")
        {
            plan, month, facts, format, into, force, font, asOf, explain, lang, wage, enforce, missing,
        };
        command.SetAction(parsed => Run(
            terminal,
            new Request(
                parsed.GetRequiredValue(plan),
                parsed.GetRequiredValue(month),
                parsed.GetRequiredValue(facts),
                parsed.GetRequiredValue(format),
                new DocumentOutput(parsed.GetValue(into), parsed.GetValue(force), parsed.GetValue(font)),
                Explain: parsed.GetValue(explain),
                CliOptions.LanguageOf(parsed, lang),
                parsed.GetValue(wage),
                parsed.GetValue(enforce),
                new PayrollOptions
                {
                    AsOf = parsed.GetValue(asOf),
                    MissingAttendanceAsAttended = parsed.GetValue(missing),
                    // Documents always say why; there --explain adds what did not apply.
                    Explain = parsed.GetValue(explain) || DocumentForms.Names.ContainsKey(parsed.GetRequiredValue(format)),
                })));
        return command;
    }

    private static int Run(Terminal terminal, Request request)
    {
        var isDocument = DocumentForms.Names.TryGetValue(request.Format, out var form);
        if (request.Output.Path is not null && !isDocument) throw new RefusedException(Texts.OutNeedsDocument(request.Language));
        using var services = Services.Create();
        var catalogue = services.GetRequiredService<IPolicyCatalogue>();
        var plan = Services.Resolve(catalogue, request.Plan, request.Month, PlanOptions.Overrides(request.MinimumWage, request.Enforce), request.Language);
        var asOf = request.Options.AsOfFor(request.Month);
        var facts = Services.Import(terminal, catalogue, request.Facts, request.Language);
        var progress = terminal.Progress(facts.Employees.Length, request.Language == Language.Zh ? "人" : "people");
        var results = services.GetRequiredService<IPayroll>().Calculate(plan, facts, request.Options, progress);
        var renderer = new ExplanationRenderer(plan, request.Language);
        if (isDocument) request.Output.Write(terminal, services.GetRequiredService<IDocuments>(), CalculatedDocuments.Of(plan, facts, results, renderer, request.Explain), form, request.Language);
        else if (request.Format == "json") PayslipJson.Write(terminal.Output, plan, asOf, results, request.Explain ? renderer : null);
        else new PayslipTables(terminal, facts, renderer).Write(results, request.Explain);
        var withheld = results.OfType<WithheldPayslip>().ToList();
        foreach (var error in withheld.SelectMany(person => person.Errors, (person, error) => $"{person.EmployeeId}: {error.Code} {error.Location}: {renderer.Text(error.Why)}"))
            terminal.Say(error);
        terminal.Say(Texts.Summary(plan.Info.Name, plan.Month, results.Count - withheld.Count, withheld.Count, request.Language));
        return withheld.Count > 0 ? CommandLine.Withheld : CommandLine.Done;
    }

    private sealed record Request(
        string Plan,
        Month Month,
        DirectoryInfo Facts,
        string Format,
        DocumentOutput Output,
        bool Explain,
        Language Language,
        Money? MinimumWage,
        bool Enforce,
        PayrollOptions Options);
}
