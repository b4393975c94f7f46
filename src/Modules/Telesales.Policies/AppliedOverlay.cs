namespace Telesales.Policies;

/// <summary>An overlay in a resolved plan: a branch's few figures over a plan.</summary>
/// <param name="Name">The overlay, <c>id@revision</c>.</param>
/// <param name="Extends">What it was laid over, <c>id@revision</c>.</param>
/// <param name="Sha256">Over the bytes of its file, lower-case hex.</param>
/// <param name="Figures">The figures in force that it set, by policy and parameter; none when others above it set them too.</param>
public sealed record AppliedOverlay(string Name, string Extends, string Sha256, IReadOnlyList<ChangedFigure> Figures);

/// <summary>A figure that an overlay set.</summary>
/// <param name="Policy">The policy, <c>id@version</c>.</param>
/// <param name="Parameter">The parameter's name: <c>pass_line</c>.</param>
/// <param name="Figure">The figure, with its clause, date and who decided it.</param>
/// <param name="InsteadOf">The value that would be in force without it; null when there would be none.</param>
public sealed record ChangedFigure(string Policy, string Parameter, Figure Figure, string? InsteadOf);
