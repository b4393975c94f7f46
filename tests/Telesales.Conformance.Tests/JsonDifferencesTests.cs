using System.Text;

namespace Telesales.Conformance.Tests;

public sealed class JsonDifferencesTests
{
    private const string Expected = """{"errors":{"E2":["a"]},"payslips":{"E1":{"net":"1.00","lines":[{"code":"x","ref":null}],"measures":{"m":"1/2"}}}}""";

    [Theory]
    [InlineData("\"net\":\"1.00\"", "\"net\":\"1.01\"", "/payslips/E1/net: expected \"1.00\", was \"1.01\"")]
    [InlineData("\"net\":\"1.00\"", "\"net\":1.00", "/payslips/E1/net: expected \"1.00\", was 1.00")]
    [InlineData("\"net\":\"1.00\",", "", "/payslips/E1/net: expected \"1.00\", was absent")]
    [InlineData("\"ref\":null", "\"ref\":\"P\"", "/payslips/E1/lines[0]/ref: expected null, was \"P\"")]
    [InlineData("[{\"code\":\"x\",\"ref\":null}]", "[]", "/payslips/E1/lines: expected [{\"code\":\"x\",\"ref\":null}], was []")]
    [InlineData("\"m\":\"1/2\"", "\"m\":\"1/2\",\"n\":\"1/3\"", "/payslips/E1/measures/n: not expected, was \"1/3\"")]
    [InlineData("\"E2\":[\"a\"]", "\"E2\":[\"a\"],\"E3\":[]", "/errors/E3: not expected, was []")]
    [InlineData("[\"a\"]", "[\"a\",\"b\"]", "/errors/E2: expected [\"a\"], was [\"a\",\"b\"]")]
    public void Of_WithOneDifference_NamesIt(string part, string other, string difference) =>
        Assert.Equal([difference], Of(Expected.Replace(part, other, StringComparison.Ordinal)));

    [Fact]
    public void Of_WithFieldsThatOnlyTheActualHas_FindsNone() =>
        Assert.Empty(Of(Expected.Replace("\"ref\":null", "\"ref\":null,\"clause\":\"R21/s3\"", StringComparison.Ordinal)));

    private static IReadOnlyList<string> Of(string actual) => JsonDifferences.Of(Encoding.UTF8.GetBytes(Expected), Encoding.UTF8.GetBytes(actual));
}
