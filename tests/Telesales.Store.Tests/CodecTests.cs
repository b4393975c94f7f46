using Telesales.Conformance.Tests;
using Telesales.GoldenCases.Tests;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Payroll.Store.Detail;
using Telesales.Payroll.Store.Words;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Store.Tests;

/// <summary>What is kept of a payslip is all of it, and reads years later as on the first day.</summary>
public sealed class CodecTests
{
    private static readonly Language[] Languages = [Language.Zh, Language.En];

    [Fact]
    public void Payslip_WrittenAndRead_IsTheSame()
    {
        var payslips = 0;
        foreach (var (place, plan, results) in Months())
        {
            var wording = Wording.Read(Wording.Of(plan).Content);
            foreach (var payslip in results.OfType<Payslip>())
            {
                payslips++;
                Assert.True(Deep.Difference(payslip, Read(wording, payslip, Written(plan, payslip))) is null, $"{place} {payslip.EmployeeId} {Deep.Difference(payslip, Read(wording, payslip, Written(plan, payslip)))}");
            }
        }

        Assert.True(payslips > 500);
    }

    [Fact]
    public void Payslip_ReadAndWrittenAgain_HasTheSameBytes()
    {
        foreach (var (_, plan, results) in Months())
        {
            var wording = Wording.Read(Wording.Of(plan).Content);
            foreach (var payslip in results.OfType<Payslip>())
            {
                var bytes = Written(plan, payslip);
                Assert.Equal(bytes, wording.Codec.Write(Read(wording, payslip, bytes), wording.Codec.NewWriter()));
            }
        }
    }

    [Fact]
    public void Words_OfAPlanThatIsGone_AreThoseOfTheFirstDay()
    {
        var wrong = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, plan, results) in Months())
        {
            var kept = Wording.Read(Wording.Of(plan).Content);
            foreach (var language in Languages)
            {
                var (fresh, later) = (new ExplanationRenderer(plan, language), kept.In(language));
                foreach (var payslip in results.OfType<Payslip>())
                {
                    var read = Read(kept, payslip, Written(plan, payslip));
                    foreach (var (a, b) in All(payslip, fresh).Zip(All(read, later)))
                        if (a != b) wrong.Add($"{place} {payslip.EmployeeId}: “{a}” / “{b}”");
                    Assert.Equal(All(payslip, fresh).Count(), All(read, later).Count());
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Wording_OfOnePlan_IsTheSameEachTime()
    {
        foreach (var id in Product.Plans)
        {
            var wording = Wording.Of(Product.Plan(id, "2026-10"));
            Assert.Equal(wording.Hash, Wording.Read(wording.Content).Hash);
            // Another month and other figures are no other words.
            Assert.Equal(wording.Hash, Wording.Of(Product.Plan(id, "2026-11", minimumWage: 3000)).Hash);
            Assert.Equal(Wording.Read(wording.Content).Plan.ToJson(), Product.Plan(id, "2026-10").Words.ToJson());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"host\":{},\"plan\":{\"format\":2}}")]
    [InlineData("{\"host\":{},\"plan\":{\"format\":1,\"outcomes\":[{\"kind\":\"dream\",\"policy\":\"p@1.0.0\",\"code\":\"c\",\"clause\":\"x\",\"message\":\"m\",\"operands\":[],\"words\":0}],\"words\":[{\"zh\":{},\"en\":{}}],\"labels\":{\"zh\":{},\"en\":{}}}}")]
    public void Wording_ThatIsDamaged_IsRefused(string content) => Assert.Throws<FormatException>(() => Wording.Read(content));

    [Fact]
    public void Detail_CutAnywhere_IsRefused()
    {
        var (_, plan, results) = Months().First(month => month.Results.OfType<Payslip>().Any(payslip => payslip.Lines.Count > 2));
        var payslip = results.OfType<Payslip>().First(payslip => payslip.Lines.Count > 2);
        var bytes = Written(plan, payslip);
        var wording = Wording.Of(plan);
        for (var length = 0; length < bytes.Length; length++)
            Assert.ThrowsAny<Exception>(() => Read(wording, payslip, bytes[..length]));
        Assert.Throws<FormatException>(() => Read(wording, payslip, [.. bytes, 0]));
        Assert.Throws<FormatException>(() => Read(wording, payslip, [9, .. bytes[1..]]));
    }

    [Fact]
    public void Operand_OfAnyKind_ReadsAsItWas()
    {
        Operand[] operands =
        [
            default, "", "项目 😀", Operand.Word("department_head"), new Money(-12_345), new Money(long.MaxValue / 200), new Percent(876_543), new Count(-3), new Fraction(658, 680), new Fraction(-41, 3),
            new Amount(new Fraction(10_000, 6)), new Amount(new Fraction(1, 3)), new DateOnly(2026, 10, 31), new Month(2026, 10), Fraction.Parse("123456789012345678901234567890/7"), new Fraction(long.MinValue, 3),
        ];
        var texts = new TextPlaces(["department_head", "x"]);
        foreach (var operand in operands)
        {
            var writer = new ByteWriter(texts);
            OperandCodec.Write(writer, operand);
            var reader = new ByteReader(writer.ToArray(), texts);
            Assert.Null(Deep.Difference(operand, OperandCodec.Read(ref reader)));
            reader.End();
        }
    }

    private static IEnumerable<(string Place, ResolvedPlan Plan, IReadOnlyList<PersonResult> Results)> Months() => ExplainedMonths.All().Concat(
        from seed in new uint[] { 1, 2, 3 }
        let facts = RandomPopulation.Draw(seed, 25).Import()
        from id in Product.Plans
        let plan = Product.Plan(id, "2026-10", minimumWage: 2000, enforceLaw: true)
        select ($"random {id}", plan, Product.Payroll.Calculate(plan, facts, new PayrollOptions { Explain = true })));

    private static byte[] Written(ResolvedPlan plan, Payslip payslip)
    {
        var codec = Wording.Of(plan).Codec;
        return codec.Write(payslip, codec.NewWriter());
    }

    private static Payslip Read(Wording wording, Payslip payslip, byte[] detail) => wording.Codec.Read(
        detail,
        new(payslip.EmployeeId, payslip.Month, payslip.AsOf, payslip.Net, LinesJson.Read(LinesJson.Write(payslip.Lines)), [], [], [], [], [], [], payslip.FactsHash));

    private static IEnumerable<string?> All(Payslip payslip, IPayslipWords words) =>
    [
        .. ExplainedMonths.Explanations(payslip).SelectMany(explanation => new[] { words.Text(explanation), words.Working(explanation) }),
        .. payslip.Lines.Select(line => words.Label("line", line.Code)),
        .. payslip.Measures.SelectMany(measure => new[] { words.Label(measure), words.Value(measure.Done), words.Value(measure.Required) }),
        .. payslip.Decisions.Select(decision => words.Label("decision", decision.Code)),
        .. payslip.Entitlements.Select(entitlement => words.Label("entitlement", entitlement.Kind)),
        .. payslip.Notices.Select(notice => words.Label("notice", notice.Code)),
        .. payslip.NotApplied.Select(missed => words.Label("not-applied", missed.Code)),
        .. payslip.Daily.Select(daily => words.Label("measure", daily.Code)),
    ];
}
