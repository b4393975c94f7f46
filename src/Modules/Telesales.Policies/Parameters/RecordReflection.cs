using System.Reflection;
using System.Runtime.CompilerServices;

namespace Telesales.Policies.Parameters;

/// <summary>A parameters type that can't be written in a plan; the message says which property and why.</summary>
internal sealed class ParameterTypeException(string message) : Exception(message);

/// <summary>Finds out how a parameters record is made and what it holds.</summary>
internal static class RecordReflection
{
    private const int DeepestNesting = 8;

    /// <summary>The record's type.</summary>
    /// <exception cref="ParameterTypeException">It can't be written in a plan.</exception>
    public static RecordType Of(Type type) => Record(type, type.Name, 0);

    private static RecordType Record(Type type, string where, int depth)
    {
        if (depth > DeepestNesting) throw new ParameterTypeException($"{where} is nested too deeply, or in itself");
        if (type.GetMethod("<Clone>$") is null || !type.IsVisible || type.IsAbstract) throw new ParameterTypeException($"{where} is of type {type.Name}, which is not a public record");
        var constructor = type.GetConstructors().Where(c => c.GetParameters() is not [var only] || only.ParameterType != type).ToArray() is [var one] ? one
            : throw new ParameterTypeException($"{type.Name} needs exactly one public constructor");
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.MetadataToken)
            .Select(property => Property(property, constructor, $"{where}.{property.Name}", depth))
            .ToArray();
        foreach (var parameter in constructor.GetParameters())
            if (!Array.Exists(properties, property => property.Name == Names.Snake(parameter.Name!))) throw new ParameterTypeException($"{where}: the constructor's '{parameter.Name}' has no property");
        return new(type, constructor, properties);
    }

    private static ParameterProperty Property(PropertyInfo property, ConstructorInfo constructor, string where, int depth)
    {
        var positional = Array.Find(constructor.GetParameters(), parameter => Names.Snake(parameter.Name!) == Names.Snake(property.Name));
        var isRequired = positional is null ? property.IsDefined(typeof(RequiredMemberAttribute)) : !positional.HasDefaultValue;
        var isNullable = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var known = TypeOf(type, where, depth);
        if (property.GetCustomAttribute<BoundsAttribute>() is { } bounds) CheckBounds(bounds, type, where);
        return new(property, isNullable ? new NullableType(known) : known, isRequired);
    }

    private static ParameterType TypeOf(Type type, string where, int depth)
    {
        if (Scalars.Of(type) is { } scalar) return scalar;
        if (ItemOf(type) is { } item) return new ListType(item, TypeOf(item, where + "[]", depth + 1));
        if (type.IsClass && type.GetMethod("<Clone>$") is not null) return Record(type, where, depth + 1);
        throw new ParameterTypeException($"{where} is of type {type.Name}");
    }

    private static Type? ItemOf(Type type)
    {
        if (type is { IsArray: true } && type.GetArrayRank() == 1) return type.GetElementType();
        if (!type.IsGenericType) return null;
        var open = type.GetGenericTypeDefinition();
        return open == typeof(IReadOnlyList<>) || open == typeof(IReadOnlyCollection<>) || open == typeof(IEnumerable<>) ? type.GenericTypeArguments[0] : null;
    }

    private static void CheckBounds(BoundsAttribute bounds, Type type, string where)
    {
        var figure = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(PerGrade<>) ? type.GenericTypeArguments[0] : type;
        if (!Scalars.IsBounded(figure)) throw new ParameterTypeException($"{where} has [Bounds], which do not apply to {type.Name}");
        foreach (var text in new[] { bounds.Minimum, bounds.Maximum })
        {
            if (!Scalars.Of(figure)!.TryRead(new Yaml.YamlScalar(0, 0, text, true), "", new(""), out _))
                throw new ParameterTypeException($"{where} has the bound '{text}', which is not {Scalars.Of(figure)!.Example.En}");
        }
    }
}
