using System.Diagnostics;
using Telesales.Testing;

namespace Telesales.Grpc.Tests;

/// <summary>
/// The clients of <c>samples/clients</c>, run as a newcomer would run them. Without the tool a test is skipped and says how to get it; with
/// CI=true it fails.
/// </summary>
public sealed class ClientTests(ServerFixture server)
{
    private static readonly string Root = Repository.Root;
    private static readonly string Clients = Path.Combine(Root, "samples", "clients");

    [Fact]
    public async Task Python_FirstCall_PrintsAPayslipAndAnError()
    {
        var python = "/usr/bin/python3";
        Need(File.Exists(python) && (await Run(Root, python, "-c", "import grpc, google.protobuf")).Exit == 0 && OnPath("protoc") && OnPath("grpc_python_plugin"), "apt-get install python3-grpcio python3-protobuf protobuf-compiler protobuf-compiler-grpc");
        var made = Directory.CreateTempSubdirectory("telesales-python-");
        try
        {
            var generated = await Run(Root, "sh", Path.Combine(Clients, "python", "generate.sh"), made.FullName);
            Assert.Equal((0, ""), (generated.Exit, generated.Error));
            var call = await Run(made.FullName, python, Path.Combine(Clients, "python", "calculate.py"), new Uri(server.Address).Authority);
            Assert.Equal((0, ""), (call.Exit, call.Error));
            await IsInPage("python.md", call.Output);
        }
        finally
        {
            made.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Node_Stream_PrintsWhatComes()
    {
        Need(OnPath("node") && Directory.Exists(Path.Combine(Root, "node_modules", "@grpc", "grpc-js")), "install Node and run npm ci at the repository's root");
        var call = await Run(Root, "node", Path.Combine(Clients, "node", "batch.mjs"), new Uri(server.Address).Authority);
        Assert.Equal((0, ""), (call.Exit, call.Error));
        await IsInPage("node.md", call.Output);
    }

    [Fact]
    public async Task Protos_LintAndFormat_AreClean()
    {
        var buf = Path.Combine(Root, "node_modules", ".bin", "buf");
        Need(File.Exists(buf), "install Node and run npm ci at the repository's root");
        Assert.Equal((0, "", ""), await Run(Root, buf, "lint"));
        Assert.Equal((0, "", ""), await Run(Root, buf, "format", "-d", "--exit-code", "--exclude-path", "protos/google"));
    }

    // The page shows exactly what the client printed.
    private static async Task IsInPage(string page, string output) =>
        Assert.Contains($"```text\n{output}```", await File.ReadAllTextAsync(Path.Combine(Root, "docs", "clients", page), TestContext.Current.CancellationToken), StringComparison.Ordinal);

    private static void Need(bool there, string remedy)
    {
        if (there) return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"This test may not be skipped in CI: {remedy}.");
        Assert.Skip($"A tool is absent: {remedy}.");
    }

    private static bool OnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

    private static async Task<(int Exit, string Output, string Error)> Run(string folder, string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONPATH"] = folder;
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
