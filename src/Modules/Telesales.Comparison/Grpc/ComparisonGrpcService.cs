using System.Threading.Channels;
using Grpc.Core;
using Telesales.Comparison.V1;
using Telesales.Payroll;
using Telesales.Policies;

namespace Telesales.Comparison.Grpc;

/// <summary><c>telesales.comparison.v1.ComparisonService</c>.</summary>
internal sealed class ComparisonGrpcService(IComparisons comparisons, IPolicyCatalogue catalogue) : ComparisonService.ComparisonServiceBase
{
    // What is found waits in memory for a client that reads slowly, no more than the request's own people; no thread does.
    private static readonly UnboundedChannelOptions OneToOne = new() { SingleReader = true, SingleWriter = true };

    public override async Task Compare(CompareRequest request, IServerStreamWriter<CompareResponse> responseStream, ServerCallContext context)
    {
        var asked = ComparisonRequest.Read(request);
        var pair = Pair(asked);
        var facts = FactsMessages.Read(request.Facts, "facts", FactVocabularies.Of(catalogue), asked.Language);
        var writer = new DifferenceWriter(pair, asked.Language);
        await responseStream.WriteAsync(new() { Changes = writer.Changes() }, context.CancellationToken);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        var found = Channel.CreateUnbounded<PersonDifference>(OneToOne);
        // A call takes one core: others are served meanwhile.
        var options = new CompareOptions { FindCauses = !request.WithoutCauses, MostShown = 0, Threads = 1 };
        var comparing = Task.Run(() => Compare(found.Writer, each => comparisons.Compare(pair, facts, each, options, ending.Token)), CancellationToken.None);
        try
        {
            await foreach (var person in found.Reader.ReadAllAsync(context.CancellationToken))
                await responseStream.WriteAsync(new() { Person = writer.Write(person) }, context.CancellationToken);
            await responseStream.WriteAsync(new() { Summary = SummaryWriter.Write(await comparing) }, context.CancellationToken);
        }
        finally
        {
            // Whatever ended this ends the comparison; what it says then is told already.
            await ending.CancelAsync();
            await ((Task)comparing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static ComparisonSummary Compare(ChannelWriter<PersonDifference> found, Func<Action<PersonDifference>, ComparisonSummary> compare)
    {
        try
        {
            return compare(person => found.TryWrite(person));
        }
        finally
        {
            found.Complete();
        }
    }

    private ComparisonPair Pair(ComparisonRequest asked)
    {
        CheckKnown("before", asked.Before, asked.Language);
        CheckKnown("after", asked.After, asked.Language);
        var pair = comparisons.Pair(asked.Before, asked.After, asked.Month);
        return pair.IsReady
            ? pair
            : throw ComparisonErrors.PlanNotUsable(asked.Language, asked.Month, [.. pair.ProblemsBefore.Select(problem => ("before", problem)), .. pair.ProblemsAfter.Select(problem => ("after", problem))]);
    }

    private void CheckKnown(string side, ComparisonSide asked, Language language)
    {
        if (asked.Text is null && !catalogue.Plans.Any(info => info.Id == asked.Plan || info.Name == asked.Plan))
            throw ComparisonErrors.PlanNotFound(language, side, $"plans/{asked.Plan}", catalogue.Plans.Select(info => info.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }
}
