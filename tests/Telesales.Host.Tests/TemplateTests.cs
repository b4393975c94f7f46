using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary><c>dotnet new telesales-policy</c> under names as people give them: the id is one that a host takes, and what names each other does.</summary>
public sealed class TemplateTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string _folder = Directory.CreateTempSubdirectory("telesales-template-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Name_OfAnyShape_GivesAPackageThatFitsTogether()
    {
        await Dotnet("new", "install", Repository.PathOf("src", "Plugins", "Telesales.Policies.Templates", "content", "telesales-policy"));
        Assert.Equal("branch-042", await IdOf("Branch042"));
        Assert.Equal("branch-042", await IdOf("branch-042"));
        Assert.Equal("north.my-branch", await IdOf("North.My Branch"));
        Assert.Equal("my-branch", await IdOf("朝阳"));
        Assert.Equal("branch-7", await IdOf("Chaoyang", "--id", "branch-7"));
    }

    private async Task<string> IdOf(string name, params string[] more)
    {
        await Dotnet(["new", "telesales-policy", "-n", name, .. more]);
        var policy = Path.Combine(_folder, name, "policy");
        var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(policy, "plugin.json"))).RootElement;
        var project = XDocument.Load(Path.Combine(policy, name + ".csproj"));
        Assert.Equal(manifest.GetProperty("entry").GetString(), project.Descendants("AssemblyName").Single().Value + ".dll");

        // The tests find the project whatever it is called, and everything is prefixed by the id.
        Assert.Equal("../policy/*.csproj", XDocument.Load(Path.Combine(_folder, name, "tests", name + ".Tests.csproj")).Descendants("ProjectReference").Single().Attribute("Include")!.Value);
        var id = manifest.GetProperty("id").GetString()!;
        Assert.Equal($"{id}.quota@1.0.0", manifest.GetProperty("policies")[0].GetString());
        Assert.StartsWith($"plan: {id}\n", File.ReadAllText(Path.Combine(policy, "plan.yaml")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        return id;
    }

    private async Task Dotnet(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args) { WorkingDirectory = _folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_HOME"] = Path.Combine(_folder, "home");
        using var process = Process.Start(start)!;
        using var cancel = new CancellationTokenSource(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancel.Token), process.StandardError.ReadToEndAsync(cancel.Token));
        await process.WaitForExitAsync(cancel.Token);
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', args)}\n{await output}\n{await error}");
    }
}
