using Telesales.Facts;
using Telesales.Policies;

namespace Telesales.Payroll.Grpc.Facts;

/// <summary>Everything that is wrong with the facts of a message, in the order of its tables and rows.</summary>
internal static class FactsProblems
{
    private static readonly string[] Tables =
    [
        "employees", "calendar", "attendance", "activity", "assignments", "deals", "incidents", "work_logs", "ratings", "marks", "history", "teams",
    ];

    /// <summary>
    /// What the fields could not be read as, and what the builder found; a field that could not be read came to the builder empty, and
    /// what it says about that field is left out.
    /// </summary>
    public static List<FieldFault> Of(IEnumerable<FieldFault> faults, FactResult result, Language language)
    {
        var all = faults.ToList();
        var unreadable = all.Select(fault => fault.Violation.Field).ToHashSet(StringComparer.Ordinal);
        foreach (var problem in result.Problems)
        {
            if (unreadable.Contains(problem.Location)) continue;
            var words = language == Language.Zh ? "zh" : "en";
            var gap = language == Language.Zh ? "" : " ";
            var text = $"{problem.Message(words)}{gap}{problem.Remedy(words)}";
            all.Add(new(problem.Source[(problem.Source.IndexOf('.', StringComparison.Ordinal) + 1)..], problem.Row ?? 0, new(problem.Location, problem.Code, text)));
        }

        return [.. all.OrderBy(fault => Array.IndexOf(Tables, fault.Table)).ThenBy(fault => fault.Row)];
    }
}
