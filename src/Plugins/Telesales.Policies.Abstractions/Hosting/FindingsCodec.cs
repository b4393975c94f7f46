using System.Buffers;

namespace Telesales.Policies.V1.Hosting;

/// <summary>
/// The byte form of <see cref="Findings"/>: each names its outcome by slot, so both sides must have made the same declarations. Canonical,
/// as <see cref="PersonMonthCodec"/> is.
/// </summary>
/// <remarks>
/// Format 1: the format byte; the findings in order (slot, kind, reference, what the kind carries, operands); then days and figures by day.
/// </remarks>
public static class FindingsCodec
{
    /// <summary>The format that is written; a change of the bytes is a new format.</summary>
    public const byte Format = 1;

    /// <summary>Writes everything that was said.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="output">Where the bytes go.</param>
    public static void Write(Findings findings, IBufferWriter<byte> output)
    {
        var sink = new ByteSink(output, withOrigins: true);
        sink.Byte(Format);
        sink.Size(findings.Count);
        foreach (ref readonly var finding in findings.Items)
        {
            sink.Size(finding.Outcome.Slot);
            sink.Byte((byte)finding.Outcome.Kind);
            WriteReference(ref sink, finding.Reference);
            WriteContent(ref sink, finding);
            foreach (ref readonly var operand in findings.OperandsOf(finding)) WriteOperand(ref sink, operand);
        }

        sink.Size(findings.Days);
        sink.Size(findings.DailyGiven.Length);
        for (var slot = 0; slot < findings.DailyGiven.Length; slot++)
        {
            sink.Flags(findings.DailyGiven[slot]);
            foreach (ref readonly var day in findings.DailyOf(slot)) WriteDay(ref sink, day);
        }

        sink.Flush();
    }

    /// <summary>Reads into a reused sink, as if the policies had said it there.</summary>
    /// <param name="bytes">The bytes, all of them.</param>
    /// <param name="declarations">The declarations under which they were written.</param>
    /// <param name="days">The length of the person's window.</param>
    /// <param name="findings">The sink; of no use after an exception until it is started again.</param>
    /// <exception cref="FormatException">These are not the bytes of findings under these declarations: truncated, damaged, of another plan or format.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, PlanDeclarations declarations, int days, Findings findings)
    {
        var source = new ByteSource(bytes, "findings of this plan") { WithOrigins = true };
        if (source.Byte() != Format) throw source.Damaged("its format is not 1");
        findings.Clear(days, declarations.DailyFigures.Count);
        Span<Operand> operands = new Operand[declarations.Outcomes.Count == 0 ? 0 : declarations.Outcomes.Max(outcome => outcome.Operands.Count)];
        for (var left = source.Size(3); left > 0; left--) ReadFinding(ref source, declarations, findings, operands);
        if (source.Whole() != (ulong)days) throw source.Damaged("its window has another length");
        if (source.Whole() != (ulong)declarations.DailyFigures.Count) throw source.Damaged("another plan's policies wrote it");
        for (var slot = 0; slot < declarations.DailyFigures.Count; slot++)
            if (source.Flags(1) == 1) ReadDays(ref source, findings.Give(slot));
        source.End();
    }

    private static void WriteReference(ref ByteSink sink, Reference reference)
    {
        var (dated, named) = (reference.Date != default, reference.Text is not null);
        sink.Flags(dated, named);
        if (dated) sink.Date(reference.Date);
        if (named) sink.Text(reference.Text);
    }

    private static Reference ReadReference(ref ByteSource source)
    {
        var flags = source.Flags(3);
        var date = (flags & 1) != 0 ? source.Date() : default;
        if ((flags & 1) != 0 && date == default) throw source.Damaged("a reference has no date");
        return new(date, (flags & 2) != 0 ? source.Text() : null);
    }

    private static void WriteContent(ref ByteSink sink, in Finding finding)
    {
        switch (finding.Outcome.Kind)
        {
            case OutcomeKind.PayLine:
                sink.Number(finding.First);
                if (finding.IsCounted) sink.Signed(finding.Second.Floor());
                if (finding.CappedRate is { } rate) sink.Signed(rate.Fen);
                break;
            case OutcomeKind.SettlementLine:
                sink.Number(finding.First);
                break;
            case OutcomeKind.Measure:
                sink.Number(finding.First);
                sink.Number(finding.Second);
                break;
            case OutcomeKind.Decision:
                sink.Date(finding.Date);
                break;
            case OutcomeKind.Entitlement:
                sink.Date(finding.Date);
                sink.Signed(finding.First.Floor());
                break;
            case OutcomeKind.InputError:
                sink.Origin(finding.Origin);
                break;
            default: // notices and clauses that did not hold: their operands say it all
                break;
        }
    }

    private static void ReadFinding(ref ByteSource source, PlanDeclarations declarations, Findings findings, Span<Operand> operands)
    {
        var slot = source.Whole();
        if (slot >= (ulong)declarations.Outcomes.Count) throw source.Damaged("another plan's policies wrote it");
        var outcome = declarations.Outcomes[(int)slot];
        if (source.Byte() != (byte)outcome.Kind || outcome.Kind == OutcomeKind.Daily) throw source.Damaged("another plan's policies wrote it");
        var about = ReadReference(ref source);
        var content = ReadContent(ref source, outcome, about);
        var given = operands[..(outcome.Kind == OutcomeKind.Measure ? 0 : outcome.Operands.Count)];
        foreach (ref var operand in given) operand = ReadOperand(ref source);
        findings.Add(content.WithOperands(given.IsEmpty ? 0 : findings.Keep(outcome, given), given.Length));
    }

    private static Finding ReadContent(ref ByteSource source, Outcome outcome, Reference about)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.PayLine:
                return ReadLine(ref source, (PayLine)outcome, about);
            case OutcomeKind.SettlementLine:
                return new(outcome, about, source.Number());
            case OutcomeKind.Measure:
                var (done, required) = (source.Number(), source.Number());
                return required.IsZero ? throw source.Damaged("a measure requires nothing") : new(outcome, about, done, required);
            case OutcomeKind.Decision:
                return new(outcome, about, date: source.Date());
            case OutcomeKind.Entitlement:
                var date = source.Date();
                return new(outcome, about, source.SignedInt(), date: date);
            case OutcomeKind.InputError:
                return new(outcome, about, origin: source.Origin());
            default:
                return new(outcome, about);
        }
    }

    private static Finding ReadLine(ref ByteSource source, PayLine line, Reference about)
    {
        var amount = source.Number();
        var quantity = line.IsCounted ? source.Signed() : default(Fraction);
        return new(line, about, amount, quantity) { CappedRate = line is { IsCounted: true, Formula: not null } ? new Money(source.Signed()) : null };
    }

    private static void WriteOperand(ref ByteSink sink, in Operand operand)
    {
        sink.Byte((byte)operand.Kind);
        if (operand.Kind is OperandKind.Text or OperandKind.Word) sink.Text(operand.Text);
        else if (operand.Kind != OperandKind.None) sink.Number(operand.Raw.Number);
    }

    private static Operand ReadOperand(ref ByteSource source)
    {
        var kind = (OperandKind)source.Member((int)OperandKind.Word);
        if (kind == OperandKind.None) return default;
        if (kind is OperandKind.Text or OperandKind.Word) return Operand.FromParts(kind, default, source.Text());
        var number = source.Number();
        var holds = kind switch
        {
            OperandKind.Money or OperandKind.Count => IsWhole(number),
            OperandKind.Date => IsDayNumber(number),
            OperandKind.Month => IsDayNumber(number) && DateOnly.FromDayNumber((int)number.Floor()).Day == 1,
            _ => true,
        };
        return holds ? Operand.FromParts(kind, number, null) : throw source.Damaged("an operand is not of its type");
    }

    private static bool IsWhole(Fraction number) => number.TryGetReduced(out _, out var denominator) && denominator == 1;

    private static bool IsDayNumber(Fraction number) => IsWhole(number) && number >= 0 && number <= DateOnly.MaxValue.DayNumber;

    // A day on which nothing was done or required is one byte.
    private static void WriteDay(ref ByteSink sink, in Attainment day)
    {
        var present = day != default;
        sink.Flags(present);
        if (!present) return;
        sink.Number(day.Done);
        sink.Number(day.Required);
    }

    private static void ReadDays(ref ByteSource source, Span<Attainment> figures)
    {
        foreach (ref var day in figures)
        {
            if (source.Flags(1) == 0) continue;
            day = new(source.Number(), source.Number());
            if (day == default) throw source.Damaged("a day with figures has none");
        }
    }
}
