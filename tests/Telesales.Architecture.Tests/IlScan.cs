using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Telesales.Architecture.Tests;

/// <summary>
/// Looks at a built assembly for what makes a policy impure: floats and decimals anywhere in its code or signatures, APIs that
/// <c>BannedSymbols.txt</c> forbids (the analyzer sees sources, not all that becomes of them), statics that can change.
/// </summary>
internal sealed class IlScan
{
    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => unchecked((int)(ushort)code.Value));

    private readonly BannedSymbols _banned;
    private readonly MetadataReader _reader;
    private readonly PEReader _file;
    private readonly List<string> _wrong = [];

    private IlScan(PEReader file, BannedSymbols banned) => (_file, _reader, _banned) = (file, file.GetMetadataReader(), banned);

    /// <summary>Everything that is wrong; of all types, or only of those whose full name begins so.</summary>
    public static IReadOnlyList<string> Wrong(string path, BannedSymbols banned, string only = "")
    {
        using var file = new PEReader(File.OpenRead(path));
        var scan = new IlScan(file, banned);
        scan.LookAtReferences();
        foreach (var handle in scan._reader.TypeDefinitions) scan.LookAt(scan._reader.GetTypeDefinition(handle), only);
        return scan._wrong;
    }

    private void LookAtReferences()
    {
        foreach (var handle in _reader.TypeReferences)
        {
            var type = TypeNames.Of(_reader, handle);
            if (_banned.WhyType(type) is { } why) _wrong.Add($"uses {type}: {why}");
        }

        foreach (var handle in _reader.MemberReferences)
        {
            var member = _reader.GetMemberReference(handle);
            if (member.GetKind() != MemberReferenceKind.Method) continue;
            var signature = member.DecodeMethodSignature(TypeNames.Instance, null);
            var name = BannedSymbols.DocId(TypeNames.OfParent(_reader, member.Parent), _reader.GetString(member.Name), signature.ParameterTypes);
            if (_banned.WhyMethod(name) is { } why) _wrong.Add($"calls {name}: {why}");
            else if (signature.ParameterTypes.Append(signature.ReturnType).Any(TypeNames.IsInexact)) _wrong.Add($"calls {name}, which takes or gives floats or decimals");
        }
    }

    private void LookAt(TypeDefinition type, string only)
    {
        var name = TypeNames.Of(_reader, type);
        if (!name.StartsWith(only, StringComparison.Ordinal)) return;
        foreach (var handle in type.GetFields()) LookAt(name, _reader.GetFieldDefinition(handle));
        foreach (var handle in type.GetMethods()) LookAt(name, _reader.GetMethodDefinition(handle));
    }

    private void LookAt(string type, FieldDefinition field)
    {
        var name = $"{type}.{_reader.GetString(field.Name)}";
        var fieldType = field.DecodeSignature(TypeNames.Instance, null);
        if (TypeNames.IsInexact(fieldType)) _wrong.Add($"{name} is a {fieldType}");
        var isOurs = !name.Contains('<', StringComparison.Ordinal); // the compiler keeps its lambdas in statics
        if (!isOurs || !field.Attributes.HasFlag(FieldAttributes.Static) || field.Attributes.HasFlag(FieldAttributes.Literal)) return;
        if (!field.Attributes.HasFlag(FieldAttributes.InitOnly)) _wrong.Add($"{name} is a static that can change: make it a readonly field of the instance");
        else if (TypeNames.IsMutable(fieldType)) _wrong.Add($"{name} is a static {fieldType}, whose content can change: make it a readonly field of the instance");
    }

    private void LookAt(string type, MethodDefinition method)
    {
        var name = $"{type}.{_reader.GetString(method.Name)}";
        var signature = method.DecodeSignature(TypeNames.Instance, null);
        if (signature.ParameterTypes.Append(signature.ReturnType).Any(TypeNames.IsInexact)) _wrong.Add($"{name} takes or gives floats or decimals");
        if (method.RelativeVirtualAddress == 0) return;
        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            var locals = _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(TypeNames.Instance, null);
            if (locals.Any(TypeNames.IsInexact)) _wrong.Add($"{name} has a local of floats or decimals");
        }

        foreach (var code in OpCodesOf(body.GetILReader()).Where(IsFloat).Distinct()) _wrong.Add($"{name} computes with floats ({code})");
    }

    private static bool IsFloat(string code) => code.EndsWith(".r4", StringComparison.Ordinal) || code.EndsWith(".r8", StringComparison.Ordinal) || code == "conv.r.un";

    private static List<string> OpCodesOf(BlobReader il)
    {
        var names = new List<string>();
        while (il.RemainingBytes > 0)
        {
            int value = il.ReadByte();
            if (value == 0xFE) value = 0xFE00 | il.ReadByte();
            var code = OpCodesByValue[value];
            names.Add(code.Name!);
            var operand = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => il.ReadInt32() * 4,
                _ => 4,
            };
            il.Offset += operand;
        }

        return names;
    }
}

/// <summary>The lines of <c>src/Plugins/BannedSymbols.txt</c>.</summary>
internal sealed class BannedSymbols
{
    // What the compiler itself writes into every assembly.
    private static readonly HashSet<string> Compilers = new(StringComparer.Ordinal)
    {
        "System.Diagnostics.DebuggableAttribute", "System.Diagnostics.DebuggableAttribute+DebuggingModes", "System.Diagnostics.DebuggerBrowsableAttribute",
        "System.Diagnostics.DebuggerBrowsableState", "System.Diagnostics.DebuggerHiddenAttribute", "System.Diagnostics.DebuggerDisplayAttribute",
        "System.Runtime.InteropServices.InAttribute", "System.Runtime.InteropServices.CollectionsMarshal", "System.Runtime.InteropServices.ImmutableCollectionsMarshal",
        "System.Runtime.InteropServices.MemoryMarshal", // operands handed over as a span
        "System.Environment", // iterators ask for their thread; every other member is caught by name
    };

    private readonly Dictionary<string, string> _lines = File.ReadLines(Path.Combine(Repo.Root, "src/Plugins/BannedSymbols.txt"))
        .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
        .Select(line => line.Split(';', 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    public IEnumerable<(string Symbol, string Instead)> Lines => _lines.Select(line => (line.Key, line.Value));

    /// <summary>A documentation id: <c>System.Int32.Parse(System.String)</c>.</summary>
    public static string DocId(string type, string member, ImmutableArray<string> parameters) =>
        $"{type}.{member.Replace('.', '#')}{(parameters.IsEmpty ? "" : $"({string.Join(',', parameters)})")}";

    public string? WhyMethod(string docId) =>
        docId.StartsWith("System.Environment.", StringComparison.Ordinal) && docId != "System.Environment.get_CurrentManagedThreadId"
            ? _lines["T:System.Environment"]
            : _lines.GetValueOrDefault("M:" + docId);

    public string? WhyType(string type)
    {
        if (Compilers.Contains(type) || type.StartsWith("System.Diagnostics.CodeAnalysis.", StringComparison.Ordinal)) return null;
        if (_lines.TryGetValue("T:" + type, out var why)) return why;
        for (var dot = type.LastIndexOf('.'); dot > 0; dot = type.LastIndexOf('.', dot - 1))
            if (_lines.TryGetValue("N:" + type[..dot], out why)) return why;
        return null;
    }
}
