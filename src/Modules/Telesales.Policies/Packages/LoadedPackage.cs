using System.Reflection;
using Telesales.Policies.Messages;
using Telesales.Policies.Parameters;
using Telesales.Policies.Plans;

namespace Telesales.Policies.Packages;

/// <summary>An admitted package.</summary>
internal sealed record LoadedPackage(
    PackageInfo Info,
    Manifest Manifest,
    IReadOnlyList<LoadedPolicy> Policies,
    IReadOnlyList<RegulationInfo> Regulations,
    IReadOnlyList<(string File, string Text)> PlanTexts,
    MessageTable Messages)
{
    /// <summary>The plug-in root it lies in, from 0 in order of trust.</summary>
    public int Root { get; init; }
}

/// <summary>A policy class that was found and can be made.</summary>
internal sealed class LoadedPolicy
{
    private readonly ConstructorInfo _constructor;
    private readonly object? _defaults;

    public LoadedPolicy(PolicyAttribute attribute, ConstructorInfo constructor, RecordType? parameters)
    {
        (Attribute, _constructor, Parameters) = (attribute, constructor, parameters);
        _defaults = parameters is null ? null : Try(parameters.Sample);
    }

    public PolicyAttribute Attribute { get; }

    public string Name => $"{Attribute.Id}@{Attribute.Version}";

    /// <summary>Null when the policy has no figures.</summary>
    public RecordType? Parameters { get; }

    /// <summary>The class's name, for errors.</summary>
    public string ClassName => _constructor.DeclaringType!.FullName!;

    /// <summary>The parameters for the catalogue.</summary>
    public IReadOnlyList<ParameterInfo> ParameterInfos() =>
        Parameters is null ? [] : [.. Parameters.Properties.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => p.Info(_defaults))];

    /// <summary>The policy in a package, for the catalogue.</summary>
    public PolicyInfo Info(PackageInfo package) =>
        new(Attribute.Id, Attribute.Version, Attribute.Kind, package, Attribute.ClosedMonthOnly, PlanSchema.OfParameters(this).ToJsonString(PlanSchema.Readable), ParameterInfos());

    /// <summary>Makes the policy; throws what its constructor throws.</summary>
    public IPolicy Create(object? parameters, PolicyDeclaration declaration)
    {
        object?[] arguments = [.. _constructor.GetParameters().Select(p => p.ParameterType == typeof(PolicyDeclaration) ? declaration : parameters)];
        try
        {
            return (IPolicy)_constructor.Invoke(arguments);
        }
        catch (TargetInvocationException failure) when (failure.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure.InnerException);
            throw; // not reached
        }
    }

    /// <summary>Figures to try the policy out with; null when none can be made up.</summary>
    public object? SampleParameters() => _defaults;

    private static object? Try(Func<object> make)
    {
        try
        {
            return make();
        }
        catch (TargetInvocationException)
        {
            return null; // a record whose constructor refuses made-up figures
        }
    }
}
