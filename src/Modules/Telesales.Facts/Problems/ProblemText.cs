namespace Telesales.Facts;

/// <summary>
/// The words of one kind of problem. In the templates {0} is the value found, {1} and on are operands; each template says what they are by its use.
/// </summary>
internal sealed record ProblemText(string Code, string MessageEn, string RemedyEn, string MessageZh, string RemedyZh);
