using System.Reflection;
using System.Text.Json.Nodes;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Parameters;

/// <summary>A record: a policy's parameters, a nested record, figures per grade.</summary>
internal sealed class RecordType : ParameterType
{
    private readonly Type _type;
    private readonly ConstructorInfo _constructor;
    private readonly System.Reflection.ParameterInfo[] _positional;

    /// <summary>A record over its properties; made by <see cref="RecordReflection"/>.</summary>
    public RecordType(Type type, ConstructorInfo constructor, IReadOnlyList<ParameterProperty> properties)
    {
        (_type, _constructor, Properties) = (type, constructor, properties);
        _positional = constructor.GetParameters();
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<ParameterProperty> Properties { get; }

    private bool IsPerGrade => _type.IsGenericType && _type.GetGenericTypeDefinition() == typeof(PerGrade<>);

    public override string Name => IsPerGrade ? Properties[0].Type.Name + " per grade" : $"{{ {string.Join(", ", Properties.Select(p => p.Name))} }}";

    public override Titles Example
    {
        get
        {
            var keys = string.Join(", ", Properties.Select(p => p.Name + ": …"));
            return new($"映射 {{ {keys} }}", $"a mapping {{ {keys} }}");
        }
    }

    public override bool TryRead(YamlNode node, string path, ProblemList problems, out object? value)
    {
        value = null;
        var before = problems.Count;
        var map = new MapReader(node, path, problems);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in Properties)
        {
            if (map.Take(property.Name) is not { } given)
            {
                if (property.IsRequired && map.IsMap) problems.Add(FileTexts.MissingKey, node, map.PathOf(property.Name), property.Name);
                continue;
            }

            if (!property.Type.TryRead(given, map.PathOf(property.Name), problems, out var read)) continue;
            property.CheckAlone(read, given, map.PathOf(property.Name), problems);
            values[property.Name] = read;
        }

        map.Finish();
        if (problems.Count > before) return false;
        value = Create(values);
        return true;
    }

    /// <summary>An instance with the given values and the defaults of the rest.</summary>
    public object Create(IReadOnlyDictionary<string, object?> values)
    {
        var arguments = new object?[_positional.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = values.TryGetValue(Names.Snake(_positional[i].Name!), out var value) ? value
                : _positional[i].HasDefaultValue ? _positional[i].DefaultValue : null;
        }

        var instance = _constructor.Invoke(arguments);
        foreach (var property in Properties)
            if (values.TryGetValue(property.Name, out var value) && !Array.Exists(_positional, p => Names.Snake(p.Name!) == property.Name)) property.Set(instance, value);
        return instance;
    }

    /// <summary>The same value whatever the order of its keys.</summary>
    public override string Canonical(object? value) =>
        $"{{{string.Join(", ", Properties.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{p.Name}: {p.Type.Canonical(p.Get(value!))}"))}}}";

    public override JsonObject Schema()
    {
        var properties = new JsonObject();
        foreach (var property in Properties) properties[property.Name] = property.Schema();
        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. Properties.Where(p => p.IsRequired).Select(p => (JsonNode)p.Name)]),
            ["properties"] = properties,
        };
    }

    /// <summary>An instance with defaults, and samples for what is required.</summary>
    public override object Sample() =>
        Create(Properties.Where(p => p.IsRequired).ToDictionary(p => p.Name, p => p.Sample(), StringComparer.Ordinal));
}
