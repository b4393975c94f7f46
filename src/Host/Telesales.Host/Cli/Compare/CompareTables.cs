using Spectre.Console;
using Telesales.Comparison;
using Telesales.Comparison.Rendering;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli.Compare;

/// <summary>A comparison as tables for a terminal: what changes, each person with cause, and what it comes to.</summary>
internal sealed class CompareTables(Terminal terminal, ComparisonPair pair, ComparisonWords words)
{
    public void WriteChanges()
    {
        terminal.Text.WriteLine($"{words.Plan(pair.PlanBefore!)}  →  {words.Plan(pair.PlanAfter!)}, {pair.Month}");
        if (pair.Steps.Count == 0)
        {
            terminal.Text.WriteLine(CompareTexts.Same(words.Language));
            return;
        }

        terminal.Text.WriteLine($"{Word("changes")}:");
        for (var i = 0; i < pair.Steps.Count; i++)
        {
            var clause = pair.Steps[i].Clause is { } cited ? $"  [{cited}]" : "";
            terminal.Text.WriteLine($"  {ComparisonWords.Number(i + 1)}. {words.Cause(i)}{clause}");
        }
    }

    public void Write(IReadOnlyList<PersonDifference> people)
    {
        if (people.Count == 0) return;
        var table = NewTable("id", "grade", "what", "before", "after").AddColumn(Amount("difference")).AddColumn(Word("cause"));
        foreach (var person in people)
        {
            foreach (var (item, i) in person.Items.Select((item, i) => (item, i)))
                table.AddRow(Markup.Escape(i == 0 ? person.Who : ""), i == 0 ? words.Grade(person.Grade) : "", Name(item), Text(item.Before), Text(item.After), item.Difference is { } amount ? ComparisonWords.WithSign(amount) : "", Causes(item.Causes));
            table.AddRow("", "", $"[bold]{Word("net")}[/]", Net(person.NetBefore), Net(person.NetAfter), person.Net is { } net ? $"[bold]{ComparisonWords.WithSign(net)}[/]" : "", Causes(person.Causes));
        }

        terminal.Write(table);
    }

    public void Write(ComparisonSummary summary)
    {
        if (summary.Different > 0)
        {
            var causes = NewTable("cause").AddColumn(Amount("difference")).AddColumn(Amount("people")).AddColumn(Amount("more")).AddColumn(Amount("less"));
            foreach (var cause in summary.ByCause)
                causes.AddRow(Markup.Escape(Numbered(cause.Step)), ComparisonWords.WithSign(cause.Amount), ComparisonWords.Number(cause.People), ComparisonWords.WithSign(cause.Gained), ComparisonWords.WithSign(cause.Lost));
            terminal.Write(causes);
            Groups("clause", summary.ByClause, group => group.IsInteraction ? Word("interaction") : group.Name ?? "");
            Groups("line", summary.ByLine, group => words.Item(ItemKind.Line, group.Name!, null));
            Groups("grade", summary.ByGrade, group => words.Grade(group.Name!));
            Groups("team", summary.ByTeam, group => group.Name ?? "");
            Items(summary.Items);
        }

        terminal.Text.WriteLine(CompareTexts.Counts(summary, words));
        foreach (var note in words.Notes(summary)) terminal.Text.WriteLine(note);
    }

    public void Write(WitnessReport report)
    {
        foreach (var (witness, i) in report.Witnesses.Select((witness, i) => (witness, i)))
        {
            terminal.Text.WriteLine();
            terminal.Text.WriteLine($"{ComparisonWords.Number(i + 1)}. {Way(witness.Way)}");
            foreach (var fact in witness.Facts)
                terminal.Text.WriteLine($"   {fact.Table}: {string.Join(", ", fact.Columns.Select(column => $"{column.Key} {column.Value}"))}");
        }

        terminal.Text.WriteLine();
        terminal.Text.WriteLine(CompareTexts.Explored(report, words.Language));
        terminal.Text.WriteLine(report.Witnesses.Count == 0 ? CompareTexts.NoWitness(report, words.Language) : CompareTexts.Witnesses(report, words.Language));
    }

    private void Groups(string heading, IReadOnlyList<GroupTotal> groups, Func<GroupTotal, string> name)
    {
        if (groups.Count == 0) return;
        var table = NewTable(heading).AddColumn(Amount("difference")).AddColumn(Amount("people")).AddColumn(Amount("more")).AddColumn(Amount("less"));
        foreach (var group in groups)
            table.AddRow(Markup.Escape(name(group)), ComparisonWords.WithSign(group.Amount), ComparisonWords.Number(group.People), ComparisonWords.Number(group.Winners), ComparisonWords.Number(group.Losers));
        terminal.Write(table);
    }

    private void Items(IReadOnlyList<ItemTotal> items)
    {
        if (items.Count == 0) return;
        var table = NewTable("what").AddColumn(Amount("appears")).AddColumn(Amount("gone")).AddColumn(Amount("changed"));
        foreach (var item in items)
            table.AddRow(Markup.Escape($"{words.Kind(item.Kind)}: {words.Item(item.Kind, item.Code, null)}"), ComparisonWords.Number(item.Appears), ComparisonWords.Number(item.Gone), ComparisonWords.Number(item.Changed));
        terminal.Write(table);
    }

    // Where only the clause is another one, nothing is paid otherwise and no change has a part in it.
    private string Way(ItemDifference way)
    {
        var values = way.Before == way.After ? words.Value(way.Before) : $"{words.Value(way.Before)} → {words.Value(way.After)}";
        return $"{Title(way)}: {values}{(way.Causes.Count == 0 ? "" : $"  ({Causes(way.Causes)})")}";
    }

    private string Name(ItemDifference item) => Markup.Escape(Title(item));

    private string Title(ItemDifference item) =>
        words.Item(item.Kind, item.Code, item.Reference) + (item.ClauseBefore != item.ClauseAfter && item.ClauseBefore is not null && item.ClauseAfter is not null ? $" [{item.ClauseBefore} → {item.ClauseAfter}]" : "");

    private string Text(string? text) => Markup.Escape(text is null ? "" : words.Value(text));

    private string Net(Money? net) => net is { } amount ? $"[bold]{amount}[/]" : Word("withheld");

    // The number of the change in the list above; the amount only where several share in it.
    private string Causes(IReadOnlyList<CausePart> causes) => causes.Count == 1
        ? Short(causes[0])
        : string.Join(", ", causes.Select(cause => cause.Amount is { } amount ? $"{Short(cause)}: {ComparisonWords.WithSign(amount)}" : Short(cause)));

    private string Short(CausePart cause) => cause.Step is { } step ? ComparisonWords.Number(step + 1) : Word("interaction");

    private string Numbered(int? step) => step is { } place ? $"{ComparisonWords.Number(place + 1)}. {words.Cause(place)}" : words.Interaction;

    private string Word(string key) => words.Heading(key);

    private TableColumn Amount(string heading) => new TableColumn(Word(heading)).RightAligned().NoWrap();

    private Table NewTable(params string[] headings)
    {
        var table = new Table().Border(TableBorder.Minimal);
        foreach (var heading in headings) table.AddColumn(Word(heading));
        return table;
    }
}
