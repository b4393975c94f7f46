using Telesales.Facts;

namespace Telesales.Payroll.GoldenCases;

/// <summary>A golden case whose facts are read, to be run under its plan and under others that differ by a figure: does the case notice?</summary>
public sealed class GoldenTrial
{
    private readonly GoldenCaseRunner _runner;
    private readonly FactResult _facts;

    internal GoldenTrial(GoldenCaseRunner runner, GoldenCase golden, FactResult facts) => (_runner, Case, _facts) = (runner, golden, facts);

    /// <summary>The case.</summary>
    public GoldenCase Case { get; }

    /// <summary>The facts; null when they are refused, which may be what the case is about.</summary>
    public FactSet? Facts => _facts.Facts;

    /// <summary>Runs the case under a plan and compares.</summary>
    /// <param name="plan">The plan: <c>R21</c>, <c>R21@1</c>, or a path.</param>
    public GoldenResult Run(string plan) => _runner.Run(Case, plan, _facts);
}
