using System.CommandLine;
using Telesales.Payroll;
using Telesales.Payroll.Store;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli.Saved;

/// <summary>The options by which saved payslips are chosen; the same for every verb.</summary>
internal sealed class SavedFilter
{
    private readonly Option<Month?> _month = new("--month") { Description = "The pay month: 2026-10.", CustomParser = CliOptions.ParseOptional<Month> };
    private readonly Option<string?> _branch = new("--branch") { Description = "The branch." };
    private readonly Option<string?> _team = new("--team") { Description = "The team." };
    private readonly Option<string?> _employee = new("--employee") { Description = "The person, by employee id.", HelpName = "ID" };
    private readonly Option<string?> _plan = new("--plan") { Description = "The plan: R21, or R21@1." };
    private readonly Option<bool> _all = new("--all-revisions") { Description = "Earlier revisions too." };

    public SavedFilter(Command command)
    {
        foreach (var option in new Option[] { _month, _branch, _team, _employee, _plan, _all }) command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_plan) is { } plan && !PayslipFilter.IsPlan(plan)) result.AddError($"--plan: '{plan}' is no plan: write R21 or R21@1.");
        });
    }

    public PayslipFilter Read(ParseResult parsed) => new()
    {
        Month = parsed.GetValue(_month),
        Branch = parsed.GetValue(_branch),
        Team = parsed.GetValue(_team),
        EmployeeId = parsed.GetValue(_employee),
        Plan = parsed.GetValue(_plan),
        AllRevisions = parsed.GetValue(_all),
    };

    /// <summary>Those that match, at most so many.</summary>
    /// <exception cref="RefusedException">There is none, or there are more.</exception>
    public static async Task<IReadOnlyList<StoredPayslip>> ReadAsync(IPayslipStore store, PayslipFilter filter, int most, Language language, CancellationToken cancellation)
    {
        var found = await store.ReadAsync(Caller.Local, filter, most + 1, cancellation: cancellation);
        if (found.Count == 0) throw new RefusedException(Texts.NothingKept(store.Place, language));
        return found.Count <= most ? found : throw new RefusedException(Texts.TooManyKept(most, language));
    }

    /// <summary>The one of this name.</summary>
    /// <exception cref="RefusedException">It is no name, or there is none.</exception>
    public static async Task<StoredPayslip> FindAsync(IPayslipStore store, string name, Language language, CancellationToken cancellation)
    {
        // What the list shows, or only its last part.
        var full = name.StartsWith("payslips/", StringComparison.Ordinal) ? name : $"payslips/{name}";
        if (!PayslipName.TryParse(full, out var known)) throw new RefusedException(Texts.NoPayslipName(name, language));
        return await store.FindAsync(Caller.Local, known, cancellation) ?? throw new RefusedException(Texts.NoSuchPayslip(full, store.Place, language));
    }
}
