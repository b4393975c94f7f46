using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Google.Rpc;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.V1;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Grpc;

/// <summary>Finds plans by resource name, in the catalogue only: a name from outside is never a path.</summary>
internal sealed partial class PlanFinder(IPolicyCatalogue catalogue)
{
    private const string Prefix = "plans/";
    private const int MostKept = 1_000;

    // A catalogue does not change, but another may take its place; figures that a caller sets are not kept here.
    private readonly ConditionalWeakTable<IPolicyCatalogue, ConcurrentDictionary<(string Name, Month Month, bool Settles), ResolvedPlan>> _found = [];

    /// <summary>Whether it is written as <c>plans/R21</c> or <c>plans/R21@1</c>.</summary>
    public static bool IsName(string name) => Names().IsMatch(name);

    /// <summary>The plan for a month.</summary>
    /// <exception cref="RequestException">There is no such plan, or it can't be used.</exception>
    public ResolvedPlan Find(string name, Month month, IReadOnlyList<ParameterOverride> overrides, Language language) => overrides.Count == 0
        ? Kept((name, month, Settles: false), () => Resolve(name, language, plan => catalogue.Resolve(plan, month, overrides), month))
        : Resolve(name, language, plan => catalogue.Resolve(plan, month, overrides), month);

    /// <summary>The plan that settles with partners, for a month.</summary>
    /// <exception cref="RequestException">There is no such plan, or it can't be used.</exception>
    public ResolvedPlan FindSettlement(string name, Month month, Language language) =>
        Kept((name, month, Settles: true), () => Resolve(name, language, plan => catalogue.ResolveSettlement(plan, month), month));

    private ResolvedPlan Kept((string Name, Month Month, bool Settles) key, Func<ResolvedPlan> resolve)
    {
        var found = _found.GetOrAdd(catalogue.Snapshot, static _ => new());
        if (found.TryGetValue(key, out var plan)) return plan;
        if (found.Count >= MostKept) found.Clear();
        return found[key] = resolve();
    }

    private ResolvedPlan Resolve(string name, Language language, Func<string, PlanResolution> resolve, Month month)
    {
        var plan = name[Prefix.Length..];
        var id = plan.Split('@')[0];
        if (!catalogue.Plans.Any(info => info.Id == id && (id == plan || info.Name == plan)))
        {
            var known = string.Join(", ", catalogue.Plans.Select(info => info.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            throw new RequestException(RichStatus.Of(
                Code.NotFound,
                ErrorReason.PlanNotFound,
                ($"没有方案 {name}。现有：{known}。", $"There is no plan {name}. There are: {known}."),
                language,
                null,
                ("plan", name)));
        }

        var resolution = resolve(plan);
        if (resolution.IsResolved) return resolution.Plan;
        var why = resolution.Problems.Count > 0 ? resolution.Problems[0] : null;
        throw new RequestException(RichStatus.PlanNotUsable(
            ($"{month} 不能使用方案 {name}：{why?.Message(Language.Zh)}", string.Create(CultureInfo.InvariantCulture, $"The plan {name} can't be used in {month}: {why?.Message(Language.En)}")),
            language,
            resolution.Problems));
    }

    [GeneratedRegex(@"^plans/[A-Za-z0-9][A-Za-z0-9._-]{0,99}(@[1-9][0-9]{0,8})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
