using Google.Rpc;
using Grpc.Core;
using Telesales.Facts.V1;
using Telesales.Payroll.V1;
using static System.FormattableString;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

/// <summary>Payslips that stay, over gRPC: kept once, found again as they were calculated, refused with a reason.</summary>
public sealed class SavedPayslipTests(ServerFixture server)
{
    private PayslipService.PayslipServiceClient Payslips => new(server.Channel);

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task SavedPayslip_Read_IsTheCalculatedOne(string language)
    {
        var request = Save(CsvMessage.Read("r21"));
        var saved = await Payslips.SavePayslipsAsync(request);
        Assert.False(saved.Replayed);
        Assert.Equal(request.Facts.Employees.Select(person => person.EmployeeId).Order(StringComparer.Ordinal), saved.Results.Select(result => result.EmployeeId));
        foreach (var result in saved.Results.Where(result => result.Payslip is not null))
        {
            foreach (var explain in new[] { true, false })
            {
                var settings = Settings(explain: explain);
                settings.LanguageCode = language;
                var fresh = await server.Payroll.CalculateAsync(new() { Settings = settings, EmployeeId = result.EmployeeId, Facts = request.Facts });
                var found = await Payslips.GetPayslipAsync(new() { Name = result.Payslip.Name, LanguageCode = language, Explain = explain });
                Assert.Equal(fresh.Payslip, found.Payslip);
                Assert.Equal(result.Payslip, found.Summary);
                Assert.Equal(("plans/R21@1", "2026-10", true, fresh.Payslip.Net), (found.Summary.Plan, found.Summary.Month, found.Summary.Newest, found.Summary.Net));
            }
        }
    }

    [Fact]
    public async Task RequestId_WithTheSameRowsInAnotherOrder_GivesTheFirstResult()
    {
        var request = Save(People(Named("A1"), Named("B1"), Named("C1")));
        request.Facts.Employees[1].HireDate.Day = 99;
        request.Facts.Activity.Add(Contacts("A1", 8, "3"));
        request.Facts.Activity.Add(Contacts("A1", 9, "4"));
        request.Facts.Attendance.Add(HalfDay("A1", "0.50"));
        var first = await Payslips.SavePayslipsAsync(request);
        Assert.Equal([true, false, true], first.Results.Select(result => result.Payslip is not null));
        Assert.Equal(["facts.employees[1].hire_date"], Fields(first.Results[1].Error));

        var again = request.Clone();
        again.Facts.Activity.Clear();
        again.Facts.Activity.Add(Contacts("A1", 9, "4"));
        again.Facts.Activity.Add(Contacts("A1", 8, "3"));
        again.Facts.Attendance[0].Attended = "0.5";
        again.Settings.Explain = true;
        var second = await Payslips.SavePayslipsAsync(again);
        Assert.True(second.Replayed);
        Assert.Equal(first.Results, second.Results);

        again.Facts.Activity[0].Value = "5";
        var reused = await Refused(Payslips.SavePayslipsAsync(again));
        Assert.Equal(StatusCode.AlreadyExists, reused.StatusCode);
        Assert.Equal("REQUEST_ID_REUSED", Reason(StatusOf(reused)));
        Assert.Equal(request.RequestId, Detail<ErrorInfo>(StatusOf(reused)).Metadata["request_id"]);
    }

    [Fact]
    public async Task RequestId_SentManyTimesAtOnce_IsKeptOnce()
    {
        var request = Save(People(Named("M1"), Named("M2")));
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Payslips.SavePayslipsAsync(request).ResponseAsync));
        Assert.Single(answers, answer => !answer.Replayed);
        Assert.All(answers, answer => Assert.Equal(answers[0].Results, answer.Results));
        Assert.Equal(2, (await Payslips.ListPayslipsAsync(new() { Branch = BranchOf(request), AllRevisions = true })).Payslips.Count);
    }

    [Fact]
    public async Task Recalculation_IsTheNextRevision_IfTheWriterKnowsTheNewest()
    {
        var request = Save(People(Named("N1"), Named("N2")));
        request.ExpectedRevisions.Add("N1", 0);
        var first = (await Payslips.SavePayslipsAsync(request)).Results[0].Payslip;

        var other = Save(request.Facts.Clone());
        other.Facts.Activity.Add(Contacts("N1", 8, "3"));
        other.ExpectedRevisions.Add("N1", 0);
        other.ExpectedRevisions.Add("N2", 1);
        var stale = await Refused(Payslips.SavePayslipsAsync(other));
        Assert.Equal(StatusCode.Aborted, stale.StatusCode);
        Assert.Equal("REVISION_STALE", Reason(StatusOf(stale)));
        Assert.Equal(["expected_revisions[N1]"], Fields(StatusOf(stale)));
        Assert.Equal(("N1", "1"), (Detail<ErrorInfo>(StatusOf(stale)).Metadata["employee_id"], Detail<ErrorInfo>(StatusOf(stale)).Metadata["newest"]));

        other.ExpectedRevisions["N1"] = 1;
        var second = (await Payslips.SavePayslipsAsync(other)).Results[0].Payslip;
        Assert.Equal((2, true), (second.Revision, second.Newest));
        var stem = first.Name.Split('@')[0];
        Assert.Equal((stem + "@1", stem + "@2"), (first.Name, second.Name));
        Assert.Equal(second, (await Payslips.GetPayslipAsync(new() { Name = stem })).Summary);
        var old = (await Payslips.GetPayslipAsync(new() { Name = first.Name })).Summary;
        Assert.False(old.Newest);
        old.Newest = true;
        Assert.Equal(first, old);
    }

    [Fact]
    public async Task OpenMonth_IsNotKept()
    {
        var request = Save(People(Named("O1")));
        request.Settings.AsOf = CsvMessage.Date("2026-10-30");
        var open = await Refused(Payslips.SavePayslipsAsync(request));
        Assert.Equal((StatusCode.FailedPrecondition, "MONTH_OPEN"), (open.StatusCode, Reason(StatusOf(open))));
        request.Settings.AsOf = CsvMessage.Date("2026-10-31");
        Assert.NotNull((await Payslips.SavePayslipsAsync(request)).Results[0].Payslip);
    }

    [Fact]
    public async Task MalformedSave_IsToldAllAtOnce()
    {
        var request = Save(People());
        request.RequestId = "two words";
        request.ExpectedRevisions.Add("X", -1);
        request.ExpectedRevisions.Add("Y", 0);
        var refused = StatusOf(await Refused(Payslips.SavePayslipsAsync(request)));
        Assert.Equal("REQUEST_INVALID", Reason(refused));
        Assert.Equal(["expected_revisions[X]", "expected_revisions[Y]", "facts.employees", "request_id"], Fields(refused).Order(StringComparer.Ordinal));
        Assert.Equal(["settings"], Fields(StatusOf(await Refused(Payslips.SavePayslipsAsync(new() { RequestId = "x" })))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("payslips/")]
    [InlineData("payslips/x")]
    [InlineData("payslips/01JC0000000000000000000000@0")]
    public async Task Name_OfNoPayslip_IsRefused(string name)
    {
        var refused = await Refused(Payslips.GetPayslipAsync(new() { Name = name, LanguageCode = "en" }));
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Equal(["name"], Fields(StatusOf(refused)));
    }

    [Fact]
    public async Task Payslip_ThatIsNotThere_IsNotFound()
    {
        var refused = await Refused(Payslips.GetPayslipAsync(new() { Name = "payslips/01JC0000000000000000000000", LanguageCode = "en" }));
        Assert.Equal((StatusCode.NotFound, "PAYSLIP_NOT_FOUND"), (refused.StatusCode, Reason(StatusOf(refused))));
        Assert.Equal("There is no payslip payslips/01JC0000000000000000000000.", StatusOf(refused).Message);
    }

    [Fact]
    public async Task List_PageByPage_GivesEachOnce()
    {
        var request = Save(People([.. Enumerable.Range(1, 7).Select(i => Named(Invariant($"P{i}")))]));
        await Payslips.SavePayslipsAsync(request);
        var names = new List<string>();
        var page = new ListPayslipsResponse();
        do
        {
            page = await Payslips.ListPayslipsAsync(new() { Branch = BranchOf(request), PageSize = 3, PageToken = page.NextPageToken });
            names.AddRange(page.Payslips.Select(payslip => payslip.EmployeeId));
        }
        while (page.NextPageToken.Length > 0);
        Assert.Equal(["P1", "P2", "P3", "P4", "P5", "P6", "P7"], names);
    }

    [Fact]
    public async Task List_Malformed_IsToldAllAtOnce()
    {
        var refused = StatusOf(await Refused(Payslips.ListPayslipsAsync(new() { PageSize = -1, Month = "10/2026", Plan = "R21" })));
        Assert.Equal(["month", "page_size", "plan"], Fields(refused).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task PageToken_OfAnotherFilterOrMadeUp_IsRefused()
    {
        var request = Save(People(Named("Q1"), Named("Q2")));
        await Payslips.SavePayslipsAsync(request);
        var asked = new ListPayslipsRequest { Branch = BranchOf(request), PageSize = 1 };
        var token = (await Payslips.ListPayslipsAsync(asked)).NextPageToken;
        Assert.NotEqual("", token);
        ListPayslipsRequest[] wrong =
        [
            new() { PageToken = token },
            new() { Branch = BranchOf(request), PageToken = token, AllRevisions = true },
            new() { Branch = BranchOf(request), PageToken = token, Month = "2026-10" },
            new() { Branch = BranchOf(request), PageToken = token[..^2] },
            new() { Branch = BranchOf(request), PageToken = "next" },
            new() { Branch = BranchOf(request), PageToken = "%%%" },
        ];
        foreach (var other in wrong)
            Assert.Equal(["page_token"], Fields(StatusOf(await Refused(Payslips.ListPayslipsAsync(other)))));
        // Another page size is no other list.
        Assert.Single((await Payslips.ListPayslipsAsync(new() { Branch = BranchOf(request), PageToken = token, PageSize = 50 })).Payslips);
    }

    internal static SavePayslipsRequest Save(Facts.V1.Facts facts)
    {
        var request = new SavePayslipsRequest { RequestId = Guid.NewGuid().ToString(), Settings = Settings(missing: facts.Attendance.Count == 0), Facts = facts };
        // A branch of its own: the tests share a server.
        var branch = request.RequestId[..8];
        foreach (var person in facts.Employees.Where(person => person.Branch.Length == 0)) person.Branch = branch;
        return request;
    }

    private static string BranchOf(SavePayslipsRequest request) => request.Facts.Employees[0].Branch;

    private static Employee Named(string id)
    {
        var employee = Employee(id);
        employee.Name = "Wang";
        return employee;
    }

    private static Attendance HalfDay(string employeeId, string attended) =>
        new() { EmployeeId = employeeId, Date = CsvMessage.Date("2026-10-12"), Attended = attended, Leave = Leave.Approved };

    private static Activity Contacts(string employeeId, int day, string value) =>
        new() { EmployeeId = employeeId, Date = CsvMessage.Date(Invariant($"2026-10-{day:00}")), Metric = "contacts_collected", Value = value };
}
