using System.Globalization;
using System.Text.RegularExpressions;

namespace Telesales.Architecture.Tests;

/// <summary>The style guide, as far as a machine can hold it.</summary>
public sealed partial class StyleTests
{
    private const int MostLinesOfAFile = 400;
    private const int MostLinesOfAFunction = 70;
    private const int MostLinesOfAPluginProject = 12;

    // None so far. An entry needs a reason beside it.
    private static readonly string[] Exceptions = [];

    [Fact]
    public void Files_AreShort() => Repo.AssertNone(
        from path in Sources("src")
        let lines = File.ReadLines(path).Count()
        where lines > MostLinesOfAFile
        select $"{Repo.Relative(path)}: {Number(lines)} lines",
        $"A file holds one idea in at most {MostLinesOfAFile} lines.");

    [Fact]
    public void Functions_AreShort() => Repo.AssertNone(
        from path in Sources("src")
        from function in CSharpText.Functions(File.ReadAllText(path))
        where function.Lines > MostLinesOfAFunction
        select $"{Repo.Relative(path)}({Number(function.Line)}): {function.Header}: {Number(function.Lines)} lines",
        $"A function has at most {MostLinesOfAFunction} lines: it fits on a screen.");

    [Fact]
    public void Pay_IsComputedWithoutFloats() => Repo.AssertNone(
        from path in Sources("src/Plugins").Concat(Sources("src/Modules/Telesales.Payroll"))
        let code = CSharpText.CodeOf(File.ReadAllText(path))
        from Match match in Floats().Matches(code)
        select $"{Repo.Relative(path)}({Number(code.AsSpan(0, match.Index).Count('\n') + 1)}): {match.Value}",
        "Use Fraction, Percent or Quantity.");

    [Fact]
    public void PluginProjects_SayOnlyWhatIsTheirOwn() => Repo.AssertNone(
        from project in Repo.Projects
        where project.IsPolicyPackage
        let lines = File.ReadLines(project.Path).Count()
        where lines > MostLinesOfAPluginProject
        select $"{Repo.Relative(project.Path)}: {Number(lines)} lines",
        "What every plug-in needs stands in src/Plugins/PolicyPackage.props.");

    [Fact]
    public void Versions_StandInOnePlace() => Repo.AssertNone(
        Repo.Files("", "*.csproj").Concat(Repo.Files("src", "*.props")).Concat(Repo.Files("tests", "*.props"))
            .Where(path => new Project(path).HasVersions && !IsCopiedByBranches(path)).Select(Repo.Relative),
        "Write it in Directory.Packages.props.");

    [Theory]
    [InlineData("class A { void F() { x(); } }", 1)]
    [InlineData("class A {\n void F()\n {\n  var s = \"}\"; // }\n  /* } */ var c = '}';\n }\n}", 5)]
    [InlineData("class A {\n void F()\n {\n  var s = $\"{(a ? \"}\" : $\"{b}\")}\";\n }\n}", 4)]
    [InlineData("class A {\n int F(int x = 1) => x switch\n {\n  1 => 2,\n };\n}", 4)]
    [InlineData("class A {\n string S => \"\"\"\n  }}}\n  \"\"\";\n int P\n {\n  get { return 1; }\n }\n}", 4)]
    [InlineData("record B(int X) {\n public static B operator +(B a, B b)\n {\n  return a;\n }\n}", 4)]
    [InlineData("namespace N; interface I {\n void F(string s = @\"a\"\"}\")\n {\n }\n}", 3)]
    public void Functions_OfASource_AreCounted(string source, int lines) =>
        Assert.Equal(lines, Assert.Single(CSharpText.Functions(source)).Lines);

    [Fact]
    public void Functions_OfTables_AreNone() =>
        Assert.Empty(CSharpText.Functions("class A {\n static readonly D T = new(x => y)\n {\n  [\"a\"] = 1,\n };\n int[] b = { 1 };\n}"));

    [Fact]
    public void LongFunction_IsCaught()
    {
        var source = $"class A {{\n void F()\n {{\n{string.Concat(Enumerable.Repeat("  g();\n", MostLinesOfAFunction))} }}\n}}";
        Assert.Equal(MostLinesOfAFunction + 3, Assert.Single(CSharpText.Functions(source)).Lines);
    }

    [Fact]
    public void Floats_InCodeButNotInComments_AreCaught()
    {
        Assert.Equal(["double", "float", "1.5", "2e3", "Half"], Floats().Matches(CSharpText.CodeOf("double a; // double\nfloat b = 1.5 + 2e3; \"double\"; Half h;")).Select(match => match.Value));
        Assert.Empty(Floats().Matches(CSharpText.CodeOf("who.Day(1).Half1; x[1..5]; 1_000; doubled; R21.V1_0; halfway")));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Sources(string folder) =>
        Repo.Files(folder, "*.cs").Where(path => !Exceptions.Contains(Repo.Relative(path)) && !path.Contains("/Migrations/", StringComparison.Ordinal));

    // A sample or a template stands outside this repository's props once copied.
    private static bool IsCopiedByBranches(string path) => Repo.Relative(path).StartsWith("src/Plugins/Samples/", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(double|float|Double|Single|Half)\b(?!\s*\()|(?<![\w.])\d+(\.\d+([eE]\d+)?|[eE]\d+)[fFdD]?\b", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Floats();
}
