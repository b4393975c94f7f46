using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Google.Protobuf.Reflection;
using static System.FormattableString;

namespace Telesales.Host.Rest;

/// <summary>Checks a JSON body against its message: all that is wrong, each with the path of the field, before anything is read from it.</summary>
internal sealed class StrictJson(List<RestViolation> violations)
{
    private static readonly ConcurrentDictionary<MessageDescriptor, Dictionary<string, FieldDescriptor>> Known = new();

    /// <summary>Checks the body.</summary>
    public void Check(ReadOnlySpan<byte> json, MessageDescriptor type)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            Message(ref reader, type, "");
            while (reader.Read())
            {
                // Nothing may stand behind the value; the reader says so.
            }
        }
        catch (JsonException broken)
        {
            var (line, column) = ((broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1);
            violations.Add(new("", (Invariant($"正文不是有效的 JSON（第 {line} 行第 {column} 字节）。"), Invariant($"The body is not JSON from line {line}, byte {column} on: {FirstSentence(broken.Message)}"))));
        }
    }

    /// <summary>The fields of a message by both their names: <c>employee_id</c> and <c>employeeId</c>.</summary>
    public static IReadOnlyDictionary<string, FieldDescriptor> FieldsOf(MessageDescriptor type) => Known.GetOrAdd(type, static type =>
    {
        var fields = new Dictionary<string, FieldDescriptor>(StringComparer.Ordinal);
        foreach (var field in type.Fields.InFieldNumberOrder()) fields[field.Name] = fields[field.JsonName] = field;
        return fields;
    });

    /// <summary>There is no such field.</summary>
    public static RestViolation Unknown(string path, string name, MessageDescriptor type)
    {
        var known = string.Join(", ", type.Fields.InFieldNumberOrder().Select(field => field.JsonName));
        return new(Join(path, name), ($"{type.Name} 没有字段“{Short(name)}”，可用的字段：{known}。", $"{type.Name} has no field '{Short(name)}'. It has: {known}."));
    }

    private void Message(ref Utf8JsonReader reader, MessageDescriptor type, string path)
    {
        if (WellKnown(type) is { } kind)
        {
            Expect(ref reader, path, JsonTokenType.String, kind);
            return;
        }

        if (!Expect(ref reader, path, JsonTokenType.StartObject, (" JSON 对象", "a JSON object"))) return;
        var fields = FieldsOf(type);
        var seen = new HashSet<int>();
        var oneofs = new Dictionary<OneofDescriptor, FieldDescriptor>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = Text(ref reader) ?? "";
            reader.Read();
            if (!fields.TryGetValue(name, out var field))
            {
                violations.Add(Unknown(path, name, type));
                reader.Skip();
                continue;
            }

            var at = Join(path, field.Name);
            if (!seen.Add(field.FieldNumber)) violations.Add(new(at, ("字段重复。", "The field stands twice.")));
            if (field.RealContainingOneof is { } choice && !oneofs.TryAdd(choice, field) && oneofs[choice] != field)
                violations.Add(new(at, ($"与 {oneofs[choice].JsonName} 只能填其一。", $"It excludes {oneofs[choice].JsonName}: give one of them.")));
            Value(ref reader, field, at);
        }
    }

    private void Value(ref Utf8JsonReader reader, FieldDescriptor field, string path)
    {
        // Null is no value, as in the JSON of protobuf; a list has none.
        if (reader.TokenType == JsonTokenType.Null && !field.IsRepeated) return;
        if (field.IsMap)
            Map(ref reader, field, path);
        else if (field.IsRepeated)
            List(ref reader, field, path);
        else
            Single(ref reader, field, path);
    }

    private void List(ref Utf8JsonReader reader, FieldDescriptor field, string path)
    {
        if (!Expect(ref reader, path, JsonTokenType.StartArray, (" JSON 数组", "a JSON array"))) return;
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            Single(ref reader, field, Invariant($"{path}[{i}]"));
    }

    private void Map(ref Utf8JsonReader reader, FieldDescriptor field, string path)
    {
        if (!Expect(ref reader, path, JsonTokenType.StartObject, (" JSON 对象", "a JSON object"))) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Text(ref reader) ?? "";
            var at = $"{path}[{Short(key)}]";
            if (!seen.Add(key)) violations.Add(new(at, ("键重复。", "The key stands twice.")));
            reader.Read();
            Single(ref reader, field.MessageType.FindFieldByNumber(2), at);
        }
    }

    private void Single(ref Utf8JsonReader reader, FieldDescriptor field, string path)
    {
        switch (field.FieldType)
        {
            case FieldType.Message:
                Message(ref reader, field.MessageType, path);
                break;
            case FieldType.Enum:
                Enum(ref reader, field.EnumType, path);
                break;
            case FieldType.Bool:
                if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False)) Wrong(ref reader, path, (" true 或 false", "true or false"));
                break;
            case FieldType.String:
                if (Expect(ref reader, path, JsonTokenType.String, ("文字（带引号）", "a string")) && Text(ref reader) is null)
                    violations.Add(new(path, ("文字不是有效的 UTF-8 或含不成对的代理字符。", "The text is not valid UTF-8, or has half a surrogate pair.")));
                break;
            case FieldType.Bytes:
                if (Expect(ref reader, path, JsonTokenType.String, (" base64 文字", "a base64 string")) && !reader.TryGetBytesFromBase64(out _))
                    violations.Add(new(path, ("不是有效的 base64。", "This is not base64.")));
                break;
            default:
                Number(ref reader, field.FieldType, path);
                break;
        }
    }

    private void Number(ref Utf8JsonReader reader, FieldType type, string path)
    {
        var isLong = type is FieldType.Int64 or FieldType.SInt64 or FieldType.SFixed64;
        var right = reader.TokenType switch
        {
            JsonTokenType.Number when isLong => reader.TryGetInt64(out _),
            JsonTokenType.Number => reader.TryGetInt32(out _),
            JsonTokenType.String when isLong => Text(ref reader) is { } text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            _ => false,
        };
        if (!right)
            Wrong(ref reader, path, isLong ? (" 64 位整数，建议写成带引号的文字", "a 64-bit whole number, best written as a string") : (" 32 位整数，不带引号和小数", "a 32-bit whole number, without quotes or decimals"));
    }

    private void Enum(ref Utf8JsonReader reader, EnumDescriptor type, string path)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && type.FindValueByNumber(number) is not null) return;
        if (reader.TokenType == JsonTokenType.String && type.FindValueByName(Text(ref reader) ?? "") is not null) return;
        var names = string.Join(", ", type.Values.Select(value => value.Name));
        var given = reader.TokenType == JsonTokenType.String ? Short(Text(ref reader) ?? "") : null;
        violations.Add(new(path, (
            given is null ? $"应为以下名称之一：{names}。" : $"“{given}”不在可选值之中：{names}。",
            given is null ? $"This must be one of {names}, and is {TokenName(reader.TokenType)}." : $"'{given}' is none of {names}.")));
        reader.Skip();
    }

    private bool Expect(ref Utf8JsonReader reader, string path, JsonTokenType token, (string Zh, string En) what)
    {
        if (reader.TokenType == token) return true;
        Wrong(ref reader, path, what);
        return false;
    }

    private void Wrong(ref Utf8JsonReader reader, string path, (string Zh, string En) what)
    {
        violations.Add(new(path, ($"应为{what.Zh}。", $"This must be {what.En}, and is {TokenName(reader.TokenType)}.")));
        reader.Skip();
    }

    // Null: not text. The reader looks at the encoding only when asked.
    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static (string Zh, string En)? WellKnown(MessageDescriptor type) => type.FullName switch
    {
        "google.protobuf.Timestamp" => (" RFC 3339 时间", "a time such as 2026-10-31T08:00:00Z"),
        "google.protobuf.Duration" => ("时长，例如 3.5s", "a duration such as 3.5s"),
        "google.protobuf.FieldMask" => ("字段列表，例如 a,b.c", "fields such as a,b.c"),
        _ => null,
    };

    private static string TokenName(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    private static string FirstSentence(string message) => message.Split(" LineNumber:")[0];

    private static string Join(string path, string name) => path.Length == 0 ? Short(name) : $"{path}.{Short(name)}";

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
