using System.Globalization;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Problems;

/// <summary>Collects everything that is wrong with one file.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<PolicyProblem> _problems = [];

    public string File { get; } = file;

    public bool Any => _problems.Count > 0;

    public int Count => _problems.Count;

    /// <summary>In the order of the file, each once.</summary>
    public IReadOnlyList<PolicyProblem> Sorted() =>
        [.. InOrder(_problems)];

    /// <summary>Each once, those of this file first, each file's in its order.</summary>
    public IEnumerable<PolicyProblem> InOrder(IEnumerable<PolicyProblem> problems) =>
        problems.Distinct().OrderBy(p => p.File != File).ThenBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column).ThenBy(p => p.Code, StringComparer.Ordinal);

    /// <summary>At a place, in the file where it stands: a plan may be put together from several.</summary>
    public void Add(ProblemText text, YamlNode at, string key, params string[] operands) =>
        _problems.Add(new(text, at.File.Length > 0 ? at.File : File, at.Line, at.Column, key, operands));

    public void Add(ProblemText text, int line, int column, string key, params string[] operands) =>
        _problems.Add(new(text, File, line, column, key, operands));

    /// <summary>About the whole file.</summary>
    public void Add(ProblemText text, params string[] operands) => Add(text, 0, 0, "", operands);

    public void AddRange(IEnumerable<PolicyProblem> problems) => _problems.AddRange(problems);

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
