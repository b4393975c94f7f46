using CsCheck;
using Telesales.Payroll;
using Telesales.Testing;
using static Telesales.Conformance.Tests.Relations.BrokenPayroll;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>The machine's time zone changes no payslip. It is the process's, so the cases run in one zone, then in the other, and nothing beside them.</summary>
[Collection(nameof(Machine))]
public sealed class TimeZoneTests
{
    [Fact]
    public void Payslips_FarEastAndFarWest_AreTheSame() => Assert.Equal([], Differences(Relation.Cases, Product.Payroll));

    [Fact]
    public void Payslips_OfAnEngineThatLooksAtTheZone_Differ() => Assert.NotEmpty(Differences(20, Zoned));

    private static List<string> Differences(int cases, IPayroll payroll)
    {
        var relation = new Relation("", _ => true, Zoned);
        var differing = new List<string>();
        Relation.Branches(Product.Plans.Count).Array[cases].Sample(
            drawn =>
            {
                var (east, west) = (In("Pacific/Kiritimati", All), In("America/Los_Angeles", All));
                for (var i = 0; i < drawn.Length; i++)
                    if (east[i] != west[i]) differing.Add($"{relation.Draw(drawn[i], payroll)}, {drawn[i]}");

                string[] All() => [.. drawn.Select(one => relation.Draw(one, payroll)).Select(c => c.Json(c.Calculate(c.Branch)))];
            },
            iter: 1,
            threads: 1);
        return differing;
    }

    private static string[] In(string zone, Func<string[]> calculate)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Set(zone);
            return calculate();
        }
        finally
        {
            Set(before);
        }
    }

    private static void Set(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
