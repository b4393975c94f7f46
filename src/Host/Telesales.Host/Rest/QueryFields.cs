using System.Globalization;
using Google.Api;
using Google.Protobuf.Reflection;

namespace Telesales.Host.Rest;

/// <summary>Checks a query against its message: unknown fields, fields that stand twice, and values that are none.</summary>
internal static class QueryFields
{
    public static void Check(IQueryCollection query, MessageDescriptor type, HttpRule rule, List<RestViolation> violations)
    {
        foreach (var (name, values) in query)
        {
            if (rule.Body == "*")
                violations.Add(new(name, ("字段须写在正文中，不能写在网址里。", "Fields of this request stand in the body, not in the address.")));
            else if (Find(type, name) is not { } field)
                violations.Add(StrictJson.Unknown("", name, type));
            else if (!field.IsRepeated && values.Count > 1)
                violations.Add(new(field.Name, ("字段重复。", "The field stands twice.")));
            else
                foreach (var value in values) Check(field, name, value ?? "", violations);
        }
    }

    private static FieldDescriptor? Find(MessageDescriptor type, string path)
    {
        FieldDescriptor? field = null;
        foreach (var name in path.Split('.'))
        {
            if ((field is null ? type : field.FieldType == FieldType.Message && !field.IsRepeated ? field.MessageType : null) is not { } within) return null;
            if (!StrictJson.FieldsOf(within).TryGetValue(name, out field)) return null;
        }

        return field;
    }

    private static void Check(FieldDescriptor field, string name, string value, List<RestViolation> violations)
    {
        (string Zh, string En)? wrong = field.FieldType switch
        {
            FieldType.String => null,
            FieldType.Bool when value is not ("true" or "false") => ("应为 true 或 false。", "This must be true or false."),
            FieldType.Int32 when !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => ("应为 32 位整数。", "This must be a 32-bit whole number."),
            FieldType.Int64 when !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => ("应为 64 位整数。", "This must be a 64-bit whole number."),
            FieldType.Enum when field.EnumType.FindValueByName(value) is null => (
                $"可选值：{string.Join(", ", field.EnumType.Values.Select(v => v.Name))}。", $"This must be one of {string.Join(", ", field.EnumType.Values.Select(v => v.Name))}."),
            FieldType.Message => ($"请逐个填写其字段，例如 {name}.{field.MessageType.Fields.InFieldNumberOrder()[0].JsonName}。", $"Give its fields one by one, such as {name}.{field.MessageType.Fields.InFieldNumberOrder()[0].JsonName}."),
            _ => null,
        };
        if (wrong is { } text) violations.Add(new(name, text));
    }
}
