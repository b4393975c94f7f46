using Telesales.Policies.V1;
using Xunit;

namespace Telesales.Policies.Testing;

/// <summary>
/// What every policy keeps, as tests that a branch's test class inherits: it says which policies, and the rest follows.
/// </summary>
/// <example><code>
/// public sealed class QuotaConformance : PolicyConformanceTests
/// {
///     protected override ConformanceSubject Subject => ConformanceSubject.Of(bench => bench.With(declare => new Quota(figures, declare)));
/// }
/// </code></example>
public abstract class PolicyConformanceTests
{
    /// <summary>The policies.</summary>
    protected abstract ConformanceSubject Subject { get; }

    /// <summary>The pay month of the drawn people.</summary>
    protected virtual Month Month => new(2026, 10);

    /// <summary>How many people are drawn.</summary>
    protected virtual int People => 200;

    private PolicyConformance Conformance => new(Subject, Month, People);

    /// <inheritdoc cref="PolicyConformance.SaysTheSameAgain"/>
    [Fact]
    public void Policy_AskedAgain_SaysTheSame() => Holds(Conformance.SaysTheSameAgain());

    /// <inheritdoc cref="PolicyConformance.IgnoresTheCulture"/>
    [Fact]
    public void Policy_InAnotherCulture_SaysTheSame() => Holds(Conformance.IgnoresTheCulture());

    /// <inheritdoc cref="PolicyConformance.IgnoresTheTimeZone"/>
    [Fact]
    public void Policy_InAnotherTimeZone_SaysTheSame() => Holds(Conformance.IgnoresTheTimeZone());

    /// <inheritdoc cref="PolicyConformance.IgnoresTheOrder"/>
    [Fact]
    public void Policy_AfterOtherPeople_SaysTheSame() => Holds(Conformance.IgnoresTheOrder());

    /// <inheritdoc cref="PolicyConformance.IgnoresTheBatch"/>
    [Fact]
    public void Policy_AskedInOtherBatches_SaysTheSame() => Holds(Conformance.IgnoresTheBatch());

    /// <inheritdoc cref="PolicyConformance.IsThreadSafe"/>
    [Fact]
    public void Policy_AskedByManyThreads_SaysTheSame() => Holds(Conformance.IsThreadSafe());

    /// <inheritdoc cref="PolicyConformance.SaysTheSameWithoutReasons"/>
    [Fact]
    public void Policy_AskedForNoReasons_SaysTheSame() => Holds(Conformance.SaysTheSameWithoutReasons());

    /// <inheritdoc cref="PolicyConformance.ReadsOnlyWhatItDeclares"/>
    [Fact]
    public void Policy_WithOtherFacts_ReadsOnlyWhatItDeclares() => Holds(Conformance.ReadsOnlyWhatItDeclares());

    /// <inheritdoc cref="PolicyConformance.CitesOnlyItsClauses"/>
    [Fact]
    public void Policy_CitesOnlyClausesOfItsRegulation() => Holds(Conformance.CitesOnlyItsClauses());

    /// <inheritdoc cref="PolicyConformance.OperandsReconcile"/>
    [Fact]
    public void Policy_PaysLinesWhoseOperandsGiveTheAmount() => Holds(Conformance.OperandsReconcile());

    /// <inheritdoc cref="PolicyConformance.AnswersOnEveryDay"/>
    [Fact]
    public void Policy_WhileTheMonthIsOpen_Answers() => Holds(Conformance.AnswersOnEveryDay());

    private static void Holds(IReadOnlyList<string> wrong) => Assert.True(wrong.Count == 0, string.Join('\n', wrong));
}
