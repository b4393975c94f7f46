using System.Text.Encodings.Web;
using System.Text.Json;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Messages;

/// <summary>
/// A plan's words as JSON: what its policies can say, in order, and the templates that putting it into words may come across. Words of packages
/// that take no part are left out, so that the same plan and packages give the same bytes whatever else is installed.
/// </summary>
internal static class PlanWordsJson
{
    private const int Format = 1;
    private const string WordPrefix = "word.";
    private static readonly Language[] Languages = [Language.Zh, Language.En];
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(PlanWords words)
    {
        var sets = words.Outcomes.GroupBy(words.MessagesOf).Select(said => TextsOf((MessageSet)said.Key, MessageKeys((MessageSet)said.Key, said))).ToList();
        var setOf = words.Outcomes.Select(words.MessagesOf).Distinct().Index().ToDictionary(set => set.Item, set => set.Index);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteStartArray("outcomes");
            foreach (var outcome in words.Outcomes) Write(json, words, outcome, setOf[words.MessagesOf(outcome)]);
            json.WriteEndArray();
            json.WriteStartArray("words");
            foreach (var texts in sets) Write(json, texts);
            json.WriteEndArray();
            json.WritePropertyName("labels");
            Write(json, TextsOf((MessageSet)words.Messages, LabelKeys(words)));
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static PlanWords Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.GetProperty("format").GetInt32() != Format) throw new FormatException($"These words have a format of a later version; this one reads {Format}.");
            var sets = root.GetProperty("words").EnumerateArray().Select(ReadSet).ToList();
            var declarations = new PlanDeclarations();
            var (formulas, messages) = (new List<Formula?>(), new List<IMessages>());
            foreach (var outcome in root.GetProperty("outcomes").EnumerateArray())
            {
                formulas.Add(OutcomeJson.Read(outcome, declarations));
                messages.Add(sets[outcome.GetProperty("words").GetInt32()]);
            }

            return new(declarations, formulas, messages, ReadSet(root.GetProperty("labels")));
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"These are not the words of a plan: {wrong.Message}", wrong);
        }
    }

    private static void Write(Utf8JsonWriter json, PlanWords words, Outcome outcome, int set)
    {
        json.WriteStartObject();
        OutcomeJson.Write(json, words.PolicyOf(outcome), outcome);
        json.WriteNumber("words", set);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<SortedDictionary<string, string>> texts)
    {
        json.WriteStartObject();
        foreach (var language in Languages)
        {
            json.WriteStartObject(language == Language.Zh ? "zh" : "en");
            foreach (var (key, text) in texts[(int)language]) json.WriteString(key, text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static IReadOnlyList<SortedDictionary<string, string>> TextsOf(MessageSet set, Func<Language, IEnumerable<string>> keys) =>
    [
        .. Languages.Select(language =>
        {
            var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var key in keys(language).Concat(set.Keys(language).Where(key => key.StartsWith(WordPrefix, StringComparison.Ordinal))))
                if (set.TextOf(key, language) is { } text) texts[key] = text;
            return texts;
        }),
    ];

    // As MessageSet.Render looks for a message: the first prefix under which there are words.
    private static Func<Language, IEnumerable<string>> MessageKeys(MessageSet set, IEnumerable<Outcome> outcomes) => language => outcomes
        .Select(outcome => MessageSet.Prefixes.Select(prefix => prefix + outcome.Message).FirstOrDefault(key => set.TextOf(key, language) is not null))
        .OfType<string>();

    // Whatever stands behind the first dot is a code.
    private static Func<Language, IEnumerable<string>> LabelKeys(PlanWords words)
    {
        var codes = words.Outcomes.Select(outcome => outcome.Code).ToHashSet(StringComparer.Ordinal);
        return language => ((MessageSet)words.Messages).Keys(language).Where(key => codes.Contains(key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]));
    }

    private static MessageSet ReadSet(JsonElement json)
    {
        var table = new MessageTable();
        foreach (var language in Languages)
            foreach (var text in json.GetProperty(language == Language.Zh ? "zh" : "en").EnumerateObject())
                table.Add(text.Name, text.Value.GetString()!, language);
        return new([table]);
    }
}
