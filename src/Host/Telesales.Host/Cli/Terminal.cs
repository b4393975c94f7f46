using Spectre.Console;
using Telesales.Facts;

namespace Telesales.Host.Cli;

/// <summary>Where results and messages go.</summary>
internal sealed class Terminal(Stream output, TextWriter text, TextWriter error)
{
    /// <summary>The bytes of stdout, for formats that are not text for people.</summary>
    public Stream Output { get; } = output;

    /// <summary>Stdout as UTF-8 text.</summary>
    public TextWriter Text { get; } = text;

    /// <summary>The same with results going elsewhere: into a file.</summary>
    public Terminal To(Stream stream, TextWriter writer) => new(stream, writer, error);

    /// <summary>A line on stderr.</summary>
    public void Say(string message) => error.WriteLine(message);

    /// <summary>Columns of the terminal; wide for a file or a pipe.</summary>
    public static int Width => Console.IsOutputRedirected ? 200 : AnsiConsole.Profile.Width;

    /// <summary>Writes a table to stdout; wide enough not to wrap when it goes to a file or a pipe.</summary>
    public void Write(Table table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Text) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 200;
            console.Profile.Capabilities.Ansi = false;
        }

        console.Write(table);
    }

    /// <summary>Says on stderr how far long work is, at most every 5,000 people.</summary>
    public IProgress<int> Progress(int total, string unit) => new Steps(this, total, unit);

    /// <summary>Says on stderr how far a long import is, each 500,000 rows of a file.</summary>
    public IProgress<FactProgress> RowProgress(string unit) => new Rows(this, unit);

    private sealed class Rows(Terminal terminal, string unit) : IProgress<FactProgress>
    {
        private const int Step = 500_000;

        public void Report(FactProgress value)
        {
            if (value.Rows > 0 && value.Rows % Step == 0) terminal.Say(FormattableString.Invariant($"{value.Source}: {value.Rows} {unit}"));
        }
    }

    private sealed class Steps(Terminal terminal, int total, string unit) : IProgress<int>
    {
        private const int Step = 5_000;
        private int _said;

        public void Report(int value)
        {
            if (total < Step * 2) return;
            var step = value / Step;
            if (Interlocked.Exchange(ref _said, Math.Max(_said, step)) < step) terminal.Say(FormattableString.Invariant($"{value} / {total} {unit}"));
        }
    }
}
