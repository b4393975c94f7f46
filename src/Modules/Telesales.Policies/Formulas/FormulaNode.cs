using Telesales.Policies.Messages;

namespace Telesales.Policies.Formulas;

/// <summary>A part of a formula: computed and shown over the same operands.</summary>
internal abstract record FormulaNode
{
    /// <summary>How tightly it binds: 1 sums, 2 products, 3 the sign, 4 the rest.</summary>
    public virtual int Binding => 4;

    public abstract Fraction Evaluate(ReadOnlySpan<Operand> values);

    public abstract string Show(ReadOnlySpan<Operand> values);

    protected static string Show(FormulaNode part, int atLeast, ReadOnlySpan<Operand> values) =>
        part.Binding < atLeast ? $"({part.Show(values)})" : part.Show(values);
}

internal sealed record WholeNumber(long Value) : FormulaNode
{
    public override Fraction Evaluate(ReadOnlySpan<Operand> values) => Value;

    public override string Show(ReadOnlySpan<Operand> values) => new Count(Value).ToString();
}

internal sealed record OperandNode(int Index) : FormulaNode
{
    public override Fraction Evaluate(ReadOnlySpan<Operand> values) => values[Index].Number;

    // A negative value, or one that reads as p/q, stands in brackets so that the working can be typed into a calculator as it is.
    public override string Show(ReadOnlySpan<Operand> values)
    {
        var text = ValueText.Plain(values[Index]);
        return text.StartsWith('-') || text.Contains('/', StringComparison.Ordinal) ? $"({text})" : text;
    }
}

internal sealed record Negative(FormulaNode Part) : FormulaNode
{
    public override int Binding => 3;

    public override Fraction Evaluate(ReadOnlySpan<Operand> values) => -Part.Evaluate(values);

    public override string Show(ReadOnlySpan<Operand> values) => "-" + Show(Part, 4, values);
}

internal sealed record Binary(char Operator, FormulaNode Left, FormulaNode Right) : FormulaNode
{
    public override int Binding => Operator is '+' or '-' ? 1 : 2;

    public override Fraction Evaluate(ReadOnlySpan<Operand> values)
    {
        Fraction left = Left.Evaluate(values), right = Right.Evaluate(values);
        return Operator switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            _ => left / right,
        };
    }

    public override string Show(ReadOnlySpan<Operand> values)
    {
        var sign = Operator switch { '*' => '×', '/' => '÷', _ => Operator };
        // a - (b + c) and a ÷ (b × c) keep their brackets.
        var right = Show(Right, Operator is '-' or '/' ? Binding + 1 : Binding, values);
        return $"{Show(Left, Binding, values)} {sign} {right}";
    }
}

internal sealed record Function(string Name, IReadOnlyList<FormulaNode> Arguments) : FormulaNode
{
    public override Fraction Evaluate(ReadOnlySpan<Operand> values)
    {
        var first = Arguments[0].Evaluate(values);
        return Name switch
        {
            "floor" => new Fraction((first * 100).Floor(), 100),
            "min" => Fraction.Min(first, Arguments[1].Evaluate(values)),
            _ => Fraction.Max(first, Arguments[1].Evaluate(values)),
        };
    }

    public override string Show(ReadOnlySpan<Operand> values)
    {
        var parts = new List<string>();
        foreach (var argument in Arguments) parts.Add(argument.Show(values));
        return $"{Name}({string.Join(", ", parts)})";
    }
}
