using Google.Protobuf.Collections;
using Google.Protobuf.Reflection;

namespace Telesales.Host.Rest.OpenApi;

/// <summary>
/// The comments of the protos, by full name. Generated code has none: they come from a descriptor set with source information that the build
/// makes from the same files and embeds.
/// </summary>
internal sealed class ProtoComments
{
    private const string Resource = "telesales.protoset";

    // Field numbers in google/protobuf/descriptor.proto: what the paths of source locations are made of.
    private const int FileMessages = 4, FileEnums = 5, FileServices = 6;
    private const int MessageFields = 2, MessageMessages = 3, MessageEnums = 4;
    private const int Members = 2;

    private readonly Dictionary<string, string> _comments = new(StringComparer.Ordinal);

    /// <summary>Those of the embedded descriptor set.</summary>
    public static ProtoComments Load()
    {
        using var stream = typeof(ProtoComments).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The build did not embed {Resource}.");
        var comments = new ProtoComments();
        foreach (var file in FileDescriptorSet.Parser.ParseFrom(stream).File) comments.Add(file);
        return comments;
    }

    /// <summary>The comment, its lines joined into paragraphs; empty for none.</summary>
    public string Of(string fullName) => _comments.GetValueOrDefault(fullName, "");

    private void Add(FileDescriptorProto file)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < file.MessageType.Count; i++) Name(named, [FileMessages, i], file.Package, file.MessageType[i]);
        for (var i = 0; i < file.EnumType.Count; i++) Name(named, [FileEnums, i], file.Package, file.EnumType[i]);
        for (var i = 0; i < file.Service.Count; i++)
        {
            var service = $"{file.Package}.{file.Service[i].Name}";
            named[Key([FileServices, i])] = service;
            for (var j = 0; j < file.Service[i].Method.Count; j++) named[Key([FileServices, i, Members, j])] = $"{service}.{file.Service[i].Method[j].Name}";
        }

        foreach (var location in file.SourceCodeInfo.Location)
            if (location.LeadingComments.Length > 0 && named.TryGetValue(Key(location.Path), out var name)) _comments[name] = Paragraphs(location.LeadingComments);
    }

    private static void Name(Dictionary<string, string> named, int[] path, string scope, DescriptorProto message)
    {
        var name = $"{scope}.{message.Name}";
        named[Key(path)] = name;
        for (var i = 0; i < message.Field.Count; i++) named[Key([.. path, MessageFields, i])] = $"{name}.{message.Field[i].Name}";
        for (var i = 0; i < message.NestedType.Count; i++) Name(named, [.. path, MessageMessages, i], name, message.NestedType[i]);
        for (var i = 0; i < message.EnumType.Count; i++) Name(named, [.. path, MessageEnums, i], name, message.EnumType[i]);
    }

    // Values of an enumeration stand beside it in protobuf's names; here they stand under it, as fields do.
    private static void Name(Dictionary<string, string> named, int[] path, string scope, EnumDescriptorProto type)
    {
        named[Key(path)] = $"{scope}.{type.Name}";
        for (var i = 0; i < type.Value.Count; i++) named[Key([.. path, Members, i])] = $"{scope}.{type.Name}.{type.Value[i].Name}";
    }

    private static string Key(IEnumerable<int> path) => string.Join('.', path);

    private static string Key(RepeatedField<int> path) => Key((IEnumerable<int>)path);

    // Lines are broken at a column in the source; a reader breaks them anew. Lists and indented lines stay as they are.
    private static string Paragraphs(string comment)
    {
        var text = "";
        foreach (var line in comment.TrimEnd().Split('\n').Select(line => line.StartsWith(' ') ? line[1..] : line))
        {
            var keepsBreak = text.Length == 0 || text.EndsWith('\n') || line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("  ", StringComparison.Ordinal);
            text += line.Length == 0 ? "\n\n" : keepsBreak ? (text.Length > 0 && !text.EndsWith('\n') ? "\n" : "") + line : $" {line}";
        }

        return text;
    }
}
