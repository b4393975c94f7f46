using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Telesales.Host.Server;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli.Plugins;

/// <summary><c>telesales plugin</c>: the life of a policy package, from the folder where it was built to the month in which it is retired.</summary>
internal static class PluginCommands
{
    public static Command Create(Terminal terminal) => new("plugin", "Pack, install, activate and retire policy packages.")
    {
        Pack(terminal), Inspect(terminal), Install(terminal), Change(terminal, isActive: true), Change(terminal, isActive: false), List(terminal),
    };

    private static Command Pack(Terminal terminal)
    {
        var path = new Argument<DirectoryInfo>("path") { Description = "The folder of a built package, or of its project." }.AcceptExistingOnly();
        var output = new Option<FileInfo?>("--out") { Description = "The file to write; by default <id>-<version>.zip in this folder.", HelpName = "FILE" };
        var lang = CliOptions.Language();
        var command = new Command("pack", "Check a package and write it as one file.") { path, output, lang };
        command.SetAction(parsed =>
        {
            var language = CliOptions.LanguageOf(parsed, lang);
            var folder = PackageFolder.Find(parsed.GetRequiredValue(path).FullName, language);
            var file = "";
            var reading = PackageArchive.Pack(folder, contents => File.Create(file = parsed.GetValue(output)?.FullName ?? Path.GetFullPath(PackageArchive.NameOf(contents))));
            ThrowIfWrong(folder, reading.Problems, language);
            terminal.Text.WriteLine(PluginTexts.Packed(file, reading.Contents!, language));
            WarnOfWhatActivationWouldRefuse(terminal, file, language);
        });
        return command;
    }

    // Before the version is installed anywhere and can't be mended any more. No refusal: what is missing may be in another host's packages.
    private static void WarnOfWhatActivationWouldRefuse(Terminal terminal, string file, Language language)
    {
        using var services = Services.Create(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())); // a store with nothing in it
        using var trial = services.GetRequiredService<IPackageStore>().Try(file, new Month(1, 1));
        if (trial.Reading.Problems.Count == 0) return;
        terminal.Say(PluginTexts.NotActivatedHere(trial.Reading.Problems.Count, language));
        foreach (var problem in trial.Reading.Problems) terminal.Say($"  {problem.ToString(language)}");
    }

    private static Command Inspect(Terminal terminal)
    {
        var file = PackageFile();
        var lang = CliOptions.Language();
        var command = new Command("inspect", "Show what a package file holds, without loading anything of it.") { file, lang };
        command.SetAction(parsed =>
        {
            var language = CliOptions.LanguageOf(parsed, lang);
            var name = Existing(parsed.GetRequiredValue(file), language);
            var reading = PackageArchive.Inspect(name);
            if (reading.Contents is { } contents) Write(terminal, contents, language);
            ThrowIfWrong(name, reading.Problems, language);
        });
        return command;
    }

    private static Command Install(Terminal terminal)
    {
        var file = PackageFile();
        var dryRun = new Option<bool>("--dry-run") { Description = "Check it, run its own cases, hold its policies against what every policy keeps, compare it with what is active, and keep nothing." };
        var against = new Option<string?>("--against") { Description = "With --dry-run: the plan that pays until then; by default the one of the same id.", HelpName = "PLAN" };
        var facts = CliOptions.Facts("employees.csv, …", required: false);
        var from = new Option<Month?>("--from") { Description = "With --dry-run: the month from which the package would take part; by default every month.", HelpName = "MONTH", CustomParser = CliOptions.ParseOptional<Month> };
        var (packages, lang) = (CliOptions.Packages(), CliOptions.Language());
        var command = new Command("install", "Check a package file and keep a copy of it; activate it afterwards.") { file, dryRun, from, against, facts, packages, lang };
        command.SetAction(parsed =>
        {
            var language = CliOptions.LanguageOf(parsed, lang);
            var name = Existing(parsed.GetRequiredValue(file), language);
            using var services = Open(parsed.GetValue(packages), language);
            var store = services.GetRequiredService<IPackageStore>();
            if (parsed.GetValue(dryRun)) return new DryRun(terminal, services, new(name, parsed.GetValue(from), parsed.GetValue(against), parsed.GetValue(facts), language)).Run();
            var reading = store.Install(name);
            ThrowIfWrong(name, reading.Problems, language);
            terminal.Text.WriteLine(PluginTexts.Installed(reading.Contents!, store.Place, language));
            return CommandLine.Done;
        });
        return command;
    }

    private static Command Change(Terminal terminal, bool isActive)
    {
        var name = new Argument<string>("package") { Description = "The package, id@version." };
        var from = new Option<Month>("--from") { Description = isActive ? "The first pay month in which it takes part: 2026-11." : "The first pay month without it: 2027-01.", HelpName = "MONTH", Required = true, CustomParser = CliOptions.Parse<Month> };
        var (packages, lang) = (CliOptions.Packages(), CliOptions.Language());
        var command = isActive
            ? new Command("activate", "Let an installed package take part from a month on; running servers take it over.") { name, from, packages, lang }
            : new Command("retire", "Let a package no longer take part from a month on; it stays for the months before.") { name, from, packages, lang };
        command.SetAction(parsed =>
        {
            var language = CliOptions.LanguageOf(parsed, lang);
            using var services = Open(parsed.GetValue(packages), language);
            var store = services.GetRequiredService<IPackageStore>();
            var (package, month) = (parsed.GetRequiredValue(name), parsed.GetRequiredValue(from));
            ThrowIfWrong(package, isActive ? store.Activate(package, month) : store.Retire(package, month), language);
            terminal.Text.WriteLine(PluginTexts.Activated(package, month, isActive, language));
            if (OtherwiseFrom(store.List().Single(installed => installed.Name == package), month, isActive) is { } later) terminal.Text.WriteLine(PluginTexts.Otherwise(later, isActive, language));
        });
        return command;
    }

    /// <summary>The later month from which what was said before holds, and is the other way round; null when there is none.</summary>
    private static Month? OtherwiseFrom(InstalledPackage package, Month from, bool isActive)
    {
        foreach (var span in package.Active)
        {
            if (isActive && span.From <= from && span.Until is { } until && until >= from) return until.Plus(1);
            if (!isActive && span.From > from) return span.From;
        }

        return null;
    }

    private static Command List(Terminal terminal)
    {
        var (packages, lang) = (CliOptions.Packages(), CliOptions.Language());
        var command = new Command("list", "List the installed packages and the months in which they take part.") { packages, lang };
        command.SetAction(parsed =>
        {
            var language = CliOptions.LanguageOf(parsed, lang);
            using var services = Open(parsed.GetValue(packages), language);
            var store = services.GetRequiredService<IPackageStore>();
            var installed = store.List();
            var table = new Table().Border(TableBorder.Minimal).AddColumns(PluginTexts.Key("package", language), PluginTexts.Key("active", language), PluginTexts.Key("installed", language), "SHA-256");
            foreach (var package in installed)
                table.AddRow(package.Name, PluginTexts.Spans(package, language), package.InstalledAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), package.Sha256[..12]);
            if (installed.Count > 0) terminal.Write(table);
            else terminal.Say(PluginTexts.None(store.Place, language));
        });
        return command;
    }

    private static Argument<FileInfo> PackageFile() => new("file") { Description = "A package file, as plugin pack writes it." };

    private static string Existing(FileInfo file, Language language) => file.Exists ? file.FullName : throw new RefusedException(PluginTexts.NoFile(file.FullName, language));

    private static ServiceProvider Open(string? packages, Language language) =>
        Services.Create(packages is null ? PackageSetup.Place ?? throw new RefusedException(PluginTexts.NoPlace(language)) : Path.GetFullPath(packages));

    private static void ThrowIfWrong(string what, IReadOnlyList<PolicyProblem> problems, Language language)
    {
        if (problems.Count > 0) throw RefusedException.For(PluginTexts.Refused(what, problems.Count, language), [.. problems.Select(problem => problem.ToString(language))]);
    }

    private static void Write(Terminal terminal, PackageContents contents, Language language)
    {
        terminal.Text.WriteLine(contents.Name);
        terminal.Text.WriteLine($"  SHA-256 {contents.Sha256}");
        terminal.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {PluginTexts.Key("contract", language)} V{contents.Contract}"));
        terminal.Text.WriteLine($"  {PluginTexts.Key("policies", language)} {string.Join(", ", contents.Policies)}");
        terminal.Text.WriteLine($"  {PluginTexts.Key("plans", language)} {string.Join(", ", contents.Plans)}");
        var table = new Table().Border(TableBorder.Minimal).AddColumns(PluginTexts.Key("file", language), "SHA-256");
        foreach (var (file, sha256) in contents.Files) table.AddRow(Markup.Escape(file), sha256[..12]);
        terminal.Write(table);
    }
}
