using Telesales.Payroll.Grpc.Facts;
using Telesales.Payroll.V1;

namespace Telesales.Payroll.Grpc.Batches;

/// <summary>A message of several people, and how many of them still wait for their result.</summary>
internal sealed class Batch(string id, FactsMessage message, int people)
{
    /// <summary>So many results at most travel in one answer, so that answers stay small.</summary>
    public const int ResultsPerAnswer = 50;

    private int _left = people;

    public FactsMessage Message => message;

    /// <summary>The answers that carry these results; the last one of the batch says so.</summary>
    public IEnumerable<CalculateBatchResponse> Answer(IReadOnlyList<V1.PersonResult> results)
    {
        if (results.Count == 0 && _left > 0) yield break;
        for (var start = 0; start == 0 || start < results.Count; start += ResultsPerAnswer)
        {
            var answer = new CalculateBatchResponse { BatchId = id };
            answer.Results.AddRange(results.Skip(start).Take(ResultsPerAnswer));
            _left -= answer.Results.Count;
            answer.BatchComplete = _left == 0;
            yield return answer;
        }
    }
}
