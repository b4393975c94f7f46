using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Testing;

/// <summary>Which facts some policies declared to read.</summary>
internal sealed class DeclaredFacts
{
    /// <summary>How far back a fact may lie that nobody declared, in months: a year, as the longest window of the rulebook.</summary>
    public const int FurthestBack = 12;

    private readonly List<DeclaredRead> _reads;

    private DeclaredFacts(IEnumerable<DeclaredRead> reads) => _reads = [.. reads];

    /// <summary>Those of the policies of a part of a plan.</summary>
    public static DeclaredFacts Of(ConformanceSubject.Built built)
    {
        var names = built.Policies.Select(policy => policy.Name).ToHashSet(StringComparer.Ordinal);
        return new(built.Declarations.Reads.Where(read => names.Contains(read.Policy)));
    }

    /// <summary>Whether a read is of what an earlier policy said, and not of a fact.</summary>
    public static bool IsOfFinding(DeclaredRead read) => !Enum.TryParse<FactTable>(read.What, out _);

    /// <summary>Declares every fact there is, as far back as it may lie.</summary>
    public static void DeclareAll(PolicyDeclaration declare)
    {
        foreach (var metric in Metric.Standard)
        {
            declare.Reads(metric);
            declare.ReadsActivityByMonth(metric, 1);
        }

        declare.ReadsAttendance(AttendanceScope.MonthAndFirstWeek);
        declare.ReadsAssignments();
        declare.ReadsDeals(FurthestBack);
        declare.ReadsIncidents(FurthestBack);
        declare.ReadsWorkLogs();
        declare.ReadsRatings(FurthestBack);
        declare.ReadsMarks(FurthestBack);
        declare.ReadsHistory(FurthestBack);
        declare.ReadsTeamTargets();
    }

    /// <summary>Whether anything of a table is declared.</summary>
    public bool Has(FactTable table) => MonthsBack(table) is not null;

    /// <summary>Whether a metric is declared, by day or by month.</summary>
    public bool Has(string metric) => _reads.Exists(read => read.What == nameof(FactTable.Activity) && read.Name == metric);

    /// <summary>How many earlier months of a table are declared; null when nothing of it is.</summary>
    public int? MonthsBack(FactTable table)
    {
        var reads = _reads.FindAll(read => read.What == table.ToString());
        return reads.Count == 0 ? null : reads.Max(read => read.MonthsBack);
    }

    /// <summary>The earlier months, counted back from the pay month, in which rows of a table would be undeclared; null when there are none.</summary>
    public (int Nearest, int Furthest)? Undeclared(FactTable table) => (table, MonthsBack(table)) switch
    {
        (FactTable.Assignments or FactTable.WorkLogs or FactTable.Teams, null) => (0, 0),
        (FactTable.Assignments or FactTable.WorkLogs or FactTable.Teams, _) => null, // what is declared is all of it
        (_, null) => (0, FurthestBack),
        (_, { } back) when back < FurthestBack => (back + 1, FurthestBack),
        _ => null,
    };
}
