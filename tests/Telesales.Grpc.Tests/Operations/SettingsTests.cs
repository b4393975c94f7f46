using Telesales.Documents.V1;
using Telesales.Host.Cli;
using Telesales.Host.Server;
using Telesales.Payroll.V1;
using static Telesales.Grpc.Tests.Requests;
using Form = Telesales.Documents.V1.DocumentFormat;

namespace Telesales.Grpc.Tests.Operations;

/// <summary>Settings of the server that have no tests of their own place: documents, and names that are none.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Font_OfTheSettings_IsInTheDocumentsOfTheServer()
    {
        var font = Chinese();
        await using var server = await RunningServer.StartAsync(Options("Telesales:Documents:Font", font));
        var saved = await new PayslipService.PayslipServiceClient(server.Channel).SavePayslipsAsync(SavedPayslipTests.Save(People(Employee("F1"))), cancellationToken: Cancellation);
        var pdf = (await new DocumentService.DocumentServiceClient(server.Channel).RenderPayslipAsync(new() { Name = saved.Results[0].Payslip.Name, Format = Form.Pdf }, cancellationToken: Cancellation)).Data.ToByteArray();
        // A font of its own: the usual one of the system gives other bytes.
        await using var usual = await RunningServer.StartAsync(new ServerOptions());
        var other = (await new DocumentService.DocumentServiceClient(usual.Channel).RenderPayslipAsync(new() { Name = saved.Results[0].Payslip.Name, Format = Form.Pdf }, cancellationToken: Cancellation)).Data.ToByteArray();
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString(pdf, 0, 4), StringComparison.Ordinal);
        Assert.NotEqual(pdf, other);
    }

    [Theory]
    [InlineData("Location")]
    [InlineData("BusySeconds")]
    public async Task Setting_OfTheStore_IsOne(string key)
    {
        var folder = Directory.CreateTempSubdirectory("telesales-settings-");
        var own = Path.Combine(folder.FullName, "own.db");
        await using (var server = await RunningServer.StartAsync(Options($"Telesales:Store:{key}", key == "Location" ? own : "7") with { Store = key == "Location" ? null : own })) Assert.NotEmpty(server.Address);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Font_ThatCanNotBeRead_IsRefusedBeforeAnybodyAsksForADocument()
    {
        Assert.Contains("Telesales:Documents:Font: The font file ", Refused("Telesales:Documents:Font", "/nowhere/font.ttf"), StringComparison.Ordinal);
        var text = Path.GetTempFileName();
        Assert.Contains(text, Refused("Telesales:Documents:Font", text), StringComparison.Ordinal);
        File.Delete(text);
    }

    [Theory]
    [InlineData("Telesales:Documents:Fonts", "Telesales:Documents:Fonts: There is no such setting. There are: Font.")]
    [InlineData("Telesales:Authentification:Audience", "Telesales:Authentification: There is no such setting. There are: Authentication, Certificate, Documents, Limits, Packages, Store.")]
    [InlineData("Telesales:Limit", "Telesales:Limit: There is no such setting.")]
    public void Setting_ThatIsNone_IsRefusedByName(string key, string said) => Assert.Contains(said, Refused(key, "x"), StringComparison.Ordinal);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Refused(string key, string value) => Assert.Throws<RefusedException>(() => TelesalesServer.Build(Options(key, value))).Message;

    private static ServerOptions Options(string key, string value) => new() { Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { [key] = value } };

    // Any that the server would not take by itself.
    private static string Chinese()
    {
        var font = new[] { "/usr/share/fonts", "/Library/Fonts", Environment.GetFolderPath(Environment.SpecialFolder.Fonts) }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .FirstOrDefault(file => Path.GetFileName(file) is "NotoSerifCJK-Regular.ttc" or "simsun.ttc" or "STHeiti Medium.ttc");
        Assert.SkipWhen(font is null && Environment.GetEnvironmentVariable("CI") is null, "This machine has no second font with Chinese characters (Debian: apt-get install fonts-noto-cjk).");
        return font!;
    }
}
