using System.Globalization;

namespace Telesales.Facts;

/// <summary>
/// One thing that keeps facts from being taken over: a stable code, the place, the value found, what is wrong and how to mend it.
/// The codes are listed in <see cref="FactProblemCodes"/>.
/// </summary>
public sealed class FactProblem
{
    private readonly ProblemText text;
    private readonly object?[] operands;

    internal FactProblem(ProblemText text, FactLocation place, int? row, string? value, object?[] operands)
    {
        this.text = text;
        this.operands = operands;
        Place = place;
        Row = row;
        Value = value;
    }

    /// <summary>A stable code, such as <c>fact.unknown-column</c>.</summary>
    public string Code => text.Code;

    /// <summary>The file's name or the message field's path.</summary>
    public string Source => Place.Source;

    /// <summary>The line of the file (1-based) or the index in the message field (0-based); null when the whole source is meant.</summary>
    public int? Row { get; }

    /// <summary>The column or field; null when the row is meant.</summary>
    public string? Column => Place.Column;

    /// <summary>The column's place in the file (1-based), where it has one.</summary>
    public int? ColumnNumber => Place.ColumnNumber;

    /// <summary>The value as found; null when there is none to show.</summary>
    public string? Value { get; }

    /// <summary><c>attendance.csv:7, column leave</c>, <c>facts.attendance[3].leave</c>, or the source alone.</summary>
    public string Location => Row is null ? Source : Place.ToString();

    internal FactLocation Place { get; }

    /// <summary>What is wrong, as one sentence without the place.</summary>
    /// <param name="language"><c>zh…</c> for Chinese; anything else is English.</param>
    public string Message(string language) => Fill(IsChinese(language) ? text.MessageZh : text.MessageEn);

    /// <summary>How to mend it, as one sentence.</summary>
    /// <param name="language"><c>zh…</c> for Chinese; anything else is English.</param>
    public string Remedy(string language) => Fill(IsChinese(language) ? text.RemedyZh : text.RemedyEn);

    /// <summary>Place, code, message and remedy on one line.</summary>
    /// <param name="language"><c>zh…</c> for Chinese; anything else is English.</param>
    public string ToString(string language) => IsChinese(language)
        ? $"{Location}：{Message(language)}{Remedy(language)}[{Code}]"
        : $"{Location}: {Message(language)} {Remedy(language)} [{Code}]";

    /// <inheritdoc/>
    public override string ToString() => ToString("en");

    private static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    private string Fill(string template) => string.Format(CultureInfo.InvariantCulture, template, [Value, .. operands]);
}
