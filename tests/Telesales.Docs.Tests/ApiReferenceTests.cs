using System.Text.RegularExpressions;
using Telesales.ApiReference;
using Telesales.Testing;

namespace Telesales.Docs.Tests;

/// <summary>docs/api.md says what the protos say.</summary>
public sealed class ApiReferenceTests
{
    [Fact]
    public void Page_IsWhatTheProtosSay()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "api.md")).ReplaceLineEndings("\n");

        Assert.True(page == Reference.Write(Protos.Load()), "docs/api.md is stale. At the repository's root: dotnet run --project tools/Telesales.ApiReference");
    }

    [Fact]
    public void Page_LeavesNothingWithoutAWord()
    {
        var files = Protos.Load().Files;

        Assert.All(files.SelectMany(file => file.Services).SelectMany(service => service.Methods), method => Assert.NotEqual("", method.Comment));
        Assert.All(files.SelectMany(file => file.Messages).SelectMany(message => message.Fields), field => Assert.NotEqual("", field.Comment));
        Assert.All(files.SelectMany(file => file.Enums).SelectMany(type => type.Values), value => Assert.NotEqual("", value.Comment));
    }

    [Fact]
    public void Page_HasRoutesAndWorkingLinks()
    {
        var page = Reference.Write(Protos.Load());

        Assert.Contains("`POST /v1/payslips:calculate`", page, StringComparison.Ordinal);
        Assert.Contains("map&lt;string, `int32`&gt;", page, StringComparison.Ordinal);
        var anchors = Regex.Matches(page, "<a id=\"(?<name>[^\"]+)\">", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)).Select(match => match.Groups["name"].Value).ToList();
        Assert.Equal(anchors.Count, anchors.Distinct(StringComparer.Ordinal).Count());
        var links = Regex.Matches(page, @"\]\(#(?<name>[^)]+)\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)).Select(match => match.Groups["name"].Value);
        Assert.All(links, link => Assert.Contains(link, anchors));
    }
}
