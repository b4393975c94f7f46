using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Telesales.Payroll.Store.Data;
using Telesales.Payroll.Store.Words;
using Telesales.Policies;

namespace Telesales.Payroll.Store;

/// <summary>Keeps what payslips were calculated from and the words that they render from, each once.</summary>
internal sealed class OriginWriting(WriteTransaction transaction)
{
    private const string Find = "SELECT id FROM origins WHERE hash = @hash";

    /// <summary>The row of this provenance.</summary>
    public async Task<long> FindOrAddAsync(Wording wording, string provenance, ResolvedPlan plan, CancellationToken cancellation)
    {
        var hash = System.Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{wording.Hash}\n{provenance}"))));
        if (await transaction.ScalarAsync(Find, cancellation, ("@hash", hash)) is long known) return known;
        await using (var words = transaction.Command("INSERT INTO wordings (hash, content) VALUES (@hash, @content) ON CONFLICT DO NOTHING", ("@hash", wording.Hash), ("@content", wording.Content)))
            await words.ExecuteNonQueryAsync(cancellation);
        var added = await transaction.ScalarAsync(
            "INSERT INTO origins (hash, plan_id, plan_revision, provenance, wording_hash) VALUES (@hash, @plan, @revision, @provenance, @wording) ON CONFLICT DO NOTHING RETURNING id",
            cancellation,
            ("@hash", hash),
            ("@plan", plan.Id),
            ("@revision", plan.Revision),
            ("@provenance", provenance),
            ("@wording", wording.Hash));
        // Another writer may have added it between the two questions.
        return (long)(added ?? await transaction.ScalarAsync(Find, cancellation, ("@hash", hash)))!;
    }
}
