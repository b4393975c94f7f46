using System.Diagnostics.CodeAnalysis;
using Telesales.Facts;
using Telesales.Payroll.Assembly;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Payroll.Engine;

/// <summary>The first pass of rules that see several people: every team once, before anyone is evaluated; then read-only.</summary>
internal sealed class TeamFigures
{
    private readonly Dictionary<int, TeamFigureBuffer> _byEmployee = [];
    private readonly Dictionary<string, PolicyFailedException> _failures = new(StringComparer.Ordinal);

    /// <summary>No rule of the plan sees several people.</summary>
    public static TeamFigures None { get; } = new();

    /// <summary>Runs the first pass of every team, or of one.</summary>
    public static TeamFigures Prepare(ResolvedPlan plan, FactSet facts, PayrollOptions options, string? onlyTeam = null)
    {
        var policies = plan.Policies.Where(policy => policy.Policy is ITeamPolicy).ToList();
        if (policies.Count == 0) return None;
        var figures = new TeamFigures();
        foreach (var team in Members(facts, plan, options))
            if (onlyTeam is null || team.Key == onlyTeam) figures.Prepare(plan, facts, options, policies, team.Key, team.Value);
        return figures;
    }

    /// <summary>Whether the team's first pass failed, and with it the payslips of its members.</summary>
    public bool TryFailure(string? team, [NotNullWhen(true)] out PolicyFailedException? failure)
    {
        failure = null;
        return team is not null && _failures.TryGetValue(team, out failure);
    }

    public void CopyTo(int employee, TeamFigureBuffer target)
    {
        if (!_byEmployee.TryGetValue(employee, out var figures)) return;
        for (var slot = 0; slot < figures.SlotCount; slot++)
            foreach (var value in figures.Of(slot)) target.Add(slot, value);
    }

    // Employees are sorted by id, and so are the members.
    private static SortedDictionary<string, List<int>> Members(FactSet facts, ResolvedPlan plan, PayrollOptions options)
    {
        var teams = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Employees.Length; i++)
        {
            ref readonly var employee = ref facts.Employees[i];
            if (employee.Team is not { } team || !PayrollEngine.IsPaid(employee, plan, options)) continue;
            if (!teams.TryGetValue(team, out var members)) teams.Add(team, members = []);
            members.Add(i);
        }

        return teams;
    }

    private static bool TryAssemble(PersonMonthAssembler assembler, List<int> members, out List<PersonMonthData> months)
    {
        months = new(members.Count);
        try
        {
            foreach (var member in members)
            {
                var data = new PersonMonthData();
                assembler.Assemble(member, data, new HostFindings());
                months.Add(data);
            }
        }
        catch (OverflowException)
        {
            return false;
        }

        return true;
    }

    private void Prepare(ResolvedPlan plan, FactSet facts, PayrollOptions options, List<ResolvedPolicy> policies, string team, List<int> members)
    {
        var asOf = options.AsOfFor(plan.Month);
        var assembler = new PersonMonthAssembler(plan.Declarations, facts, plan.Month, asOf, options.MissingAttendanceAsAttended);
        if (!TryAssemble(assembler, members, out var months))
        {
            // Without one member's facts the shares of the others would be wrong.
            _failures[team] = new(policies[0].Name, $"team {team}", new OverflowException());
            return;
        }

        var targets = new RowBuffer<TeamTarget>();
        new RowCopier(plan.Declarations, facts, plan.Month, asOf).CopyTeamTargets(team, targets);
        var view = new TeamMonth(new TeamMonthData(team, plan.Month, asOf, months, targets));
        foreach (var policy in policies)
        {
            try
            {
                ((ITeamPolicy)policy.Policy).Prepare(view);
            }
            catch (Exception failure)
            {
                _failures[team] = new(policy.Name, $"team {team}", failure);
                return;
            }
        }

        for (var i = 0; i < members.Count; i++) _byEmployee[members[i]] = months[i].TeamFigures;
    }
}
