using Microsoft.Extensions.DependencyInjection;
using Telesales.Payroll;
using Telesales.Payroll.GoldenCases;
using Telesales.Payroll.Settlements;
using Telesales.Policies.V1;

namespace Telesales.Policies.Testing;

/// <summary>
/// A built package, loaded as a host would that installs and activates it: packed, checked, and beside the product's own packages. So its golden
/// cases go the whole way, from fact files to payslips.
/// </summary>
public sealed class PackageUnderTest : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly PackageTrial _trial;
    private readonly string _folder = Directory.CreateTempSubdirectory("telesales-kit-").FullName;

    private PackageUnderTest(string package)
    {
        Folder = package;
        _services = new ServiceCollection()
            .AddPolicies(options =>
            {
                options.PluginRoots.Add(Path.Combine(AppContext.BaseDirectory, "plugins"));
                options.PackageStore = Path.Combine(_folder, "packages");
            })
            .AddPayroll()
            .BuildServiceProvider();
        var file = Path.Combine(_folder, "package.zip");
        ThrowIfWrong(PackageArchive.Pack(package, _ => File.Create(file)).Problems);
        _trial = _services.GetRequiredService<IPackageStore>().Try(file, new Month(1, 1));
        ThrowIfWrong(_trial.Reading.Problems);
        Catalogue = _trial.After!;
    }

    /// <summary>The package's folder.</summary>
    public string Folder { get; }

    /// <summary>The catalogue with the package in it.</summary>
    public IPolicyCatalogue Catalogue { get; }

    /// <summary>The package that a project above the running tests built: <c>Of("policy")</c> finds <c>policy/bin/package</c>.</summary>
    /// <param name="project">The folder of the policy's project.</param>
    /// <exception cref="InvalidOperationException">It is not built, or a host would refuse it; the message lists the reasons.</exception>
    public static PackageUnderTest Of(string project) => new(Above(Path.Combine(project, "bin", "package")));

    /// <summary>The golden cases of a project above the running tests: <c>Cases("policy")</c> reads <c>policy/cases</c>.</summary>
    public static IReadOnlyList<GoldenCase> Cases(string project) => GoldenCaseReader.Read(Above(Path.Combine(project, "cases")));

    /// <summary>What of a case does not hold; empty when all does.</summary>
    public IReadOnlyList<string> DifferencesOf(GoldenCase golden) => [.. Runner.Run(golden).Differences];

    /// <summary>The payslips of a case as text, for a snapshot: every line, with its working, in both languages.</summary>
    public string TextOf(GoldenCase golden) => PayslipText.Of(Runner.Calculate(golden));

    /// <inheritdoc/>
    public void Dispose()
    {
        _trial.Dispose();
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private GoldenCaseRunner Runner => new(Catalogue, _services.GetRequiredService<IPayroll>(), _services.GetRequiredService<ISettlements>());

    private static string Above(string part)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, part) is var path && Directory.Exists(path)) return path;
        throw new InvalidOperationException($"There is no {part} above the tests: build the policy's project first.");
    }

    private static void ThrowIfWrong(IReadOnlyList<PolicyProblem> problems)
    {
        if (problems.Count > 0) throw new InvalidOperationException(string.Join('\n', problems));
    }
}
