using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Comparison.Tests.Mutations;

/// <summary>A mutant's policies, compiled from the repository's sources and loaded as a catalogue of their own: as a package that is about to be installed.</summary>
internal sealed class MutantPackage : IDisposable
{
    private static readonly string Staged = Path.Combine(AppContext.BaseDirectory, "plugins");
    private static readonly string[] Usings = ["System", "System.Collections.Generic", "System.Linq", "System.Threading", "Telesales.Policies.V1"];

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "Telesales.Policies.Abstractions.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("telesales-mutant-");

    public MutantPackage(Mutant mutant)
    {
        foreach (var file in Directory.EnumerateFiles(Staged, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_root.FullName, Path.GetRelativePath(Staged, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var assembly = $"Telesales.Policies.{mutant.Project}";
        Compile(mutant, assembly, Directory.EnumerateFiles(_root.FullName, assembly + ".dll", SearchOption.AllDirectories).Single());
        Catalogue = PolicyCatalogue.Load(Options());
    }

    public IPolicyCatalogue Catalogue { get; }

    // A loaded assembly stays in use; on this system its file can go.
    public void Dispose() => _root.Delete(recursive: true);

    private PolicyOptions Options()
    {
        var options = new PolicyOptions();
        options.PluginRoots.Add(_root.FullName);
        return options;
    }

    private static void Compile(Mutant mutant, string assembly, string target)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var folder = Repository.PathOf("src", "Plugins", assembly);
        var replaced = 0;
        var trees = new List<SyntaxTree> { CSharpSyntaxTree.ParseText(string.Concat(Usings.Select(name => $"global using {name};\n")), parse) };
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal) && !Path.GetRelativePath(folder, file).StartsWith("bin", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file).ReplaceLineEndings("\n");
            replaced += text.Split(mutant.Right).Length - 1;
            trees.Add(CSharpSyntaxTree.ParseText(SourceText.From(text.Replace(mutant.Right!, mutant.Wrong, StringComparison.Ordinal), Encoding.UTF8), parse));
        }

        if (replaced != 1) throw new InvalidOperationException(FormattableString.Invariant($"'{mutant.Right}' stands {replaced} times in {assembly}; a mutant replaces what stands there once."));
        var compilation = CSharpCompilation.Create(
            assembly, trees, References.Value, new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, checkOverflow: true, nullableContextOptions: NullableContextOptions.Enable));
        using var output = File.Create(target);
        var result = compilation.Emit(output);
        if (!result.Success) throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }
}
