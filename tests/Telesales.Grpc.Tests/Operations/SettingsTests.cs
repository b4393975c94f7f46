using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Telesales.Documents;
using Telesales.Host.Cli;
using Telesales.Host.Server;

namespace Telesales.Grpc.Tests.Operations;

/// <summary>Settings of the server that have no tests of their own place: documents, and names that are none.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task Font_ThatIsOne_IsTheDocuments()
    {
        var font = Font();
        await using var server = await RunningServer.StartAsync(Options("Telesales:Documents:Font", font));
        Assert.Equal(font, server.Services.GetRequiredService<IOptions<DocumentsOptions>>().Value.Font);
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
    [InlineData("Telesales:Authentification:Audience", "Telesales:Authentification: There is no such setting. There are: Authentication, ")]
    [InlineData("Telesales:Limit", "Telesales:Limit: There is no such setting.")]
    public void Setting_ThatIsNone_IsRefusedByName(string key, string said) => Assert.Contains(said, Refused(key, "x"), StringComparison.Ordinal);

    private static string Refused(string key, string value) => Assert.Throws<RefusedException>(() => TelesalesServer.Build(Options(key, value))).Message;

    private static ServerOptions Options(string key, string value) => new() { Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { [key] = value } };

    private static string Font()
    {
        var font = new[] { "/usr/share/fonts", "/Library/Fonts", Environment.GetFolderPath(Environment.SpecialFolder.Fonts) }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .FirstOrDefault(file => Path.GetExtension(file) is ".ttf" or ".ttc" or ".otf");
        Assert.SkipWhen(font is null && Environment.GetEnvironmentVariable("CI") is null, "This machine has no font.");
        return font!;
    }
}
