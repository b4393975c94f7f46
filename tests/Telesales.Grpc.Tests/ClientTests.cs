namespace Telesales.Grpc.Tests;

/// <summary>
/// The clients of <c>samples/clients</c>, run as a newcomer would run them. Without the tool a test is skipped and says how to get it; with
/// CI=true it fails.
/// </summary>
public sealed class ClientTests(ServerFixture server)
{
    private static readonly string Clients = Path.Combine(Tools.Root, "samples", "clients");

    [Fact]
    public async Task Python_FirstCall_PrintsAPayslipAndAnError()
    {
        var python = "/usr/bin/python3";
        Tools.Need(File.Exists(python) && (await Tools.Run(Tools.Root, python, "-c", "import grpc, google.protobuf")).Exit == 0 && Tools.OnPath("protoc") && Tools.OnPath("grpc_python_plugin"), "apt-get install python3-grpcio python3-protobuf protobuf-compiler protobuf-compiler-grpc");
        var made = Directory.CreateTempSubdirectory("telesales-python-");
        try
        {
            var generated = await Tools.Run(Tools.Root, "sh", Path.Combine(Clients, "python", "generate.sh"), made.FullName);
            Assert.Equal((0, ""), (generated.Exit, generated.Error));
            var call = await Tools.Run(made.FullName, python, Path.Combine(Clients, "python", "calculate.py"), new Uri(server.Address).Authority);
            Assert.Equal((0, ""), (call.Exit, call.Error));
            await IsInPage("python.md", call.Output);
            await Renders("python.md", file => Tools.Run(made.FullName, python, Path.Combine(Clients, "python", "save.py"), new Uri(server.Address).Authority, file));
        }
        finally
        {
            made.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Node_Stream_PrintsWhatComes()
    {
        Tools.Need(Tools.OnPath("node") && Directory.Exists(Path.Combine(Tools.Root, "node_modules", "@grpc", "grpc-js")), "install Node and run npm ci at the repository's root");
        var call = await Tools.Run(Tools.Root, "node", Path.Combine(Clients, "node", "batch.mjs"), new Uri(server.Address).Authority);
        Assert.Equal((0, ""), (call.Exit, call.Error));
        await IsInPage("node.md", call.Output);
        await Renders("node.md", file => Tools.Run(Tools.Root, "node", Path.Combine(Clients, "node", "save.mjs"), new Uri(server.Address).Authority, file));
    }

    [Fact]
    public async Task Curl_FirstCall_PrintsAPayslipAndAnError()
    {
        Tools.Need(Tools.OnPath("curl") && Tools.OnPath("jq"), "apt-get install curl jq");
        var call = await Tools.Run(Tools.Root, "sh", Path.Combine(Clients, "http", "calculate.sh"), server.RestAddress);
        Assert.Equal((0, ""), (call.Exit, call.Error));
        await IsInPage("http.md", call.Output);
        await Renders("http.md", file => Tools.Run(Tools.Root, "sh", Path.Combine(Clients, "http", "save.sh"), server.RestAddress, file));
    }

    [Fact]
    public async Task Protos_LintAndFormat_AreClean()
    {
        var buf = Path.Combine(Tools.Root, "node_modules", ".bin", "buf");
        Tools.Need(File.Exists(buf), "install Node and run npm ci at the repository's root");
        Assert.Equal((0, "", ""), await Tools.Run(Tools.Root, buf, "lint"));
        Assert.Equal((0, "", ""), await Tools.Run(Tools.Root, buf, "format", "-d", "--exit-code", "--exclude-path", "protos/google"));
    }

    // Saved, found, rendered: the page shows what is printed, and the file is the payslip; a second time nothing is kept twice.
    private static async Task Renders(string page, Func<string, Task<(int Exit, string Output, string Error)>> run)
    {
        var folder = Directory.CreateTempSubdirectory("telesales-rendered-");
        try
        {
            var file = Path.Combine(folder.FullName, "payslip.html");
            var first = await run(file);
            Assert.Equal((0, ""), (first.Exit, first.Error));
            await IsInPage(page, first.Output);
            Assert.Contains("Li Na", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Equal(first, await run(file));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The page shows exactly what the client printed.
    private static async Task IsInPage(string page, string output) =>
        Assert.Contains($"```text\n{output}```", await File.ReadAllTextAsync(Path.Combine(Tools.Root, "docs", "clients", page), TestContext.Current.CancellationToken), StringComparison.Ordinal);
}
