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
        if (problems.Count > 0)
            throw new RequestException(PersonOutcome.FactsInvalid(language, [.. problems.Select(problem => problem.Violation)]));
    }

    /// <summary>The facts of those whose rows are facts, and the errors of the others.</summary>
    /// <param name="message">The message.</param>
    /// <param name="people">Whose rows.</param>
    public (FactSet Facts, IReadOnlyDictionary<string, List<FieldFault>> Faults) Build(FactsMessage message, IReadOnlySet<string> people)
    {
        var left = people;
        var faults = new Dictionary<string, List<FieldFault>>(StringComparer.Ordinal);
        while (true)
        {
            var builder = new FactSetBuilder(vocabulary);
            shared.AddShared(builder);
            var unreadable = message.AddPeople(builder, left);
            var result = builder.Build();
            var problems = FactsProblems.Of(unreadable, result, language);
            if (problems.Count == 0) return (result.Facts!, faults);
            foreach (var problem in problems)
            {
                var person = message.PersonAt(problem.Table, problem.Row) ?? throw new InvalidOperationException($"Shared facts failed after their check: {problem.Violation.Code}.");
                if (!faults.TryGetValue(person, out var own)) faults.Add(person, own = []);
                own.Add(problem);
            }

            left = left.Where(person => !faults.ContainsKey(person)).ToImmutableHashSet(StringComparer.Ordinal);
        }
    }

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
