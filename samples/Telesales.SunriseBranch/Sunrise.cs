namespace Telesales.SunriseBranch;

/// <summary>
/// The Sunrise branch in October 2026: twelve invented people in two teams. Most of them have an ordinary month; together they touch every
/// rule of R21. The same program always writes the same bytes.
/// </summary>
public static class Sunrise
{
    /// <summary>The fact files by name, as text.</summary>
    public static IReadOnlyDictionary<string, string> Files()
    {
        var branch = new Branch();
        NationalHoliday(branch);
        DawnTeam.Tell(branch);
        VoyageTeam.Tell(branch);
        Appraisals.Tell(branch);
        TeamTargets(branch);
        Partners(branch);
        return branch.Files();
    }

    /// <summary>Writes the fact files into a folder.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in Files()) File.WriteAllText(Path.Combine(folder, name), text);
    }

    // The first week of October is off; Saturday the 10th makes up for a day of it. 18 working days are left.
    private static void NationalHoliday(Branch branch)
    {
        foreach (var day in new[] { 1, 2, 5, 6, 7 }) branch.Calendar(October(day), working: false, "国庆节 National Day");
        branch.Calendar(October(10), working: true, "调休上班 make-up day");
    }

    // R09: one partner is left with something after two slips, one has paid its people more than is settled, one loses all by a severe
    // violation, and the branch's own hall is not settled with.
    private static void Partners(Branch branch)
    {
        branch.Partner("蓝鲸通信", "2026-10", "cooperative", units: 120m, paid: 5000m);
        branch.Partner("星河商务", "2026-10", "cooperative", units: 80.5m, paid: 3000m);
        branch.Partner("云帆科技", "2026-10", "cooperative", units: 50m, paid: null);
        branch.Partner("朝阳自营厅", "2026-10", "self-operated", units: 64m, paid: null);
        branch.PartnerViolation("蓝鲸通信", "2026-10", "minor");
        branch.PartnerViolation("蓝鲸通信", "2026-10", "ordinary");
        branch.PartnerViolation("星河商务", "2026-10", "serious");
        branch.PartnerViolation("云帆科技", "2026-10", "severe");
        branch.PartnerViolation("云帆科技", "2026-10", "minor", count: 2);
    }

    // R15: the Dawn team reached its sales target; the Voyage team reached its signings to the unit, missed its sales, and one target was never set.
    private static void TeamTargets(Branch branch)
    {
        branch.TeamTarget(DawnTeam.Name, "2026-10", "sales_amount", target: 300000m, actual: 318500m, pool: 2000m);
        branch.TeamTarget(VoyageTeam.Name, "2026-10", "sales_amount", target: 250000m, actual: 212000m, pool: 1500m);
        branch.TeamTarget(VoyageTeam.Name, "2026-10", "signed", target: 12m, actual: 12m, pool: 500m);
        branch.TeamTarget(VoyageTeam.Name, "2026-10", "sales_units", target: null, actual: 41m, pool: 800m);
        branch.TeamTarget(DawnTeam.Name, "2026-Q4", "sales_amount", target: 900000m, actual: 318500m, pool: 6000m);
    }

    internal static DateOnly October(int day) => new(2026, 10, day);
}
