using Telesales.Policies.Messages;

namespace Telesales.Policies.Tests;

/// <summary>Messages and the values in them.</summary>
public sealed class MessageTests(GoodPackage good) : IClassFixture<GoodPackage>
{
    private ResolvedPlan Plan => good.Catalogue.Resolve("G1", GoodPackage.October, []).Plan!;

    private static string Render(string template, params (string Name, Operand Value)[] operands) =>
        Template.Parse(template).Render([.. operands.Select(operand => operand.Value)], [.. operands.Select(operand => operand.Name)], Language.En, code => code + "!");

    [Theory]
    [InlineData("269/300", "89.66%")]
    [InlineData("270/300", "90%")]
    [InlineData("89999/100000", "89.99%")]
    [InlineData("899999999/1000000000", "89.99%")]
    [InlineData("658/680", "96.76%")]
    [InlineData("1/1", "100%")]
    [InlineData("1/8", "12.5%")]
    [InlineData("0/5", "0%")]
    [InlineData("-1/3", "-33.34%")]
    public void Percent_OfAFraction_IsRoundedDown(string fraction, string percent) =>
        Assert.Equal(percent, Render("{x:percent}", ("x", Fraction.Parse(fraction))));

    [Theory]
    [InlineData("17/1", "17")]
    [InlineData("9/2", "4.5")]
    [InlineData("1/8", "0.125")]
    [InlineData("1/16", "1/16")]
    [InlineData("2/6", "1/3")]
    [InlineData("-7/2", "-3.5")]
    [InlineData("178/40", "4.45")]
    public void Number_InAMessage_IsADecimalWhenItEndsSoonElseAFraction(string fraction, string shown) =>
        Assert.Equal(shown, Render("{x}", ("x", Fraction.Parse(fraction))));

    [Fact]
    public void Values_OfEachKind_ReadWell()
    {
        Assert.Equal("1400.00 -5.50", Render("{a} {b}", ("a", Money.Yuan(1400)), ("b", new Money(-550))));
        Assert.Equal("0.125 11900/9", Render("{a} {b}", ("a", Amount.FromYuan(new Fraction(1, 8))), ("b", Amount.FromYuan(new Fraction(11900, 9)))));
        Assert.Equal("12 Oct 2026-10-12 Oct 2026", Render("{d} {d:iso} {m}", ("d", new DateOnly(2026, 10, 12)), ("m", GoodPackage.October)));
        Assert.Equal("head_of_x! 项目 甲", Render("{w} {t}", ("w", Operand.Word("head_of_x")), ("t", "项目 甲")));
        Assert.Equal("658/680 96.76% 0.9", Render("{f:fraction} {a/b:percent} {s}", ("f", new Fraction(658, 680)), ("a", (Count)658), ("b", (Count)680), ("s", new Fraction(9, 10))));
    }

    [Fact]
    public void Template_WithDivisorZero_ShowsADash() => Assert.Equal("– of 0", Render("{a/b:percent} of {b}", ("a", (Count)1), ("b", (Count)0)));

    [Fact]
    public void Template_WithDoubledBraces_ShowsThem() => Assert.Equal("{x} 1 }", Render("{{x}} {x} }}", ("x", (Count)1)));

    [Theory]
    [InlineData("{", "a '{' without '}'")]
    [InlineData("}", "a '}' without '{'")]
    [InlineData("{}", "names no operand")]
    [InlineData("{a/b/c}", "names no operand")]
    [InlineData("{A}", "names no operand")]
    [InlineData("{a:money}", "a format that does not exist")]
    public void Template_Malformed_IsRefused(string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<FormatException>(() => Template.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Line_InAPlan_IsExplainedInBothLanguages()
    {
        var plan = Plan;
        var line = plan.Declarations.Outcomes.OfType<PayLine>().Single(line => line.Code == "score-bonus");
        Operand[] operands = [Money.Yuan(120), (Count)10, (Count)18];
        Operand[] values = [.. operands, Money.Parse("66.67"), plan.FormulaOf(line)!.Show(operands), ""];
        var words = plan.MessagesOf(line);
        Assert.Equal("Done 10 of 18 (55.55%): 120.00 × 10 ÷ 18 = 66.67", words.Render(line.Message, values, MessageNames.For(line), Language.En));
        Assert.Equal("完成 10/18（55.55%）：120.00 × 10 ÷ 18 = 66.67", words.Render(line.Message, values, MessageNames.For(line), Language.Zh));
        Assert.Equal(("得分奖", "Score bonus"), (words.Label("line.score-bonus", Language.Zh), words.Label("line.score-bonus", Language.En)));
    }

    [Fact]
    public void Notice_WithoutItsOwnMessage_ShowsItsLabel() => Assert.Equal("Noted", Plan.Messages.Render("good.noted", [], [], Language.En));

    [Fact]
    public void Words_OfTheVocabulary_AreThereInBothLanguages()
    {
        Enum[] members = [.. Enum.GetValues<Grade>(), .. Enum.GetValues<Role>(), .. Enum.GetValues<EmploymentStatus>(), .. Enum.GetValues<Leave>(), .. Enum.GetValues<AssignedTask>(), .. Enum.GetValues<DealKind>(), .. Enum.GetValues<ContactRank>(), .. Enum.GetValues<Severity>(), .. Enum.GetValues<Mark>()];
        var codes = members.Select(member => Names.Kebab(member).Replace('-', '_')).ToHashSet();
        Assert.All(codes, code => Assert.NotEqual(code, Plan.Messages.Word(code, Language.Zh)));
        Assert.Equal(("部门负责人", "head of department"), (Plan.Messages.Word("department_head", Language.Zh), Plan.Messages.Word("department_head", Language.En)));
        Assert.Equal("nobody_knows", Plan.Messages.Word("nobody_knows", Language.Zh));
    }

    [Fact]
    public void Label_NobodyHasWordsFor_IsTheCode() => Assert.Equal("some-line", Plan.Messages.Label("line.some-line", Language.En));
}
