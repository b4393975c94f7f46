using System.CommandLine;
using Telesales.Comparison;
using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli.Compare;

/// <summary><c>telesales snapshot create|verify|accept</c>: a population's payslips pinned for each version of a plan.</summary>
internal static class SnapshotCommand
{
    private const string Create = "create";
    private const string Verify = "verify";
    private const string Accept = "accept";

    public static Command CreateCommand(Terminal terminal) => new("snapshot", "Pin a population's payslips for each version of a plan, and see what a change of it does.")
    {
        Verb(terminal, Create, "Pin a version for the first time. Exit code 0: pinned; 1: refused, also when it is pinned already."),
        Verb(terminal, Verify, "Compare with what is pinned; what is new or different is written beside it as .received.txt. Exit code 0: as pinned; 2: not; 1: refused."),
        Verb(terminal, Accept, "Pin what there is now. Exit code 0: pinned; 1: refused, also when a released version would change."),
    };

    private static Command Verb(Terminal terminal, string verb, string description)
    {
        var plan = new Option<string>("--plan") { Description = "The version: R21, R21@1, or the path of a plan or overlay file.", Required = true };
        var month = new Option<Month>("--month") { Description = "The pay month: 2026-10.", Required = true, CustomParser = CliOptions.Parse<Month> };
        var facts = CliOptions.Facts("employees.csv, …");
        var folder = new Option<DirectoryInfo>("--dir") { Description = "The folder of the snapshots.", DefaultValueFactory = _ => new("snapshots") };
        var missing = new Option<bool>("--missing-attendance-as-attended") { Description = "A scheduled day without an attendance row counts as attended in full." };
        var release = new Option<bool>("--release") { Description = "From now on this version is released: it never changes. A version in a package is released anyway." };
        var lang = CliOptions.Language();
        var command = new Command(verb, description) { plan, month, facts, folder, missing, lang };
        if (verb == Accept) command.Add(release);
        command.SetAction((parsed, cancellation) =>
        {
            var language = CliOptions.LanguageOf(parsed, lang);
            using var services = Services.Create();
            var catalogue = services.GetRequiredService<IPolicyCatalogue>();
            var resolved = Services.Resolve(catalogue, parsed.GetRequiredValue(plan), parsed.GetRequiredValue(month), [], language);
            var population = Services.Import(terminal, catalogue, parsed.GetRequiredValue(facts), language);
            var path = parsed.GetRequiredValue(folder).FullName;
            var options = new PayrollOptions { MissingAttendanceAsAttended = parsed.GetValue(missing) };
            var snapshots = services.GetRequiredService<ISnapshots>();
            var outcome = verb == Accept
                ? snapshots.Accept(resolved, population, options, path, parsed.GetValue(release), cancellation)
                : snapshots.Verify(resolved, population, options, path, cancellation);
            if (verb == Create && outcome.Differences.All(difference => difference.Kind == SnapshotChange.New) && outcome.Same == 0)
                outcome = snapshots.Accept(resolved, population, options, path, cancellation: cancellation);
            return Task.FromResult(Report(terminal, verb, outcome, language));
        });
        return command;
    }

    private static int Report(Terminal terminal, string verb, SnapshotOutcome outcome, Language language)
    {
        foreach (var difference in outcome.Differences.Where(difference => difference.Kind != SnapshotChange.New))
        {
            terminal.Text.WriteLine($"{SnapshotTexts.Kind(difference.Kind, language)} {difference.Person}: {difference.File}");
            foreach (var line in difference.Lines) terminal.Text.WriteLine($"    {line}");
        }

        terminal.Text.WriteLine(SnapshotTexts.Counts(outcome, language));
        if (outcome.IsAccepted) return CommandLine.Done;
        if (verb == Accept) throw new RefusedException(SnapshotTexts.Released(outcome, language));
        if (verb == Create) throw new RefusedException(SnapshotTexts.PinnedAlready(outcome, language));
        if (outcome.Holds) return CommandLine.Done;
        terminal.Say(SnapshotTexts.HowToAccept(outcome, language));
        return CommandLine.Withheld;
    }
}
