namespace Telesales.PluginFixtures.Good;

/// <summary>Reads a measure that an earlier policy must give.</summary>
[Policy("good.reader", "1.0.0", PolicyKind.Protection)]
public sealed class Reader(PolicyDeclaration declare) : IPolicy
{
    private readonly MeasureRead _total = declare.ReadsMeasure("good.total");
    private readonly Notice _notice = declare.Notice("good.noted");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        if (who.Of(_total).Exists) findings.Notify(_notice);
    }
}

/// <summary>Pays a line that good.bonus pays too.</summary>
[Policy("good.twin", "1.0.0", PolicyKind.Discipline)]
public sealed class Twin(PolicyDeclaration declare) : IPolicy
{
    private readonly PayLine _bonus = declare.CountedLine("score-bonus", "good.extra-paid", "done");

    public void Evaluate(in PersonMonth who, Findings findings) => findings.Pay(_bonus, 1, Money.Yuan(1), Count.Zero);
}

/// <summary>Reads a metric and pays a line that nobody declared.</summary>
[Policy("good.stray", "1.0.0", PolicyKind.Discipline)]
public sealed class Stray(PolicyDeclaration declare) : IPolicy
{
    private readonly ActivityRead _smiles = declare.Reads(new Metric("fixture.good.smiles"));
    private readonly PayLine _smile = declare.CountedLine("fixture.good.smile", "good.extra-paid", "done");

    public void Evaluate(in PersonMonth who, Findings findings) => findings.Pay(_smile, who.Of(_smiles).Sum(0, 0).ToCount(), Money.Yuan(1), Count.Zero);
}

/// <summary>A figure that Thrower does not like.</summary>
public sealed record ThrowerParameters(Count Size);

/// <summary>Throws in its constructor.</summary>
[Policy("good.thrower", "1.0.0", PolicyKind.Discipline)]
public sealed class Thrower : IPolicy
{
    private readonly Notice _notice;

    public Thrower(ThrowerParameters p, PolicyDeclaration declare)
    {
        _notice = declare.Notice("good.noted");
        if (p.Size == 13) throw new InvalidOperationException("13 brings no luck.");
    }

    public void Evaluate(in PersonMonth who, Findings findings) => findings.Notify(_notice);
}
