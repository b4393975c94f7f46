using Telesales.Facts;
using Telesales.Policies;

namespace Telesales.Payroll.Grpc.Facts;

/// <summary>Everything that is wrong with the facts of a message, in the order of its tables and rows.</summary>
internal static class FactsProblems
{
    private static readonly string[] Tables =
    [
        "employees", "calendar", "attendance", "activity", "assignments", "deals", "incidents", "work_logs", "ratings", "marks", "history", "teams",
        "partners", "violations",
    ];

    /// <summary>
    /// What the fields could not be read as, and what the builder found; a field that could not be read came to the builder empty, and
    /// what it says about that field is left out.
    /// </summary>
    public static FoundProblems Of(IEnumerable<FieldFault> faults, FactResult result, Language language)
    {
        var all = faults.ToList();
        var unreadable = all.Select(fault => fault.Violation.Field).ToHashSet(StringComparer.Ordinal);
        var words = language == Language.Zh ? "zh" : "en";
        var gap = language == Language.Zh ? "" : " ";
        var repeated = new Dictionary<(string Table, string Column), int>();
        foreach (var problem in result.Problems)
        {
            var table = problem.Source[(problem.Source.IndexOf('.', StringComparison.Ordinal) + 1)..];
            if (unreadable.Contains(problem.Location))
            {
                var field = (problem.Source, ColumnOf(problem.Location));
                repeated[field] = repeated.GetValueOrDefault(field) + 1;
            }
            else
            {
                all.Add(new(table, problem.Row ?? 0, new(problem.Location, problem.Code, () => $"{problem.Message(words)}{gap}{problem.Remedy(words)}")));
            }
        }

        var uncounted = result.ProblemCount - result.Problems.Count;
        if (uncounted > 0 && repeated.Count > 0)
        {
            // Of what the builder only counted, some is about fields that could not be read either: those of the same columns.
            var unreadables = unreadable.GroupBy(field => (field[..field.IndexOf('[', StringComparison.Ordinal)], ColumnOf(field))).ToDictionary(group => group.Key, group => group.Count());
            uncounted = Math.Max(0, uncounted - repeated.Sum(field => unreadables.GetValueOrDefault(field.Key) - field.Value));
        }

        return new([.. all.OrderBy(fault => Array.IndexOf(Tables, fault.Table)).ThenBy(fault => fault.Row)], all.Count + uncounted);
    }

    private static string ColumnOf(string location) => location[(location.LastIndexOf('.') + 1)..];
}

/// <summary>What is wrong with facts.</summary>
/// <param name="Known">The errors that are known one by one.</param>
/// <param name="Count">How many there are; more than are known when one table has more than 1,000.</param>
internal sealed record FoundProblems(IReadOnlyList<FieldFault> Known, long Count)
{
    /// <summary>Some are only counted.</summary>
    public bool Exceeds => Count > Known.Count;
}
