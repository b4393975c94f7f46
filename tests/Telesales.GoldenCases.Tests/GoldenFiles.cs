using System.Globalization;
using Telesales.Payroll.GoldenCases;
using Telesales.Testing;

namespace Telesales.GoldenCases.Tests;

/// <summary>The golden cases of the repository.</summary>
internal static class GoldenFiles
{
    private static readonly string Folder = Repository.PathOf("tests", "cases");

    public static IReadOnlyList<GoldenCase> All { get; } = GoldenCaseReader.Read(Folder);

    /// <summary>One row a case, named by its sentence.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows =>
        All.Select(golden => new TheoryDataRow<string>(PlaceOf(golden)) { TestDisplayName = golden.Name, Label = "" });

    public static GoldenCase At(string place) => All.Single(golden => PlaceOf(golden) == place);

    /// <summary>Where a case stands: <c>R21/callbacks.yaml:12</c>.</summary>
    public static string PlaceOf(GoldenCase golden) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(Folder, golden.File).Replace('\\', '/')}:{golden.Line}");
}
