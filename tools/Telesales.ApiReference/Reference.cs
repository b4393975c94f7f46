using System.Globalization;
using System.Text;

namespace Telesales.ApiReference;

/// <summary>The reference as a Markdown page: services with their methods and routes, then messages and enumerations, all linked.</summary>
internal sealed class Reference
{
    private readonly StringBuilder _page = new();
    private readonly HashSet<string> _known;

    private Reference(Protos protos) => _known =
    [
        .. protos.Files.SelectMany(file => file.Messages).Select(message => message.FullName),
        .. protos.Files.SelectMany(file => file.Enums).Select(type => type.FullName),
    ];

    public static string Write(Protos protos)
    {
        var reference = new Reference(protos);
        reference.WriteAll(protos);
        return reference._page.ToString();
    }

    private void WriteAll(Protos protos)
    {
        Line("<!-- Made from the comments in protos/telesales by `dotnet run --project tools/Telesales.ApiReference`; change those, not this page. -->");
        Line("# API reference");
        Line();
        Line("Over gRPC, and where a route is given over REST as well. What is common to all calls – amounts, dates, exact numbers, errors – is said in");
        Line("[protos/README.md](../protos/README.md) and under [ErrorReason](#telesales.payroll.v1.ErrorReason); first steps in [clients](clients).");
        Line();
        Line("| service | method | route |");
        Line("|---|---|---|");
        foreach (var service in protos.Files.SelectMany(file => file.Services))
            foreach (var method in service.Methods)
                Line($"| [{service.Name}](#{service.FullName}) | [{method.Name}](#{service.FullName}.{method.Name}) | {(method.Route is null ? "" : $"`{method.Route}`")} |");
        foreach (var package in protos.Files.GroupBy(file => file.Package, StringComparer.Ordinal))
        {
            Line();
            Line($"## {package.Key}");
            foreach (var service in package.SelectMany(file => file.Services)) WriteService(service);
            foreach (var file in package)
            {
                foreach (var message in file.Messages) WriteMessage(message);
                foreach (var type in file.Enums) WriteEnum(type);
            }
        }
    }

    private void WriteService(ProtoService service)
    {
        Heading("###", service.FullName, service.Name);
        Line(Paragraphs(service.Comment));
        foreach (var method in service.Methods)
        {
            Heading("####", $"{service.FullName}.{method.Name}", $"{service.Name}.{method.Name}");
            if (method.Route is not null)
            {
                Line($"`{method.Route}`");
                Line();
            }

            Line($"{Stream(method.Request)} → {Stream(method.Response)}");
            Line();
            Line(Paragraphs(method.Comment));
        }
    }

    private void WriteMessage(ProtoMessage message)
    {
        Heading("###", message.FullName, message.Name);
        Line(Paragraphs(message.Comment));
        if (message.Fields.Count == 0) return;
        Line();
        Line("| field | type | |");
        Line("|---|---|---|");
        foreach (var field in message.Fields)
        {
            var oneof = field.Oneof is null ? "" : $"One of `{field.Oneof}`. ";
            Line($"| `{field.Name}` | {Escaped(field.Before)}{Link(field.Type)}{Escaped(field.After)} | {oneof}{Cell(field.Comment)} |");
        }
    }

    private void WriteEnum(ProtoEnum type)
    {
        Heading("###", type.FullName, type.Name);
        Line(Paragraphs(type.Comment));
        Line();
        Line("| value | | |");
        Line("|---|---:|---|");
        foreach (var value in type.Values) Line(string.Create(CultureInfo.InvariantCulture, $"| `{value.Name}` | {value.Number} | {Cell(value.Comment)} |"));
    }

    private void Heading(string level, string anchor, string title)
    {
        Line();
        Line($"<a id=\"{anchor}\"></a>");
        Line();
        Line($"{level} {title}");
        Line();
    }

    private string Stream((string Type, bool IsStream) side) => (side.IsStream ? "stream of " : "") + Link(side.Type);

    private string Link(string type) => _known.Contains(type) ? $"[{type[(type.LastIndexOf('.') + 1)..]}](#{type})" : $"`{type}`";

    // Within backticks Markdown takes it as it stands.
    private static string Escaped(string text) =>
        string.Join('`', text.Split('`').Select((part, i) => i % 2 == 1 ? part : part.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)));

    // As in the source, where comments are written as paragraphs, with `code` and lists; what reads as a tag is none.
    private static string Paragraphs(string comment) => Escaped(comment);

    // A table's cell is one line.
    private static string Cell(string comment) => Escaped(comment).Replace("|", "\\|", StringComparison.Ordinal).Replace("\n\n", "<br><br>", StringComparison.Ordinal).Replace('\n', ' ');

    private void Line(string text = "") => _page.Append(text.TrimEnd()).Append('\n');
}
