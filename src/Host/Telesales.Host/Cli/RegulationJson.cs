using System.Text.Encodings.Web;
using System.Text.Json;
using Telesales.Policies;

namespace Telesales.Host.Cli;

/// <summary>The JSON of <c>regulation</c> and <c>regulations</c>: both languages, everything that computes a clause.</summary>
internal static class RegulationJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static void Write(Stream stream, RegulationCoverage covered) => Write(stream, json => Regulation(json, covered, inFull: true));

    public static void Write(Stream stream, IReadOnlyList<RegulationCoverage> all) => Write(stream, json =>
    {
        json.WriteStartArray();
        foreach (var covered in all) Regulation(json, covered, inFull: false);
        json.WriteEndArray();
    });

    private static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, Options)) write(json);
        stream.Write("\n"u8);
    }

    private static void Regulation(Utf8JsonWriter json, RegulationCoverage covered, bool inFull)
    {
        json.WriteStartObject();
        json.WriteString("regulation", covered.Regulation.Id);
        Text(json, "title", covered.Regulation.Titles);
        json.WriteString("package", covered.Regulation.Package.Name);
        Texts(json, "plans", covered.Plans);
        json.WriteBoolean("complete", covered.IsComplete);
        json.WriteNumber("computed", covered.Count(ClauseKind.Computed));
        json.WriteNumber("recorded", covered.Count(ClauseKind.Recorded));
        json.WriteNumber("conduct", covered.Count(ClauseKind.Conduct));
        json.WriteNumber("unaccounted", covered.Count(ClauseKind.Unspecified));
        if (inFull)
        {
            json.WriteStartArray("clauses");
            foreach (var clause in covered.Clauses) Clause(json, clause);
            json.WriteEndArray();
            json.WriteStartArray("remarks");
            foreach (var remark in covered.Regulation.Remarks) Text(json, null, remark);
            json.WriteEndArray();
            Texts(json, "problems", covered.Problems.Select(problem => problem.ToString()));
        }

        json.WriteEndObject();
    }

    private static void Clause(Utf8JsonWriter json, ClauseCoverage clause)
    {
        json.WriteStartObject();
        json.WriteString("id", clause.Clause.Id);
        Text(json, "summary", clause.Clause.Summary);
        json.WriteString("kind", clause.Kind == ClauseKind.Unspecified ? "unaccounted" : clause.Kind.ToString().ToLowerInvariant());
        json.WriteStartArray("says");
        foreach (var code in clause.Codes)
        {
            json.WriteStartObject();
            json.WriteString("plan", code.Plan);
            json.WriteString("policy", code.Policy);
            json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(code.Kind.ToString()));
            json.WriteString("code", code.Code);
            json.WriteString("message", code.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (var figure in clause.Figures) Figure(json, figure);
        json.WriteEndArray();
        Texts(json, "recorded", clause.Clause.Recorded.Select(fact => fact.ToString()));
        if (clause.Clause.Conduct is { } why) Text(json, "conduct", why);
        json.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter json, ClauseFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("plan", figure.Plan);
        json.WriteString("policy", figure.Policy);
        json.WriteString("parameter", figure.Parameter.Name);
        if (figure.Parameter.Meaning is { } meaning) Text(json, "meaning", meaning);
        json.WriteString("value", figure.Figure.Value);
        json.WriteString("basis", figure.Figure.Basis.ToString().ToLowerInvariant());
        if (figure.Figure.From is { } from) json.WriteString("from", from.ToString());
        if (figure.Figure.Decided is { } decided) json.WriteString("decided", decided);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string? name, Titles titles)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("zh", titles.Zh);
        json.WriteString("en", titles.En);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
