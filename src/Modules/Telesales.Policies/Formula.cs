using Telesales.Policies.Formulas;

namespace Telesales.Policies;

/// <summary>
/// How a line's amount follows from its operands, in yuan: names, whole numbers, <c>+ - * / ( )</c>, <c>min(a, b)</c>, <c>max(a, b)</c>,
/// <c>floor(a)</c> (down to whole fen). Parsed once, computed exactly.
/// </summary>
public sealed class Formula
{
    private readonly FormulaNode _root;

    private Formula(string text, FormulaNode root) => (Text, _root) = (text, root);

    /// <summary>As declared.</summary>
    public string Text { get; }

    /// <summary>Reads a formula.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="names">The names of the operands that it may use.</param>
    /// <exception cref="FormatException">It is malformed, or names something else; the message says where.</exception>
    public static Formula Parse(string text, IReadOnlyList<string> names) => new(text, new FormulaParser(text, names).Parse());

    /// <summary>The exact value in yuan.</summary>
    /// <param name="values">The operands, in the order of their names.</param>
    /// <exception cref="DivideByZeroException">The formula divides by an operand that is 0.</exception>
    public Fraction Evaluate(ReadOnlySpan<Operand> values) => _root.Evaluate(values);

    /// <summary>The formula with its values: <c>1400.00 × 17 ÷ 18</c>. The same in both languages.</summary>
    /// <param name="values">The operands, in the order of their names.</param>
    public string Show(ReadOnlySpan<Operand> values) => _root.Show(values);
}
