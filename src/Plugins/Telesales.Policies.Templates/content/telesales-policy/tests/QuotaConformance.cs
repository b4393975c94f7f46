namespace Branch042.Tests;

/// <summary>What every policy keeps: pure, the same in any culture, time zone, order and thread; reads only what it declares; cites its clauses.</summary>
public sealed class QuotaConformance : PolicyConformanceTests
{
    private static readonly QuotaParameters Figures = new() { CallsADay = 40, Deduction = Money.Parse("0.50") };

    protected override ConformanceSubject Subject => ConformanceSubject.Of(
        bench => bench.With(declare => new Quota(Figures, declare)),
        clauseOf: _ => "branch-042/s2",
        clauses: ["branch-042/s1", "branch-042/s2"]);
}
