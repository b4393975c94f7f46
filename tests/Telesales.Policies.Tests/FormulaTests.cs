using CsCheck;

namespace Telesales.Policies.Tests;

/// <summary>Formulas: exact, and shown as they are computed.</summary>
public sealed class FormulaTests
{
    private static readonly string[] Names = ["base", "attended", "required"];

    [Theory]
    [InlineData("base * attended / required", "11900/9", "1400.00 × 17 ÷ 18")]
    [InlineData("base - attended * required", "1094/1", "1400.00 - 17 × 18")]
    [InlineData("(base - attended) * required", "24894/1", "(1400.00 - 17) × 18")]
    [InlineData("base / (attended * required)", "700/153", "1400.00 ÷ (17 × 18)")]
    [InlineData("base - (attended - required)", "1401/1", "1400.00 - (17 - 18)")]
    [InlineData("base - attended - required", "1365/1", "1400.00 - 17 - 18")]
    [InlineData("-base + 2", "-1398/1", "-1400.00 + 2")]
    [InlineData("2 * -base", "-2800/1", "2 × -1400.00")]
    [InlineData("min(base, attended + 1)", "18/1", "min(1400.00, 17 + 1)")]
    [InlineData("max(base, attended)", "1400/1", "max(1400.00, 17)")]
    [InlineData("floor(base * attended / required)", "66111/50", "floor(1400.00 × 17 ÷ 18)")]
    [InlineData("floor(-base / 3)", "-46667/100", "floor(-1400.00 ÷ 3)")]
    public void Formula_OfOperands_IsExactAndShowsItsValues(string text, string value, string shown)
    {
        var formula = Formula.Parse(text, Names);
        Operand[] values = [Money.Yuan(1400), (Count)17, (Count)18];
        Assert.Equal((Fraction.Parse(value), shown), (formula.Evaluate(values), formula.Show(values)));
    }

    [Theory]
    [InlineData("base * ratee", "at character 13, 'ratee' is not an operand; there are base, attended, required")]
    [InlineData("base *", "at character 7, a name or a number is missing")]
    [InlineData("", "at character 1, a name or a number is missing")]
    [InlineData("(base", "')' is missing")]
    [InlineData("base)", "')' does not belong here")]
    [InlineData("base attended", "'a' does not belong here")]
    [InlineData("base * 0.8", "'0.8' is not a whole number")]
    [InlineData("avg(base, attended)", "'avg' is not a function")]
    [InlineData("min(base)", "min takes two values")]
    [InlineData("floor(base, 2)", "floor takes one value")]
    [InlineData("base % 2", "'%' does not belong here")]
    [InlineData("BASE", "'B' is neither a name nor a whole number")]
    [InlineData("99999999999999999999", "is not a whole number")]
    public void Formula_Malformed_SaysWhere(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<FormatException>(() => Formula.Parse(text, Names)).Message, StringComparison.Ordinal);

    [Fact]
    public void Formula_NestedTooDeeply_IsRefused() =>
        Assert.Throws<FormatException>(() => Formula.Parse(new string('(', 10_000) + "base" + new string(')', 10_000), Names));

    [Fact]
    public void Formula_DividingByZero_Throws() =>
        Assert.Throws<DivideByZeroException>(() => Formula.Parse("base / required", Names).Evaluate([Money.Yuan(1), (Count)1, (Count)0]));

    [Fact]
    public void Formula_OverAnyNumbers_AgreesWithFractions() =>
        Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Long[0, 1_000], Gen.Long[1, 1_000]).Sample((fen, n, d) =>
        {
            Operand[] values = [new Money(fen), new Count(n), new Count(d)];
            var exact = new Fraction(fen, 100) * n / d;
            Assert.Equal(exact, Formula.Parse("base * attended / required", Names).Evaluate(values));
            Assert.Equal(Fraction.Min(exact, new Fraction(fen, 100)), Formula.Parse("min(base*attended/required, base)", Names).Evaluate(values));
            Assert.Equal(new Fraction((exact * 100).Floor(), 100), Formula.Parse("floor(base * attended / required)", Names).Evaluate(values));
        });

    [Fact]
    public void Formula_Shown_ReadsBackToItsValue() =>
        Gen.Select(GenText(3), Gen.Long[-50, 50], Gen.Long[1, 50], Gen.Long[1, 50]).Sample((text, a, b, c) =>
        {
            Operand[] values = [Money.Yuan(a), new Count(b), new Count(c)];
            var formula = Formula.Parse(text, Names);
            Fraction value;
            try
            {
                value = formula.Evaluate(values);
            }
            catch (DivideByZeroException)
            {
                return;
            }

            var readable = formula.Show(values).Replace("×", "*", StringComparison.Ordinal).Replace("÷", "/", StringComparison.Ordinal).Replace(".00", "", StringComparison.Ordinal);
            Assert.Equal(value, Formula.Parse(readable, []).Evaluate([]));
        });

    private static Gen<string> GenText(int depth) => depth == 0
        ? OneOf("base", "attended", "required", "1", "2", "7")
        : Gen.Frequency(
            (1, GenText(0)),
            (3, Gen.Select(GenText(depth - 1), OneOf("+", "-", "*", "/"), GenText(depth - 1), (a, sign, b) => $"({a}) {sign} ({b})")),
            (1, Gen.Select(GenText(depth - 1), GenText(depth - 1), (a, b) => $"min({a}, {b})")),
            (1, GenText(depth - 1).Select(a => $"-({a})")));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
