using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Telesales.Testing;

namespace Telesales.Client.Tests;

/// <summary>The package as a consumer has it: packed, restored from a folder, and the page's program run against the service.</summary>
public sealed class PackageTests(ServerFixture server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telesales-client-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Page_FollowedFromThePackedPackage_PrintsWhatItSays()
    {
        // A version of its own: NuGet keeps what it has restored once.
        var version = string.Create(CultureInfo.InvariantCulture, $"0.1.0-test.{DateTime.UtcNow.Ticks}");
        var feed = Path.Combine(_folder.FullName, "feed");
        await RunAsync(Repository.Root, "dotnet", "pack", "src/Clients/Telesales.Client", "-o", feed, $"-p:Version={version}", "--nologo", "-v", "quiet");
        var program = Path.Combine(_folder.FullName, "first-call");
        Directory.CreateDirectory(program);
        WriteProject(program, version, feed);
        File.Copy(Repository.PathOf("samples", "clients", "csharp", "Program.cs"), Path.Combine(program, "Program.cs"));

        var printed = await RunAsync(program, "dotnet", "run", "--", server.Address);
        // Written, not copied: a copy keeps its time, and nothing would be built anew.
        var second = await File.ReadAllTextAsync(Repository.PathOf("samples", "clients", "csharp", "SaveAndRender.cs"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(program, "Program.cs"), second, TestContext.Current.CancellationToken);
        var saved = await RunAsync(program, "dotnet", "run", "--", server.Address);

        var page = await File.ReadAllTextAsync(Repository.PathOf("docs", "clients", "csharp.md"), TestContext.Current.CancellationToken);
        Assert.Contains($"```text\n{printed.ReplaceLineEndings("\n")}```", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.StartsWith("kept A-1", saved, StringComparison.Ordinal);
        Assert.Contains($"```text\n{saved.ReplaceLineEndings("\n")}```", page.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Li Na", await File.ReadAllTextAsync(Path.Combine(program, "payslip.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    // As `dotnet new console` and `dotnet add package` leave it. What the package needs is restored already, beside this test.
    private static void WriteProject(string folder, string version, string feed)
    {
        new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            new XElement("PropertyGroup",
                new XElement("OutputType", "Exe"),
                new XElement("TargetFramework", "net10.0"),
                new XElement("ImplicitUsings", "enable"),
                new XElement("Nullable", "enable"),
                new XElement("TreatWarningsAsErrors", "true"),
                new XElement("RestorePackagesPath", Path.Combine(folder, "packages"))),
            new XElement("ItemGroup",
                new XElement("PackageReference", new XAttribute("Include", "Telesales.Client"), new XAttribute("Version", version)))).Save(Path.Combine(folder, "first-call.csproj"));
        new XElement("configuration",
            new XElement("packageSources", new XElement("clear"), new XElement("add", new XAttribute("key", "feed"), new XAttribute("value", feed))),
            new XElement("fallbackPackageFolders", new XElement("add", new XAttribute("key", "restored"), new XAttribute("value", PackagesFolder)))).Save(Path.Combine(folder, "nuget.config"));
    }

    private static string PackagesFolder =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static async Task<string> RunAsync(string folder, string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        // The build that runs these tests must not steer the one that they start.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{tool} {string.Join(' ', arguments)}\n{await output}\n{await error}");
        return await output;
    }
}
