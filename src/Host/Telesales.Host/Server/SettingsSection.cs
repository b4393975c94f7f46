using System.Globalization;
using Telesales.Host.Cli;

namespace Telesales.Host.Server;

/// <summary>A section of the configuration, read strictly: what is not known or not right is told, all of it at once.</summary>
internal sealed class SettingsSection(IConfigurationSection section, List<string>? problems = null)
{
    private readonly List<string> _problems = problems ?? [];

    /// <summary>Whether anything of it is set.</summary>
    public bool Exists => section.Exists();

    /// <summary>A section within; its problems are told with this one's.</summary>
    public SettingsSection Child(string key) => new(section.GetSection(key), _problems);

    /// <summary>Whether a key is set to anything.</summary>
    public bool Has(string key) => section.GetSection(key).Exists();

    /// <summary>Every other key is a slip of the pen, which must not be passed over.</summary>
    public void AllowOnly(params string[] keys)
    {
        foreach (var key in section.GetChildren().Select(child => child.Key))
            if (!keys.Contains(key, StringComparer.OrdinalIgnoreCase)) Report(key, $"There is no such setting. There are: {string.Join(", ", keys)}.");
    }

    /// <summary>A text; null when it is not set.</summary>
    public string? Text(string key) => string.IsNullOrWhiteSpace(section[key]) ? null : section[key]!.Trim();

    /// <summary>A text or a list of texts.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        Text(key) is { } one ? [one] : [.. section.GetSection(key).GetChildren().Select(child => child.Value?.Trim() ?? "").Where(text => text.Length > 0)];

    /// <summary>A whole number within bounds.</summary>
    public int Whole(string key, int usual, int least, int most)
    {
        if (Text(key) is not { } text) return usual;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Report(key, FormattableString.Invariant($"'{text}' is not a whole number from {least} to {most}."));
        return usual;
    }

    /// <summary>Something is wrong with a key.</summary>
    public void Report(string key, string problem) => _problems.Add($"{section.Path}:{key}: {problem}");

    /// <summary>Refuses when something was wrong.</summary>
    /// <exception cref="RefusedException">Lists every problem.</exception>
    public void ThrowIfWrong(string what)
    {
        if (_problems.Count > 0) throw RefusedException.For(what, _problems);
    }
}
