using Telesales.Facts.V1;
using Telesales.Payroll.V1;
using static System.FormattableString;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

/// <summary>Live questions (rulebook §0, progress): the examples there, worked by hand, and both sides of each answer.</summary>
public sealed class ProgressTests(ServerFixture server)
{
    private ProgressService.ProgressServiceClient Progress => new(server.Channel);

    [Fact]
    public async Task CheckEarlyLeave_WorkOfTheDayDone_MayLeaveThirtyMinutesEarly()
    {
        var answer = await Progress.CheckEarlyLeaveAsync(OfR21("2026-10-14", Contacts(40, 8, 9, 10, 12, 13, 14)));
        Assert.Equal((EarlyLeaveAnswer.MayLeave, 30, 0), (answer.Answer, answer.Minutes, answer.FreeTimeMinutes));
        Assert.Empty(answer.Today);
        // The week of the 12th: 3 of 5 daily quotas of 40, so 80 contacts by Thursday for free time.
        Assert.Equal("contacts_collected 3/5: 80 R21/s3", Text(Assert.Single(answer.Week)));
        Assert.Equal(["R21/s3"], answer.Clauses);
        Assert.Equal("Yes, 30 minutes early. For free time this week, contacts to go: 80.", answer.Text);
        Assert.Matches("^[0-9a-f]{64}$", answer.Provenance.FactsHash);
    }

    [Theory]
    [InlineData(39, "NotYet", "contacts_collected 39/40/1: 1 R21/s3")]
    [InlineData(18, "NotYet", "contacts_collected 9/20/1: 22 R21/s3")]
    [InlineData(40, "MayLeave", null)]
    public async Task CheckEarlyLeave_AroundTheDailyQuota_SaysHowManyContactsToGo(int contacts, string expected, string? today)
    {
        var answer = await Progress.CheckEarlyLeaveAsync(OfR21("2026-10-14", [.. Contacts(40, 12, 13), .. Contacts(contacts, 14)]));
        Assert.Equal(expected, answer.Answer.ToString());
        Assert.Equal(today, answer.Today.Select(Text).SingleOrDefault());
    }

    [Fact]
    public async Task CheckEarlyLeave_InvitationsToo_CountTowardsTheQuotaInContacts()
    {
        // A junior's 15 of 30 invitees are half a quota: 20 of 40 contacts are still to collect.
        var request = OfR21("2026-10-14", [Activity("2026-10-14", "invitees_confirmed", 15)]);
        var answer = await Progress.CheckEarlyLeaveAsync(request);
        Assert.Equal("contacts_collected 1/2/1: 20 R21/s3", Text(Assert.Single(answer.Today)));
        request.Settings.LanguageCode = "zh-CN";
        Assert.StartsWith("还不能提前下班，还差 20 条联系人。", (await Progress.CheckEarlyLeaveAsync(request)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckEarlyLeave_WholeWeekDoneBeforeItsLastDay_HasFreeTime()
    {
        var answer = await Progress.CheckEarlyLeaveAsync(OfR21("2026-10-15", [.. Contacts(80, 12, 13), .. Contacts(40, 14, 15)]));
        Assert.Equal((EarlyLeaveAnswer.MayLeave, 240), (answer.Answer, answer.FreeTimeMinutes));
        Assert.Empty(answer.Week);
        Assert.Equal("Yes, 30 minutes early. This week's work is done: up to 240 minutes of free time.", answer.Text);
        // The week after begins anew.
        var next = await Progress.CheckEarlyLeaveAsync(OfR21("2026-10-19", [.. Contacts(80, 12, 13), .. Contacts(40, 14, 15)]));
        Assert.Equal((EarlyLeaveAnswer.NotYet, 0), (next.Answer, next.FreeTimeMinutes));
        Assert.Equal("contacts_collected 0/5: 200 R21/s3", Text(Assert.Single(next.Week)));
    }

    [Theory]
    [InlineData("2026-10-17")]
    [InlineData("2026-10-05")]
    public async Task CheckEarlyLeave_DayOff_IsNoWorkingDay(string date)
    {
        var answer = await Progress.CheckEarlyLeaveAsync(OfR21(date, Contacts(40, 8)));
        Assert.Equal(EarlyLeaveAnswer.NotAWorkingDay, answer.Answer);
        Assert.Equal(["R21/s3"], answer.Clauses);
        Assert.Empty(answer.Today);
    }

    [Theory]
    [InlineData(119, "MustStay", 1, "No, effective calls to go: 1.")]
    [InlineData(100, "MustStay", 20, "No, effective calls to go: 20.")]
    [InlineData(120, "OnTime", 0, "You may leave on time: nothing keeps you. The plan lets nobody leave early.")]
    public async Task CheckEarlyLeave_VeteranOfR13_StaysUntilTheCallsAreMade(int calls, string expected, int toGo, string text)
    {
        var answer = await Progress.CheckEarlyLeaveAsync(Of("plans/R13", "2026-10-14", Employee("V"), [Activity("2026-10-14", "effective_calls", calls)]));
        Assert.Equal((expected, 0, text), (answer.Answer.ToString(), answer.Minutes, answer.Text));
        Assert.Equal(toGo, answer.Today.Sum(shortfall => shortfall.Missing));
        Assert.All(answer.Today, shortfall => Assert.Equal(Invariant($"effective_calls {calls}/120: {toGo} R13/s5"), Text(shortfall)));
        Assert.Equal(["R13/s5"], answer.Clauses);
    }

    [Fact]
    public async Task CheckEarlyLeave_DayOffUnderR13_IsNoWorkingDay() =>
        Assert.Equal(EarlyLeaveAnswer.NotAWorkingDay, (await Progress.CheckEarlyLeaveAsync(Of("plans/R13", "2026-10-18", Employee("V"), []))).Answer);

    [Theory]
    [InlineData(79, "MustStay")]
    [InlineData(80, "OnTime")]
    public async Task CheckEarlyLeave_OnTheMonthsLastDay_NeedsNoAttendanceYet(int calls, string expected)
    {
        // A newcomer whose first day is the month's last: 80 calls are due, and the day's attendance is not recorded yet.
        var newcomer = Employee("N");
        newcomer.HireDate = CsvMessage.Date("2026-09-30");
        var request = Of("plans/R13", "2026-09-30", newcomer, [Activity("2026-09-30", "effective_calls", calls)]);
        request.Settings.MissingAttendanceAsAttended = false;
        Assert.Equal(expected, (await Progress.CheckEarlyLeaveAsync(request)).Answer.ToString());
        var paid = new CalculateRequest { Settings = request.Settings, Facts = request.Facts };
        Assert.Equal(["attendance.missing"], Codes(StatusOf(await Refused(server.Payroll.CalculateAsync(paid)))));
    }

    [Fact]
    public async Task CheckEarlyLeave_PlanWithoutSuchARule_SaysSo()
    {
        var answer = await Progress.CheckEarlyLeaveAsync(Of("plans/R15", "2026-10-14", Employee("A"), []));
        Assert.Equal((EarlyLeaveAnswer.NoRule, 0), (answer.Answer, answer.Clauses.Count));
        Assert.Equal("The plan R15 has no rule about leaving early.", answer.Text);
    }

    [Fact]
    public async Task CheckEarlyLeave_WithoutADay_IsRefused()
    {
        var request = OfR21("2026-10-14", []);
        request.Settings.AsOf = null;
        var status = StatusOf(await Refused(Progress.CheckEarlyLeaveAsync(request)));
        Assert.Equal(("REQUEST_INVALID", "settings.as_of"), (Reason(status), Assert.Single(Fields(status))));
    }

    [Fact]
    public async Task CheckEarlyLeave_FactsToMend_AreAllListed()
    {
        var request = OfR21("2026-10-14", []);
        request.Settings.MissingAttendanceAsAttended = false;
        var status = StatusOf(await Refused(Progress.CheckEarlyLeaveAsync(request)));
        Assert.Equal("PAYSLIP_WITHHELD", Reason(status));
        // 8, 9, 10, 12 and 13 October; the day itself is not over.
        Assert.Equal(5, Fields(status).Length);
    }

    [Fact]
    public async Task GetProgress_ExampleOfR21_IsTheRulebooks()
    {
        var request = OfR21("2026-10-14", Contacts(40, 8, 9, 10, 12, 13, 14));
        var progress = await Progress.GetProgressAsync(new() { Settings = request.Settings, Facts = request.Facts });
        Assert.True(progress.Open);
        Assert.Equal("1166.67", Requests.Text(progress.Earned));
        Assert.Equal(["base-pay 466.67", "performance-pay 700.00"], LinesOf(progress.Payslip));
        Assert.Equal("1/3", progress.Measures.Single(measure => measure.Code == "workload.month").Ratio);
        Assert.Equal(
            ["2026-10-05..2026-10-10 closed 3/3", "2026-10-12..2026-10-16 open 3/5", "2026-10-19..2026-10-23 open 0/5", "2026-10-26..2026-10-30 open 0/5"],
            progress.Weeks.Select(week => $"{Text(week.Monday)}..{Text(week.ClosingDay)} {(week.Open ? "open" : "closed")} {week.Done}/{week.Required}"));
        Assert.All(progress.Weeks, week => Assert.Equal("workload.week", week.Code));
        Assert.Equal(6, progress.Payslip.Entitlements.Count(entitlement => entitlement.Kind == "early-leave"));
        Assert.DoesNotContain(progress.Payslip.Entitlements, entitlement => entitlement.Kind == "free-time");
        // 90 % of the week of the 12th are 180 contacts; 120 are done.
        var week = progress.Thresholds.First(threshold => threshold.Code == "weekly-deduction");
        Assert.Equal(("contacts_collected 3/5: 60 R21/s3", "R21/s3"), (Text(week.Distance), week.Clause));
        Assert.Contains(progress.Thresholds, threshold => threshold is { Code: "quota.give-back@1.0.0", Distance: null });
    }

    [Fact]
    public async Task GetProgress_OnTheLastDay_IsTheMonthsPayslip()
    {
        foreach (var explain in new[] { true, false })
        {
            var request = For("r21", "E1", Settings(explain: explain));
            var payslip = (await server.Payroll.CalculateAsync(request)).Payslip;
            var progress = await Progress.GetProgressAsync(new() { Settings = request.Settings, EmployeeId = "E1", Facts = request.Facts });
            Assert.Equal(payslip, progress.Payslip);
            Assert.False(progress.Open);
            Assert.Equal("2342.22", Requests.Text(progress.Earned));
            Assert.DoesNotContain(progress.Weeks, week => week.Open);
            // 658 of 680 contacts: 22 short of the month's whole quota.
            Assert.Equal(22, progress.Thresholds.Single(threshold => threshold.Code == "give-back").Distance.Missing);
        }
    }

    [Fact]
    public async Task GetProgress_DayAfterAShortDay_IsFined()
    {
        var facts = Of("plans/R13", "2026-10-15", Employee("V"), [Activity("2026-10-14", "effective_calls", 100), .. Full(8, 9, 10, 12, 13)]);
        var after = await Progress.GetProgressAsync(new() { Settings = facts.Settings, Facts = facts.Facts });
        Assert.Contains("short-calls -100.00", LinesOf(after.Payslip));
        facts.Settings.AsOf = CsvMessage.Date("2026-10-14");
        var during = await Progress.GetProgressAsync(new() { Settings = facts.Settings, Facts = facts.Facts });
        Assert.DoesNotContain(during.Payslip.Lines, line => line.Code == "short-calls");
        Assert.Equal(20, during.Thresholds.Single(threshold => threshold.Distance is { Metric: "effective_calls" }).Distance.Missing);
    }

    private static CheckEarlyLeaveRequest OfR21(string asOf, IEnumerable<Activity> activity)
    {
        var employee = Employee("E1");
        employee.BasePay = null;
        employee.PerformanceBase = null;
        return Of("plans/R21", asOf, employee, activity);
    }

    // October 2026 as in the rulebook: 1, 2, 5, 6, 7 off, Saturday the 10th works.
    private static CheckEarlyLeaveRequest Of(string plan, string asOf, Employee employee, IEnumerable<Activity> activity)
    {
        var request = new CheckEarlyLeaveRequest { Settings = Settings(plan, asOf[..7], missing: true), Facts = People(employee) };
        request.Settings.AsOf = CsvMessage.Date(asOf);
        foreach (var day in new[] { 1, 2, 5, 6, 7 }) request.Facts.Calendar.Add(new CalendarDay { Date = CsvMessage.Date(Invariant($"2026-10-{day:00}")), Working = false });
        request.Facts.Calendar.Add(new CalendarDay { Date = CsvMessage.Date("2026-10-10"), Working = true });
        foreach (var row in activity)
        {
            row.EmployeeId = employee.EmployeeId;
            request.Facts.Activity.Add(row);
        }

        return request;
    }

    private static IEnumerable<Activity> Contacts(int each, params int[] days) => days.Select(day => Activity(Invariant($"2026-10-{day:00}"), "contacts_collected", each));

    private static IEnumerable<Activity> Full(params int[] days) => days.SelectMany(day => new[]
    {
        Activity(Invariant($"2026-10-{day:00}"), "effective_calls", 120), Activity(Invariant($"2026-10-{day:00}"), "followable_customers", 25),
    });

    private static Activity Activity(string date, string metric, int value) => new() { Date = CsvMessage.Date(date), Metric = metric, Value = Invariant($"{value}") };

    private static string Text(Shortfall shortfall) => Invariant($"{shortfall.Metric} {shortfall.Done}/{shortfall.Required}: {shortfall.Missing} {shortfall.Clause}");

    private static string Text(Google.Type.Date date) => Invariant($"{date.Year}-{date.Month:00}-{date.Day:00}");
}
