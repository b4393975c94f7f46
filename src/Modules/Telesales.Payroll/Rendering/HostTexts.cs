using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Rendering;

/// <summary>The host's own messages and labels, as they stand in this version or as they were kept.</summary>
/// <param name="Templates">By message code, or by kind and code of a label.</param>
internal sealed record HostTexts(SortedDictionary<string, (string Zh, string En)> Templates)
{
    /// <summary>The text of one of the host's own messages.</summary>
    public string Render(Explanation explanation, Language language)
    {
        if (!Templates.TryGetValue(explanation.Message, out var template))
            throw new InvalidOperationException($"'{explanation.Message}' has no operands to show: calculate with Explain.");
        var text = language == Language.Zh ? template.Zh : template.En;
        for (var i = 0; i < explanation.Names.Count; i++)
            text = text.Replace($"{{{explanation.Names[i]}}}", Text(explanation.Operands[i]), StringComparison.Ordinal);
        return text;
    }

    /// <summary>The label of one of the host's own codes; null when it is not one.</summary>
    public string? Label(string code, Language language) =>
        !Templates.TryGetValue(code, out var label) ? null : language == Language.Zh ? label.Zh : label.En;

    private static string Text(Operand operand) => operand.Kind == OperandKind.Date ? Iso.Text(operand.Date) : operand.Text;
}
