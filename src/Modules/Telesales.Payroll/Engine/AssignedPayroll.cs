using Telesales.Facts;
using Telesales.Payroll.Assembly;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Engine;

/// <inheritdoc/>
internal sealed class AssignedPayroll(IPolicyCatalogue catalogue, IPayroll payroll) : IAssignedPayroll
{
    public AssignedMonth Calculate(
        IPlanAssignments assignments, Month month, FactSet facts, IReadOnlyList<ParameterOverride> overrides, PayrollOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        options = options with { AsOf = options.AsOfFor(month) }; // refused here, before anything is calculated
        var (byPlan, unassigned) = Divide(assignments, month, facts, options);
        var resolved = byPlan.ToDictionary(pair => pair.Key, pair => catalogue.Resolve(pair.Key, month, overrides), StringComparer.Ordinal);
        PolicyProblem[] problems = [.. resolved.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Problems).Distinct()];
        if (problems.Length > 0) return new(assignments, month, [], [], problems);
        var done = new Done(progress);
        // R21 and R21@1 in two rows may be the same plan: its people form one team.
        var plans = from pair in byPlan
                    group pair.Value by resolved[pair.Key].Plan! into people
                    let plan = people.Key
                    orderby plan.Id, plan.Revision
                    select new AssignedPlan(plan, payroll.Calculate(plan, facts, options with { People = people.SelectMany(ids => ids).ToHashSet(StringComparer.Ordinal) }, done.Next(), cancellation));
        return new(assignments, month, [.. plans], unassigned, []);
    }

    private static (Dictionary<string, List<string>> ByPlan, List<WithheldPayslip> Unassigned) Divide(IPlanAssignments assignments, Month month, FactSet facts, PayrollOptions options)
    {
        var byPlan = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var unassigned = new List<WithheldPayslip>();
        foreach (ref readonly var row in facts.Employees)
        {
            if (!PersonMonthAssembler.MeetsMonth(row, month) || options.People?.Contains(row.EmployeeId) == false) continue;
            var assignment = assignments.For(row.Branch, row.Role is { } role ? (Role)(int)role : Role.Unspecified, month);
            if (assignment is null) unassigned.Add(new(row.EmployeeId, [Unassigned(row, assignments, month, facts)]));
            else if (byPlan.TryGetValue(assignment.Plan, out var people)) people.Add(row.EmployeeId);
            else byPlan.Add(assignment.Plan, [row.EmployeeId]);
        }

        return (byPlan, unassigned);
    }

    private static PersonError Unassigned(in EmployeeRow row, IPlanAssignments assignments, Month month, FactSet facts) => new(
        HostMessages.PlanUnassigned,
        facts.Locate(row.Origin, row.Branch is null ? "branch" : "role").ToString(),
        HostMessages.Explain(
            HostMessages.PlanUnassigned,
            ("month", month.ToString()),
            ("person", row.EmployeeId),
            ("branch", row.Branch ?? "–"),
            ("role", row.Role is { } role ? FactWords<FactRole>.Of(role) : "–"),
            ("file", Path.GetFileName(assignments.Source))));

    // People done in the plans before count along.
    private sealed class Done(IProgress<int>? progress)
    {
        private int _before;
        private int _last;

        public IProgress<int>? Next()
        {
            _before += _last;
            _last = 0;
            return progress is null ? null : new Step(this);
        }

        private sealed class Step(Done all) : IProgress<int>
        {
            public void Report(int value)
            {
                all._last = Math.Max(all._last, value);
                all.Report(all._before + value);
            }
        }

        private void Report(int value) => progress!.Report(value);
    }
}
