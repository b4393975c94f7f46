using System.Collections.Immutable;
using Telesales.Facts;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Policies;

namespace Telesales.Payroll.Grpc.Batches;

/// <summary>Builds facts of people who share a calendar and team targets; a person whose rows are no facts is set aside with all errors.</summary>
internal sealed class PeopleFacts(FactVocabulary vocabulary, FactsMessage shared, Language language)
{
    /// <summary>Checks what all share.</summary>
    /// <exception cref="RequestException">It is no facts: nobody could be paid rightly.</exception>
    public void CheckShared()
    {
        var builder = new FactSetBuilder(vocabulary);
        var faults = shared.AddShared(builder);
        var problems = FactsProblems.Of(faults, builder.Build(), language);
        if (problems.Count > 0) throw new RequestException(PersonOutcome.FactsInvalid(language, problems));
    }

    /// <summary>The facts of those whose rows are facts, and the errors of the others.</summary>
    /// <param name="message">The message.</param>
    /// <param name="people">Whose rows.</param>
    public (FactSet Facts, IReadOnlyDictionary<string, FoundProblems> Faults) Build(FactsMessage message, IReadOnlySet<string> people)
    {
        var left = people;
        var faults = new Dictionary<string, FoundProblems>(StringComparer.Ordinal);
        while (true)
        {
            var (result, problems) = Try(message, left);
            if (problems.Count == 0) return (result.Facts!, faults);
            Sort(message, left, problems, faults);
            left = left.Where(person => !faults.ContainsKey(person)).ToImmutableHashSet(StringComparer.Ordinal);
        }
    }

    private (FactResult Result, FoundProblems Problems) Try(FactsMessage message, IReadOnlySet<string> people)
    {
        var builder = new FactSetBuilder(vocabulary);
        shared.AddShared(builder);
        var unreadable = message.AddPeople(builder, people);
        var result = builder.Build();
        return (result, FactsProblems.Of(unreadable, result, language));
    }

    // Whose problems they are. Where some are only counted, halves are looked at, down to one person, whose count is their own.
    private void Sort(FactsMessage message, IReadOnlySet<string> people, FoundProblems problems, Dictionary<string, FoundProblems> faults)
    {
        if (problems.Exceeds && people.Count > 1)
        {
            foreach (var half in people.Chunk((people.Count + 1) / 2))
            {
                var some = half.ToHashSet(StringComparer.Ordinal);
                Sort(message, some, Try(message, some).Problems, faults);
            }

            return;
        }

        foreach (var own in problems.Known.GroupBy(problem => PersonOf(message, problem), StringComparer.Ordinal))
        {
            var known = own.ToList();
            faults.Add(own.Key, new(known, problems.Exceeds ? problems.Count : known.Count));
        }
    }

    private static string PersonOf(FactsMessage message, FieldFault problem) =>
        message.PersonAt(problem.Table, problem.Row) ?? throw new InvalidOperationException($"Shared facts failed after their check: {problem.Violation.Code}.");

    /// <summary>The facts of people from several messages, who were all built before.</summary>
    public FactSet Join(IEnumerable<(FactsMessage Message, IReadOnlySet<string> People)> parts)
    {
        var builder = new FactSetBuilder(vocabulary);
        shared.AddShared(builder);
        foreach (var (message, people) in parts) message.AddPeople(builder, people);
        var result = builder.Build();
        return result.Facts ?? throw new InvalidOperationException($"Facts that were checked one by one fail together: {result.Problems[0].Code}.");
    }
}
