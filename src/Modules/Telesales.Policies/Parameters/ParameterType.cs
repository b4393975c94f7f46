using System.Text.Json.Nodes;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Parameters;

/// <summary>A type that a parameter may have: how it is read from YAML, written canonically, and described.</summary>
internal abstract class ParameterType
{
    /// <summary>In words, for the catalogue and for errors: <c>percent</c>, <c>list of text</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What to write, for a remedy.</summary>
    public virtual Titles Example => new(Name, Name);

    /// <summary>Reads a value; false when it was reported as wrong.</summary>
    public abstract bool TryRead(YamlNode node, string path, ProblemList problems, out object? value);

    /// <summary>One text for one value, whatever way it was written.</summary>
    public abstract string Canonical(object? value);

    /// <summary>The JSON Schema of a value as a YAML or JSON file has it.</summary>
    public abstract JsonObject Schema();

    /// <summary>Some value, for trying a policy out before a plan uses it.</summary>
    public abstract object? Sample();
}

/// <summary>A type that may also be <c>null</c>: none.</summary>
internal sealed class NullableType(ParameterType inner) : ParameterType
{
    public override string Name => inner.Name + " or null";

    public override Titles Example => new(inner.Example.Zh + "，或 null", inner.Example.En + ", or null");

    public ParameterType Inner => inner;

    public override bool TryRead(YamlNode node, string path, ProblemList problems, out object? value)
    {
        value = null;
        return node is YamlScalar { IsNull: true } || inner.TryRead(node, path, problems, out value);
    }

    public override string Canonical(object? value) => value is null ? "null" : inner.Canonical(value);

    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, inner.Schema()) };

    public override object? Sample() => null;
}

/// <summary>A list.</summary>
internal sealed class ListType(Type itemType, ParameterType item) : ParameterType
{
    public override string Name => "list of " + item.Name;

    public override Titles Example => new($"列表 [{item.Example.Zh}]", $"a list [{item.Example.En}]");

    public override bool TryRead(YamlNode node, string path, ProblemList problems, out object? value)
    {
        value = null;
        if (node is not YamlList list)
        {
            problems.Add(FileTexts.WrongShape, node, path, Example.En, Example.Zh, node.What);
            return false;
        }

        var items = Array.CreateInstance(itemType, list.Items.Count);
        var right = true;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (item.TryRead(list.Items[i], $"{path}[{ProblemList.Number(i)}]", problems, out var read)) items.SetValue(read, i);
            else right = false;
        }

        value = items;
        return right;
    }

    public override string Canonical(object? value) =>
        $"[{string.Join(", ", ((System.Collections.IEnumerable)value!).Cast<object?>().Select(item.Canonical))}]";

    public override JsonObject Schema() => new() { ["type"] = "array", ["items"] = item.Schema() };

    public override object Sample() => Array.CreateInstance(itemType, 0);
}
