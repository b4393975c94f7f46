namespace Telesales.Policies.Discipline.FalseRecords.V1_0;

/// <summary>The figure of R13 §4.</summary>
public sealed record FalseRecordsParameters
{
    /// <summary>For each record found to be made up.</summary>
    [Meaning("每次虚报罚款（元）", "Fine for each false record"), Bounds("0", "100000")]
    public required Money Fine { get; init; }
}

/// <summary>A fine for each record that was found to be made up, on whatever day of the employment (R13 §4).</summary>
[Policy("discipline.false-records", "1.0.0", PolicyKind.Discipline)]
public sealed class FalseRecords(FalseRecordsParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly ActivityRead _records = declare.Reads(Metric.FalseRecords);
    private readonly PayLine _fine = declare.CountedLine("false-records", "false-records", "date");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var records = who.Of(_records);
        for (var day = who.MonthStart; day <= who.MonthEnd; day++)
        {
            var count = records[day].ToCount();
            if (count > Count.Zero) findings.Pay(_fine, count, -p.Fine, who.Days[day].Date);
        }
    }
}
