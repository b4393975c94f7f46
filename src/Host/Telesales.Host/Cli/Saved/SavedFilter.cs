using System.CommandLine;
using System.CommandLine.Parsing;
using Telesales.Payroll;
using Telesales.Payroll.Store;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli.Saved;

/// <summary>How saved payslips are chosen, by name or by options; the same for every verb.</summary>
internal sealed class SavedFilter
{
    private readonly Option<Month?> _month = new("--month") { Description = "The pay month: 2026-10.", CustomParser = CliOptions.ParseOptional<Month> };
    private readonly Option<string?> _branch = new("--branch") { Description = "The branch." };
    private readonly Option<string?> _team = new("--team") { Description = "The team." };
    private readonly Option<string?> _employee = new("--employee") { Description = "The person, by employee id.", HelpName = "ID" };
    private readonly Option<string?> _plan = new("--plan") { Description = "The plan: R21, or R21@1." };
    private readonly Option<bool> _all = new("--all-revisions") { Description = "Earlier revisions too." };
    private readonly Argument<string?> _name = new("name") { Description = "The payslip: payslips/01JC…, or payslips/01JC…@2 for a revision; or choose by the options.", Arity = ArgumentArity.ZeroOrOne };

    /// <param name="command">Gets the options.</param>
    /// <param name="byName">Gets a name too, instead of which the options may choose.</param>
    public SavedFilter(Command command, bool byName = false)
    {
        if (byName) command.Add(_name);
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

    /// <summary>Whether somebody has said which; all that there are is not a choice.</summary>
    public bool IsChosen(CommandResult result) =>
        HasNameOrMonth(result) || new Option[] { _branch, _team, _employee, _plan }.Any(option => result.GetResult(option) is { Implicit: false });

    /// <summary>Whether it is one payslip, or some of one month.</summary>
    public bool HasNameOrMonth(CommandResult result) => result.GetValue(_name) is not null || result.GetResult(_month) is { Implicit: false };

    /// <summary>The one that is named, or those that match, at most so many.</summary>
    /// <exception cref="RefusedException">The name is none, or there is none, or there are more.</exception>
    public async Task<IReadOnlyList<StoredPayslip>> ChosenAsync(IPayslipStore store, ParseResult parsed, int most, Language language, CancellationToken cancellation) =>
        parsed.GetValue(_name) is { } one
            ? [await FindAsync(store, one, language, cancellation)]
            : await ReadAsync(store, Read(parsed), most, language, cancellation);

    private static async Task<IReadOnlyList<StoredPayslip>> ReadAsync(IPayslipStore store, PayslipFilter filter, int most, Language language, CancellationToken cancellation)
    {
        var found = await store.ReadAsync(Caller.Local, filter, most + 1, cancellation: cancellation);
        if (found.Count == 0) throw new RefusedException(Texts.NothingKept(store.Place, language));
        return found.Count <= most ? found : throw new RefusedException(Texts.TooManyKept(most, language));
    }

    private static async Task<StoredPayslip> FindAsync(IPayslipStore store, string name, Language language, CancellationToken cancellation)
    {
        // What the list shows, or only its last part.
        var full = name.StartsWith("payslips/", StringComparison.Ordinal) ? name : $"payslips/{name}";
        if (!PayslipName.TryParse(full, out var known)) throw new RefusedException(Texts.NoPayslipName(name, language));
        return await store.FindAsync(Caller.Local, known, cancellation) ?? throw new RefusedException(Texts.NoSuchPayslip(full, store.Place, language));
    }
}
