using System.Text;
using Telesales.Policies.Testing.Snapshots;

namespace Telesales.Policies.Testing.Tests.Snapshots;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telesales-snapshots-");
    private readonly SnapshotFile _file;

    public SnapshotFileTests() => _file = new(_folder.FullName, "Payslips.Net_plan=R21");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Check_WithoutVerifiedFile_FailsAndWritesReceived()
    {
        var failure = Assert.Throws<SnapshotException>(() => _file.Check("工资 1\nnet 2"));

        Assert.Equal("工资 1\nnet 2", File.ReadAllText(_file.Received));
        Assert.False(File.Exists(_file.Verified));
        Assert.StartsWith("New snapshot: Payslips.Net_plan=R21\n", failure.Message, StringComparison.Ordinal);
        Assert.Contains("rename it to Payslips.Net_plan=R21.verified.txt", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WithEqualText_PassesAndRemovesReceived()
    {
        Write(_file.Verified, "a\nb");
        Write(_file.Received, "what an earlier run left");

        _file.Check("a\nb");

        Assert.False(File.Exists(_file.Received));
    }

    [Fact]
    public void Check_WithDifferentText_FailsWithTheDifferenceAndWritesReceived()
    {
        Write(_file.Verified, "1\n2\n3\n4\nnet 5.00\n6");

        var failure = Assert.Throws<SnapshotException>(() => _file.Check("1\n2\n3\n4\nnet 5.01\n6"));

        Assert.Equal("1\n2\n3\n4\nnet 5.01\n6", File.ReadAllText(_file.Received));
        Assert.Equal("1\n2\n3\n4\nnet 5.00\n6", File.ReadAllText(_file.Verified));
        Assert.Contains("  … 2 equal lines\n  3\n  4\n- net 5.00\n+ net 5.01\n  6\n", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\nb ")]
    [InlineData(" a\nb")]
    [InlineData("A\nb")]
    public void Check_WithAnyDifference_Fails(string text)
    {
        Write(_file.Verified, "a\nb");

        Assert.Throws<SnapshotException>(() => _file.Check(text));
    }

    [Fact]
    public void Check_WithVerifiedFileOfOneNewlineMore_Fails()
    {
        Write(_file.Verified, "a\nb\n");

        Assert.Throws<SnapshotException>(() => _file.Check("a\nb"));
    }

    [Fact]
    public void Check_WithCrlfOnEitherSide_ComparesAndWritesLf()
    {
        Write(_file.Verified, "a\r\nb");

        _file.Check("a\nb");
        _file.Check("a\r\nb");
        Assert.Throws<SnapshotException>(() => _file.Check("a\r\nc"));

        Assert.Equal("a\nc", File.ReadAllText(_file.Received));
    }

    [Fact]
    public void Check_WhenItWrites_WritesUtf8WithBomAndNoFinalNewline()
    {
        Assert.Throws<SnapshotException>(() => _file.Check("工"));

        Assert.Equal([0xEF, 0xBB, 0xBF, 0xE5, 0xB7, 0xA5], File.ReadAllBytes(_file.Received));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\n")]
    public void Check_WithTextThatIsEmptyOrEndsInNewline_Refuses(string text)
    {
        Assert.Throws<SnapshotException>(() => _file.Check(text));

        Assert.Empty(_folder.EnumerateFiles());
    }

    [Fact]
    public void Prefix_WithParameters_IsTypeMethodAndEachNameWithItsValue() =>
        Assert.Equal("Policies.Say_policy=quota.daily@1.0.0_lang=zh", SnapshotFile.Prefix("Policies", "Say", [("policy", "quota.daily@1.0.0"), ("lang", "zh")]));

    [Fact]
    public void Prefix_WithCharactersThatNoFileNameMayHold_ReplacesThem() =>
        Assert.Equal("T.M_a=1-2-3-4", SnapshotFile.Prefix("T", "M", [("a", "1/2:3\n4")]));

    private static void Write(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
}
