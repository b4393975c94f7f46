using System.Text.Encodings.Web;
using System.Text.Json;
using Telesales.Policies;

namespace Telesales.Comparison.Rendering;

/// <summary>
/// The JSON of <c>compare --format json</c>: the changes, then each person who differs as soon as they are known, the summary last. Amounts are
/// strings with two decimals; the same comparison gives the same bytes.
/// </summary>
public sealed class ComparisonJson : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;

    /// <summary>Begins with both sides and what differs between them.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="pair">The two sides.</param>
    /// <param name="given">Figures that golden cases set for both sides; null for none.</param>
    public ComparisonJson(Stream stream, ComparisonPair pair, IReadOnlyList<ParameterOverride>? given = null)
    {
        (_stream, _json) = (stream, new(stream, Options));
        _json.WriteStartObject();
        _json.WriteString("month", pair.Month.ToString());
        foreach (var figure in given ?? []) _json.WriteString(figure.Parameter, figure.Value);
        WriteSide("before", pair.PlanBefore!);
        WriteSide("after", pair.PlanAfter!);
        _json.WriteStartArray("steps");
        foreach (var step in pair.Steps) WriteStep(step);
        _json.WriteEndArray();
        _json.WriteStartArray("people");
    }

    /// <summary>Writes a person who differs.</summary>
    public void Write(PersonDifference person)
    {
        _json.WriteStartObject();
        WritePerson(person);
        _json.WriteEndObject();
        if (_json.BytesPending > 1 << 16) _json.Flush();
    }

    /// <summary>Ends with the summary.</summary>
    public void Finish(ComparisonSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        WriteCounts(summary);
        WriteCauses("by_cause", summary.ByCause);
        WriteGroups("by_clause", summary.ByClause);
        WriteGroups("by_line", summary.ByLine);
        WriteGroups("by_grade", summary.ByGrade);
        WriteGroups("by_team", summary.ByTeam);
        WriteItems(summary.Items);
        WriteRanges(summary.Distribution);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        _stream.Write("\n"u8);
    }

    /// <summary>Writes what a search for witnesses came to, in place of people and summary.</summary>
    public void Finish(WitnessReport report)
    {
        _json.WriteEndArray();
        _json.WriteNumber("explored", report.Explored);
        _json.WriteNumber("seed", report.Seed);
        _json.WriteStartArray("tables");
        foreach (var table in report.Tables) _json.WriteStringValue(table);
        _json.WriteEndArray();
        _json.WriteStartArray("thresholds");
        foreach (var threshold in report.Thresholds) _json.WriteStringValue($"{threshold.Policy}.{threshold.Parameter}: {threshold.Value}");
        _json.WriteEndArray();
        _json.WriteStartArray("witnesses");
        foreach (var witness in report.Witnesses) WriteWitness(witness);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _stream.Write("\n"u8);
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteWitness(Witness witness)
    {
        _json.WriteStartObject();
        _json.WritePropertyName("way");
        WriteItem(witness.Way);
        _json.WriteStartArray("facts");
        foreach (var fact in witness.Facts)
        {
            _json.WriteStartObject();
            _json.WriteString("table", fact.Table);
            foreach (var (column, value) in fact.Columns) _json.WriteString(column, value);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        WritePerson(witness.Difference);
        _json.WriteEndObject();
    }

    private void WriteSide(string name, ResolvedPlan plan)
    {
        _json.WriteStartObject(name);
        _json.WriteString("plan", plan.Info.Name);
        _json.WriteString("parameters_sha256", plan.ParametersHash);
        _json.WriteEndObject();
    }

    private void WriteStep(ComparisonStep step)
    {
        _json.WriteStartArray();
        foreach (var change in step.Changes)
        {
            _json.WriteStartObject();
            _json.WriteString("kind", change.Kind.ToString().ToLowerInvariant());
            WriteText("policy", change.Policy.Length == 0 ? null : change.Policy);
            WriteText("parameter", change.Parameter);
            WriteText("before", change.Before);
            WriteText("after", change.After);
            WriteText("clause", change.Clause);
            WriteText("overlay", change.Overlay);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WritePerson(PersonDifference person)
    {
        if (person.Case is { } name) _json.WriteString("case", name);
        _json.WriteString("employee_id", person.EmployeeId);
        if (person.HasOtherFacts is { } others) _json.WriteBoolean("other_facts", others);
        _json.WriteString("grade", person.Grade);
        WriteText("team", person.Team);
        WriteText("net_before", person.NetBefore?.ToString());
        WriteText("net_after", person.NetAfter?.ToString());
        WriteText("difference", person.Net?.ToString());
        WriteParts(person.Causes);
        _json.WriteStartArray("items");
        foreach (var item in person.Items) WriteItem(item);
        _json.WriteEndArray();
    }

    private void WriteItem(ItemDifference item)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", item.Kind.ToString().ToLowerInvariant());
        _json.WriteString("code", item.Code);
        WriteText("about", item.Reference);
        WriteText("before", item.Before);
        WriteText("after", item.After);
        if (item.ClauseBefore == item.ClauseAfter || item.ClauseBefore is null || item.ClauseAfter is null)
        {
            WriteText("clause", item.ClauseAfter ?? item.ClauseBefore);
        }
        else
        {
            _json.WriteString("clause_before", item.ClauseBefore);
            _json.WriteString("clause_after", item.ClauseAfter);
        }

        WriteText("difference", item.Difference?.ToString());
        WriteParts(item.Causes);
        _json.WriteEndObject();
    }

    private void WriteParts(IReadOnlyList<CausePart> parts)
    {
        _json.WriteStartArray("causes");
        foreach (var part in parts)
        {
            _json.WriteStartObject();
            WriteCause(part.Step);
            WriteText("amount", part.Amount?.ToString());
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteCounts(ComparisonSummary summary)
    {
        if (summary.Cases > 0)
        {
            _json.WriteNumber("cases", summary.Cases);
            _json.WriteNumber("cases_different", summary.CasesDifferent);
        }

        WriteSaved(summary.Saved);
        _json.WriteNumber("people", summary.People);
        _json.WriteNumber("different", summary.Different);
        _json.WriteNumber("winners", summary.Winners);
        _json.WriteNumber("losers", summary.Losers);
        _json.WriteNumber("newly_paid", summary.NewlyPaid);
        _json.WriteNumber("newly_withheld", summary.NewlyWithheld);
        _json.WriteNumber("withheld_in_both", summary.WithheldInBoth);
        _json.WriteString("net_before", summary.NetBefore.ToString());
        _json.WriteString("net_after", summary.NetAfter.ToString());
        _json.WriteString("cost", summary.Cost.ToString());
    }

    private void WriteSaved(SavedTotals? saved)
    {
        if (saved is null) return;
        _json.WriteStartObject("saved");
        _json.WriteNumber("not_saved", saved.NotSaved);
        _json.WriteNumber("not_in_facts", saved.NotInFacts);
        _json.WriteNumber("other_facts", saved.OtherFacts);
        _json.WriteNumber("changed_by_the_same_facts", saved.ChangedByTheSameFacts);
        _json.WriteEndObject();
    }

    private void WriteCauses(string name, IReadOnlyList<CauseTotal> causes)
    {
        _json.WriteStartArray(name);
        foreach (var cause in causes)
        {
            _json.WriteStartObject();
            WriteCause(cause.Step);
            _json.WriteString("amount", cause.Amount.ToString());
            _json.WriteNumber("people", cause.People);
            _json.WriteString("gained", cause.Gained.ToString());
            _json.WriteString("lost", cause.Lost.ToString());
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteGroups(string name, IReadOnlyList<GroupTotal> groups)
    {
        _json.WriteStartArray(name);
        foreach (var group in groups)
        {
            _json.WriteStartObject();
            if (group.IsInteraction) _json.WriteBoolean("interaction", true);
            else WriteText("name", group.Name);
            _json.WriteString("amount", group.Amount.ToString());
            _json.WriteNumber("people", group.People);
            _json.WriteNumber("winners", group.Winners);
            _json.WriteNumber("losers", group.Losers);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteItems(IReadOnlyList<ItemTotal> items)
    {
        _json.WriteStartArray("items");
        foreach (var item in items)
        {
            _json.WriteStartObject();
            _json.WriteString("kind", item.Kind.ToString().ToLowerInvariant());
            _json.WriteString("code", item.Code);
            _json.WriteNumber("appears", item.Appears);
            _json.WriteNumber("gone", item.Gone);
            _json.WriteNumber("changed", item.Changed);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteRanges(IReadOnlyList<RangeTotal> ranges)
    {
        _json.WriteStartArray("distribution");
        foreach (var range in ranges)
        {
            _json.WriteStartObject();
            WriteText("from", range.From?.ToString());
            WriteText("to", range.To?.ToString());
            _json.WriteNumber("people", range.People);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteCause(int? step)
    {
        if (step is { } place) _json.WriteNumber("step", place);
        else _json.WriteBoolean("interaction", true);
    }

    private void WriteText(string name, string? text)
    {
        if (text is null) _json.WriteNull(name);
        else _json.WriteString(name, text);
    }
}
