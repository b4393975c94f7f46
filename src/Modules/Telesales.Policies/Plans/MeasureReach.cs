using Telesales.Policies.Problems;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Plans;

/// <summary>Lines above all that a measure can come to: one policy draws the line, another gives the measure, and the plan has both figures.</summary>
internal static class MeasureReach
{
    /// <summary>Every line that nobody could ever reach.</summary>
    public static void Check(PlanDeclarations declarations, IReadOnlyDictionary<string, FiguresInForce> figures, ProblemList problems)
    {
        foreach (var line in declarations.MeasureLines)
        {
            if (MostOf(line, declarations) is not { } most || line.Figure.Value <= most.Figure.Value) continue;
            var (at, key) = figures[line.Policy].PlaceOf(line.Figure.Parameter);
            var place = FiguresInForce.Name(figures[most.Policy].PlaceOf(most.Figure.Parameter), at);
            problems.Add(PlanTexts.LineOutOfReach, at, key, line.Figure.Parameter, line.Figure.Value.ToString(), line.Measure, most.Figure.Value.ToString(), place, most.Policy);
        }
    }

    // The most of those who give the measure; null when one of them sets no most.
    private static MeasureFigure? MostOf(MeasureFigure line, PlanDeclarations declarations)
    {
        var mosts = declarations.MeasureMosts.Where(most => most.Measure == line.Measure && most.Policy != line.Policy).ToList();
        var givers = declarations.Outcomes
            .Where(outcome => outcome is Measure && outcome.Code == line.Measure)
            .Select(outcome => declarations.OutcomePolicies[outcome.Slot])
            .Where(policy => policy != line.Policy).Distinct().Count();
        return mosts.Count < givers ? null : mosts.MaxBy(most => most.Figure.Value);
    }
}
