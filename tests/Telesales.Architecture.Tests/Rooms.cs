namespace Telesales.Architecture.Tests;

/// <summary>The rooms of ARCHITECTURE.md, and what each may touch. The one place to change when an arrow is drawn.</summary>
internal static class Rooms
{
    public const string Contract = "Telesales.Policies.Abstractions";
    public const string TestKit = "Telesales.Policies.Testing";
    public const string Host = "Telesales.Host";

    /// <summary>The test kit under xunit: golden cases go the whole way, so it knows the modules as the host does.</summary>
    public const string TestKitXunit = "Telesales.Policies.Testing.Xunit";

    /// <summary>What <c>dotnet new</c> writes; it has no code.</summary>
    public const string Templates = "Telesales.Policies.Templates";

    /// <summary>The client package: it knows the protos and nothing else of ours.</summary>
    public const string Client = "Telesales.Client";

    private static readonly Dictionary<string, string[]> Modules = new(StringComparer.Ordinal)
    {
        ["Telesales.Facts"] = [],
        ["Telesales.Policies"] = [Contract],
        ["Telesales.Payroll"] = [Contract, "Telesales.Policies", "Telesales.Facts"],
        ["Telesales.Documents"] = ["Telesales.Policies", "Telesales.Payroll"],
        ["Telesales.Comparison"] = ["Telesales.Policies", "Telesales.Payroll", "Telesales.Facts"],
        ["Telesales.Console"] = ["Telesales.Facts", "Telesales.Policies", "Telesales.Payroll", "Telesales.Documents", "Telesales.Comparison"],
    };

    public static bool IsModule(string name) => Modules.ContainsKey(name);

    /// <summary>The projects of ours that a project may name; null for one that stands in no room.</summary>
    public static IReadOnlyCollection<string>? MayName(string project, bool isPolicyPackage) => project switch
    {
        Contract or Client or Templates => [],
        TestKit => [Contract],
        TestKitXunit => [TestKit, "Telesales.Policies", "Telesales.Payroll"],
        Host => [.. Modules.Keys, TestKit],
        _ when isPolicyPackage => [], // the build gives it the contract
        _ => Modules.GetValueOrDefault(project),
    };

    /// <summary>
    /// The assemblies of ours that an assembly may use: those of <see cref="MayName"/>, and the contract where their public faces speak
    /// in its words (a module's caller sees its <c>Month</c>).
    /// </summary>
    public static IReadOnlyCollection<string>? MayUse(string project, bool isPolicyPackage) => project switch
    {
        Contract or Client or Templates => [],
        _ when isPolicyPackage => [Contract],
        "Telesales.Facts" => [],
        _ => MayName(project, isPolicyPackage) is { } named ? [.. named, Contract] : null,
    };

    /// <summary>What is wrong with an arrow, or null.</summary>
    public static string? Wrong(string from, string to, IReadOnlyCollection<string>? allowed) => allowed switch
    {
        null => $"{from} stands in no room.",
        _ when allowed.Contains(to) => null,
        _ => $"{from} -> {to}",
    };
}
