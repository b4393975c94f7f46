using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Store.Detail;

/// <summary>Explanations as bytes: what a policy said, by its place in the plan's words, and the operands.</summary>
internal static class ExplanationCodec
{
    public static void Write(ByteWriter bytes, PlanWords words, IReadOnlyList<Explanation> explanations)
    {
        bytes.Size(explanations.Count);
        foreach (var explanation in explanations) Write(bytes, words, explanation);
    }

    public static Explanation[] ReadAll(ref ByteReader bytes, PlanWords words)
    {
        var all = new Explanation[bytes.Size()];
        for (var i = 0; i < all.Length; i++) all[i] = Read(ref bytes, words);
        return all;
    }

    public static void Write(ByteWriter bytes, PlanWords words, Explanation explanation)
    {
        var outcome = explanation.Outcome;
        var saysAsDeclared = outcome is not null && SaysAsDeclared(words, outcome, explanation);
        bytes.Flags(outcome is not null, saysAsDeclared, HasFigures(explanation), HasDate(explanation));
        if (outcome is not null) bytes.Size(words.PlaceOf(outcome));
        if (!saysAsDeclared) WriteWords(bytes, explanation);
        bytes.Size(explanation.Operands.Count);
        foreach (var operand in explanation.Operands) OperandCodec.Write(bytes, operand);
        WriteReference(bytes, explanation.Reference);
        if (HasFigures(explanation))
        {
            bytes.Number(explanation.Exact.Fen);
            bytes.Signed(explanation.Quantity.Value);
        }

        if (!HasDate(explanation)) return;
        bytes.Date(explanation.Date);
        bytes.Signed(explanation.Minutes);
    }

    public static Explanation Read(ref ByteReader bytes, PlanWords words)
    {
        var flags = bytes.Byte();
        var outcome = bytes.Flag(0, flags) ? words.Outcomes[bytes.Place(words.Outcomes.Count)] : null;
        var said = outcome is not null && bytes.Flag(1, flags)
            ? new Explanation(outcome.Code, words.PolicyOf(outcome), outcome.Clause, outcome.Message, outcome.Operands, [])
            : ReadWords(ref bytes);
        var operands = new Operand[bytes.Size()];
        for (var i = 0; i < operands.Length; i++) operands[i] = OperandCodec.Read(ref bytes);
        var reference = ReadReference(ref bytes);
        var exact = bytes.Flag(2, flags) ? new Amount(bytes.Number()) : Amount.Zero;
        var quantity = bytes.Flag(2, flags) ? new Count(bytes.Signed()) : Count.Zero;
        return said with
        {
            Operands = operands,
            Outcome = outcome,
            Reference = reference,
            Exact = exact,
            Quantity = quantity,
            Date = bytes.Flag(3, flags) ? bytes.Date() : default,
            Minutes = bytes.Flag(3, flags) ? checked((int)bytes.Signed()) : 0,
        };
    }

    public static void WriteReference(ByteWriter bytes, Reference reference)
    {
        bytes.Flags(reference.Date != default, reference.Text is not null);
        if (reference.Date != default) bytes.Date(reference.Date);
        if (reference.Text is not null) bytes.Text(reference.Text);
    }

    public static Reference ReadReference(ref ByteReader bytes)
    {
        var flags = bytes.Byte();
        var date = bytes.Flag(0, flags) ? bytes.Date() : default;
        return new(date, bytes.Flag(1, flags) ? bytes.Text() : null);
    }

    // Nothing may have parts, too: a zero of 22nds.
    private static bool HasFigures(Explanation explanation) => !explanation.Exact.Fen.IsZero || explanation.Quantity.Value != 0 || !explanation.Exact.Fen.Parts.Denominator.IsOne;

    private static bool HasDate(Explanation explanation) => explanation.Date != default || explanation.Minutes != 0;

    private static bool SaysAsDeclared(PlanWords words, Outcome outcome, Explanation explanation) =>
        explanation.Code == outcome.Code
        && explanation.Clause == outcome.Clause
        && explanation.Message == outcome.Message
        && explanation.Policy == words.PolicyOf(outcome)
        && (ReferenceEquals(explanation.Names, outcome.Operands) || explanation.Names.SequenceEqual(outcome.Operands));

    private static void WriteWords(ByteWriter bytes, Explanation explanation)
    {
        bytes.Text(explanation.Code);
        bytes.Text(explanation.Policy);
        bytes.Text(explanation.Clause);
        bytes.Text(explanation.Message);
        bytes.Size(explanation.Names.Count);
        foreach (var name in explanation.Names) bytes.Text(name);
    }

    private static Explanation ReadWords(ref ByteReader bytes)
    {
        var (code, policy, clause, message) = (bytes.Text(), bytes.Text(), bytes.Text(), bytes.Text());
        var names = new string[bytes.Size()];
        for (var i = 0; i < names.Length; i++) names[i] = bytes.Text();
        return new(code, policy, clause, message, names, []);
    }
}
