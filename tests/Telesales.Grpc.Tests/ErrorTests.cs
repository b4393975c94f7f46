using Google.Rpc;
using Grpc.Core;
using Telesales.Facts.V1;
using Telesales.Payroll.V1;
using static System.FormattableString;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

public sealed class ErrorTests(ServerFixture server)
{
    [Fact]
    public async Task Calculate_WithManyWrongRows_ListsEveryViolationWithItsPath()
    {
        var request = For("r21", "E1", Settings());
        var facts = request.Facts;
        facts.Attendance[3].Date = CsvMessage.Date("2026-02-30");
        facts.Attendance[4].LateMinutes = -5;
        facts.Attendance[5].Attended = "half";
        facts.Activity[0].Value = "1e3";
        facts.Activity[1].Metric = "effective_cals";
        facts.Deals[0].Amount = new() { CurrencyCode = "USD", Units = 5 };
        facts.Deals[1].Kind = (DealKind)77;
        facts.Employees.Add(facts.Employees[0].Clone());
        facts.Ratings.Add(new Rating { EmployeeId = "E1", Month = "2026-13", Indicator = "satisfaction" });
        facts.History.Add(new MonthlyHistory { EmployeeId = "E1", Month = "2026-09", DoneUnits = "1/0" });
        facts.Calendar[0].ClearWorking();
        facts.WorkLogs.Add(new WorkLog { EmployeeId = "somebody", WeekStart = CsvMessage.Date("2026-10-05") });
        var refused = await Refused(server.Payroll.CalculateAsync(request));
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        var status = StatusOf(refused);
        Assert.Equal("FACTS_INVALID", Reason(status));
        var fields = Fields(status);
        foreach (var field in new[]
        {
            "facts.calendar[0].working", "facts.attendance[3].date", "facts.attendance[4].late_minutes", "facts.attendance[5].attended",
            "facts.activity[0].value", "facts.activity[1].metric", "facts.deals[0].amount", "facts.deals[1].kind", "facts.ratings[0].month",
            "facts.history[0].done_units", "facts.history[0].required_units", "facts.work_logs[0].employee_id",
        })
            Assert.Single(fields, field);
        Assert.Contains(fields, field => field.StartsWith("facts.employees[1]", StringComparison.Ordinal));
        Assert.Equal(13, fields.Length);
        Assert.Contains("fact.bad-date", Codes(status));
        Assert.All(Detail<BadRequest>(status).FieldViolations, violation => Assert.Matches("^[A-Z][A-Z0-9_]+[A-Z0-9]$", violation.Reason));
        Assert.Equal("en", Detail<LocalizedMessage>(status).Locale);
    }

    [Fact]
    public async Task Calculate_InconsistentAttendance_NamesTheRow()
    {
        var request = For("r21", "E1", Settings());
        request.Facts.Attendance[3].Leave = Leave.Unapproved;
        request.Facts.Attendance.RemoveAt(9);
        var status = StatusOf(await Refused(server.Payroll.CalculateAsync(request)));
        Assert.Equal("PAYSLIP_WITHHELD", Reason(status));
        Assert.Equal(["attendance.leave-inconsistent", "attendance.missing"], Codes(status));
        Assert.Equal(["facts.attendance[3].leave", "facts.attendance"], Fields(status));
        Assert.Contains("2026-10-", Detail<BadRequest>(status).FieldViolations[1].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calculate_ErrorsInChinese_WhenNoLanguageIsAsked()
    {
        var request = For("r21", "E1", Settings());
        request.Settings.LanguageCode = "";
        request.Facts.Attendance[3].Leave = Leave.Unapproved;
        var status = StatusOf(await Refused(server.Payroll.CalculateAsync(request)));
        Assert.Equal("zh-CN", Detail<LocalizedMessage>(status).Locale);
        Assert.Contains("出勤", Detail<BadRequest>(status).FieldViolations[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calculate_MoreViolationsThanTrailersHold_SaysHowManyMore()
    {
        var request = For("r21", "E1", Settings());
        foreach (var row in request.Facts.Activity) row.Value = "many";
        for (var i = 0; i < 200; i++) request.Facts.Activity.Add(request.Facts.Activity[0].Clone());
        var refused = await Refused(server.Payroll.CalculateAsync(request));
        var status = StatusOf(refused);
        var violations = Detail<BadRequest>(status).FieldViolations;
        Assert.Equal("MORE_VIOLATIONS", violations[^1].Reason);
        Assert.Contains(Invariant($"{request.Facts.Activity.Count - violations.Count + 1} more of {request.Facts.Activity.Count}"), violations[^1].Description, StringComparison.Ordinal);
        Assert.True(refused.Trailers.Sum(entry => entry.Key.Length + 32 + (entry.IsBinary ? (entry.ValueBytes.Length * 4 / 3) + 4 : entry.Value.Length)) < 8192);
    }

    [Theory]
    [InlineData("dialed_calls", "-1", 20_000)] // found by the builder, which keeps the first 1,000
    [InlineData("dialed_calls", "many", 20_000)] // found in the field
    [InlineData("dialed_calls", "many", 1)]
    public async Task Calculate_ManyWrongRows_AnswersSoonAndCountsThemAll(string metric, string value, int rows)
    {
        var request = For("r21", "E1", Settings());
        request.Facts.Activity.Clear();
        for (var i = 0; i < rows; i++) request.Facts.Activity.Add(new Activity { EmployeeId = "E1", Date = CsvMessage.Date("2026-10-08"), Metric = metric, Value = value });
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var status = StatusOf(await Refused(server.Payroll.CalculateAsync(request)));
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 10);
        Assert.Equal(rows == 1 ? "The facts have 1 error." : Invariant($"The facts have {rows} errors."), status.Message);
        var violations = Detail<BadRequest>(status).FieldViolations;
        if (rows > 1) Assert.Equal(Invariant($"… and {rows - violations.Count + 1} more of {rows}."), violations[^1].Description);
        Assert.InRange(violations.Count, rows == 1 ? 1 : 10, 100);
    }

    [Fact]
    public async Task Calculate_ManyUnreadableKeys_AreCountedOnceEach()
    {
        var request = For("r21", "E1", Settings());
        request.Facts.Activity.Clear();
        for (var i = 0; i < 3000; i++) request.Facts.Activity.Add(new Activity { EmployeeId = "E1", Date = CsvMessage.Date("2026-02-30"), Metric = "dialed_calls", Value = "1" });
        Assert.Equal("The facts have 3000 errors.", StatusOf(await Refused(server.Payroll.CalculateAsync(request))).Message);
    }

    [Theory]
    [InlineData("T1", "U")]
    [InlineData("T1", "")]
    [InlineData("", "U")]
    public async Task Calculate_SomebodyOfAnotherTeamInTeamFacts_IsAViolation(string own, string other)
    {
        var request = new CalculateRequest { Settings = Settings("plans/R15", missing: true), Facts = People(Employee("A", own)), TeamFacts = People(Employee("B", other)) };
        if (own.Length > 0) request.TeamFacts.Employees.Insert(0, Employee("C", own));
        var status = StatusOf(await Refused(server.Payroll.CalculateAsync(request)));
        Assert.Equal("FACTS_INVALID", Reason(status));
        Assert.Equal([Invariant($"team_facts.employees[{request.TeamFacts.Employees.Count - 1}].team")], Fields(status));
        Assert.Equal(["team.other-team"], Codes(status));
    }

    [Fact]
    public async Task Calculate_MalformedSettings_ListsThemAll()
    {
        var request = For("r21", "E1", new() { Plan = "R21", Month = "October", LanguageCode = "english", MinimumWage = new() { CurrencyCode = "EUR" } });
        var status = StatusOf(await Refused(server.Payroll.CalculateAsync(request)));
        Assert.Equal("REQUEST_INVALID", Reason(status));
        Assert.Equal(["settings.language_code", "settings.plan", "settings.month", "settings.minimum_wage"], Fields(status));
    }

    [Fact]
    public async Task Calculate_AsOfOutsideTheMonth_IsRefused()
    {
        var request = For("r21", "E1", Settings());
        request.Settings.AsOf = CsvMessage.Date("2026-11-01");
        Assert.Equal(["settings.as_of"], Fields(StatusOf(await Refused(server.Payroll.CalculateAsync(request)))));
    }

    [Fact]
    public async Task Calculate_WithoutTeamFacts_SaysTheyAreMissing()
    {
        var request = new CalculateRequest { Settings = Settings("plans/R15", missing: true), Facts = People(Employee("A", "T1")) };
        var status = StatusOf(await Refused(server.Payroll.CalculateAsync(request)));
        Assert.Equal("TEAM_FACTS_MISSING", Reason(status));
        Assert.Equal(["team.facts-missing"], Codes(status));
        Assert.Equal(["team_facts"], Fields(status));
    }

    [Fact]
    public async Task Calculate_WrongRowOfAColleague_NamesTeamFacts()
    {
        var request = new CalculateRequest { Settings = Settings("plans/R15", missing: true), Facts = People(Employee("A", "T1")), TeamFacts = People(Employee("B", "T1")) };
        request.TeamFacts.Employees[0].Grade = Grade.Unspecified;
        Assert.Equal(["team_facts.employees[0].grade"], Fields(StatusOf(await Refused(server.Payroll.CalculateAsync(request)))));
    }

    [Theory]
    [InlineData("plans/R99", StatusCode.NotFound, "PLAN_NOT_FOUND")]
    [InlineData("plans/R21@77", StatusCode.NotFound, "PLAN_NOT_FOUND")]
    [InlineData("plans/plan.yaml", StatusCode.NotFound, "PLAN_NOT_FOUND")]
    public async Task Calculate_PlanThatIsNotThere_IsNotFound(string plan, StatusCode code, string reason)
    {
        var refused = await Refused(server.Payroll.CalculateAsync(For("r21", "E1", Settings(plan))));
        Assert.Equal((code, reason), (refused.StatusCode, Reason(StatusOf(refused))));
    }

    [Fact]
    public async Task Calculate_HiredAfterTheMonth_IsNotEmployed()
    {
        var request = new CalculateRequest { Settings = Settings(missing: true), Facts = People(Employee("A")) };
        request.Facts.Employees[0].HireDate = CsvMessage.Date("2026-11-01");
        var refused = await Refused(server.Payroll.CalculateAsync(request));
        Assert.Equal((StatusCode.FailedPrecondition, "EMPLOYEE_NOT_EMPLOYED"), (refused.StatusCode, Reason(StatusOf(refused))));
    }

    [Fact]
    public async Task Calculate_WithoutSaying_WhomOfTwo_IsRefused()
    {
        var request = new CalculateRequest { Settings = Settings(missing: true), Facts = People(Employee("A"), Employee("B")) };
        var status = StatusOf(await Refused(server.Payroll.CalculateAsync(request)));
        Assert.Equal(("EMPLOYEE_NOT_FOUND", "employee_id"), (Reason(status), Fields(status).Single()));
    }

    [Fact]
    public async Task Calculate_EmptyRequest_IsRefusedWithItsReason()
    {
        Assert.Equal(["settings"], Fields(StatusOf(await Refused(server.Payroll.CalculateAsync(new())))));
        Assert.Equal(["facts"], Fields(StatusOf(await Refused(server.Payroll.CalculateAsync(new() { Settings = Settings() })))));
    }
}
