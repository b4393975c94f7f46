using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Payroll.Store;
using Telesales.Policies;

namespace Telesales.Host.Cli.Saved;

/// <summary><c>calculate --save</c>: keeps what was calculated, each plan's payslips whole or not at all.</summary>
/// <param name="Location">The store; null: as the environment says, else telesales.db in the working folder.</param>
/// <param name="RequestId">The request id; null: a new one.</param>
internal sealed record SaveTarget(string? Location, string? RequestId)
{
    // Room for the plan's name behind it.
    private const int LongestRequestId = 100;

    public static Option<bool> SaveOption() => new("--save") { Description = "Keep the payslips; a recalculation becomes their next revision." };

    public static Option<string?> RequestIdOption() => new("--request-id")
    {
        Description = "With --save: the same id with the same facts and plan keeps nothing twice, so a write whose end was not seen can be tried again. By default each run is a write of its own.",
        HelpName = "ID",
    };

    /// <summary>What is wrong with the question; null for nothing.</summary>
    public string? Problem => RequestId is { } id && (id.Length is 0 or > LongestRequestId || id.Any(c => c is < '!' or > '~'))
        ? FormattableString.Invariant($"--request-id: give 1 to {LongestRequestId} printable ASCII characters without spaces.")
        : null;

    /// <summary>Keeps them and says so.</summary>
    /// <exception cref="StoreException">The store can't; nothing of the plan under way was kept.</exception>
    /// <exception cref="RefusedException">The request id was used for something else.</exception>
    public async Task KeepAsync(Terminal terminal, IPayslipStore store, FactSet facts, IReadOnlyList<AssignedPlan> plans, PayrollOptions options, Language language, CancellationToken cancellation)
    {
        var id = RequestId ?? Guid.CreateVersion7().ToString();
        foreach (var (plan, results) in plans)
        {
            // A request keeps the payslips of one plan.
            var requestId = plans.Count == 1 ? id : $"{id}/{plan.Info.Name}";
            try
            {
                var saved = await store.SaveAsync(Caller.Local, Write(requestId, plan, results, facts, options), cancellation);
                terminal.Say(Texts.Kept(saved.Payslips.Count, store.Place, requestId, saved.IsReplay, language));
            }
            catch (RequestIdReusedException)
            {
                throw new RefusedException(Texts.RequestIdReused(requestId, language));
            }
        }
    }

    private static PayslipWrite Write(string requestId, ResolvedPlan plan, IReadOnlyList<PersonResult> results, FactSet facts, PayrollOptions options)
    {
        var words = new ExplanationRenderer(plan, Language.En);
        return new(requestId, ContentOf(plan, results, options), plan, [.. results.OfType<Payslip>().Select(payslip => new PersonPayslip(payslip, PersonOf(facts, payslip.EmployeeId)))])
        {
            NotKept = [.. results.OfType<WithheldPayslip>().Select(person => new NotKept(person.EmployeeId, Encoding.UTF8.GetBytes(string.Join('\n', person.Errors.Select(error => $"{error.Code} {error.Location}: {words.Text(error.Why)}")))))],
        };
    }

    // What is asked for: the plan's figures, how, and everyone's facts as far as the plan reads them.
    private static string ContentOf(ResolvedPlan plan, IReadOnlyList<PersonResult> results, PayrollOptions options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}")));
        Add("calculate --save");
        Add(plan.Info.Name);
        Add(plan.Month.ToString());
        Add(plan.ParametersHash);
        Add(options.MissingAttendanceAsAttended ? "missing as attended" : "");
        foreach (var result in results)
        {
            Add(result.EmployeeId);
            Add(result is Payslip payslip ? payslip.FactsHash : string.Join(',', ((WithheldPayslip)result).Errors.Select(error => $"{error.Code} {error.Location}")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static StoredPerson PersonOf(FactSet facts, string employeeId)
    {
        var person = CalculatedDocuments.PersonOf(facts, employeeId);
        return new(employeeId, person.Name, person.Branch, person.Team, person.Role, person.Grade);
    }
}
