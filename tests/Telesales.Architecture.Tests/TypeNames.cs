using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Telesales.Architecture.Tests;

/// <summary>Types of a built assembly by their full names: <c>System.Collections.Generic.List`1[System.Double]</c>.</summary>
internal sealed class TypeNames : ISignatureTypeProvider<string, object?>
{
    private static readonly string[] Inexact = ["System.Single", "System.Double", "System.Half", "System.Decimal"];
    private static readonly string[] Mutable = ["[]", "System.Collections.Generic.", "System.Collections.Concurrent.", "System.Text.StringBuilder", "Telesales.Policies.V1.Hosting."];

    public static TypeNames Instance { get; } = new();

    public static bool IsInexact(string type) => Inexact.Any(name => type.Contains(name, StringComparison.Ordinal));

    public static bool IsMutable(string type) => Mutable.Any(name => type.Contains(name, StringComparison.Ordinal));

    public static string Of(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Of(reader, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : type.Namespace.IsNil ? name : $"{reader.GetString(type.Namespace)}.{name}";
    }

    public static string Of(MetadataReader reader, TypeDefinition type)
    {
        var name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? $"{Of(reader, reader.GetTypeDefinition(outer))}+{name}"
            : type.Namespace.IsNil ? name : $"{reader.GetString(type.Namespace)}.{name}";
    }

    /// <summary>The type that a member belongs to, without its type arguments.</summary>
    public static string OfParent(MetadataReader reader, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => Of(reader, (TypeReferenceHandle)parent),
        HandleKind.TypeDefinition => Of(reader, reader.GetTypeDefinition((TypeDefinitionHandle)parent)),
        HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)parent).DecodeSignature(Instance, null).Split('[')[0],
        _ => "",
    };

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => $"System.{typeCode}";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(reader, reader.GetTypeDefinition(handle));

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Of(reader, handle);

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}[{string.Join(',', typeArguments)}]";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[]";

    public string GetByReferenceType(string elementType) => elementType + "@";

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "function pointer";

    public string GetGenericMethodParameter(object? genericContext, int index) => "``";

    public string GetGenericTypeParameter(object? genericContext, int index) => "`";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;
}
