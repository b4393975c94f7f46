using System.CommandLine;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli;

/// <summary><c>telesales early-leave</c> and <c>telesales progress</c>: live questions about an open month.</summary>
internal static class LiveCommands
{
    public static Command EarlyLeave(Terminal terminal)
    {
        var options = new Options("The person; without it everyone of the facts is answered.");
        var command = new Command("early-leave", "May this person leave early on a day, or what is still to do? Exit code 0: answered; 2: facts must be mended first; 1: refused.");
        options.AddTo(command);
        command.SetAction(parsed => Run(terminal, options.Read(parsed), static (questions, plan, facts, id, how) => questions.CheckEarlyLeave(plan, facts, id, how), static output => output.Write));
        return command;
    }

    public static Command Progress(Terminal terminal)
    {
        var options = new Options("The person; without it everyone of the facts is shown.");
        var command = new Command("progress", "How far is this person this month, and how far is each threshold? Exit code 0: answered; 2: facts must be mended first; 1: refused.");
        options.AddTo(command);
        command.SetAction(parsed => Run(terminal, options.Read(parsed), static (questions, plan, facts, id, how) => questions.GetProgress(plan, facts, id, how), static output => output.Write));
        return command;
    }

    private static int Run<T>(
        Terminal terminal,
        Request request,
        Func<ILiveQuestions, ResolvedPlan, FactSet, string, PayrollOptions, LiveResult<T>> ask,
        Func<ILiveOutput, Action<IReadOnlyList<T>>> writer)
        where T : class
    {
        using var services = Services.Create();
        var catalogue = services.GetRequiredService<IPolicyCatalogue>();
        var plan = Services.Resolve(catalogue, request.Plan, Month.Of(request.AsOf), [], request.Language);
        var facts = Services.Import(terminal, catalogue, request.Facts, request.Language);
        if (request.Employee is { } one && !facts.TryIndexOf(one, out _)) throw new RefusedException(Texts.NobodyOfThatId(one, request.Language));
        var questions = services.GetRequiredService<ILiveQuestions>();
        var how = new PayrollOptions { AsOf = request.AsOf, MissingAttendanceAsAttended = request.MissingAsAttended, Explain = true };
        string[] people = request.Employee is { } person ? [person] : Everyone(facts);
        var results = people.Select(id => ask(questions, plan, facts, id, how)).ToList();
        if (request.Employee is { } asked && results[0] is { Answer: null, Withheld: null }) throw new RefusedException(Texts.NotEmployed(asked, plan.Month, request.Language));
        var words = new ExplanationRenderer(plan, request.Language);
        ILiveOutput output = request.IsJson ? new LiveJson(terminal.Output, plan, request.AsOf, words) : new LiveTables(terminal, facts, plan, words);
        writer(output)([.. results.Select(result => result.Answer).OfType<T>()]);
        var withheld = results.Select(result => result.Withheld).OfType<WithheldPayslip>().ToList();
        foreach (var error in withheld.SelectMany(who => who.Errors, (who, error) => $"{who.EmployeeId}: {error.Code} {error.Location}: {words.Text(error.Why)}")) terminal.Say(error);
        return withheld.Count > 0 ? CommandLine.Withheld : CommandLine.Done;
    }

    private static string[] Everyone(FactSet facts)
    {
        var ids = new string[facts.Employees.Length];
        for (var i = 0; i < ids.Length; i++) ids[i] = facts.Employees[i].EmployeeId;
        return ids;
    }

    private sealed class Options(string aboutEmployee)
    {
        private readonly Option<string> _plan = new("--plan") { Description = "The plan: R21, R21@1, or the path of a plan file.", Required = true };
        private readonly Option<FileSystemInfo> _facts = CliOptions.Facts("so far: employees.csv, …");
        private readonly Option<string?> _employee = new("--employee") { Description = aboutEmployee };
        private readonly Option<DateOnly?> _asOf = new("--as-of") { Description = "The day asked about: 2026-10-14.", Required = true, CustomParser = CliOptions.ParseDate };
        private readonly Option<string> _format = new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "json");
        private readonly Option<bool> _missing = new("--missing-attendance-as-attended") { Description = "A scheduled day without an attendance row counts as attended in full." };
        private readonly Option<string> _lang = CliOptions.Language();

        public void AddTo(Command command)
        {
            foreach (Option option in new Option[] { _plan, _facts, _employee, _asOf, _format, _missing, _lang }) command.Add(option);
        }

        public Request Read(ParseResult parsed) => new(
            parsed.GetRequiredValue(_plan),
            parsed.GetRequiredValue(_facts),
            parsed.GetValue(_employee),
            parsed.GetRequiredValue(_asOf)!.Value,
            parsed.GetRequiredValue(_format) == "json",
            parsed.GetValue(_missing),
            CliOptions.LanguageOf(parsed, _lang));
    }

    private sealed record Request(string Plan, FileSystemInfo Facts, string? Employee, DateOnly AsOf, bool IsJson, bool MissingAsAttended, Language Language);
}

/// <summary>Where answers to live questions go.</summary>
internal interface ILiveOutput
{
    void Write(IReadOnlyList<EarlyLeaveCheck> checks);

    void Write(IReadOnlyList<MonthProgress> people);
}
