namespace Telesales.Documents;

/// <summary>Whose payslip it is, at the time; what is not known is empty.</summary>
/// <param name="Id">The employee id.</param>
/// <param name="Name">The name as it is written.</param>
/// <param name="Branch">The branch.</param>
/// <param name="Team">The team.</param>
/// <param name="Role">The role as the facts have it: <c>representative</c>.</param>
/// <param name="Grade">The grade as the facts have it: <c>junior</c>.</param>
public sealed record DocumentPerson(string Id, string Name, string Branch, string Team, string Role, string Grade);
