using static Telesales.SunriseBranch.Sunrise;

namespace Telesales.SunriseBranch;

/// <summary>晨光组: the team that reached its target.</summary>
internal static class DawnTeam
{
    public const string Name = "晨光组";

    public static void Tell(Branch branch)
    {
        WangLijuan(branch);
        MariaSantos(branch);
        ZhaoMin(branch);
        SunXiaomei(branch);
        HuangZhiming(branch);
        HeYutong(branch);
    }

    // Leads the team. A steady month: a little above the quota every week, a list of call-backs done in time, and a project whose
    // commission reaches its cap, so that its second receipt pays nothing more.
    private static void WangLijuan(Branch branch) => branch
        .Member("S01", "王丽娟", Name, "senior", "2021-03-15", basePay: 2400m, role: "supervisor")
        .Visit(October(14), "港湾物流", "vice_president")
        .Visit(October(27), "瑞丰食品", "president")
        .Callbacks("L-0901", October(19), days: 2, target: 60, completed: 60, due: October(20), completedOn: October(20))
        .Contacts(246, 407, 244, 405)
        .Did(October(19), "callbacks_done", 31).Did(October(20), "callbacks_done", 29)
        .Rated("assessment", 92).Rated("sales_amount", 101500m, 100000m)
        .Did(October(15), "sales_units", 5)
        .Calls(122, 26)
        .Opportunity(October(14), "OP-311")
        .Receipt(October(15), "P-Harbour", 50000m, before: 60000m)
        .Receipt(October(28), "P-Harbour", 20000m, before: 110000m)
        .Earlier("2026-08", 20.6m, 20m)
        .Earlier("2026-09", 22.3m, 22m);

    // The rulebook's worked example: a day of leave, one weak week at 89 % that the month can't make up for, a staff member among three
    // visitors, a commission that was near its cap. Net 2342.22.
    private static void MariaSantos(Branch branch) => branch
        .Member("S02", "Maria Santos", Name, "junior", "2025-02-10", basePay: 1400m)
        .Leave(October(20))
        .LeftEarly(October(30), minutes: 20, reported: true)
        .Visit(October(9), "明灯传媒", "department_head")
        .Visit(October(15), "Nova Dental", "staff")
        .Visit(October(28), "华兴建材", "department_head")
        .Contacts(120, 178, 160, 200)
        .Rated("assessment", 78).Rated("sales_amount", 48000m, 50000m)
        .Did(October(15), "sales_units", 3)
        .Calls(119, 25)
        .Opportunity(October(15), "OP-315")
        .Receipt(October(22), "P-Lantern", 60000m, before: 70000m)
        .Did(October(12), "rest_time_calls", 2)
        .Earlier("2026-08", 20.4m, 20m)
        .Earlier("2026-09", 22.1m, 22m);

    // A third month above 120 %, marked outstanding: promotion. She often reaches her quota before the day, once even the week, is over.
    private static void ZhaoMin(Branch branch) => branch
        .Member("S03", "赵敏", Name, "junior", "2024-11-04", basePay: 1400m)
        .Overtime(October(18), minutes: 180)
        .Overtime(October(27), minutes: 90)
        .Visit(October(8), "桂花酒店", "department_head")
        .Visit(October(16), "天成科技", "president")
        .Visit(October(22), "宏远纺织", "department_head")
        .Contacts(150, 240, 262, 242)
        .Rated("assessment", 96).Rated("sales_amount", 88000m, 60000m)
        .Did(October(15), "sales_units", 8)
        .Calls(126, 28)
        .Opportunity(October(16), "OP-318")
        .Opportunity(October(22), "OP-322")
        .Opportunity(October(29), "OP-330", hasBudget: false)
        .Receipt(October(21), "P-Osmanthus", 18500.50m)
        .Mark("outstanding")
        .Earlier("2026-08", 25.2m, 20m)
        .Earlier("2026-09", 27m, 22m);

    // Second month of probation. Her second week falls to 86 %, the month still reaches 100 %: four fifths of the deduction come back,
    // and she is confirmed.
    private static void SunXiaomei(Branch branch) => branch
        .Member("S04", "孙晓梅", Name, "junior", "2026-09-01", basePay: 1400m, status: "probation", contractStart: "2026-09-01")
        .Late(October(13), minutes: 12, excused: true)
        .Visit(October(23), "枫叶教育", "department_head")
        .Contacts(130, 172, 214, 210)
        .Rated("assessment", 81).Rated("sales_amount", 50000m, 50000m)
        .Did(October(15), "sales_units", 4)
        .Calls(118, 25)
        .Receipt(October(29), "P-Maple", 9000m)
        .Earlier("2026-09", 22.4m, 22m);

    // Second month of probation as well, and always a little short: 97 % does not suffice. Half a day of approved leave takes half a day
    // off his quota; the half day he just stayed away does not.
    private static void HuangZhiming(Branch branch) => branch
        .Member("S05", "黄志明", Name, "junior", "2026-09-07", basePay: 1400m, status: "probation", contractStart: "2026-09-07")
        .Leave(October(16), halfDay: true)
        .Leave(October(26), approved: false, halfDay: true)
        .LeftEarly(October(22), minutes: 35)
        .Late(October(29), minutes: 20)
        .Contacts(117, 175, 196, 191)
        .Rated("assessment", 59.5m).Rated("sales_amount", 31000m, 40000m)
        .Did(October(15), "sales_units", 2)
        .Calls(118, 25)
        .Did(October(21), "incomplete_records", 2)
        .Did(October(14), "ring_overruns", 3).Did(October(27), "ring_overruns", 1)
        .Earlier("2026-09", 18.3m, 18m);

    // In hospital: rostered off for the whole month, so there is nothing to measure, and her probation can't be decided.
    private static void HeYutong(Branch branch)
    {
        var member = branch.Member("S06", "何雨桐", Name, "junior", "2026-09-10", basePay: 1400m, status: "probation", contractStart: "2026-09-10");
        for (var day = 1; day <= 31; day++)
            if (branch.IsWorkingDay(October(day))) member.Roster(October(day), works: false);
        member.Earlier("2026-09", 15.2m, 15m);
    }
}
