namespace Telesales.Policies.Tests;

/// <summary>A plug-in root of one's own, filled with fixture plug-ins that may then be damaged.</summary>
internal sealed class PluginRoot : IDisposable
{
    private static readonly string Fixtures = System.IO.Path.Combine(AppContext.BaseDirectory, "plugin-fixtures");

    public PluginRoot(params string[] fixtures)
    {
        foreach (var fixture in fixtures) CopyFolder(System.IO.Path.Combine(Fixtures, fixture), Path);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("telesales-plugins-").FullName;

    /// <summary>A file of the root by its path with <c>/</c>.</summary>
    public string this[string path] => System.IO.Path.Combine([Path, .. path.Split('/')]);

    /// <summary>Writes a file, with its folders.</summary>
    public PluginRoot With(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this;
    }

    /// <summary>Changes a file's text; it must contain what is to be changed.</summary>
    public PluginRoot Changed(string path, string before, string after)
    {
        var text = File.ReadAllText(this[path]);
        Assert.Contains(before, text, StringComparison.Ordinal);
        return With(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>A branch's package of overlays.</summary>
    public PluginRoot Overlaid(params string[] overlays)
    {
        string[] names = [.. overlays.Select((_, index) => index == 0 ? "overlay.yaml" : FormattableString.Invariant($"overlay-{index + 1}.yaml"))];
        for (var i = 0; i < overlays.Length; i++) With($"branch.sun/1.0.0/{names[i]}", overlays[i]);
        return With("branch.sun/1.0.0/plugin.json", $$"""{ "id": "branch.sun", "version": "1.0.0", "contract": 1, "plans": [{{string.Join(", ", names.Select(name => $"\"{name}\""))}}] }""");
    }

    public PluginRoot Moved(string from, string to)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[to])!);
        Directory.Move(this[from], this[to]);
        return this;
    }

    public PluginRoot Without(string path)
    {
        File.Delete(this[path]);
        return this;
    }

    public IPolicyCatalogue Load(params PluginRoot[] more)
    {
        var options = new PolicyOptions();
        options.PluginRoots.Add(Path);
        foreach (var root in more) options.PluginRoots.Add(root.Path);
        return PolicyCatalogue.Load(options);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
