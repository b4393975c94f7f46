using System.CommandLine;
using Telesales.Documents;
using Telesales.Facts;
using Telesales.Host.Cli.Saved;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Payroll.Store;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli;

/// <summary><c>telesales calculate</c>: a folder or workbook of facts becomes payslips.</summary>
internal static class CalculateCommand
{
    public static Command Create(Terminal terminal)
    {
        var plan = new Option<string?>("--plan") { Description = "The plan: R21, R21@1, or the path of a plan or overlay file." };
        var assignments = new Option<FileInfo?>("--assignments") { Description = "Instead of --plan: the file that says which plan pays which branch and role." };
        var month = new Option<Month>("--month") { Description = "The pay month: 2026-10.", Required = true, CustomParser = CliOptions.Parse<Month> };
        var facts = CliOptions.Facts("employees.csv, …");
        var format = new Option<string>("--format") { Description = "table, json, or a document: text, markdown, html, xlsx, pdf.", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong(["table", "json", .. DocumentForms.Names.Keys]);
        var into = DocumentOutput.PathOption();
        var force = DocumentOutput.ForceOption();
        var font = DocumentOutput.FontOption();
        var asOf = new Option<DateOnly?>("--as-of") { Description = "Look at the open month as of this date.", CustomParser = CliOptions.ParseDate };
        var explain = new Option<bool>("--explain") { Description = "Each payslip in full: workings, clauses, what did not apply and why." };
        var wage = new Option<Money?>("--minimum-wage") { Description = "The local minimum wage a month, for the wage protection.", CustomParser = CliOptions.ParseOptional<Money> };
        var enforce = new Option<bool>("--enforce-law") { Description = "Raise pay to what the law asks for, instead of notices only." };
        var missing = new Option<bool>("--missing-attendance-as-attended") { Description = "A scheduled day without an attendance row counts as attended in full." };
        var (save, store, requestId) = (SaveTarget.SaveOption(), CliOptions.Store(), SaveTarget.RequestIdOption());
        var lang = CliOptions.Language();
        var command = new Command("calculate", "Calculate a month's payslips. Exit code 0: all paid; 2: some payslips withheld; 1: refused.")
        {
            plan, assignments, month, facts, format, into, force, font, asOf, explain, lang, wage, enforce, missing, save, store, requestId,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(plan) is null == result.GetValue(assignments) is null) result.AddError("Give either --plan or --assignments.");
            if (!result.GetValue(save) && (result.GetResult(store) is not null || result.GetResult(requestId) is not null)) result.AddError("--store and --request-id go with --save.");
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            terminal,
            new Request(
                parsed.GetValue(plan),
                parsed.GetValue(assignments),
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
                    // Documents always say why; there --explain adds what did not apply. What is kept is kept with its reasons.
                    Explain = parsed.GetValue(explain) || parsed.GetValue(save) || DocumentForms.Names.ContainsKey(parsed.GetRequiredValue(format)),
                },
                parsed.GetValue(save) ? new SaveTarget(parsed.GetValue(store), parsed.GetValue(requestId)) : null),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, Request request, CancellationToken cancellation)
    {
        var isDocument = DocumentForms.Names.TryGetValue(request.Format, out var form);
        if (request.Output.Path is not null && !isDocument) throw new RefusedException(Texts.OutNeedsDocument(request.Language));
        await using var services = Services.Create();
        var catalogue = services.GetRequiredService<IPolicyCatalogue>();
        // What is wrong with the question is said before the facts are read.
        var overrides = PlanOptions.Overrides(request.MinimumWage, request.Enforce);
        var plan = request.Plan is null ? null : Services.Resolve(catalogue, request.Plan, request.Month, overrides, request.Language);
        var assignments = request.Assignments is null ? null : Read(catalogue, request.Assignments, request.Language);
        var asOf = request.Options.AsOfFor(request.Month);
        await using var store = await OpenAsync(request, asOf, cancellation);
        var facts = Services.Import(terminal, catalogue, request.Facts, request.Language);
        var progress = terminal.Progress(facts.Employees.Length, request.Language == Language.Zh ? "人" : "people");
        Calculated calculated;
        if (plan is not null)
        {
            calculated = new([new(plan, services.GetRequiredService<IPayroll>().Calculate(plan, facts, request.Options, progress, cancellation))], null);
        }
        else
        {
            var month = services.GetRequiredService<IAssignedPayroll>().Calculate(assignments!, request.Month, facts, overrides, request.Options, progress, cancellation);
            if (month.Problems.Count > 0) throw Refused(request.Assignments!, month.Problems, request.Language);
            calculated = new(month.Plans, month);
        }

        Write(terminal, services, facts, calculated, request, form);
        if (store is not null) await request.Save!.KeepAsync(terminal, store.GetRequiredService<IPayslipStore>(), facts, calculated.Plans, request.Options, request.Language, cancellation);
        return Say(terminal, calculated, request.Language);
    }

    // A store that can't be written is told before anything is calculated; null for none.
    private static async Task<ServiceProvider?> OpenAsync(Request request, DateOnly asOf, CancellationToken cancellation)
    {
        if (request.Save is null) return null;
        if (request.Save.Problem is { } problem) throw new RefusedException(problem);
        if (asOf < request.Month.LastDay) throw new RefusedException(Texts.OpenMonthIsNotKept(request.Language));
        return await SavedStore.OpenAsync(request.Save.Location, cancellation);
    }

    private static IPlanAssignments Read(IPolicyCatalogue catalogue, FileInfo file, Language language)
    {
        var reading = catalogue.ReadAssignments(file.ToString());
        return reading.Assignments ?? throw Refused(file, reading.Problems, language);
    }

    private static RefusedException Refused(FileInfo file, IReadOnlyList<PolicyProblem> problems, Language language) =>
        RefusedException.For(Texts.PlanRefused(file.Name, language), [.. problems.Select(problem => problem.ToString(language))]);

    private static void Write(Terminal terminal, ServiceProvider services, FactSet facts, Calculated calculated, Request request, DocumentForm form)
    {
        var (language, explain) = (request.Language, request.Explain);
        if (DocumentForms.Names.ContainsKey(request.Format))
        {
            var documents = calculated.Plans.SelectMany(part => CalculatedDocuments.Of(part.Plan, facts, part.Results, new ExplanationRenderer(part.Plan, language), explain));
            request.Output.Write(terminal, services.GetRequiredService<IDocuments>(), [.. documents.OrderBy(document => document.Person.Id, StringComparer.Ordinal)], form, language);
        }
        else if (request.Format != "json")
        {
            foreach (var part in calculated.Plans)
            {
                if (calculated.Assigned is not null) terminal.Text.WriteLine($"{part.Plan.Info.Name} {part.Plan.Titles.In(language)}");
                new PayslipTables(terminal, facts, new ExplanationRenderer(part.Plan, language)).Write(part.Results, explain);
            }
        }
        else if (calculated.Assigned is { } month)
        {
            PayslipJson.Write(terminal.Output, month, request.Options.AsOfFor(request.Month), explain ? plan => new ExplanationRenderer(plan, language) : null, language);
        }
        else
        {
            var (plan, results) = calculated.Plans[0];
            PayslipJson.Write(terminal.Output, plan, request.Options.AsOfFor(request.Month), results, explain ? new ExplanationRenderer(plan, language) : null);
        }
    }

    // What is withheld and how many were paid, by plan; then those whom no plan pays.
    private static int Say(Terminal terminal, Calculated calculated, Language language)
    {
        var isWithheld = false;
        foreach (var (plan, results) in calculated.Plans)
        {
            var renderer = new ExplanationRenderer(plan, language);
            var withheld = results.OfType<WithheldPayslip>().ToList();
            SayErrors(terminal, withheld, renderer.Text);
            terminal.Say(Texts.Summary(plan.Info.Name, plan.Month, results.Count - withheld.Count, withheld.Count, language));
            isWithheld |= withheld.Count > 0;
        }

        if (calculated.Assigned is not { Unassigned: { Count: > 0 } unassigned }) return isWithheld ? CommandLine.Withheld : CommandLine.Done;
        SayErrors(terminal, unassigned, error => ExplanationRenderer.OwnText(error, language));
        terminal.Say(Texts.Unassigned(unassigned.Count, language));
        return CommandLine.Withheld;
    }

    private static void SayErrors(Terminal terminal, IEnumerable<WithheldPayslip> withheld, Func<Explanation, string> text)
    {
        foreach (var person in withheld)
            foreach (var error in person.Errors) terminal.Say($"{person.EmployeeId}: {error.Code} {error.Location}: {text(error.Why)}");
    }

    private sealed record Calculated(IReadOnlyList<AssignedPlan> Plans, AssignedMonth? Assigned);

    private sealed record Request(
        string? Plan,
        FileInfo? Assignments,
        Month Month,
        FileSystemInfo Facts,
        string Format,
        DocumentOutput Output,
        bool Explain,
        Language Language,
        Money? MinimumWage,
        bool Enforce,
        PayrollOptions Options,
        SaveTarget? Save);
}
