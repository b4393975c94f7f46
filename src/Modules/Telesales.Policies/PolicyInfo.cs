namespace Telesales.Policies;

/// <summary>A policy of an admitted package.</summary>
/// <param name="Id">The id: <c>quota.weekly-workload</c>.</param>
/// <param name="Version">The SemVer.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Package">The package it came in; several may carry the same policy version.</param>
/// <param name="ClosedMonthOnly">Not evaluated while the month is open.</param>
/// <param name="Schema">The JSON Schema of its parameters in a plan file, as JSON text.</param>
/// <param name="Parameters">Its parameters, by name.</param>
public sealed record PolicyInfo(
    string Id, string Version, PolicyKind Kind, PackageInfo Package, bool ClosedMonthOnly, string Schema, IReadOnlyList<ParameterInfo> Parameters)
{
    /// <summary><c>id@version</c>.</summary>
    public string Name => $"{Id}@{Version}";
}

/// <summary>A parameter of a policy.</summary>
/// <param name="Name">The name in a plan file: <c>pass_line</c>.</param>
/// <param name="Type">The type in words of the plan format: <c>percent</c>, <c>money per grade</c>.</param>
/// <param name="IsRequired">Whether a plan must state it.</param>
/// <param name="Default">The default as in a plan file; null when required or when there is none.</param>
/// <param name="Minimum">The least value allowed, as written; null when unbounded.</param>
/// <param name="Maximum">The greatest value allowed, as written; null when unbounded.</param>
/// <param name="Meaning">What it is about; null when its author did not say.</param>
public sealed record ParameterInfo(string Name, string Type, bool IsRequired, string? Default, string? Minimum, string? Maximum, Titles? Meaning);
