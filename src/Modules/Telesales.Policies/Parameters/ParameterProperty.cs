using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Parameters;

/// <summary>A property of a parameters record.</summary>
internal sealed class ParameterProperty
{
    private readonly PropertyInfo _property;
    private readonly BoundsAttribute? _bounds;
    private readonly ValidationAttribute[] _validations;
    private readonly MeaningAttribute? _meaning;

    public ParameterProperty(PropertyInfo property, ParameterType type, bool isRequired)
    {
        (_property, Type, IsRequired) = (property, type, isRequired);
        Name = Names.Snake(property.Name);
        _bounds = property.GetCustomAttribute<BoundsAttribute>();
        _validations = [.. property.GetCustomAttributes<ValidationAttribute>().Where(attribute => attribute is not BoundsAttribute)];
        _meaning = property.GetCustomAttribute<MeaningAttribute>();
    }

    /// <summary>As in a plan file.</summary>
    public string Name { get; }

    public ParameterType Type { get; }

    /// <summary>Must be given; others have a default in code.</summary>
    public bool IsRequired { get; }

    public object? Get(object instance) => _property.GetValue(instance);

    public void Set(object instance, object? value) => _property.SetValue(instance, value);

    /// <summary>For the catalogue; <paramref name="defaults"/> is an instance with defaults.</summary>
    public ParameterInfo Info(object? defaults) => new(
        Name, Type.Name, IsRequired, IsRequired || defaults is null ? null : Type.Canonical(Get(defaults)), _bounds?.Minimum, _bounds?.Maximum,
        _meaning is null ? null : new(_meaning.Zh, _meaning.En));

    /// <summary>Checks bounds and annotations of one value, each against its own words.</summary>
    public void CheckAlone(object? value, YamlNode at, string path, ProblemList problems)
    {
        if (_bounds is not null && !_bounds.IsValid(value)) problems.Add(PlanTexts.OutOfBounds, at, path, Type.Canonical(value), _bounds.FormatErrorMessage(Name));
        foreach (var validation in _validations)
            if (!validation.IsValid(value)) problems.Add(PlanTexts.OutOfBounds, at, path, Type.Canonical(value), validation.FormatErrorMessage(Name));
    }

    /// <summary>The schema of a plain value, with its meaning and bounds in words: numbers in text can't be compared by a schema.</summary>
    public JsonObject Schema()
    {
        var schema = Type.Schema();
        var bounds = _bounds is null ? null : $"{_bounds.Minimum} – {_bounds.Maximum}";
        var description = string.Join(" ", new[] { _meaning is null ? null : $"{_meaning.Zh} · {_meaning.En}", bounds is null ? null : $"[{bounds}]" }.OfType<string>());
        if (description.Length > 0) schema["description"] = description;
        if (_bounds is not null && schema["type"] is JsonArray) AddLimits(schema, _bounds);
        return schema;
    }

    /// <summary>A value within the bounds, where there are any.</summary>
    public object? Sample()
    {
        var text = new ProblemList("sample");
        if (_bounds is not null && Type.TryRead(new YamlScalar(0, 0, _bounds.Maximum, true), Name, text, out var greatest)) return greatest;
        return Type.Sample();
    }

    private static void AddLimits(JsonObject schema, BoundsAttribute bounds)
    {
        if (Limit(bounds.Minimum) is { } least) schema["minimum"] = least;
        if (Limit(bounds.Maximum) is { } most) schema["maximum"] = most;
    }

    // A limit such as 1/2 is no JSON number and stands in the description only.
    private static JsonNode? Limit(string text) => Quantity.TryParse(text, out var number) ? JsonNode.Parse(number.ToString()) : null;
}
