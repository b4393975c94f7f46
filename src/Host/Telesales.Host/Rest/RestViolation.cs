namespace Telesales.Host.Rest;

/// <summary>Something wrong with a request before its method sees it.</summary>
/// <param name="Field">The path: <c>facts.attendance[3].leave</c>; empty for the body as a whole.</param>
/// <param name="Text">What is wrong and how to mend it.</param>
internal sealed record RestViolation(string Field, (string Zh, string En) Text);
