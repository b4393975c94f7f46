namespace Telesales.PluginFixtures.WrongParameters;

/// <summary>A class is no record: it can't be compared.</summary>
public sealed class ClassParameters
{
    public Count Size { get; init; }
}

/// <summary>Nobody can write a Version in a plan.</summary>
public sealed record TypeParameters
{
    public Version Release { get; init; } = new(1, 0);
}

/// <summary>A percentage without its sign is no bound.</summary>
public sealed record BoundsParameters
{
    [Bounds("0", "100%")]
    public Percent Share { get; init; }
}

[Policy("wrong-parameters.class", "1.0.0", PolicyKind.Bonus)]
public sealed class OfClass(ClassParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly Notice _notice = declare.Notice("size" + p.Size);

    public void Evaluate(in PersonMonth who, Findings findings) => findings.Notify(_notice);
}

[Policy("wrong-parameters.type", "1.0.0", PolicyKind.Bonus)]
public sealed class OfType(TypeParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly Notice _notice = declare.Notice("release" + p.Release.Major);

    public void Evaluate(in PersonMonth who, Findings findings) => findings.Notify(_notice);
}

[Policy("wrong-parameters.bounds", "1.0.0", PolicyKind.Bonus)]
public sealed class OfBounds(BoundsParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly Notice _notice = declare.Notice("share" + p.Share);

    public void Evaluate(in PersonMonth who, Findings findings) => findings.Notify(_notice);
}
