using System.Reflection;
using Telesales.Policies.Parameters;
using Telesales.Policies.Problems;

namespace Telesales.Policies.Packages;

/// <summary>Finds the policy classes of a loaded assembly and holds each against what the host needs of it.</summary>
internal sealed class PolicyFinder(Assembly assembly, string entry, ProblemList problems)
{
    private readonly Dictionary<string, LoadedPolicy> _found = new(StringComparer.Ordinal);

    public IReadOnlyList<LoadedPolicy> Find(IReadOnlyList<string> listed)
    {
        var any = false;
        foreach (var type in assembly.GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            if (type.GetCustomAttribute<PolicyAttribute>(inherit: false) is not { } attribute) continue;
            any = true;
            if (Check(type, attribute) is { } policy && !_found.TryAdd(policy.Name, policy))
                problems.Add(PackageTexts.PolicyTwice, policy.Name, _found[policy.Name].ClassName, policy.ClassName);
        }

        if (!any) problems.Add(PackageTexts.NoPolicies, entry);
        else if (!problems.Any) Compare(listed);
        return [.. _found.Values];
    }

    private void Compare(IReadOnlyList<string> listed)
    {
        foreach (var name in _found.Keys.Except(listed, StringComparer.Ordinal)) problems.Add(PackageTexts.PolicyUnlisted, name);
        foreach (var name in listed.Except(_found.Keys, StringComparer.Ordinal)) problems.Add(PackageTexts.PolicyLacking, name);
    }

    private LoadedPolicy? Check(Type type, PolicyAttribute attribute)
    {
        var name = $"{attribute.Id}@{attribute.Version}";
        if (WrongWith(type, attribute) is { } wrong)
        {
            problems.Add(PackageTexts.PolicyAttribute, type.FullName!, wrong);
            return null;
        }

        if (Constructor(type) is not { } constructor)
        {
            problems.Add(PackageTexts.PolicyConstructor, name, type.FullName!);
            return null;
        }

        var parameters = Array.Find(constructor.GetParameters(), p => p.ParameterType != typeof(PolicyDeclaration));
        try
        {
            return new(attribute, constructor, parameters is null ? null : RecordReflection.Of(parameters.ParameterType));
        }
        catch (ParameterTypeException unwritable)
        {
            problems.Add(PackageTexts.PolicyParameters, name, unwritable.Message);
            return null;
        }
    }

    private static string? WrongWith(Type type, PolicyAttribute attribute) =>
        !typeof(IPolicy).IsAssignableFrom(type) ? "it does not implement IPolicy"
        : !type.IsVisible || type.IsAbstract || type.IsGenericTypeDefinition ? "it is not a public, concrete class"
        : attribute.Id is null || !Manifest.IdPattern().IsMatch(attribute.Id) ? $"its id '{attribute.Id}' is not of the form quota.weekly-workload"
        : attribute.Version is null || SemVer.TryParse(attribute.Version) is null ? $"its version '{attribute.Version}' is not of the form 1.0.0"
        : attribute.Kind == PolicyKind.Settlement != typeof(ISettlementPolicy).IsAssignableFrom(type) ? "its kind is Settlement exactly when it implements ISettlementPolicy, and here it is not"
        : attribute.Kind == PolicyKind.Unspecified || !Enum.IsDefined(attribute.Kind) ? "it has no kind"
        : null;

    // One public constructor that takes a declaration and at most one thing more.
    private static ConstructorInfo? Constructor(Type type)
    {
        if (type.GetConstructors() is not [var only]) return null;
        var parameters = only.GetParameters();
        return parameters.Count(p => p.ParameterType == typeof(PolicyDeclaration)) == 1 && parameters.Length <= 2 ? only : null;
    }
}
