using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Store.Detail;

/// <summary>
/// What of a payslip stands in one column: its reasons with their operands, measures, decisions, entitlements, notices, what did not apply,
/// figures by day. Person, month, net, facts hash and lines stand in columns of their own.
/// </summary>
internal sealed class PayslipCodec(PlanWords words)
{
    private const byte Format = 1;

    private readonly TextPlaces _texts = new(words.Outcomes.SelectMany(outcome =>
        (string[])[outcome.Code, outcome.Clause, outcome.Message, words.PolicyOf(outcome), .. outcome.Operands]));

    /// <summary>A writer to use again; of one thread.</summary>
    public ByteWriter NewWriter() => new(_texts);

    public byte[] Write(Payslip payslip, ByteWriter bytes)
    {
        bytes.Clear();
        bytes.Byte(Format);
        foreach (var line in payslip.Lines) ExplanationCodec.Write(bytes, words, line.Parts);
        bytes.Size(payslip.Measures.Count);
        foreach (var measure in payslip.Measures) Write(bytes, measure);
        bytes.Size(payslip.Decisions.Count);
        foreach (var decision in payslip.Decisions) Write(bytes, decision);
        bytes.Size(payslip.Entitlements.Count);
        foreach (var entitlement in payslip.Entitlements) Write(bytes, entitlement);
        bytes.Size(payslip.Notices.Count);
        foreach (var notice in payslip.Notices)
        {
            bytes.Text(notice.Code);
            ExplanationCodec.Write(bytes, words, notice.Why);
        }

        ExplanationCodec.Write(bytes, words, payslip.NotApplied);
        bytes.Size(payslip.Daily.Count);
        foreach (var daily in payslip.Daily) Write(bytes, daily);
        return bytes.ToArray();
    }

    /// <summary>The payslip with what stands in the other columns.</summary>
    /// <param name="detail">The bytes.</param>
    /// <param name="known">The payslip as far as it is known, its lines without parts.</param>
    /// <exception cref="FormatException">The bytes are damaged, or of a later version.</exception>
    public Payslip Read(ReadOnlySpan<byte> detail, Payslip known)
    {
        var bytes = new ByteReader(detail, _texts);
        if (bytes.Byte() is var format && format != Format) throw new FormatException($"A saved payslip has the format {format.ToString(System.Globalization.CultureInfo.InvariantCulture)}, of a later version of the service.");
        var lines = new PayslipLine[known.Lines.Count];
        for (var i = 0; i < lines.Length; i++) lines[i] = known.Lines[i] with { Parts = ExplanationCodec.ReadAll(ref bytes, words) };
        var measures = new PayslipMeasure[bytes.Size()];
        for (var i = 0; i < measures.Length; i++) measures[i] = ReadMeasure(ref bytes);
        var decisions = new PayslipDecision[bytes.Size()];
        for (var i = 0; i < decisions.Length; i++) decisions[i] = ReadDecision(ref bytes);
        var entitlements = new PayslipEntitlement[bytes.Size()];
        for (var i = 0; i < entitlements.Length; i++) entitlements[i] = ReadEntitlement(ref bytes);
        var notices = new PayslipNotice[bytes.Size()];
        for (var i = 0; i < notices.Length; i++) notices[i] = new(bytes.Text(), ExplanationCodec.ReadAll(ref bytes, words));
        var notApplied = ExplanationCodec.ReadAll(ref bytes, words);
        var daily = new PayslipDaily[bytes.Size()];
        for (var i = 0; i < daily.Length; i++) daily[i] = ReadDaily(ref bytes);
        bytes.End();
        return known with { Lines = lines, Measures = measures, Decisions = decisions, Entitlements = entitlements, Notices = notices, NotApplied = notApplied, Daily = daily };
    }

    private static void Write(ByteWriter bytes, PayslipMeasure measure)
    {
        bytes.Text(measure.Family);
        ExplanationCodec.WriteReference(bytes, measure.Reference);
        var isDerived = measure.Code == CodeOf(measure.Family, measure.Reference);
        bytes.Flags(isDerived);
        if (!isDerived) bytes.Text(measure.Code);
        bytes.Number(measure.Done);
        bytes.Number(measure.Required);
        bytes.Text(measure.Clause);
        bytes.Text(measure.Policy);
    }

    private static PayslipMeasure ReadMeasure(ref ByteReader bytes)
    {
        var family = bytes.Text();
        var reference = ExplanationCodec.ReadReference(ref bytes);
        var code = bytes.Flag(0, bytes.Byte()) ? CodeOf(family, reference) : bytes.Text();
        var (done, required) = (bytes.Number(), bytes.Number());
        return new(code, done, required, bytes.Text(), bytes.Text()) { Family = family, Reference = reference };
    }

    private static string CodeOf(string family, Reference reference) => reference.IsNone ? family : $"{family}.{reference}";

    private void Write(ByteWriter bytes, PayslipDecision decision)
    {
        bytes.Text(decision.Code);
        bytes.Date(decision.Effective);
        bytes.Flags(decision.IsDiscretionary);
        ExplanationCodec.Write(bytes, words, decision.Why);
    }

    private PayslipDecision ReadDecision(ref ByteReader bytes) =>
        new(bytes.Text(), bytes.Date(), bytes.Flag(0, bytes.Byte()), ExplanationCodec.ReadAll(ref bytes, words));

    private void Write(ByteWriter bytes, PayslipEntitlement entitlement)
    {
        bytes.Text(entitlement.Kind);
        bytes.Date(entitlement.Date);
        bytes.Signed(entitlement.Minutes);
        ExplanationCodec.Write(bytes, words, entitlement.Why);
    }

    private PayslipEntitlement ReadEntitlement(ref ByteReader bytes) =>
        new(bytes.Text(), bytes.Date(), checked((int)bytes.Signed()), ExplanationCodec.Read(ref bytes, words));

    private static void Write(ByteWriter bytes, PayslipDaily daily)
    {
        bytes.Text(daily.Code);
        bytes.Size(daily.Days.Count);
        foreach (var day in daily.Days)
        {
            bytes.Date(day.Date);
            bytes.Number(day.Done);
            bytes.Number(day.Required);
        }
    }

    private static PayslipDaily ReadDaily(ref ByteReader bytes)
    {
        var code = bytes.Text();
        var days = new PayslipDay[bytes.Size()];
        for (var i = 0; i < days.Length; i++) days[i] = new(bytes.Date(), bytes.Number(), bytes.Number());
        return new(code, days);
    }
}
