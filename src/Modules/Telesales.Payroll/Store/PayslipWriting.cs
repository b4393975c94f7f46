using System.Globalization;
using Telesales.Payroll.Store.Data;
using Telesales.Payroll.Store.Detail;
using Telesales.Payroll.Store.Words;

namespace Telesales.Payroll.Store;

/// <summary>Keeps payslips: a request, its payslips and what they refer to, in one transaction.</summary>
internal sealed class PayslipWriting(Database database, TimeProvider time)
{
    /// <summary>From so many people on, the newest revisions of a branch and month are asked for at once.</summary>
    private const int Many = 50;

    /// <summary>Keeps them; null when the request id was used meanwhile.</summary>
    public async Task<SaveResult?> SaveAsync(Caller caller, PayslipWrite write, CancellationToken cancellation)
    {
        Check(write);
        var now = time.GetUtcNow();
        var savedAt = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        var month = PayslipReading.NumberOf(write.Plan.Month);
        var people = write.Payslips.OrderBy(payslip => payslip.Person.EmployeeId, StringComparer.Ordinal).ToList();
        // Written out before the lock is taken.
        var (wording, provenance) = (Wording.Of(write.Plan), ProvenanceJson.Of(write.Plan));
        var details = Details(wording, people);
        var keys = people.Select(payslip => payslip.Person.Branch).Distinct(StringComparer.Ordinal).Select(branch => string.Create(CultureInfo.InvariantCulture, $"{month} {branch}")).ToList();

        await using var transaction = await database.BeginAsync(keys, cancellation);
        var request = await transaction.ScalarAsync(
            "INSERT INTO requests (caller_id, request_id, content_hash, saved_at, not_kept) VALUES (@caller, @request, @content, @at, @not_kept) ON CONFLICT DO NOTHING RETURNING id",
            cancellation,
            ("@caller", caller.Id),
            ("@request", write.RequestId),
            ("@content", write.ContentHash),
            ("@at", savedAt.ToUnixTimeMilliseconds()),
            ("@not_kept", (object?)NotKeptBytes.Write(write.NotKept) ?? DBNull.Value));
        if (request is null) return null;
        var origin = people.Count == 0 ? 0 : await new OriginWriting(transaction).FindOrAddAsync(wording, provenance, write.Plan, cancellation);
        var newest = await NewestAsync(transaction, month, write.Plan.Id, people, cancellation);
        CheckExpected(write, people, newest);
        var rows = people.Select((person, i) => RowOf(person, details[i], newest, origin, (long)request, month, write.Plan.Id, now)).ToList();
        await database.InsertAsync(transaction, rows, cancellation);
        cancellation.ThrowIfCancellationRequested();
        await transaction.CommitAsync();
        return new(
            IsReplay: false,
            [.. rows.Select((row, i) => new StoredSummary(new(row.Uid, row.Revision), IsNewest: true, people[i].Person, write.Plan.Month, write.Plan.Id, write.Plan.Revision, new(row.NetFen), savedAt))],
            write.NotKept);
    }

    private static void Check(PayslipWrite write)
    {
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (payslip, person) in write.Payslips)
        {
            if (payslip.EmployeeId != person.EmployeeId) throw new ArgumentException("A payslip is another person's.", nameof(write));
            if (!people.Add(person.EmployeeId)) throw new ArgumentException("A person stands twice among the payslips.", nameof(write));
            if (payslip.Month != write.Plan.Month || payslip.IsOpen) throw new ArgumentException("A payslip of an open or another month can't be kept.", nameof(write));
            if (payslip.Lines.Any(line => line.Parts.Count == 0)) throw new ArgumentException("A payslip without explanations can't be kept: calculate with Explain.", nameof(write));
        }
    }

    private static byte[][] Details(Wording wording, List<PersonPayslip> people)
    {
        var details = new byte[people.Count][];
        Parallel.For(0, people.Count, wording.Codec.NewWriter, (i, _, writer) =>
        {
            details[i] = wording.Codec.Write(people[i].Payslip, writer);
            return writer;
        }, static _ => { });
        return details;
    }

    // The newest revision of everyone's payslip under this plan, as far as there is one.
    private static async Task<Dictionary<(string Branch, string EmployeeId), (string Uid, int Revision)>> NewestAsync(
        WriteTransaction transaction, int month, string plan, List<PersonPayslip> people, CancellationToken cancellation)
    {
        var newest = new Dictionary<(string Branch, string EmployeeId), (string Uid, int Revision)>();
        foreach (var branch in people.GroupBy(person => person.Person.Branch, StringComparer.Ordinal))
        {
            var members = branch.Select(person => person.Person.EmployeeId).ToList();
            IReadOnlyList<string?> asked = members.Count >= Many ? [null] : [.. members];
            foreach (var employee in asked)
            {
                await using var command = transaction.Command(
                    $"SELECT employee_id, uid, revision FROM payslips WHERE month = @month AND branch = @branch AND plan_id = @plan{(employee is null ? "" : " AND employee_id = @employee")}",
                    [("@month", month), ("@branch", branch.Key), ("@plan", plan), .. employee is null ? Array.Empty<(string, object)>() : [("@employee", employee)]]);
                await using var reader = await command.ExecuteReaderAsync(cancellation);
                while (await reader.ReadAsync(cancellation))
                {
                    var (key, revision) = ((branch.Key, reader.GetString(0)), reader.GetInt32(2));
                    if (!newest.TryGetValue(key, out var known) || known.Revision < revision) newest[key] = (reader.GetString(1), revision);
                }
            }
        }

        return newest;
    }

    private static void CheckExpected(PayslipWrite write, List<PersonPayslip> people, Dictionary<(string Branch, string EmployeeId), (string Uid, int Revision)> newest)
    {
        if (write.ExpectedRevisions.Count == 0) return;
        var stale = new List<(string, int)>();
        foreach (var (_, person) in people)
        {
            var actual = newest.GetValueOrDefault((person.Branch, person.EmployeeId)).Revision;
            if (write.ExpectedRevisions.TryGetValue(person.EmployeeId, out var expected) && expected != actual) stale.Add((person.EmployeeId, actual));
        }

        if (stale.Count > 0) throw new RevisionStaleException(stale);
    }

    private static PayslipRow RowOf(
        PersonPayslip payslip,
        byte[] detail,
        Dictionary<(string Branch, string EmployeeId), (string Uid, int Revision)> newest,
        long origin,
        long request,
        int month,
        string plan,
        DateTimeOffset now)
    {
        var person = payslip.Person;
        var before = newest.GetValueOrDefault((person.Branch, person.EmployeeId));
        return new()
        {
            Uid = before.Uid ?? PayslipName.NewUid(now),
            Revision = before.Revision + 1,
            Month = month,
            Branch = person.Branch,
            EmployeeId = person.EmployeeId,
            PlanId = plan,
            Name = person.Name,
            Team = person.Team,
            Role = person.Role,
            Grade = person.Grade,
            NetFen = payslip.Payslip.Net.Fen,
            FactsHash = System.Convert.FromHexString(payslip.Payslip.FactsHash),
            Lines = LinesJson.Write(payslip.Payslip.Lines),
            Detail = detail,
            OriginId = origin,
            RequestRowId = request,
        };
    }
}
