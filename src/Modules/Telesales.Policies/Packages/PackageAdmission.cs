using System.Reflection;
using McMaster.NETCore.Plugins;
using Telesales.Policies.Messages;
using Telesales.Policies.Problems;
using Telesales.Policies.Regulations;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Packages;

/// <summary>
/// Admits one package folder or says why not. Everything that can be found out from the files is found out before any of its code is
/// loaded; a package is admitted whole or not at all.
/// </summary>
internal sealed class PackageAdmission
{
    private readonly PackageFiles _files;
    private readonly string _path;
    private readonly ProblemList _problems = new(Manifest.FileName);
    private readonly List<PolicyProblem> _details = [];

    private PackageAdmission(PackageFiles files, string path) => (_files, _path) = (files, path);

    /// <summary>Reads, checks and loads a package; the package is null when it was refused.</summary>
    /// <param name="folder">The folder <c>…/&lt;id&gt;/&lt;version&gt;</c>.</param>
    /// <param name="path">The same, relative to the plug-in root, with <c>/</c>.</param>
    public static (PackageInfo Info, LoadedPackage? Package) Admit(string folder, string path)
    {
        try
        {
            return Admit(PackageFiles.Read(folder), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var problem = new PolicyProblem(PackageTexts.Unreadable, "", 0, 0, "", path, failure.Message);
            return (new(path.Split('/')[0], path.Split('/')[^1], "", path, PackageState.Refused, [problem]), null);
        }
    }

    /// <summary>The same of files that were read already and lie in their folder.</summary>
    public static (PackageInfo Info, LoadedPackage? Package) Admit(PackageFiles files, string path) => new PackageAdmission(files, path).Admit();

    private (PackageInfo, LoadedPackage?) Admit()
    {
        var manifest = ReadManifest();
        if (manifest is null) return (Refused(_path.Split('/')[0], _path.Split('/')[^1]), null);
        CheckPlace(manifest);
        CheckNames(manifest);
        CheckContract(manifest);
        CheckNativeCode();
        IReadOnlyList<LoadedPolicy> policies = manifest.Entry is null || HasProblems ? [] : Load(manifest.Entry, manifest.Policies);
        var messages = ReadMessages(manifest);
        CheckWords(policies, messages);
        CheckLanguages(messages);
        var info = new PackageInfo(manifest.Id, manifest.Version, _files.Sha256, _path, PackageState.Admitted, []);
        var regulations = ReadRegulations(manifest, info);
        var plans = Texts(manifest.Plans);
        return HasProblems
            ? (Refused(manifest.Id, manifest.Version), null)
            : (info, new(info, manifest, policies, regulations, plans, messages));
    }

    private bool HasProblems => _problems.Any || _details.Count > 0;

    private PackageInfo Refused(string id, string version) =>
        new(id, version, _files.Sha256, _path, PackageState.Refused, [.. _problems.Sorted(), .. _details]);

    private Manifest? ReadManifest()
    {
        if (!_files.Contains(Manifest.FileName))
        {
            _problems.Add(PackageTexts.ManifestMissing, _path);
            return null;
        }

        var inside = new ProblemList(Manifest.FileName);
        var text = _files.Text(Manifest.FileName);
        if (text is null) inside.Add(FileTexts.NotUtf8);
        var manifest = text is null ? null : Manifest.Read(text, inside);
        if (manifest is null) Report(PackageTexts.ManifestInvalid, inside);
        return manifest;
    }

    private void CheckPlace(Manifest manifest)
    {
        var place = $"{manifest.Id}/{manifest.Version}";
        if (_path != place) _problems.Add(PackageTexts.FolderMismatch, _path, $"{manifest.Id}@{manifest.Version}", place);
        if (manifest.Contract != AssemblyFacts.HostMajor) _problems.Add(PackageTexts.ContractDiffers, ProblemList.Number(manifest.Contract), ProblemList.Number(AssemblyFacts.HostMajor));
        foreach (var file in new[] { manifest.Entry }.OfType<string>().Concat(manifest.Plans).Concat(manifest.Regulations).Concat(manifest.Messages))
            if (!_files.Contains(file)) _problems.Add(PackageTexts.FileMissing, file);
    }

    private void CheckNames(Manifest manifest)
    {
        foreach (var name in manifest.Metrics.Select(metric => metric.Name).Concat(manifest.Lines.Select(line => line.Code)))
            if (!name.StartsWith(manifest.Id + ".", StringComparison.Ordinal)) _problems.Add(PackageTexts.NameNotPrefixed, name, manifest.Id);
    }

    private void CheckContract(Manifest manifest)
    {
        foreach (var path in _files.Paths.Where(path => path == manifest.Entry || path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
        {
            var facts = AssemblyFacts.Read(_files.Bytes(path));
            if (facts?.Name == AssemblyFacts.ContractAssembly) _problems.Add(PackageTexts.ContractCopied, path);
            if (path != manifest.Entry) continue;
            if (facts is null) _problems.Add(PackageTexts.EntryInvalid, path);
            foreach (var major in facts?.ContractMajors.Where(major => major != AssemblyFacts.HostMajor) ?? [])
                _problems.Add(PackageTexts.ContractDiffers, ProblemList.Number(major), ProblemList.Number(AssemblyFacts.HostMajor));
        }
    }

    private void CheckNativeCode()
    {
        foreach (var path in _files.Paths)
            if (NativeCode.In(path, _files.Bytes(path)) is var (en, zh)) _problems.Add(PackageTexts.NativeCode, path, en, zh);
    }

    private MessageTable ReadMessages(Manifest manifest)
    {
        var table = new MessageTable();
        foreach (var (file, text) in Texts(manifest.Messages))
        {
            var inside = new ProblemList(file);
            table.Add(text, Manifest.MessageLanguage(file)!.Value, inside);
            Report(PackageTexts.FileInvalid, inside, file);
        }

        return table;
    }

    // What stands in one language must stand in the other, also where no policy says it (yet).
    private void CheckLanguages(MessageTable table)
    {
        foreach (var (has, lacks, name) in new[] { (Language.Zh, Language.En, "en"), (Language.En, Language.Zh, "zh") })
        {
            foreach (var key in table.Keys(has).Except(table.Keys(lacks), StringComparer.Ordinal))
            {
                var problem = new PolicyProblem(PackageTexts.MessageOneLanguage, $"messages.{name}.yaml", 0, 0, "", key, name);
                if (!_details.Exists(known => known.Code == problem.Code && known.Remedy(Language.En) == problem.Remedy(Language.En))) _details.Add(problem);
            }
        }
    }

    private List<RegulationInfo> ReadRegulations(Manifest manifest, PackageInfo package)
    {
        var regulations = new List<RegulationInfo>();
        string[] metrics = [.. Metric.Standard.Select(metric => metric.Name), .. manifest.Metrics.Select(metric => metric.Name)];
        foreach (var (file, text) in Texts(manifest.Regulations))
        {
            var inside = new ProblemList(file);
            if (RegulationReader.Read(text, package, metrics, inside) is { } regulation) regulations.Add(regulation);
            Report(PackageTexts.FileInvalid, inside, file);
        }

        return regulations;
    }

    private List<(string File, string Text)> Texts(IReadOnlyList<string> names)
    {
        var texts = new List<(string, string)>();
        foreach (var name in names.Where(_files.Contains))
        {
            if (_files.Text(name) is { } text)
            {
                texts.Add((name, text));
                continue;
            }

            var inside = new ProblemList(name);
            inside.Add(FileTexts.NotUtf8);
            Report(PackageTexts.FileInvalid, inside, name);
        }

        return texts;
    }

    // Non-collectible: a collectible context runs without profile-guided optimisation. In memory: the files may be replaced while we run.
    private IReadOnlyList<LoadedPolicy> Load(string entry, IReadOnlyList<string> listed)
    {
        try
        {
            var loader = PluginLoader.CreateFromAssemblyFile(
                Path.Combine(_files.Folder, entry.Replace('/', Path.DirectorySeparatorChar)),
                isUnloadable: false,
                sharedTypes: [typeof(IPolicy)],
                configure: config => config.LoadInMemory = true);
            return new PolicyFinder(loader.LoadDefaultAssembly(), entry, _problems).Find(listed);
        }
        catch (ReflectionTypeLoadException failure)
        {
            _problems.Add(PackageTexts.LoadFailed, failure.LoaderExceptions.FirstOrDefault()?.Message ?? failure.Message);
        }
        catch (Exception failure) // whatever a plug-in does while it is loaded: the others still load
        {
            _problems.Add(PackageTexts.LoadFailed, failure.Message);
        }

        return [];
    }

    // What a policy can say is known once it was made: here with made-up figures as far as they will do, and again with a plan's.
    private void CheckWords(IReadOnlyList<LoadedPolicy> policies, MessageTable words)
    {
        foreach (var policy in policies)
        {
            var declarations = new PlanDeclarations();
            try
            {
                policy.Create(policy.SampleParameters(), new(declarations, policy.Name, static _ => "sample"));
            }
            catch (Exception)
            {
                // It does not take made-up figures. What it declared so far is checked; the rest when a plan is resolved.
            }

            OutcomeWords.Check(declarations, policy.Name, [words], _details);
        }
    }

    private void Report(ProblemText head, ProblemList inside, string? file = null)
    {
        if (!inside.Any) return;
        var count = ProblemList.Number(inside.Sorted().Count);
        _problems.Add(head, file is null ? [count] : [file, count]);
        _details.AddRange(inside.Sorted());
    }
}
