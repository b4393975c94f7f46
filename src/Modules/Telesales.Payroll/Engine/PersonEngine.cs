using Telesales.Facts;
using Telesales.Payroll.Assembly;
using Telesales.Payroll.Telemetry;
using Telesales.Policies;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Payroll.Engine;

/// <summary>Calculates one person after another with reused buffers, which it gives back at its end; one instance per thread.</summary>
internal sealed class PersonEngine : IDisposable
{
    private readonly FactSet _facts;
    private readonly PayrollOptions _options;
    private readonly TeamFigures _teamFigures;
    private readonly PersonMonthAssembler _assembler;
    private readonly EngineBuffers _buffers;
    private readonly PersonMonthData _data;
    private readonly HostFindings _host;
    private readonly PlanRun _run;
    private readonly PayslipBuilder _builder;
    private readonly PolicyClock? _clock;

    public PersonEngine(ResolvedPlan plan, FactSet facts, PayrollOptions options, TeamFigures teamFigures, PayrollMetrics? metrics = null)
    {
        (_facts, _options, _teamFigures) = (facts, options, teamFigures);
        _buffers = EngineBuffers.Rent(plan, options.Explain);
        (_data, _host, _run, _builder) = (_buffers.Data, _buffers.Host, _buffers.Run, _buffers.Builder);
        _assembler = new(plan.Declarations, facts, plan.Month, options.AsOfFor(plan.Month), options.MissingAttendanceAsAttended, _buffers.ColumnsOf(facts.Vocabulary), options.AsOfDayGoesOn);
        if (metrics is { TimesPolicies: true }) _clock = new(metrics, plan);
    }

    /// <summary>What the policies saw of the person calculated last: days and weeks for the live questions.</summary>
    public PersonMonthData Seen => _data;

    /// <summary>The payslip, or all errors of the person's facts; a policy that throws fails this payslip only.</summary>
    /// <param name="employee">The person, by row.</param>
    /// <param name="isTimed">Measure each policy, where anybody looks at that.</param>
    public PersonResult Calculate(int employee, bool isTimed = false)
    {
        var clock = isTimed ? _clock : null;
        _run.OnEvaluated = clock is null ? null : clock.Lap;
        try
        {
            _assembler.Assemble(employee, _data, _host);
            if (_teamFigures.TryFailure(_data.Person.Team, out var failure)) return Failed(failure);
            _teamFigures.CopyTo(employee, _data.TeamFigures);
            clock?.Start();
            _run.Evaluate(_data);
        }
        catch (PolicyFailedException thrown)
        {
            return Failed(thrown, WithheldHash());
        }
        catch (OverflowException)
        {
            return TooLarge();
        }

        var errors = PersonErrors.Of(_facts, _data, _host, _run, _builder);
        return errors.Count > 0
            ? new WithheldPayslip(_data.Person.Id, errors) { FactsHash = WithheldHash() }
            : _builder.Build(_data, _host, _run, _options.HashFacts ? FactsHash.Of(_data) : "");
    }

    /// <inheritdoc/>
    public void Dispose() => _buffers.Return();

    private string WithheldHash() => !_options.HashFacts ? "" : FactsHash.Of(_data, _host);

    // Checked arithmetic: figures that no branch has are refused, never wrapped.
    private WithheldPayslip Failed(PolicyFailedException thrown, string factsHash = "") =>
        (thrown.InnerException is OverflowException ? TooLarge() : new(_data.Person.Id, [PersonErrors.PolicyFailed(_data.Person.Id, thrown)])) with { FactsHash = factsHash };

    private WithheldPayslip TooLarge() => new(_data.Person.Id, [PersonErrors.TooLarge(_data.Person.Id)]);
}
