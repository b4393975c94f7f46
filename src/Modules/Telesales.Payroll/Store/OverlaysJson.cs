using System.Text.Json;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Store;

/// <summary>The overlays of a plan in its provenance: left out for a plan that stands on its own.</summary>
internal static class OverlaysJson
{
    private const string Name = "overlays";

    public static void Write(Utf8JsonWriter json, IReadOnlyList<AppliedOverlay> overlays)
    {
        if (overlays.Count == 0) return;
        json.WriteStartArray(Name);
        foreach (var overlay in overlays)
        {
            json.WriteStartObject();
            json.WriteString("overlay", overlay.Name);
            json.WriteString("extends", overlay.Extends);
            json.WriteString("sha256", overlay.Sha256);
            json.WriteStartArray("figures");
            foreach (var changed in overlay.Figures) Write(json, changed);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static IReadOnlyList<AppliedOverlay> Read(JsonElement provenance) => !provenance.TryGetProperty(Name, out var overlays)
        ? []
        :
        [
            .. overlays.EnumerateArray().Select(overlay => new AppliedOverlay(
                Text(overlay, "overlay")!, Text(overlay, "extends")!, Text(overlay, "sha256")!, [.. overlay.GetProperty("figures").EnumerateArray().Select(ReadFigure)])),
        ];

    private static void Write(Utf8JsonWriter json, ChangedFigure changed)
    {
        json.WriteStartObject();
        json.WriteString("policy", changed.Policy);
        json.WriteString("parameter", changed.Parameter);
        json.WriteString("value", changed.Figure.Value);
        json.WriteString("instead_of", changed.InsteadOf);
        json.WriteString("clause", changed.Figure.Clause);
        json.WriteNumber("basis", (int)changed.Figure.Basis);
        json.WriteString("from", changed.Figure.From?.ToString());
        json.WriteString("decided", changed.Figure.Decided);
        json.WriteString("by", changed.Figure.Overlay);
        json.WriteEndObject();
    }

    private static ChangedFigure ReadFigure(JsonElement figure)
    {
        var from = Text(figure, "from") is { } month ? Month.Parse(month) : (Month?)null;
        var value = new Figure(Text(figure, "value")!, Text(figure, "clause"), (FigureBasis)figure.GetProperty("basis").GetInt32(), from, Text(figure, "decided")) { Overlay = Text(figure, "by") };
        return new(Text(figure, "policy")!, Text(figure, "parameter")!, value, Text(figure, "instead_of"));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
