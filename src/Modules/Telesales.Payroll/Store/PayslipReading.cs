using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Telesales.Payroll.Store.Data;
using Telesales.Payroll.Store.Detail;
using Telesales.Payroll.Store.Words;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Store;

/// <summary>Finds saved payslips; what the caller may not see is left out in the query itself.</summary>
internal sealed class PayslipReading(Database database)
{
    private readonly ConcurrentDictionary<string, Wording> _wordings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, PayslipProvenance> _provenances = new();

    public async Task CheckAsync(CancellationToken cancellation)
    {
        await using var context = database.NewContext();
        await context.Payslips.AnyAsync(cancellation);
    }

    /// <summary>The result of an earlier write; null when there is none.</summary>
    public async Task<SaveResult?> FindWriteAsync(Caller caller, string requestId, string contentHash, CancellationToken cancellation)
    {
        await using var context = database.NewContext();
        var request = await context.Requests.AsNoTracking().FirstOrDefaultAsync(row => row.CallerId == caller.Id && row.RequestId == requestId, cancellation);
        if (request is null) return null;
        if (request.ContentHash != contentHash) throw new RequestIdReusedException();
        var kept = await Found(context, context.Payslips.AsNoTracking().Where(row => row.RequestRowId == request.Id)).ToListAsync(cancellation);
        return new(IsReplay: true, [.. kept.Select(found => found.Summary()).OrderBy(summary => summary.Person.EmployeeId, StringComparer.Ordinal)], NotKeptBytes.Read(request.NotKept));
    }

    public async Task<StoredPayslip?> FindAsync(Caller caller, PayslipName name, CancellationToken cancellation)
    {
        await using var context = database.NewContext();
        var rows = Visible(context, caller).Where(row => row.Uid == name.Uid);
        if (name.Revision is { } revision) rows = rows.Where(row => row.Revision == revision);
        var found = await Found(context, rows.OrderByDescending(row => row.Revision).Take(1)).FirstOrDefaultAsync(cancellation);
        return found is null ? null : await WholeAsync(context, found, cancellation);
    }

    public async Task<IReadOnlyList<StoredSummary>> ListAsync(Caller caller, PayslipFilter filter, int most, PayslipPosition? after, CancellationToken cancellation)
    {
        await using var context = database.NewContext();
        var found = await InOrder(Found(context, Matching(context, caller, filter, after), withDetail: false)).Take(most).ToListAsync(cancellation);
        return [.. found.Select(one => one.Summary())];
    }

    public async Task<IReadOnlyList<StoredPayslip>> ReadAsync(Caller caller, PayslipFilter filter, int most, PayslipPosition? after, CancellationToken cancellation)
    {
        await using var context = database.NewContext();
        var payslips = new List<StoredPayslip>();
        foreach (var found in await InOrder(Found(context, Matching(context, caller, filter, after))).Take(most).ToListAsync(cancellation))
            payslips.Add(await WholeAsync(context, found, cancellation));
        return payslips;
    }

    // The one place in which it is decided what a caller sees; as Caller.MaySee.
    private static IQueryable<PayslipRow> Visible(PayslipContext context, Caller caller)
    {
        var rows = context.Payslips.AsNoTracking();
        if (caller.Branches is { } visible)
        {
            var branches = visible.ToList();
            rows = rows.Where(row => branches.Contains(row.Branch));
        }

        return caller.EmployeeId is { } own ? rows.Where(row => row.EmployeeId == own) : rows;
    }

    private static IQueryable<PayslipRow> Matching(PayslipContext context, Caller caller, PayslipFilter filter, PayslipPosition? after)
    {
        var rows = Visible(context, caller);
        if (filter.Month is { } month) rows = rows.Where(row => row.Month == NumberOf(month));
        if (filter.Branch is { } branch) rows = rows.Where(row => row.Branch == branch);
        if (filter.EmployeeId is { } employee) rows = rows.Where(row => row.EmployeeId == employee);
        if (filter.Team is { } team) rows = rows.Where(row => row.Team == team);
        if (filter.Plan is { } plan) rows = OfPlan(context, rows, plan.Split('@'));
        if (!filter.AllRevisions) rows = rows.Where(row => !context.Payslips.Any(newer => newer.Uid == row.Uid && newer.Revision > row.Revision));
        return after is null ? rows : Behind(rows, after);
    }

    private static IQueryable<PayslipRow> OfPlan(PayslipContext context, IQueryable<PayslipRow> rows, string[] plan)
    {
        var id = plan[0];
        rows = rows.Where(row => row.PlanId == id);
        if (plan.Length == 1) return rows;
        var revision = int.Parse(plan[1], NumberStyles.None, CultureInfo.InvariantCulture);
        return rows.Where(row => context.Origins.Any(origin => origin.Id == row.OriginId && origin.PlanRevision == revision));
    }

    private static IQueryable<PayslipRow> Behind(IQueryable<PayslipRow> rows, PayslipPosition after)
    {
        var (month, branch, employee, plan, revision) = (NumberOf(after.Month), after.Branch, after.EmployeeId, after.PlanId, after.Revision);
#pragma warning disable CA1309 // In SQL it is the column's own comparison: byte by byte.
        return rows.Where(row => row.Month < month || (row.Month == month
            && (string.Compare(row.Branch, branch) > 0 || (row.Branch == branch
            && (string.Compare(row.EmployeeId, employee) > 0 || (row.EmployeeId == employee
            && (string.Compare(row.PlanId, plan) > 0 || (row.PlanId == plan && row.Revision < revision))))))));
#pragma warning restore CA1309
    }

    private static IQueryable<FoundPayslip> Found(PayslipContext context, IQueryable<PayslipRow> rows, bool withDetail = true) =>
        from row in rows
        join origin in context.Origins on row.OriginId equals origin.Id
        join request in context.Requests on row.RequestRowId equals request.Id
        select new FoundPayslip
        {
            Uid = row.Uid,
            Revision = row.Revision,
            IsNewest = !context.Payslips.Any(newer => newer.Uid == row.Uid && newer.Revision > row.Revision),
            Month = row.Month,
            Branch = row.Branch,
            EmployeeId = row.EmployeeId,
            PlanId = row.PlanId,
            PlanRevision = origin.PlanRevision,
            Name = row.Name,
            Team = row.Team,
            Role = row.Role,
            Grade = row.Grade,
            NetFen = row.NetFen,
            SavedAt = request.SavedAt,
            OriginId = origin.Id,
            WordingHash = origin.WordingHash,
            FactsHash = withDetail ? row.FactsHash : null,
            Lines = withDetail ? row.Lines : null,
            Detail = withDetail ? row.Detail : null,
        };

    private static IQueryable<FoundPayslip> InOrder(IQueryable<FoundPayslip> found) =>
        found.OrderByDescending(row => row.Month).ThenBy(row => row.Branch).ThenBy(row => row.EmployeeId).ThenBy(row => row.PlanId).ThenByDescending(row => row.Revision);

    private async Task<StoredPayslip> WholeAsync(PayslipContext context, FoundPayslip found, CancellationToken cancellation)
    {
        if (!_wordings.TryGetValue(found.WordingHash, out var wording))
        {
            var content = await context.Wordings.Where(row => row.Hash == found.WordingHash).Select(row => row.Content).SingleAsync(cancellation);
            wording = _wordings.GetOrAdd(found.WordingHash, Wording.Read(content));
        }

        if (!_provenances.TryGetValue(found.OriginId, out var provenance))
        {
            var written = await context.Origins.Where(row => row.Id == found.OriginId).Select(row => row.Provenance).SingleAsync(cancellation);
            provenance = _provenances.GetOrAdd(found.OriginId, ProvenanceJson.Read(written));
        }

        var summary = found.Summary();
        var known = new Payslip(
            found.EmployeeId, summary.Month, summary.Month.LastDay, summary.Net, LinesJson.Read(found.Lines!), [], [], [], [], [], [], System.Convert.ToHexStringLower(found.FactsHash!));
        return new(summary, wording.Codec.Read(found.Detail, known), provenance, wording.In);
    }

    /// <summary>A month as a number that sorts: 202610.</summary>
    public static int NumberOf(Month month) => (month.Year * 100) + month.Number;
}
