using System.Security.Cryptography;
using System.Text;

namespace Telesales.Policies.Plans;

/// <summary>Which of a plan's figures in force an overlay set, and instead of what: for the payslip's provenance.</summary>
internal static class AppliedOverlays
{
    public static IReadOnlyList<AppliedOverlay> Of(PlanFile file, Month month, IReadOnlyList<ResolvedPolicy> policies) =>
        [.. file.Layers().Where(layer => layer.Below is not null).Select(overlay => Of(overlay, overlay.Below!, month, policies))];

    private static AppliedOverlay Of(PlanFile overlay, PlanFile below, Month month, IReadOnlyList<ResolvedPolicy> policies)
    {
        var figures = from policy in policies
                      from parameter in policy.Parameters
                      where parameter.Figure.Overlay == overlay.Name
                      select new ChangedFigure(policy.Name, parameter.Name, parameter.Figure, InForce(below, policy.Name, parameter.Name, month));
        return new(overlay.Name, below.Name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(overlay.Text))), [.. figures]);
    }

    private static string? InForce(PlanFile file, string policy, string parameter, Month month)
    {
        var used = file.Policies.First(one => one.Policy.Name == policy);
        var property = used.Policy.Parameters!.Properties.First(one => one.Name == parameter);
        if (!used.Parameters.TryGetValue(parameter, out var figures)) return used.Policy.ParameterInfos().First(info => info.Name == parameter).Default;
        return FiguresInForce.Of(figures, month) is { } figure ? property.Type.Canonical(figure.Value) : null;
    }
}
