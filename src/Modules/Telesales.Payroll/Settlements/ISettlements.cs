using Telesales.Facts;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Settlements;

/// <summary>Settles months with partners (rulebook R09): not payslips. Keeps nothing.</summary>
public interface ISettlements
{
    /// <summary>Settles the plan's month with every partner that the facts name for it.</summary>
    /// <param name="plan">A plan of kind settlement: <see cref="IPolicyCatalogue.ResolveSettlement"/>.</param>
    /// <param name="facts">The facts; partners and their violations are read.</param>
    /// <returns>By partner. With whom nothing is settled stands among them without lines.</returns>
    IReadOnlyList<PartnerSettlement> Settle(ResolvedPlan plan, FactSet facts);
}

/// <summary>What is settled with a partner.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Month">The month.</param>
/// <param name="Lines">The amounts, in the order in which they follow from each other; empty when nothing is settled with this partner.</param>
/// <param name="Errors">What is wrong, beside the amounts.</param>
/// <param name="NotApplied">Clauses that were examined and did not hold.</param>
public sealed record PartnerSettlement(
    string Partner, Month Month, IReadOnlyList<SettledAmount> Lines, IReadOnlyList<PersonError> Errors, IReadOnlyList<Explanation> NotApplied)
{
    /// <summary>Whether something is settled with this partner.</summary>
    public bool IsSettled => Lines.Count > 0 || Errors.Count > 0;

    /// <summary>The amount of a code that stands once: <c>pool</c>, <c>settled</c>, <c>surplus</c>; null when there is none.</summary>
    public Money? this[string code]
    {
        get
        {
            foreach (var line in Lines)
                if (line.Code == code && line.Reference is null) return line.Amount;
            return null;
        }
    }
}

/// <summary>An amount of a settlement.</summary>
/// <param name="Code">Its code: <c>pool</c>.</param>
/// <param name="Reference">What it is about: a severity; or null.</param>
/// <param name="Amount">To the cent, halves away from zero.</param>
/// <param name="Why">Clause, operands and formula.</param>
public sealed record SettledAmount(string Code, string? Reference, Money Amount, Explanation Why);
