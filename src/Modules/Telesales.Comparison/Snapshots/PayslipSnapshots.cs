using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;

namespace Telesales.Comparison.Snapshots;

/// <inheritdoc/>
internal sealed class PayslipSnapshots(IPayrollMonths payroll) : ISnapshots
{
    private const int Context = 2;

    public SnapshotOutcome Verify(ResolvedPlan plan, FactSet facts, PayrollOptions options, string folder, CancellationToken cancellation = default)
    {
        var files = FolderOf(plan, folder);
        var texts = Texts(plan, facts, options, cancellation);
        var outcome = Compare(plan, files, texts);
        foreach (var person in texts.Keys.Except(outcome.Differences.Select(difference => difference.Person), StringComparer.Ordinal)) files.RemoveReceived(person);
        foreach (var difference in outcome.Differences.Where(difference => difference.Kind != SnapshotChange.Gone)) files.WriteReceived(difference.Person, texts[difference.Person]);
        return outcome;
    }

    public SnapshotOutcome Accept(ResolvedPlan plan, FactSet facts, PayrollOptions options, string folder, bool release = false, CancellationToken cancellation = default)
    {
        var files = FolderOf(plan, folder);
        var texts = Texts(plan, facts, options, cancellation);
        var outcome = Compare(plan, files, texts);
        if (outcome.Forbidden.Any()) return outcome;
        files.Make();
        foreach (var gone in outcome.Differences.Where(difference => difference.Kind == SnapshotChange.Gone)) files.Pin(gone.Person, null);
        // Also those that say the same: what they rest on is told anew.
        foreach (var (person, text) in texts.Where(text => files.Read(text.Key) != text.Value)) files.Pin(person, text);
        if (release) files.Release();
        return outcome with { IsAccepted = true };
    }

    private static SnapshotFolder FolderOf(ResolvedPlan plan, string folder) => new(folder, plan.Info.Name, plan.Month.ToString());

    private static SnapshotOutcome Compare(ResolvedPlan plan, SnapshotFolder files, SortedDictionary<string, string> texts)
    {
        var differences = new List<SnapshotDifference>();
        foreach (var (person, text) in texts)
        {
            var pinned = files.Read(person);
            if (pinned is null) differences.Add(new(person, SnapshotChange.New, files.NameOf(person), []));
            else if (!SnapshotText.IsSame(pinned, text)) differences.Add(new(person, SnapshotText.SayOtherFacts(pinned, text) ? SnapshotChange.OtherFacts : SnapshotChange.Changed, files.NameOf(person), Lines(pinned, text)));
        }

        differences.AddRange(files.Pinned.Where(person => !texts.ContainsKey(person)).Select(person => new SnapshotDifference(person, SnapshotChange.Gone, files.NameOf(person), [])));
        return new(plan.Info.Name, plan.Info.Package is not null || files.IsReleased, texts.Count - differences.Count(difference => difference.Kind != SnapshotChange.Gone), differences);
    }

    private SortedDictionary<string, string> Texts(ResolvedPlan plan, FactSet facts, PayrollOptions options, CancellationToken cancellation)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var month = payroll.Prepare(plan, facts, options with { Explain = true, HashFacts = true });
        using var calculator = month.Open();
        var writer = new SnapshotText(plan);
        var rows = new FactRows(plan, facts, options);
        foreach (var row in month.People)
        {
            cancellation.ThrowIfCancellationRequested();
            var result = calculator.Calculate(row);
            if (!texts.TryAdd(SnapshotFolder.Clean(result.EmployeeId), writer.Write(result, rows.HashOf(row))))
                throw new IOException($"Two employee ids are the same as a file's name: {SnapshotFolder.Clean(result.EmployeeId)}. Pin one of them in a folder of its own.");
        }

        return texts;
    }

    private static List<string> Lines(string pinned, string text)
    {
        var lines = InlineDiffBuilder.Diff(pinned, text, ignoreWhiteSpace: false).Lines;
        bool IsChanged(int at) => at >= 0 && at < lines.Count && lines[at].Type != ChangeType.Unchanged;
        return [.. Enumerable.Range(0, lines.Count).Where(at => Enumerable.Range(at - Context, (2 * Context) + 1).Any(IsChanged)).Select(at => Mark(lines[at].Type) + lines[at].Text)];
    }

    private static string Mark(ChangeType type) => type switch
    {
        ChangeType.Deleted => "- ",
        ChangeType.Inserted => "+ ",
        _ => "  ",
    };
}
