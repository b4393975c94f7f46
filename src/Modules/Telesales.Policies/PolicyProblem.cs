using System.Globalization;

namespace Telesales.Policies;

/// <summary>
/// One thing that keeps a package or a plan out: a stable code, the place, what is wrong and how to mend it. Codes beginning with
/// <c>package.</c> refuse a package, with <c>plan.</c> a plan; <c>file.</c> says what is wrong inside a file of either.
/// </summary>
public sealed class PolicyProblem : IEquatable<PolicyProblem>
{
    private readonly ProblemText _text;
    private readonly string[] _operands;

    internal PolicyProblem(ProblemText text, string file, int line, int column, string key, params string[] operands) =>
        (_text, File, Line, Column, Key, _operands) = (text, file, line, column, key, operands);

    /// <summary>A stable code: <c>plan.unknown-parameter</c>.</summary>
    public string Code => _text.Code;

    /// <summary>The file, as the caller named it or relative to the package's folder; empty when no file is meant.</summary>
    public string File { get; }

    /// <summary>The line, from 1; 0 when the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>The column, from 1; 0 when the whole file is meant.</summary>
    public int Column { get; }

    /// <summary>The key: <c>policies[1].parameters.pass_line</c>; empty when none is meant.</summary>
    public string Key { get; }

    /// <summary><c>plan.yaml:12:7 policies[1].parameters.pass_line</c>, as far as it goes.</summary>
    public string Location => string.Join(' ', new[] { Place, Key }.Where(part => part.Length > 0));

    private string Place => Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");

    /// <summary>What is wrong, as one sentence without the place.</summary>
    public string Message(Language language) => Fill(language == Language.Zh ? _text.MessageZh : _text.MessageEn);

    /// <summary>How to mend it, as one sentence.</summary>
    public string Remedy(Language language) => Fill(language == Language.Zh ? _text.RemedyZh : _text.RemedyEn);

    /// <summary>Place, message, remedy and code on one line.</summary>
    public string ToString(Language language)
    {
        var (colon, gap) = language == Language.Zh ? ("：", "") : (": ", " ");
        var place = Location.Length == 0 ? "" : Location + colon;
        return $"{place}{Message(language)}{gap}{Remedy(language)} [{Code}]";
    }

    /// <summary>In English.</summary>
    public override string ToString() => ToString(Language.En);

    /// <inheritdoc/>
    public bool Equals(PolicyProblem? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PolicyProblem);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    private string Fill(string template) => string.Format(CultureInfo.InvariantCulture, template, [.. _operands]);
}

/// <summary>The words of one kind of problem; {0} and on are its operands.</summary>
internal sealed record ProblemText(string Code, string MessageEn, string RemedyEn, string MessageZh, string RemedyZh);
