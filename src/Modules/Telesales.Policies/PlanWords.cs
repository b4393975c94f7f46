using Telesales.Policies.Messages;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies;

/// <summary>
/// All that the findings of a plan need to be put into words, in both languages: what its policies can say, with clauses, formulas, messages
/// and labels. Of a plan whose packages are loaded, or read from what was kept with its payslips: the two say the same.
/// </summary>
public sealed class PlanWords
{
    private readonly IReadOnlyList<IMessages> _messages;
    private readonly IReadOnlyList<Formula?> _formulas;
    private readonly int[] _places;

    internal PlanWords(PlanDeclarations declarations, IReadOnlyList<Formula?> formulas, IReadOnlyList<IMessages> messages, IMessages own)
    {
        (Declarations, _formulas, _messages, Messages) = (declarations, formulas, messages, own);
        Outcomes = [.. declarations.Outcomes.Where(outcome => outcome is not InputError)];
        _places = new int[declarations.Outcomes.Count];
        Array.Fill(_places, -1);
        for (var place = 0; place < Outcomes.Count; place++) _places[Outcomes[place].Slot] = place;
    }

    /// <summary>What can stand on a payslip, in the order declared; errors in facts never do.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; }

    /// <summary>The words for codes, whichever policy says them.</summary>
    public IMessages Messages { get; }

    internal PlanDeclarations Declarations { get; }

    /// <summary>Reads what <see cref="ToJson"/> wrote, by whichever version of the service.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static PlanWords FromJson(ReadOnlyMemory<byte> json) => PlanWordsJson.Read(json);

    /// <summary>The words as they can be kept: the same plan and packages give the same bytes (UTF-8).</summary>
    public byte[] ToJson() => PlanWordsJson.Write(this);

    /// <summary>The place of an outcome of this plan in <see cref="Outcomes"/>.</summary>
    /// <exception cref="ArgumentException">It is not one of them.</exception>
    public int PlaceOf(Outcome outcome) =>
        outcome.Slot < _places.Length && _places[outcome.Slot] is >= 0 and var place && Outcomes[place] == outcome
            ? place
            : throw new ArgumentException($"'{outcome.Message}' is nothing that can stand on a payslip of this plan.", nameof(outcome));

    /// <summary>The policy that says it, <c>id@version</c>.</summary>
    public string PolicyOf(Outcome outcome) => Declarations.OutcomePolicies[outcome.Slot];

    /// <summary>The formula of a line; null for a counted line, and for what is no line.</summary>
    public Formula? FormulaOf(Outcome line) => _formulas[line.Slot];

    /// <summary>The words for an outcome: of its policy's package first.</summary>
    public IMessages MessagesOf(Outcome outcome) => _messages[outcome.Slot];
}
