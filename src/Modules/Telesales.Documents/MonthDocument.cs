using Telesales.Policies;

namespace Telesales.Documents;

/// <summary>The payslips of a month as one document: a summary by team, and then each person's.</summary>
/// <param name="Language">The language.</param>
/// <param name="Branch">The branch; empty when it is not one branch's.</param>
/// <param name="Month">The month.</param>
/// <param name="Payslips">The payslips in the order in which they are shown, in this language; withheld ones too.</param>
public sealed record MonthDocument(Language Language, string Branch, Month Month, IReadOnlyList<PayslipDocument> Payslips)
{
    /// <summary>The teams in order of their names, each with its people in order of their ids; those without a team come last.</summary>
    public IReadOnlyList<MonthTeam> Teams { get; } =
    [
        .. Payslips.GroupBy(payslip => (payslip.Person.Branch, payslip.Person.Team))
            .OrderBy(group => group.Key.Branch, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Team.Length == 0)
            .ThenBy(group => group.Key.Team, StringComparer.Ordinal)
            .Select(group => new MonthTeam(group.Key.Branch, group.Key.Team, [.. group.OrderBy(payslip => payslip.Person.Id, StringComparer.Ordinal)])),
    ];

    /// <summary>The sections in which anyone has a line, in payslip order.</summary>
    public IReadOnlyList<LineSection> Sections { get; } = [.. Payslips.SelectMany(payslip => payslip.Sections).Select(section => section.Section).Distinct().Order()];

    /// <summary>The document of payslips of a month.</summary>
    /// <param name="payslips">The payslips; at least one, all in one language and of one month.</param>
    public static MonthDocument Of(IReadOnlyList<PayslipDocument> payslips)
    {
        var branches = payslips.Select(payslip => payslip.Person.Branch).Distinct(StringComparer.Ordinal).ToList();
        return new(payslips[0].Language, branches.Count == 1 ? branches[0] : "", payslips[0].Month, payslips);
    }
}

/// <summary>A team's payslips.</summary>
/// <param name="Branch">The branch; empty for none.</param>
/// <param name="Name">The team; empty for none.</param>
/// <param name="Payslips">Its people's, by employee id.</param>
public sealed record MonthTeam(string Branch, string Name, IReadOnlyList<PayslipDocument> Payslips)
{
    /// <summary>How many can be paid.</summary>
    public int Paid => Payslips.Count(payslip => !payslip.IsWithheld);

    /// <summary>How many are withheld.</summary>
    public int Withheld => Payslips.Count - Paid;

    /// <summary>The sum of a section over the team; null when nobody has it.</summary>
    public Money? SumOf(LineSection section)
    {
        var sections = Payslips.SelectMany(payslip => payslip.Sections).Where(s => s.Section == section).ToList();
        return sections.Count == 0 ? null : sections.Aggregate(Money.Zero, (sum, s) => sum + s.Subtotal);
    }

    /// <summary>The sum of the net pay of those who can be paid.</summary>
    public Money Net => Payslips.Aggregate(Money.Zero, (sum, payslip) => sum + (payslip.Net ?? Money.Zero));
}
