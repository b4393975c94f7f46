using System.CommandLine;
using System.Globalization;
using Telesales.Payroll.GoldenCases;

namespace Telesales.Host.Cli;

/// <summary><c>telesales test</c>: golden cases as data, run as a real month is.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<FileSystemInfo>("path") { Description = "A file of golden cases, or a folder of them." }.AcceptExistingOnly();
        var command = new Command("test", "Run golden cases. Exit code 0: all hold; 2: some do not; 1: refused.") { path };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(path).ToString()));
        return command;
    }

    private static int Run(Terminal terminal, string path)
    {
        var cases = GoldenCaseReader.Read(path);
        if (cases.Count == 0) throw new RefusedException($"{path}: no golden case found; write one as in docs/golden-cases.md.");
        using var services = Services.Create();
        var runner = services.GetRequiredService<GoldenCaseRunner>();
        var failed = 0;
        foreach (var golden in cases)
        {
            var result = runner.Run(golden);
            terminal.Text.WriteLine($"{(result.Holds ? "ok  " : "FAIL")} {golden.Name}");
            if (result.Holds) continue;
            failed++;
            terminal.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"     {golden.File}:{golden.Line}"));
            foreach (var difference in result.Differences) terminal.Text.WriteLine($"     {difference}");
        }

        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{cases.Count - failed} hold, {failed} do not"));
        return failed > 0 ? CommandLine.Withheld : CommandLine.Done;
    }
}
