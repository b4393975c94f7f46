using Google.Api;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Telesales.ApiReference;

/// <summary>The protos of the API with their comments.</summary>
internal sealed class Protos
{
    // Field numbers in google/protobuf/descriptor.proto: what the paths of source locations are made of.
    private const int FileMessages = 4, FileEnums = 5, FileServices = 6, Members = 2;

    private Protos(IReadOnlyList<ProtoFile> files) => Files = files;

    /// <summary>The API's own files, by package and name.</summary>
    public IReadOnlyList<ProtoFile> Files { get; }

    /// <summary>Those that the build embedded.</summary>
    public static Protos Load()
    {
        using var stream = typeof(Protos).Assembly.GetManifestResourceStream("telesales.protoset") ?? throw new InvalidOperationException("The build did not embed telesales.protoset.");
        var set = FileDescriptorSet.Parser.WithExtensionRegistry(new ExtensionRegistry { AnnotationsExtensions.Http }).ParseFrom(stream);
        return new([.. set.File.Where(file => file.Package.StartsWith("telesales.", StringComparison.Ordinal)).OrderBy(file => file.Package, StringComparer.Ordinal).ThenBy(file => file.Name, StringComparer.Ordinal).Select(Read)]);
    }

    private static ProtoFile Read(FileDescriptorProto file)
    {
        var comments = file.SourceCodeInfo.Location.Where(location => location.LeadingComments.Length > 0).ToDictionary(location => string.Join('.', location.Path), location => Unindented(location.LeadingComments));
        return new(
            file.Name,
            file.Package,
            [.. file.Service.Select((service, i) => Service(service, file.Package, Path(FileServices, i)))],
            [.. file.MessageType.SelectMany((message, i) => Messages(message, file.Package, Path(FileMessages, i)))],
            [.. file.EnumType.Select((type, i) => Enumeration(type, file.Package, Path(FileEnums, i)))]);

        string Of(string path) => comments.GetValueOrDefault(path, "");

        ProtoService Service(ServiceDescriptorProto service, string scope, string path) => new(
            service.Name,
            $"{scope}.{service.Name}",
            Of(path),
            [.. service.Method.Select((method, i) => new ProtoMethod(method.Name, Of($"{path}.{Path(Members, i)}"), Stream(method.InputType, method.ClientStreaming), Stream(method.OutputType, method.ServerStreaming), Route(method)))]);

        IEnumerable<ProtoMessage> Messages(DescriptorProto message, string scope, string path)
        {
            var name = $"{scope}.{message.Name}";
            var maps = message.NestedType.Where(nested => nested.Options?.MapEntry == true).ToDictionary(nested => $".{name}.{nested.Name}", StringComparer.Ordinal);
            yield return new(message.Name, name, Of(path), [.. message.Field.Select((field, i) => Field(message, field, Of($"{path}.{Path(Members, i)}"), maps))]);
            for (var i = 0; i < message.NestedType.Count; i++)
                foreach (var nested in maps.ContainsKey($".{name}.{message.NestedType[i].Name}") ? [] : Messages(message.NestedType[i], name, $"{path}.{Path(3, i)}"))
                    yield return nested;
        }

        ProtoEnum Enumeration(EnumDescriptorProto type, string scope, string path) => new(
            type.Name, $"{scope}.{type.Name}", Of(path), [.. type.Value.Select((value, i) => new ProtoValue(value.Name, value.Number, Of($"{path}.{Path(Members, i)}")))]);
    }

    private static ProtoField Field(DescriptorProto message, FieldDescriptorProto field, string comment, Dictionary<string, DescriptorProto> maps)
    {
        var oneof = field is { HasOneofIndex: true, Proto3Optional: false } ? message.OneofDecl[field.OneofIndex].Name : null;
        if (maps.TryGetValue(field.TypeName, out var map)) return new(field.Name, $"map<{TypeOf(map.Field[0])}, ", TypeOf(map.Field[1]), ">", oneof, comment);
        var label = field.Label == FieldDescriptorProto.Types.Label.Repeated ? "repeated " : field.Proto3Optional ? "optional " : "";
        return new(field.Name, label, TypeOf(field), "", oneof, comment);
    }

    private static string TypeOf(FieldDescriptorProto field) => field.TypeName.Length > 0 ? field.TypeName[1..] : field.Type.ToString().ToLowerInvariant();

    private static (string Type, bool IsStream) Stream(string type, bool isStream) => (type[1..], isStream);

    private static string? Route(MethodDescriptorProto method) => method.Options?.GetExtension(AnnotationsExtensions.Http) switch
    {
        { PatternCase: HttpRule.PatternOneofCase.Get } rule => $"GET {rule.Get}",
        { PatternCase: HttpRule.PatternOneofCase.Post } rule => $"POST {rule.Post}",
        { PatternCase: HttpRule.PatternOneofCase.Put } rule => $"PUT {rule.Put}",
        { PatternCase: HttpRule.PatternOneofCase.Patch } rule => $"PATCH {rule.Patch}",
        { PatternCase: HttpRule.PatternOneofCase.Delete } rule => $"DELETE {rule.Delete}",
        _ => null,
    };

    private static string Path(int kind, int index) => FormattableString.Invariant($"{kind}.{index}");

    private static string Unindented(string comment) => string.Join('\n', comment.TrimEnd().Split('\n').Select(line => line.StartsWith(' ') ? line[1..] : line));
}

/// <summary>A file.</summary>
internal sealed record ProtoFile(string Name, string Package, IReadOnlyList<ProtoService> Services, IReadOnlyList<ProtoMessage> Messages, IReadOnlyList<ProtoEnum> Enums);

/// <summary>A service.</summary>
internal sealed record ProtoService(string Name, string FullName, string Comment, IReadOnlyList<ProtoMethod> Methods);

/// <summary>A method; its route over REST, or null.</summary>
internal sealed record ProtoMethod(string Name, string Comment, (string Type, bool IsStream) Request, (string Type, bool IsStream) Response, string? Route);

/// <summary>A message; nested ones stand behind the one that holds them.</summary>
internal sealed record ProtoMessage(string Name, string FullName, string Comment, IReadOnlyList<ProtoField> Fields);

/// <summary>A field: what stands before its type, the type, and what stands after it.</summary>
internal sealed record ProtoField(string Name, string Before, string Type, string After, string? Oneof, string Comment);

/// <summary>An enumeration.</summary>
internal sealed record ProtoEnum(string Name, string FullName, string Comment, IReadOnlyList<ProtoValue> Values);

/// <summary>A value of an enumeration.</summary>
internal sealed record ProtoValue(string Name, int Number, string Comment);
