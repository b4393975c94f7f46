using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Telesales.Policies;

namespace Telesales.Host.Cli;

/// <summary>Options that several verbs share, and the parsing of values; nothing depends on the machine's culture.</summary>
internal static class CliOptions
{
    public static Option<string> Language() => new Option<string>("--lang")
    {
        Description = "zh or en; by default the terminal's language.",
        DefaultValueFactory = _ => TerminalLanguage(),
    }.AcceptOnlyFromAmong("zh", "en");

    /// <summary>Where payslips are kept.</summary>
    public static Option<string?> Store() => new("--store")
    {
        Description = "Where payslips are kept: the path of a SQLite file, or a connection string (Data Source=…; Host=…;Database=… for PostgreSQL). By default $TELESALES_STORE, else telesales.db in this folder.",
        HelpName = "STORE",
    };

    /// <summary>Where installed packages are kept.</summary>
    public static Option<string?> Packages() => new("--packages")
    {
        Description = "The folder of the installed packages. By default $TELESALES_PACKAGES, else telesales/packages in the user's data folder.",
        HelpName = "DIR",
    };

    /// <summary>Where the facts are.</summary>
    /// <param name="files">The files that the verb needs.</param>
    /// <param name="required">Whether the verb can do without.</param>
    public static Option<FileSystemInfo> Facts(string files, bool required = true) =>
        new("--facts") { Description = $"The folder with the fact files ({files}), or a workbook (.xlsx) with a sheet for each.", Required = required };

    // As POSIX has it: the first that is set and not empty.
    private static string TerminalLanguage()
    {
        string?[] settings = [Environment.GetEnvironmentVariable("LC_ALL"), Environment.GetEnvironmentVariable("LC_MESSAGES"), Environment.GetEnvironmentVariable("LANG")];
        return settings.FirstOrDefault(setting => !string.IsNullOrEmpty(setting))?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? "zh" : "en";
    }

    public static Language LanguageOf(ParseResult parsed, Option<string> option) =>
        parsed.GetValue(option) == "zh" ? Policies.Language.Zh : Policies.Language.En;

    /// <summary>Reads a contract type; the message says what to write.</summary>
    public static T Parse<T>(ArgumentResult argument)
        where T : struct, IParsable<T> => ParseOptional<T>(argument) ?? default;

    /// <summary>Reads a contract type where the option may be left out.</summary>
    public static T? ParseOptional<T>(ArgumentResult argument)
        where T : struct, IParsable<T>
    {
        var text = argument.Tokens[0].Value;
        try
        {
            return T.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException error)
        {
            argument.AddError(error.Message);
            return null;
        }
    }

    /// <summary>Reads an ISO date.</summary>
    public static DateOnly? ParseDate(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        argument.AddError($"'{text}' is not a date: write 2026-10-14.");
        return null;
    }
}
