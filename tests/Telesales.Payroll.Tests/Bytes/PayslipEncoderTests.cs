using CsCheck;
using Google.Protobuf;
using Telesales.Payroll.Grpc;
using Telesales.Payroll.Grpc.Bytes;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Payroll.Tests.Bytes;

/// <summary>Payslips that are written straight to bytes have the bytes of the message, one by one.</summary>
public sealed class PayslipEncoderTests
{
    private static readonly string Folder = Repository.PathOf("tests", "conformance");
    private static readonly ResolvedPlan Plan = Product.Plan("R21", "2026-10");

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[0, 12],                                     // any characters, lone surrogates among them
        Gen.Char['a', 'z'].Array[0, 200].Select(chars => new string(chars)),
        Of("", "base-pay", "工作量", new string('周', 42), new string('a', 127), new string('a', 128), new string('长', 6000)));

    private static readonly Gen<Money> Amount = Gen.OneOf(Gen.Long[-20_000, 20_000], Gen.Long[-4_000_000_000_000_000, 4_000_000_000_000_000]).Select(fen => new Money(fen));
    private static readonly Gen<DateOnly> Date = Gen.Int[0, 109_000].Select(day => new DateOnly(1900, 1, 1).AddDays(day));

    private static readonly Gen<Fraction> Number = Gen.Select(Gen.Long[-4_000_000, 4_000_000], Gen.Long[1, 5_000]).Select(parts => new Fraction(parts.Item1, parts.Item2));

    private static readonly Gen<Explanation> Why = Text.Select(clause => new Explanation("code", "policy@1.0.0", clause, "message", [], []));

    private static readonly Gen<PayslipLine> Line = Gen.Select(Gen.Int[0, 8], Text, Text, Amount, Gen.Int[0, 3], Text).Select(parts => new PayslipLine(
        (LineSection)parts.Item1,
        parts.Item2,
        parts.Item3.Length % 2 == 0 ? parts.Item3 : null,
        parts.Item4,
        parts.Item5 == 0 ? null : new Count(parts.Item5 - 1),
        parts.Item5 == 0 ? null : parts.Item4,
        parts.Item6,
        []));

    private static readonly Gen<PayslipMeasure> Measure = Gen.Select(Text, Number, Number, Text, Text).Select(parts =>
        new PayslipMeasure(parts.Item1, parts.Item2, parts.Item3.IsZero ? Fraction.One : parts.Item3, parts.Item4, parts.Item5));

    private static readonly Gen<PayslipDecision> Decision = Gen.Select(Text, Date, Gen.Bool, Why.Array[0, 3]).Select(parts => new PayslipDecision(parts.Item1, parts.Item2, parts.Item3, parts.Item4));
    private static readonly Gen<PayslipEntitlement> Entitlement = Gen.Select(Text, Date, Gen.Int[0, 500], Why).Select(parts => new PayslipEntitlement(parts.Item1, parts.Item2, parts.Item3, parts.Item4));
    private static readonly Gen<PayslipNotice> Notice = Gen.Select(Text, Why.Array[0, 3]).Select(parts => new PayslipNotice(parts.Item1, parts.Item2));

    private static readonly Gen<Payslip> AnyPayslip = Gen.Select(
        Gen.Select(Text, Date, Amount, Text),
        Line.Array[0, 6],
        Measure.Array[0, 4],
        Decision.Array[0, 2],
        Entitlement.Array[0, 25],
        Notice.Array[0, 2]).Select(parts => new Payslip(
            parts.Item1.Item1,
            Month.Of(parts.Item1.Item2),
            parts.Item1.Item2,
            parts.Item1.Item3,
            parts.Item2,
            parts.Item3,
            parts.Item4,
            parts.Item5,
            parts.Item6,
            [],
            [],
            parts.Item1.Item4));

    public static TheoryData<string> Populations => [.. Directory.EnumerateDirectories(Folder, "2026-*").Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Encode_AnyPayslip_GivesTheMessagesBytes() => AnyPayslip.Sample(payslip => AssertSame(Plan, payslip), iter: 1_000);

    [Theory]
    [MemberData(nameof(Populations))]
    public void Encode_PayslipsOfEveryPlan_GivesTheMessagesBytes(string population)
    {
        var facts = Product.Facts(Path.Combine(Folder, population, "facts"));
        var compared = 0;
        foreach (var id in Product.Plans)
        {
            var plan = Product.Plan(id, population[..7]);
            foreach (var payslip in Product.Payroll.Calculate(plan, facts, new()).OfType<Payslip>())
            {
                AssertSame(plan, payslip);
                compared++;
            }
        }

        Assert.True(compared > 0, $"{population} has nobody who is paid.");
    }

    [Fact]
    public void CanEncode_PayslipThatExplains_IsForTheMessage()
    {
        var missed = new Explanation("give-back", "quota.give-back@1.0.0", "R21/s3", "give-back.month-short", [], []);
        var plain = new Payslip("A", new(2026, 10), new(2026, 10, 31), Money.Zero, [], [], [], [], [], [], [], "");

        Assert.True(PayslipEncoder.CanEncode(plain));
        Assert.False(PayslipEncoder.CanEncode(plain with { NotApplied = [missed] }));
        Assert.False(PayslipEncoder.CanEncode(plain with { Daily = [new("workload.day", [])] }));
    }

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void AssertSame(ResolvedPlan plan, Payslip payslip)
    {
        var message = new PayslipWriter(new SettingsReader(Product.Catalogue).Read(new() { Plan = $"plans/{plan.Info.Id}", Month = plan.Month.ToString() })).Write(payslip);
        Assert.Equal(Convert.ToHexString(message.ToByteArray()), Convert.ToHexString(new PayslipEncoder(plan).Encode(payslip)));
    }
}
