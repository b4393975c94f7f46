using System.Globalization;
using Spectre.Console;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli;

/// <summary>Regulations as tables for a terminal.</summary>
internal sealed class RegulationTables(Terminal terminal, IMessages messages, Language language)
{
    private readonly RegulationWords _words = new(messages, language);

    /// <summary>A row a regulation.</summary>
    public void Write(IReadOnlyList<RegulationCoverage> all)
    {
        var table = new Table().Border(TableBorder.Minimal).AddColumns(Pick("制度", "Regulation"), Pick("名称", "Title"), Pick("方案", "Plans"));
        foreach (var kind in new[] { ClauseKind.Computed, ClauseKind.Recorded, ClauseKind.Conduct, ClauseKind.Unspecified })
            table.AddColumn(new TableColumn(_words.Kind(kind)).RightAligned());
        foreach (var one in all)
        {
            table.AddRow(
                one.Regulation.Id, Markup.Escape(one.Regulation.Titles.In(language)), string.Join(", ", one.Plans),
                Number(one, ClauseKind.Computed), Number(one, ClauseKind.Recorded), Number(one, ClauseKind.Conduct), Number(one, ClauseKind.Unspecified));
        }

        terminal.Write(table);
    }

    /// <summary>A row a clause.</summary>
    public void Write(RegulationCoverage covered, bool inFull)
    {
        terminal.Text.WriteLine($"{covered.Regulation.Id} {covered.Regulation.Titles.In(language)}");
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumn(new TableColumn(Pick("条款", "Clause")).NoWrap())
            .AddColumns(Pick("内容", "What it says"), Pick("处理", "Becomes"), Pick("由何计算、记录什么、为何不算", "By what, which fact, or why not"));
        foreach (var clause in covered.Clauses)
            table.AddRow(clause.Clause.Id, Markup.Escape(clause.Clause.Summary.In(language)), _words.Kind(clause.Kind), Markup.Escape(string.Join('\n', By(clause, inFull))));
        terminal.Write(table);
        foreach (var remark in covered.Regulation.Remarks) terminal.Text.WriteLine($"* {remark.In(language)}");
    }

    private IEnumerable<string> By(ClauseCoverage clause, bool inFull)
    {
        if (clause.Kind == ClauseKind.Conduct) return [clause.Clause.Conduct!.In(language)];
        if (clause.Kind == ClauseKind.Recorded) return clause.Clause.Recorded.Select(fact => fact.ToString());
        if (!inFull) return [string.Join(", ", clause.Codes.Select(code => code.Policy).Concat(clause.Figures.Select(figure => figure.Policy)).Distinct(StringComparer.Ordinal))];
        return clause.Codes.Where(code => code.Kind is not OutcomeKind.NotApplied)
            .Select(code => $"{code.Policy}: {_words.Code(code)}").Distinct(StringComparer.Ordinal)
            .Concat(clause.Figures.Select(figure => $"{figure.Policy}: {_words.Figure(figure)}").Distinct(StringComparer.Ordinal));
    }

    private static string Number(RegulationCoverage covered, ClauseKind kind) => covered.Count(kind).ToString(CultureInfo.InvariantCulture);

    private string Pick(string zh, string en) => language == Language.Zh ? zh : en;
}
