using System.IO.Compression;
using System.Text;
using Telesales.Policies.Packages.Archives;

namespace Telesales.Policies.Tests.Installed;

/// <summary>Package files that somebody tampered with, or that never were packages: each refused with its reason, in both languages, and nothing kept.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly StoreBed _bed = new();

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void Pack_SameFiles_GivesSameBytes()
    {
        var (first, second) = (_bed.Fixture("Fixture.Leaving"), _bed.Fixture("Fixture.Leaving"));
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void Inspect_PackedPackage_ShowsWhatItHolds()
    {
        var reading = PackageArchive.Inspect(_bed.Branch("1.0.0", (1, "90%"), (2, "80%")));
        Assert.True(reading.IsRight);
        Assert.Equal("branch-1@1.0.0", reading.Contents!.Name);
        Assert.Equal(1, reading.Contents.Contract);
        Assert.Equal(["branch-1"], reading.Contents.Plans);
        Assert.Equal(["plan-1.yaml", "plan-2.yaml", "plugin.json", "regulation.yaml"], reading.Contents.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(64, reading.Contents.Sha256.Length);
    }

    [Theory]
    [InlineData("../outside.yaml")]
    [InlineData("/etc/cron.d/outside")]
    [InlineData("folder/../../outside.yaml")]
    [InlineData("folder\\..\\outside.yaml")]
    [InlineData("C:outside.yaml")]
    [InlineData("folder//outside.yaml")]
    [InlineData("./outside.yaml")]
    [InlineData("outside.yaml ")]
    [InlineData("outside\0.yaml")]
    [InlineData("outside\n.yaml")]
    public void Entry_ThatLeadsOutside_IsRefused(string name) =>
        Refuses(_bed.Changed(_bed.Branch("1.0.0", (1, "90%")), zip => Write(zip, name, "x"u8)), "archive.name-outside");

    [Theory]
    [InlineData("../../outside", "1.0.0")]
    [InlineData("/outside", "1.0.0")]
    [InlineData("branch-1", "../1.0.0")]
    [InlineData("branch-1", "1.0.0/../..")]
    public void Name_ThatLeadsOutside_IsRefused(string id, string version)
    {
        var file = _bed.Changed(_bed.Branch("1.0.0", (1, "90%")), zip => Repack(zip, files =>
            files["plugin.json"] = Encoding.UTF8.GetBytes($$"""{ "id": "{{id}}", "version": "{{version}}", "contract": 1, "plans": ["plan-1.yaml"], "regulations": ["regulation.yaml"] }""")));
        Refuses(file, "file.wrong-value");
    }

    [Fact]
    public void FileOfTheManifest_ThatLeadsOutside_IsRefused() =>
        Refuses(_bed.Changed(_bed.Branch("1.0.0", (1, "90%")), zip => Repack(zip, files =>
            files["plugin.json"] = """{ "id": "branch-1", "version": "1.0.0", "contract": 1, "plans": ["../../plan.yaml"] }"""u8.ToArray())), "file.wrong-value");

    [Theory]
    [InlineData(0xA1FF)] // a symbolic link
    [InlineData(0x41FF)] // a folder
    [InlineData(0x61A4)] // a block device
    [InlineData(0x1180)] // a pipe
    public void Entry_ThatIsNoFile_IsRefused(int mode) =>
        Refuses(_bed.Changed(_bed.Branch("1.0.0", (1, "90%")), zip => Write(zip, "link.yaml", "/etc/passwd"u8, mode << 16)), "archive.not-a-file");

    [Fact]
    public void Pack_FolderWithALink_IsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right on Windows.");
        using var root = new PluginRoot("Fixture.Good");
        File.CreateSymbolicLink(root["fixture.good/1.0.0/link.yaml"], "/etc/hostname");
        var reading = PackageArchive.Pack(root["fixture.good/1.0.0"], _ => throw new InvalidOperationException("Nothing may be written."));
        Assert.Equal("archive.not-a-file", Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public void Entry_ThatUnpacksWithoutEnd_IsRefusedBeforeItIsRead()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var zeros = new byte[ArchiveFiles.MostBytes + 1];
        var file = _bed.Changed(_bed.Branch("1.0.0", (1, "90%")), zip => Write(zip, "bomb.yaml", zeros));
        Assert.True(new FileInfo(file).Length < 1_000_000); // a thousandth of what it unpacks to
        Refuses(file, "archive.too-large");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20L * ArchiveFiles.MostBytes);
    }

    [Fact]
    public void Entries_TooMany_AreRefused() =>
        Refuses(_bed.Changed(_bed.Branch("1.0.0", (1, "90%")), zip =>
        {
            for (var i = 0; i <= ArchiveFiles.MostFiles; i++) Write(zip, FormattableString.Invariant($"f{i}.yaml"), "x"u8);
        }), "archive.too-large");

    [Fact]
    public void Entry_TwiceInOtherCapitals_IsRefused() =>
        Refuses(_bed.Changed(_bed.Branch("1.0.0", (1, "90%")), zip => Write(zip, "PLAN-1.yaml", "x"u8)), "archive.name-twice");

    [Fact]
    public void File_NotPacked_IsRefused() =>
        Refuses(_bed.Changed(_bed.Branch("1.0.0", (1, "90%")), zip => Write(zip, "more.yaml", "x"u8)), "archive.file-unlisted");

    [Fact]
    public void File_TakenOut_IsRefused() =>
        Refuses(_bed.Changed(_bed.Branch("1.0.0", (1, "90%"), (2, "80%")), zip => zip.GetEntry("plan-2.yaml")!.Delete()), "archive.file-lost");

    [Fact]
    public void File_Changed_IsRefused() =>
        Refuses(_bed.Changed(_bed.Branch("1.0.0", (1, "90%")), zip => Replace(zip, "plan-1.yaml", text => text.Replace("90%", "91%", StringComparison.Ordinal))), "archive.file-changed");

    [Fact]
    public void List_ThatSaysAnotherVersion_IsRefused() =>
        Refuses(_bed.Changed(_bed.Branch("1.0.0", (1, "90%")), zip => Replace(zip, ArchiveManifest.FileName, text => text.Replace("\"version\": \"1.0.0\"", "\"version\": \"1.0.1\"", StringComparison.Ordinal))), "archive.manifests-differ");

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2")]
    [InlineData("\"contract\": 1", "\"contract\": 1, \"more\": 1")]
    [InlineData("\"contract\": 1", "\"contract\": 1, \"contract\": 1")]
    [InlineData("\"contract\": 1,", "")]
    public void List_Malformed_IsRefused(string before, string after) =>
        Refuses(_bed.Changed(_bed.Branch("1.0.0", (1, "90%")), zip => Replace(zip, ArchiveManifest.FileName, text => text.Replace(before, after, StringComparison.Ordinal))), "archive.manifest-invalid");

    [Fact]
    public void List_Missing_IsRefused() =>
        Refuses(_bed.Changed(_bed.Branch("1.0.0", (1, "90%")), zip => zip.GetEntry(ArchiveManifest.FileName)!.Delete()), "archive.manifest-missing");

    [Fact]
    public void File_ThatIsNoZip_IsRefused()
    {
        var file = _bed.NewFile();
        File.WriteAllText(file, "no zip");
        Refuses(file, "archive.unreadable");
    }

    /// <summary>Any one byte: either it is noticed, or it stands where a zip keeps nothing of the package (a time stamp, say) and the files are what was packed.</summary>
    [Fact]
    public void Byte_Flipped_IsNoticedOrChangesNothing()
    {
        var packed = File.ReadAllBytes(_bed.Branch("1.0.0", (1, "90%")));
        var right = PackageArchive.Inspect(_bed.Branch("1.0.0", (1, "90%"))).Contents!.Sha256;
        var file = _bed.NewFile();
        var noticed = 0;
        for (var i = 0; i < packed.Length; i++)
        {
            packed[i] ^= 0x01;
            File.WriteAllBytes(file, packed);
            packed[i] ^= 0x01;
            var reading = PackageArchive.Inspect(file);
            if (!reading.IsRight) noticed++;
            else Assert.Equal(right, reading.Contents!.Sha256);
        }

        Assert.True(noticed > packed.Length / 2, FormattableString.Invariant($"{noticed} of {packed.Length}"));
    }

    [Theory]
    [InlineData("libpay.so", "text", "named as a native library")]
    [InlineData("pay.bin", "\u007fELF…", "a native library of Linux")]
    [InlineData("pay.dll", "MZ…", "no assembly, although it begins like one")]
    public void NativeLibrary_IsRefused(string name, string content, string what)
    {
        using var root = new PluginRoot("Fixture.Good");
        root.With("fixture.good/1.0.0/" + name, content);
        var problem = Assert.Single(PackageArchive.Pack(root["fixture.good/1.0.0"], _ => Stream.Null).Problems);
        Assert.Equal("package.native-code", problem.Code);
        Assert.Contains(what, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Assembly_ThatCallsNativeLibraries_IsRefused()
    {
        using var root = new PluginRoot("Fixture.Good");
        File.Copy(typeof(Microsoft.Win32.SafeHandles.SafeFileHandle).Assembly.Location, root["fixture.good/1.0.0/System.Private.CoreLib.dll"]);
        Assert.Contains(PackageArchive.Pack(root["fixture.good/1.0.0"], _ => Stream.Null).Problems, problem => problem.Code == "package.native-code");
    }

    private void Refuses(string file, string code)
    {
        var reading = _bed.Store.Install(file);
        Assert.Contains(reading.Problems, problem => problem.Code == code);
        Assert.All(reading.Problems, problem => Assert.NotEqual(problem.ToString(Language.En), problem.ToString(Language.Zh)));
        Assert.False(Directory.Exists(_bed.Place));
    }

    private static void Write(ZipArchive zip, string name, ReadOnlySpan<byte> content, int attributes = 0)
    {
        var entry = zip.CreateEntry(name);
        entry.ExternalAttributes = attributes;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static void Replace(ZipArchive zip, string name, Func<string, string> change)
    {
        var entry = zip.GetEntry(name)!;
        string text;
        using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
        Assert.NotEqual(text, change(text));
        entry.Delete();
        Write(zip, name, Encoding.UTF8.GetBytes(change(text)));
    }

    // With a list that fits, as somebody would who writes it by hand.
    private static void Repack(ZipArchive zip, Action<Dictionary<string, byte[]>> change)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.ToList())
        {
            using (var content = entry.Open())
            {
                using var bytes = new MemoryStream();
                content.CopyTo(bytes);
                files.Add(entry.FullName, bytes.ToArray());
            }

            entry.Delete();
        }

        change(files);
        foreach (var (name, bytes) in files) Write(zip, name, bytes);
    }
}
