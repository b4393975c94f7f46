using Telesales.Payroll;
using Telesales.Payroll.GoldenCases;
using Telesales.Payroll.Settlements;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli.Plugins;

/// <summary>What installing and activating a package would do, tried out and kept nowhere: its checks and its own golden cases.</summary>
internal static class DryRun
{
    private static readonly Month First = new(1, 1);

    public static int Run(Terminal terminal, IServiceProvider services, string file, Month? from, Language language)
    {
        using var trial = services.GetRequiredService<IPackageStore>().Try(file, from ?? First);
        if (trial.After is not { } catalogue || !trial.Reading.IsRight)
            throw RefusedException.For(PluginTexts.Refused(file, trial.Reading.Problems.Count, language), [.. trial.Reading.Problems.Select(problem => problem.ToString(language))]);
        terminal.Text.WriteLine(PluginTexts.Admitted(trial.Reading.Contents!, language));
        var failed = RunCases(terminal, services, catalogue, Path.Combine(trial.Folder!, "cases"), language);
        terminal.Say(PluginTexts.NothingKept(language));
        return failed == 0 ? CommandLine.Done : CommandLine.Withheld;
    }

    private static int RunCases(Terminal terminal, IServiceProvider services, IPolicyCatalogue catalogue, string folder, Language language)
    {
        IReadOnlyList<GoldenCase> cases = Directory.Exists(folder) ? GoldenCaseReader.Read(folder) : [];
        var runner = new GoldenCaseRunner(catalogue, services.GetRequiredService<IPayroll>(), services.GetRequiredService<ISettlements>());
        var failed = 0;
        foreach (var golden in cases)
        {
            var result = runner.Run(golden);
            if (!result.Holds) failed++;
            terminal.Text.WriteLine($"{(result.Holds ? "ok  " : "FAIL")} {golden.Name}");
            foreach (var difference in result.Differences) terminal.Text.WriteLine($"     {difference}");
        }

        terminal.Text.WriteLine(PluginTexts.Cases(cases.Count, failed, language));
        return failed;
    }
}
