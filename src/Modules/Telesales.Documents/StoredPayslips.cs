using Telesales.Payroll;
using Telesales.Payroll.Store;

namespace Telesales.Documents;

/// <summary>The payslips of the store, as documents need them.</summary>
internal sealed class StoredPayslips(IPayslipStore store) : ISavedPayslips
{
    public async Task<SavedPayslip?> FindAsync(Caller caller, string name, CancellationToken cancellation) =>
        PayslipName.TryParse(name, out var known) && await store.FindAsync(caller, known, cancellation) is { } found ? SavedPayslip.Of(found) : null;

    public async Task<IReadOnlyList<SavedPayslip>> ListAsync(Caller caller, SavedPayslipFilter filter, int most, CancellationToken cancellation)
    {
        var wanted = new PayslipFilter
        {
            Month = filter.Month,
            Branch = NullIfEmpty(filter.Branch),
            Team = NullIfEmpty(filter.Team),
            Plan = NullIfEmpty(filter.Plan),
        };
        return [.. (await store.ReadAsync(caller, wanted, most, cancellation: cancellation)).Select(SavedPayslip.Of)];
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
