using System.CommandLine;
using Telesales.Host.Server;
using Telesales.Payroll.Store;

namespace Telesales.Host.Cli;

/// <summary><c>telesales demo</c>: the sample branch's October 2026 under R21, and then the service on the same machine.</summary>
internal static class DemoCommand
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "samples", "sunrise-branch");

    public static Command Create(Terminal terminal, Command calculate)
    {
        var (port, httpPort) = (ServeCommand.Port(), ServeCommand.HttpPort());
        var lang = CliOptions.Language();
        var command = new Command("demo", "Calculate the sample branch, then leave the service up.") { port, httpPort, lang };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = CliOptions.LanguageOf(parsed, lang);
            var calculated = await calculate.Parse(["--plan", "R21", "--month", "2026-10", "--facts", Sample, "--lang", Texts.Culture(language)]).InvokeAsync(cancellationToken: cancellation);
            await terminal.Text.FlushAsync(cancellation);
            if (calculated != CommandLine.Done) return calculated;
            // What is tried out leaves nothing behind.
            var folder = Directory.CreateTempSubdirectory("telesales-demo-");
            try
            {
                var options = new ServerOptions { Port = parsed.GetValue(port), HttpPort = parsed.GetValue(httpPort), Store = Path.Combine(folder.FullName, StoreOptions.DefaultLocation) };
                return await TelesalesServer.RunAsync(options, cancellation, (grpc, rest) => terminal.Say(Texts.DemoServes(grpc, rest, language)));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }
}
