using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Telesales.Facts;
using Telesales.Host.Cli.Compare;
using Telesales.Host.Cli.Imports;
using Telesales.Host.Cli.Plugins;
using Telesales.Host.Cli.Saved;
using Telesales.Host.Server;
using Telesales.Payroll.Store;
using Telesales.Policies;

namespace Telesales.Host.Cli;

/// <summary>The verbs of the executable. Results go to stdout, everything else to stderr.</summary>
internal static class CommandLine
{
    /// <summary>Everyone was paid, every case holds.</summary>
    public const int Done = 0;

    /// <summary>The request was refused; nothing was calculated.</summary>
    public const int Refused = 1;

    /// <summary>Calculated, but some payslips are withheld, or some cases do not hold.</summary>
    public const int Withheld = 2;

    public static async Task<int> RunAsync(string[] args, Stream output, TextWriter error)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        text.NewLine = "\n";
        var terminal = new Terminal(output, text, error);
        var calculate = CalculateCommand.Create(terminal);
        var root = new RootCommand("Telesales: a telesales branch's facts become payslips under written regulations.")
        {
            ServeCommand.Create(),
            DemoCommand.Create(terminal, calculate),
            calculate,
            PayslipsCommand.Create(terminal),
            RenderCommand.Create(terminal),
            SettleCommand.Create(terminal),
            CompareCommand.Create(terminal),
            SnapshotCommand.CreateCommand(terminal),
            LiveCommands.EarlyLeave(terminal),
            LiveCommands.Progress(terminal),
            ImportCommand.Create(terminal),
            CatalogueCommands.Policies(terminal),
            CatalogueCommands.Plans(terminal),
            PlanCommands.Create(terminal),
            RegulationCommands.List(terminal),
            RegulationCommands.Show(terminal),
            TestCommand.Create(terminal),
            PluginCommands.Create(terminal),
            AuthCommand.Create(terminal),
        };
        var parsed = root.Parse(args);
        // Stdout is for results: what is wrong with a request, and nothing else, goes to stderr.
        if (parsed.Action is ParseErrorAction mistake) mistake.ShowHelp = false;
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = text, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop(parsed) });
        }
        catch (Exception refused) when (refused is RefusedException or FormatException or ArgumentException or IOException or InvalidDataException or UnauthorizedAccessException or PolicyCatalogueException or StoreException)
        {
            terminal.Say(refused.Message);
            return Refused;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Whatever it is: an exit code that callers know, and enough for whoever mends it.
            terminal.Say(FormattableString.Invariant($"A fault of the program, not of your request; please report it with the following lines. / 程序故障，与您的请求无关，请将以下内容反馈给维护者。\n{fault}"));
            return Refused;
        }
        finally
        {
            await text.FlushAsync();
        }
    }

    // A server lets the calls under way finish; everything else stops at once.
    private static TimeSpan TimeToStop(ParseResult parsed) =>
        parsed.CommandResult.Command.Name is "serve" or "demo" ? TelesalesServer.ShutdownTime + TimeSpan.FromSeconds(5) : TimeSpan.FromSeconds(2);
}

/// <summary>A request that can't be carried out; the message says what, where and how to mend it.</summary>
internal sealed class RefusedException(string message) : Exception(message)
{
    /// <summary>Refused for these problems, all of them.</summary>
    public static RefusedException For(string what, IReadOnlyList<string> problems) =>
        new(string.Join('\n', problems.Select(problem => $"  {problem}").Prepend(what)));

    /// <summary>Refused facts: the problems that are kept, and how many more there are.</summary>
    public static RefusedException For(string what, IReadOnlyList<FactProblem> problems, long count, Language language)
    {
        var lines = problems.Select(problem => problem.ToString(Texts.Culture(language))).ToList();
        if (count > lines.Count) lines.Add(Texts.More(count - lines.Count, language));
        return For(what, lines);
    }
}
