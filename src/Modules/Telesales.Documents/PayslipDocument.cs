using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;

namespace Telesales.Documents;

/// <summary>
/// A payslip in words, in one language: everything that a document shows, in the order in which it shows it. Renderers take nothing else.
/// Every text is fit to be shown: without line breaks, control or direction characters, whatever the facts hold.
/// </summary>
public sealed record PayslipDocument
{
    /// <summary>The language.</summary>
    public required Language Language { get; init; }

    /// <summary>Whose it is.</summary>
    public required DocumentPerson Person { get; init; }

    /// <summary>The pay month.</summary>
    public required Month Month { get; init; }

    /// <summary>Who, where, what grade, by which plan: label and value; what is not known is left out.</summary>
    public required IReadOnlyList<DocumentField> Fields { get; init; }

    /// <summary>What must be seen first: the month is open, or the payslip is withheld. Null for neither.</summary>
    public string? Banner { get; init; }

    /// <summary>The sections that have lines, in payslip order; none when it is withheld.</summary>
    public required IReadOnlyList<DocumentSection> Sections { get; init; }

    /// <summary>The sum of the lines; null when the payslip is withheld.</summary>
    public Money? Net { get; init; }

    /// <summary>What must be mended before it can be paid; empty unless it is withheld.</summary>
    public IReadOnlyList<DocumentStatement> Errors { get; init; } = [];

    /// <summary>Done against required.</summary>
    public IReadOnlyList<DocumentMeasure> Measures { get; init; } = [];

    /// <summary>Proposed decisions, entitlements, notices, and clauses that did not apply, each with its heading; only those that there are.</summary>
    public IReadOnlyList<DocumentStatements> Statements { get; init; } = [];

    /// <summary>The decisions and notices by name, as a month's table has them.</summary>
    public IReadOnlyList<string> Remarked { get; init; } = [];

    /// <summary>From what it was calculated, as far as everyone of the plan shares it: plan, packages, figures.</summary>
    public required IReadOnlyList<DocumentField> PlanPrint { get; init; }

    /// <summary>From what it was calculated, as far as it is the person's own: facts, and the saved payslip.</summary>
    public IReadOnlyList<DocumentField> OwnPrint { get; init; } = [];

    /// <summary>Whether there is something to mend before it can be paid.</summary>
    public bool IsWithheld => Net is null;

    /// <summary>The document of a payslip, or of one that is withheld.</summary>
    /// <param name="result">The payslip, calculated with its reasons.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="words">The words of its plan, in the language of the document.</param>
    /// <param name="withNotApplied">Also the clauses that were examined and did not hold.</param>
    public static PayslipDocument Of(PersonResult result, DocumentPerson person, DocumentOrigin origin, IPayslipWords words, bool withNotApplied = false) =>
        new PayslipDocumentBuilder(words, origin, withNotApplied).Build(result, person);
}

/// <summary>A label and its value.</summary>
public sealed record DocumentField(string Label, string Value);

/// <summary>A section with its lines.</summary>
/// <param name="Section">Which.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Lines">Its lines; at least one.</param>
/// <param name="Subtotal">Their sum.</param>
public sealed record DocumentSection(LineSection Section, string Label, IReadOnlyList<DocumentLine> Lines, Money Subtotal);

/// <summary>A line of pay.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">What it is called.</param>
/// <param name="About">What it is about: a week's Monday, a project; empty for none.</param>
/// <param name="Working">How the amount follows; empty when it is the sum of its reasons.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Amount">As paid.</param>
/// <param name="Quantity">How many things; null for a line that counts nothing.</param>
/// <param name="Rate">For each; null for a line that counts nothing.</param>
/// <param name="Reasons">Why, each with its working when there are several.</param>
public sealed record DocumentLine(
    string Code, string Label, string About, string Working, string Clause, Money Amount, Count? Quantity, Money? Rate, IReadOnlyList<DocumentReason> Reasons);

/// <summary>A reason of a line.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Working">How its part of the amount follows; empty when the line says it.</param>
/// <param name="Clause">The clause; empty when it is the line's.</param>
public sealed record DocumentReason(string Text, string Working, string Clause);

/// <summary>Done against required.</summary>
/// <param name="Label">What is measured.</param>
/// <param name="Done">Done.</param>
/// <param name="Required">Required; empty for a count.</param>
/// <param name="Share">Done of required as a percentage, rounded down; empty for a count.</param>
/// <param name="Clause">The clause.</param>
public sealed record DocumentMeasure(string Label, string Done, string Required, string Share, string Clause);

/// <summary>Statements of one kind.</summary>
/// <param name="Heading">What they are.</param>
/// <param name="Items">The statements; at least one.</param>
public sealed record DocumentStatements(string Heading, IReadOnlyList<DocumentStatement> Items);

/// <summary>Something that the regulations say about the person.</summary>
/// <param name="Lead">The decision or the code in words; empty where the text says it all.</param>
/// <param name="Date">ISO date; empty for none.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Clause">The clause; empty for the host's own.</param>
public sealed record DocumentStatement(string Lead, string Date, string Text, string Clause)
{
    /// <summary>The text says the date itself.</summary>
    public bool SaysDate { get; init; }

    /// <summary>The date where it is to be shown beside the text; else empty.</summary>
    public string ShownDate => SaysDate ? "" : Date;
}
