using System.Buffers;
using CsCheck;
using Telesales.Policies.Abstractions.Tests.Numbers;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Abstractions.Tests.Hosting;

public sealed class FindingsCodecTests
{
    private const int Days = 35;
    private readonly PlanDeclarations _plan = new();
    private readonly PayLine _counted;
    private readonly PayLine _plain;
    private readonly PayLine _capped;
    private readonly Measure _measure;
    private readonly Daily _daily;
    private readonly Decision _decision;
    private readonly Entitlement _entitlement;
    private readonly Notice _notice;
    private readonly NotApplied _missed;
    private readonly InputError _error;

    public FindingsCodecTests()
    {
        var declare = Sample.Declare(_plan);
        _counted = declare.CountedLine("fine", "m", "why");
        _plain = declare.Line("base-pay", "m", "a", "a", "b");
        _measure = declare.Measure("workload.month");
        declare.Daily("never-given");
        _daily = declare.Daily("work");
        _decision = declare.Decision("demote", "m");
        _entitlement = declare.Entitlement("early-leave", "m");
        _notice = declare.Notice("n", "a", "b", "c");
        _missed = declare.NotApplied("give-back", "m", "a");
        _error = declare.InputError("receipt.reference-missing", FactTable.Deals, "reference");
        _capped = declare.CappedLine("late", "m", "-min(a, b)", "a", "b");
    }

    private Gen<Operand> AnyOperand { get; } = Gen.OneOf(
        Gen.Const(default(Operand)),
        Gens.Long.Select(fen => (Operand)new Money(fen)),
        Gens.Fraction.Select(fen => (Operand)new Amount(fen)),
        Gens.Fraction.Select(value => (Operand)value),
        Gens.Long.Select(parts => (Operand)new Percent(parts)),
        Gens.Long.Select(count => (Operand)new Count(count)),
        FactGens.Quantity.Select(figure => (Operand)figure),
        FactGens.Date.Select(date => (Operand)date),
        FactGens.Month.Select(month => (Operand)month),
        FactGens.TextOrNull.Select(text => (Operand)text),
        FactGens.Text.Select(Operand.Word));

    private Gen<Reference> AnyReference { get; } =
        Gen.OneOf(Gen.Const(Reference.None), FactGens.Date.Select(date => (Reference)date), FactGens.Text.Select(text => (Reference)text));

    private Gen<Action<Policies.V1.Findings>> AnyFinding => Gen.OneOf<Action<Policies.V1.Findings>>(
        Gen.Select(AnyReference, Gen.Int, Gen.Int, AnyOperand, (about, count, fen, a) => (Action<Policies.V1.Findings>)(f => f.Pay(_counted, about, count, new Money(fen), a))),
        Gen.Select(Gen.Int, Gen.Int, Gens.Fraction, AnyOperand, AnyOperand, (count, fen, paid, a, b) => (Action<Policies.V1.Findings>)(f => f.PayCapped(_capped, count, new Money(fen), new Amount(paid), a, b))),
        Gen.Select(AnyReference, Gens.Fraction, AnyOperand, AnyOperand, (about, fen, a, b) => (Action<Policies.V1.Findings>)(f => f.Pay(_plain, about, new Amount(fen), a, b))),
        Gen.Select(AnyReference, Gens.Fraction, Gens.Fraction, (about, done, required) => (Action<Policies.V1.Findings>)(f => f.Tell(_measure, about, done, required))),
        Gen.Select(Gen.Int[0, Days - 1], Gens.Fraction, Gens.Fraction, (day, done, required) => (Action<Policies.V1.Findings>)(f => f.Tell(_daily, day, new(done, required)))),
        FactGens.Date.Select(date => (Action<Policies.V1.Findings>)(f => f.Decide(_decision, date))),
        Gen.Select(FactGens.Date, Gen.Int, (date, minutes) => (Action<Policies.V1.Findings>)(f => f.Entitle(_entitlement, date, minutes))),
        Gen.Select(AnyOperand, AnyOperand, AnyOperand, (a, b, c) => (Action<Policies.V1.Findings>)(f => f.Notify(_notice, a, b, c))),
        AnyOperand.Select(a => (Action<Policies.V1.Findings>)(f => f.Miss(_missed, a))),
        FactGens.Origin.Select(origin => (Action<Policies.V1.Findings>)(f => f.Refuse(_error, origin))));

    private Gen<Policies.V1.Findings> AnyFindings => AnyFinding.Array[0, 80].Select(said =>
    {
        var findings = new Policies.V1.Findings();
        FindingsHost.Start(findings, Days, _plan.DailyFigures.Count);
        foreach (var say in said) say(findings);
        return findings;
    });

    [Fact]
    public void Findings_OfAnyKind_AreReadBackIntoUsedBuffers() => Gen.Select(AnyFindings, AnyFindings).Sample((said, read) =>
    {
        var bytes = Bytes(said);
        FindingsCodec.Read(bytes, _plan, Days, read);
        AssertSame(said, read);
        Assert.Equal(bytes, Bytes(read));
    });

    [Fact]
    public void DamagedBytes_AreRefusedOrAreOtherFindingsOwn() => FactGens.Damaged(AnyFindings.Select(Bytes)).Sample(
        bytes =>
        {
            var findings = new Policies.V1.Findings();
            try
            {
                FindingsCodec.Read(bytes, _plan, Days, findings);
            }
            catch (FormatException)
            {
                return;
            }

            Assert.Equal(bytes, Bytes(findings));
            foreach (var finding in FindingsHost.Items(findings))
                foreach (var operand in FindingsHost.Operands(findings, finding))
                    if (operand.Kind is OperandKind.Date or OperandKind.Month) Assert.True(operand.Date >= default(DateOnly));
        },
        iter: 3000);

    [Fact]
    public void AnotherPlan_WindowOrFormat_IsRefused()
    {
        var findings = new Policies.V1.Findings();
        FindingsHost.Start(findings, Days, _plan.DailyFigures.Count);
        findings.Decide(_decision, new(2026, 11, 1));
        var bytes = Bytes(findings);

        Refused("another plan", () => FindingsCodec.Read(bytes, new(), Days, findings));
        var other = new PlanDeclarations();
        for (var i = 0; i < 12; i++) Sample.Declare(other).Notice("n");
        Refused("another plan", () => FindingsCodec.Read(bytes, other, Days, findings));
        Refused("another length", () => FindingsCodec.Read(bytes, _plan, Days + 1, findings));
        Refused("format is not 1", () => FindingsCodec.Read([9, .. bytes[1..]], _plan, Days, findings));
        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<FormatException>(() => FindingsCodec.Read(bytes.AsSpan(0, length), _plan, Days, findings));
    }

    // Pinned, as that of the facts is.
    [Fact]
    public void Format1_IsPinned()
    {
        var findings = new Policies.V1.Findings();
        FindingsHost.Start(findings, 2, _plan.DailyFigures.Count);
        findings.Pay(_counted, new DateOnly(2026, 10, 12), 2, Money.Yuan(-100), "迟到");
        findings.Pay(_plain, "华东", Money.Yuan(1400) * new Fraction(17, 18), Money.Yuan(1400), Percent.Of(90));
        findings.Tell(_measure, 658, 680);
        findings.Tell(_daily, 1, new(new Fraction(3, 40), 1));
        findings.Decide(_decision, new(2026, 11, 1));
        findings.Entitle(_entitlement, new(2026, 10, 9), 30);
        findings.Notify(_notice, Operand.Word("staff"), new Month(2026, 10), (Fraction)long.MaxValue * 4);
        findings.Miss(_missed, new Count(-3));
        findings.Refuse(_error, new(1, 7));
        Assert.Equal(
            "0108000101bd942d01bfb802040807e8bf9fe588b001010207e58d8ee4b89c02e0a19101090101c08b110402120a02020001a40a01d00a050400d194"
            + "2d060500ba942d3c070600090673746166660701e2a85a030309fcffffffffffffff010101080700050105090800020e0202000100010206280102",
            Convert.ToHexStringLower(Bytes(findings)));
    }

    private static byte[] Bytes(Policies.V1.Findings findings)
    {
        var output = new ArrayBufferWriter<byte>();
        FindingsCodec.Write(findings, output);
        return output.WrittenSpan.ToArray();
    }

    private void AssertSame(Policies.V1.Findings expected, Policies.V1.Findings actual)
    {
        var said = FindingsHost.Items(expected);
        var read = FindingsHost.Items(actual);
        Assert.Equal(said.Length, read.Length);
        for (var i = 0; i < said.Length; i++)
        {
            Assert.Same(said[i].Outcome, read[i].Outcome);
            Assert.Equal(
                (said[i].Reference, said[i].First, said[i].Second, said[i].Date, said[i].Origin, said[i].IsCounted),
                (read[i].Reference, read[i].First, read[i].Second, read[i].Date, read[i].Origin, read[i].IsCounted));
            Assert.Equal(FindingsHost.Operands(expected, said[i]).ToArray(), FindingsHost.Operands(actual, read[i]).ToArray());
        }

        for (var slot = 0; slot < _plan.DailyFigures.Count; slot++)
            Assert.Equal(FindingsHost.Daily(expected, slot).ToArray(), FindingsHost.Daily(actual, slot).ToArray());
    }

    private static void Refused(string saying, Action act) =>
        Assert.Contains(saying, Assert.Throws<FormatException>(act).Message, StringComparison.Ordinal);
}
