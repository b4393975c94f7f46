using System.Globalization;
using System.Text;
using Telesales.Payroll.GoldenCases;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli;

/// <summary>
/// <c>docs/regulations</c>: an index and a page a regulation, in Chinese and English: each clause with what computes it, which golden case proves
/// it, and its figures. Made from plans, indexes and cases; nothing of it is written by hand.
/// </summary>
internal sealed class RegulationPages
{
    private const string Command = "telesales regulation --docs docs/regulations --cases tests/cases";
    private readonly IPolicyCatalogue _catalogue;
    private readonly GoldenProofs? _proofs;
    private readonly string _folder;
    private readonly RegulationWords _zh;
    private readonly RegulationWords _en;

    private RegulationPages(IPolicyCatalogue catalogue, GoldenProofs? proofs, string folder)
    {
        (_catalogue, _proofs, _folder) = (catalogue, proofs, folder);
        (_zh, _en) = (new(catalogue.Messages, Language.Zh), new(catalogue.Messages, Language.En));
    }

    /// <summary>Writes the pages; pages of regulations that are gone are removed.</summary>
    public static int Write(Terminal terminal, IServiceProvider services, DirectoryInfo folder, DirectoryInfo? cases, Language language)
    {
        var proofs = cases is null ? null : GoldenProofs.Of(services.GetRequiredService<GoldenCaseRunner>(), GoldenCaseReader.Read(cases.FullName));
        var pages = new RegulationPages(services.GetRequiredService<IPolicyCatalogue>(), proofs, folder.FullName);
        var texts = pages.Texts();
        folder.Create();
        foreach (var stale in folder.EnumerateFiles("*.md").Where(file => !texts.ContainsKey(file.Name))) stale.Delete();
        foreach (var (name, text) in texts) File.WriteAllText(Path.Combine(folder.FullName, name), text);
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{folder.Name}: {texts.Count} {(language == Language.Zh ? "页" : "pages")}"));
        return CommandLine.Done;
    }

    private Dictionary<string, string> Texts()
    {
        // The company's own first; what no plan puts into figures, the law, comes last.
        RegulationCoverage[] all = [.. _catalogue.Regulations.Select(regulation => _catalogue.CoverageOf(regulation.Id)!).OrderBy(covered => covered.Plans.Count == 0)];
        var texts = all.ToDictionary(covered => $"{covered.Regulation.Id}.md", Page, StringComparer.Ordinal);
        texts.Add("README.md", Index(all));
        return texts;
    }

    private string Index(IReadOnlyList<RegulationCoverage> all)
    {
        var text = Begin("制度逐条索引 · The regulations, clause by clause");
        text.Append("""
            每一条款或由策略计算，或由人记录，或只是行为规范、无可计算。“由何计算”并非手写，而是由方案所引用的条款得出；“验证”是运行后成立的算例。

            Every clause is computed by a policy, recorded by a person, or conduct with nothing to compute. What computes a clause is not written by hand: it follows from the
            clauses that the plans cite. What proves it is a golden case that was run and holds.

            | 制度 Regulation | 名称 Title | 方案 Plan | 计算什么 · What is computed | 计算 computed | 记录 recorded | 规范 conduct |
            |---|---|---|---|--:|--:|--:|

            """);
        foreach (var one in all)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [{one.Regulation.Id}]({one.Regulation.Id}.md) | {one.Regulation.Titles.Zh}<br>{one.Regulation.Titles.En} | {string.Join(", ", one.Plans)} | {WhatIsComputed(one)} ");
            text.Append(CultureInfo.InvariantCulture, $"| {one.Count(ClauseKind.Computed)} | {one.Count(ClauseKind.Recorded)} | {one.Count(ClauseKind.Conduct)} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| | 合计 Total | | | {all.Sum(one => one.Count(ClauseKind.Computed))} | {all.Sum(one => one.Count(ClauseKind.Recorded))} | {all.Sum(one => one.Count(ClauseKind.Conduct))} |\n");
        return text.ToString();
    }

    // Pay first; where there is none, what is decided, allowed, measured or noticed.
    private string WhatIsComputed(RegulationCoverage covered)
    {
        OutcomeKind[] kinds = [OutcomeKind.PayLine, OutcomeKind.SettlementLine, OutcomeKind.Decision, OutcomeKind.Entitlement, OutcomeKind.Measure, OutcomeKind.Notice];
        var codes = covered.Clauses.SelectMany(clause => clause.Codes).ToList();
        var said = kinds[..4].SelectMany(kind => codes.Where(code => code.Kind == kind)).ToList();
        foreach (var kind in kinds[4..])
            if (said.Count == 0) said = [.. codes.Where(code => code.Kind == kind)];
        var labels = said.DistinctBy(code => (code.Kind, code.Code)).ToList();
        return labels.Count == 0 ? "–" : $"{string.Join("、", labels.Select(_zh.Label))}<br>{string.Join(", ", labels.Select(_en.Label))}";
    }

    private string Page(RegulationCoverage covered)
    {
        var text = Begin($"{covered.Regulation.Id} {covered.Regulation.Titles.Zh} · {covered.Regulation.Titles.En}");
        if (covered.Plans.Count > 0) text.Append(CultureInfo.InvariantCulture, $"方案 Plan: {string.Join(", ", covered.Plans)}\n\n");
        text.Append("| 条款 Clause | 内容 What it says | 处理 What becomes of it |\n|---|---|---|\n");
        foreach (var clause in covered.Clauses) text.Append(CultureInfo.InvariantCulture, $"| {Anchored(clause)} | {clause.Clause.Summary.Zh}<br>{clause.Clause.Summary.En} | {Becomes(clause)} |\n");
        foreach (var clause in covered.Clauses.Where(clause => clause.Kind == ClauseKind.Computed)) AppendComputed(text, clause);
        if (covered.Regulation.Remarks.Count > 0) text.Append("\n## 说明 · Remarks\n\n");
        foreach (var remark in covered.Regulation.Remarks) text.Append(CultureInfo.InvariantCulture, $"- {remark.Zh}<br>{remark.En}\n");
        return text.ToString();
    }

    private static string Anchored(ClauseCoverage clause) => clause.Kind == ClauseKind.Computed ? $"[{clause.Clause.Id}](#{Anchor(clause.Clause.Id)})" : clause.Clause.Id;

    // As GitHub and most readers make an anchor of a heading.
    private static string Anchor(string heading) => heading.ToLowerInvariant().Replace("/", "", StringComparison.Ordinal);

    private string Becomes(ClauseCoverage clause)
    {
        var kind = $"**{_zh.Kind(clause.Kind)} {_en.Kind(clause.Kind)}**";
        return clause.Kind switch
        {
            ClauseKind.Recorded => $"{kind}: {string.Join(", ", clause.Clause.Recorded.Select(fact => $"`{fact}`"))}",
            ClauseKind.Conduct => $"{kind}: {clause.Clause.Conduct!.Zh}<br>{clause.Clause.Conduct.En}",
            ClauseKind.Computed => $"{kind}: {string.Join(", ", clause.Codes.Select(code => code.Policy).Concat(clause.Figures.Select(figure => figure.Policy)).Distinct(StringComparer.Ordinal).Select(policy => $"`{policy}`"))}",
            _ => kind,
        };
    }

    private void AppendComputed(StringBuilder text, ClauseCoverage clause)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {clause.Clause.Id}\n\n{clause.Clause.Summary.Zh}<br>{clause.Clause.Summary.En}\n");
        var said = clause.Codes.Where(code => code.Kind != OutcomeKind.NotApplied).GroupBy(code => (code.Policy, code.Kind, code.Code)).ToList();
        if (said.Count > 0) text.Append("\n| 结论 Says | 策略 Policy | 方案 Plan | 验证 Proved by |\n|---|---|---|---|\n");
        foreach (var same in said)
        {
            var code = same.First();
            var proof = same.SelectMany(one => _proofs?.For(one, clause.Clause.Id) ?? []).FirstOrDefault();
            text.Append(CultureInfo.InvariantCulture, $"| {_zh.Kind(code.Kind)} {_en.Kind(code.Kind)} `{code.Code}`<br>{_zh.Label(code)} · {_en.Label(code)} | `{code.Policy}` | {Plans(same.Select(one => one.Plan))} | {Proof(proof)} |\n");
        }

        var figures = clause.Figures.GroupBy(figure => (figure.Policy, figure.Parameter.Name, figure.Figure.Value, figure.Figure.From)).ToList();
        if (figures.Count > 0) text.Append("\n| 数值 Figure | 取值 Value | 依据 Basis | 自 From | 决定 Decided | 方案 Plan |\n|---|---|---|---|---|---|\n");
        foreach (var same in figures)
        {
            var (figure, parameter) = (same.First().Figure, same.First().Parameter);
            var meaning = parameter.Meaning is { } words ? $"<br>{words.Zh} · {words.En}" : "";
            text.Append(CultureInfo.InvariantCulture, $"| `{same.First().Policy}` `{parameter.Name}`{meaning} | `{figure.Value}` | {_zh.Basis(figure.Basis)} {_en.Basis(figure.Basis)} | {figure.From} | {figure.Decided} | {Plans(same.Select(one => one.Plan))} |\n");
        }
    }

    private static string Plans(IEnumerable<string> plans) => string.Join(", ", plans.Distinct(StringComparer.Ordinal));

    // The case's sentence, which stays, rather than its line, which moves.
    private string Proof(GoldenCase? golden) =>
        golden is null ? "–" : $"[{golden.Name.Replace("|", "\\|", StringComparison.Ordinal)}]({Path.GetRelativePath(_folder, golden.File).Replace('\\', '/')})";

    private static StringBuilder Begin(string heading) =>
        new StringBuilder().Append(CultureInfo.InvariantCulture, $"<!-- Made by `{Command}`; change the plans, the clause indexes or the golden cases, not this page. -->\n# {heading}\n\n");
}
