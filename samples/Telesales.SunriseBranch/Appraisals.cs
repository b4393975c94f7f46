using static Telesales.SunriseBranch.Sunrise;

namespace Telesales.SunriseBranch;

/// <summary>
/// How the people of both teams were rated, and what their daily work came to: the facts of the score and assessment plans (R01, R10–R12, R14,
/// R16, R17, R19, R20). Sales amounts are told with each person.
/// </summary>
internal static class Appraisals
{
    // What a whole month is expected to bring; the ratings are told in hundredths of it.
    private static readonly (string Indicator, decimal Target)[] Expected =
    [
        ("sales_units", 20m), ("satisfaction", 95m), ("signing_rate", 12m), ("follow_ups", 120m), ("teamwork", 100m), ("call_efficiency", 100m),
        ("connect_rate", 40m), ("attitude", 100m), ("call_count", 2400m), ("call_quality", 90m), ("close_rate", 8m), ("work_quality", 100m),
        ("work_volume", 600m), ("business", 100m), ("service_quality", 95m), ("sales_skill", 100m), ("record_keeping", 100m),
    ];

    public static void Tell(Branch branch)
    {
        Ratings(branch);
        WorkLogs(branch);
        DailyWork(branch);
        Conduct(branch);
    }

    // R10 rewards proposals that were taken up; R20 takes points for conduct in the office, more for disobedience that was serious.
    private static void Conduct(Branch branch)
    {
        branch["S01"].Incident(October(15), "adopted-proposal", count: 2);
        branch["S02"].Incident(October(14), "noise");
        branch["S04"].Incident(October(19), "no-badge");
        branch["S05"].Incident(October(24), "shift-swap");
        branch["S08"].Incident(October(28), "adopted-proposal");
        branch["S10"].Incident(October(27), "disobedience", points: 3m);
        branch["S11"].Incident(October(20), "phone-off", count: 2);
        branch["S12"].Incident(October(22), "disobedience");
    }

    // S03 lost no customer, S08 is a little and S09 far below 60, for S09 it is the second month; S10 has no rating of September; S02 has one
    // indicator less, S12 two, and S06, who was in hospital, was rated by the days before.
    private static void Ratings(Branch branch)
    {
        Rate(branch["S01"], 96m, churn: 5m, before: 94m);
        Rate(branch["S02"], 81m, churn: 6m, before: 83m, "follow_ups");
        Rate(branch["S03"], 112m, churn: 0m, before: 108m);
        Rate(branch["S04"], 88.5m, churn: 6m, before: 84m);
        Rate(branch["S05"], 66m, churn: 8m, before: 70m);
        Rate(branch["S06"], 90m, churn: null, before: 90m);
        Rate(branch["S07"], 86m, churn: 5m, before: 91m);
        Rate(branch["S08"], 57m, churn: 9m, before: 62m);
        Rate(branch["S09"], 48m, churn: 11m, before: 50m);
        Rate(branch["S10"], 55m, churn: 10m, before: null);
        Rate(branch["S11"], 72m, churn: 7m, before: null);
        Rate(branch["S12"], 84m, churn: 6m, before: 80m, "business", "signing_rate");
    }

    private static void Rate(Member member, decimal level, decimal? churn, decimal? before, params string[] missing)
    {
        for (var i = 0; i < Expected.Length; i++)
        {
            var (indicator, target) = Expected[i];
            var around = (i % 3) - 1; // a point above or below the level, alike for everyone
            if (!missing.Contains(indicator)) member.Rated(indicator, decimal.Round(target * (level + around) / 100m, 1), target);
            if (before is { } earlier) member.RatedIn("2026-09", indicator, decimal.Round(target * (earlier + around) / 100m, 1), target);
        }

        if (churn is not null) member.Rated("churn_rate", churn, 5m);
    }

    // Due by the Tuesday after each week; the last possible day for all of them is 6 November, a Friday. S04 is late three times, once for a good
    // reason; S05 three times for none; S08's last log comes too late to count, and one of S10's never comes.
    private static void WorkLogs(Branch branch)
    {
        foreach (var id in new[] { "S01", "S02", "S09", "S12" })
            branch[id].Log(5, October(12)).Log(12, October(19)).Log(19, October(26)).Log(26, November(2));
        branch["S03"].Log(5, October(14)).Log(12, October(20)).Log(19, October(28)).Log(26, November(3));
        branch["S04"].Log(5, October(14)).Log(12, October(22), excused: true).Log(19, October(28)).Log(26, November(2));
        branch["S05"].Log(5, October(14)).Log(12, October(23)).Log(19, October(26)).Log(26, November(6));
        branch["S07"].Log(5, October(12)).Log(12, October(19)).Log(19, October(23));
        branch["S08"].Log(5, October(12)).Log(12, October(19)).Log(19, October(26)).Log(26, November(7));
        branch["S10"].Log(5, October(12)).Log(12, October(19)).Log(26, November(2));
        branch["S11"].Log(12, October(19)).Log(19, October(27)).Log(26, November(3));
    }

    // R19 asks for 2000 calls, 10 customers met and 500 names in a whole month, and for about 90 calls a day.
    private static void DailyWork(Branch branch)
    {
        Work(branch["S01"], dialed: 112, met: 10, names: 512, profiles: 21).Meeting(October(14), "港湾物流", purchase: true);
        Work(branch["S02"], dialed: 105, met: 8, names: 430, profiles: 17);
        Work(branch["S03"], dialed: 121, met: 13, names: 640, profiles: 26)
            .Meeting(October(16), "天成科技", purchase: true, returned: true).Meeting(October(27), "宏远纺织", negotiating: true);
        Work(branch["S04"], dialed: 108, met: 9, names: 470, profiles: 20);
        Work(branch["S05"], dialed: 97, met: 6, names: 380, profiles: 14);
        Work(branch["S07"], dialed: 118, met: 8, names: 400, profiles: 16);
        Work(branch["S08"], dialed: 95, met: 5, names: 300, profiles: 12).Meeting(October(21), "东方印务", negotiating: true, contract: true);
        Work(branch["S09"], dialed: 85, met: 3, names: 210, profiles: 0);
        Work(branch["S10"], dialed: 91, met: 4, names: 260, profiles: 9);
        Work(branch["S11"], dialed: 99, met: 7, names: 390, profiles: 15);
        Work(branch["S12"], dialed: 90, met: 9, names: 500, profiles: 0, expected: null);
    }

    private static Member Work(Member member, int dialed, int met, int names, int profiles, decimal? expected = 20m)
    {
        if (expected is not null) member.Rated("customer_profiles", null, expected);
        return member.DidDaily("dialed_calls", dialed).DidInAll("customers_met", met).DidInAll("names_collected", names).DidInAll("customer_profiles", profiles);
    }

    private static DateOnly November(int day) => new(2026, 11, day);
}
