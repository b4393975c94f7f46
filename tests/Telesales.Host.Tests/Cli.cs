using System.Text;
using System.Text.Json;
using Telesales.Host.Cli;
using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary>What a command gave.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it wrote to stdout.</param>
/// <param name="Error">What it wrote to stderr.</param>
internal sealed record CliResult(int ExitCode, string Output, string Error)
{
    /// <summary>Stdout as JSON, the whole of it.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The codes of each person's errors.</summary>
    public IReadOnlyDictionary<string, string[]> Errors =>
        Json.GetProperty("errors").EnumerateObject().ToDictionary(person => person.Name, person => Strings(person.Value), StringComparer.Ordinal);

    /// <summary>The ids of those who are paid.</summary>
    public IReadOnlyList<string> Paid => [.. Json.GetProperty("payslips").EnumerateObject().Select(payslip => payslip.Name)];

    /// <summary>A payslip as text.</summary>
    public string Payslip(string id) => Json.GetProperty("payslips").GetProperty(id).GetRawText();

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}

/// <summary>Runs the executable's commands in this process.</summary>
internal static class Cli
{
    public static readonly string Sample = Repository.PathOf("samples", "sunrise-branch");

    public static async Task<CliResult> RunAsync(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exit = await CommandLine.RunAsync(args, output, error);
        return new(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>October 2026 of a folder, as JSON unless more is said.</summary>
    public static Task<CliResult> CalculateAsync(string folder, string plan = "R21", params string[] more) =>
        RunAsync(["calculate", "--plan", plan, "--month", "2026-10", "--facts", folder, "--lang", "en", .. more.Contains("--format") ? more : [.. more, "--format", "json"]]);

    /// <summary>The same of facts that are held in memory.</summary>
    public static async Task<CliResult> CalculateAsync(FactFolder facts, string plan = "R21", params string[] more)
    {
        var folder = Directory.CreateTempSubdirectory("telesales-host-");
        try
        {
            facts.Write(folder.FullName);
            return await CalculateAsync(folder.FullName, plan, more);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
