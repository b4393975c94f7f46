namespace Telesales.Policies.V1;

/// <summary>
/// A figure of a policy's parameters by its name, so that the host can hold it against a figure of another policy of the plan and name both places.
/// </summary>
/// <param name="Parameter">Its name in a plan: <c>commend_from</c>.</param>
/// <param name="Value">The figure.</param>
public readonly record struct ParameterFigure(string Parameter, Quantity Value);
