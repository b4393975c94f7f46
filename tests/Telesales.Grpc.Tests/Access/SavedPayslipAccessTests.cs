using Grpc.Core;
using Telesales.Documents.V1;
using Telesales.Payroll.V1;
using static Telesales.Grpc.Tests.Requests;
using Form = Telesales.Documents.V1.DocumentFormat;

namespace Telesales.Grpc.Tests.Access;

/// <summary>Saved pay is seen by those of the branch, and by the agent whose it is; for everyone else it does not exist.</summary>
public sealed class SavedPayslipAccessTests(GuardedServer guarded) : IClassFixture<GuardedServer>
{
    private readonly string _branch = Guid.NewGuid().ToString();

    private PayslipService.PayslipServiceClient Payslips => new(guarded.Server.Channel);

    private DocumentService.DocumentServiceClient Documents => new(guarded.Server.Channel);

    [Fact]
    public async Task Payslip_IsFoundByThoseWhoMaySeeItOnly()
    {
        var own = await SaveAsync("E1", "E2");
        foreach (var seeing in new[] { Clerk(_branch), Clerk("*"), guarded.Maker.Headers("service"), guarded.Maker.Headers("agent", _branch, "E1") })
        {
            Assert.Equal("E1", (await Payslips.GetPayslipAsync(new() { Name = own }, seeing)).Payslip.EmployeeId);
            Assert.NotEqual(0, (await Documents.RenderPayslipAsync(new() { Name = own, Format = Form.Text }, seeing)).Data.Length);
            Assert.Contains(own, (await Payslips.ListPayslipsAsync(new() { Branch = _branch }, seeing)).Payslips.Select(payslip => payslip.Name));
        }

        foreach (var blind in new[] { Clerk("Nightfall"), Clerk(""), guarded.Maker.Headers("agent", _branch, "E2"), guarded.Maker.Headers("agent", _branch), guarded.Maker.Headers("agent", "Nightfall", "E1"), guarded.Maker.Headers("agent", "*", "e1") })
        {
            await IsNotFound(Payslips.GetPayslipAsync(new() { Name = own }, blind));
            await IsNotFound(Payslips.GetPayslipAsync(new() { Name = own.Split('@')[0] }, blind));
            await IsNotFound(Documents.RenderPayslipAsync(new() { Name = own, Format = Form.Text }, blind));
            Assert.DoesNotContain(own, (await Payslips.ListPayslipsAsync(new() { Branch = _branch }, blind)).Payslips.Select(payslip => payslip.Name));
        }
    }

    [Fact]
    public async Task NotFound_OfWhatIsHidden_LooksLikeWhatIsNotThere()
    {
        var hidden = await SaveAsync("E1");
        var absent = hidden[..^4] + "00@1";
        var answers = new List<string>();
        foreach (var name in new[] { hidden, absent })
        {
            var status = StatusOf(await Refused(Payslips.GetPayslipAsync(new() { Name = name }, Clerk("Nightfall"))));
            var all = FormattableString.Invariant($"{status.Code} {status.Message} {string.Join(' ', status.Details.Select(detail => FormattableString.Invariant($"{detail.TypeUrl} {detail.Value.Length}")))} {Detail<Google.Rpc.ErrorInfo>(status)}");
            answers.Add(all.Replace(name, "…", StringComparison.Ordinal));
        }

        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    public async Task Month_IsRenderedOfThePeopleWhomTheCallerSees()
    {
        await SaveAsync("E1", "E2");
        var asked = new RenderMonthRequest { Month = "2026-10", Branch = _branch, Format = Form.Text };
        Assert.Contains("E2", (await Documents.RenderMonthAsync(asked, Clerk(_branch))).Data.ToStringUtf8(), StringComparison.Ordinal);
        await IsNotFound(Documents.RenderMonthAsync(asked, Clerk("Nightfall")));
    }

    [Fact]
    public async Task Save_OfAnotherBranch_KeepsNothing()
    {
        var refused = await Refused(Payslips.SavePayslipsAsync(RequestOf("E1"), Clerk("Nightfall")));
        Assert.Equal((StatusCode.NotFound, "EMPLOYEE_NOT_FOUND"), (refused.StatusCode, Reason(StatusOf(refused))));
        Assert.Empty((await Payslips.ListPayslipsAsync(new() { Branch = _branch }, guarded.Maker.Headers("service"))).Payslips);
    }

    [Fact]
    public async Task RequestIdAndPageToken_AreTheirCallersOwn()
    {
        var request = RequestOf("E1", "E2");
        Assert.False((await Payslips.SavePayslipsAsync(request, As("wang"))).Replayed);
        var others = await Payslips.SavePayslipsAsync(request, As("li"));
        Assert.False(others.Replayed);
        Assert.All(others.Results, result => Assert.Equal(2, result.Payslip.Revision));
        Assert.True((await Payslips.SavePayslipsAsync(request, As("wang"))).Replayed);

        var token = (await Payslips.ListPayslipsAsync(new() { Branch = _branch, PageSize = 1 }, As("wang"))).NextPageToken;
        Assert.Single((await Payslips.ListPayslipsAsync(new() { Branch = _branch, PageToken = token }, As("wang"))).Payslips);
        Assert.Equal(["page_token"], Fields(StatusOf(await Refused(Payslips.ListPayslipsAsync(new() { Branch = _branch, PageToken = token }, As("li"))))));
    }

    private static async Task IsNotFound<T>(AsyncUnaryCall<T> call)
    {
        var refused = await Refused(call);
        Assert.Equal((StatusCode.NotFound, "PAYSLIP_NOT_FOUND"), (refused.StatusCode, Reason(StatusOf(refused))));
    }

    private Metadata Clerk(string branch) => guarded.Maker.Headers("clerk", branch);

    private Metadata As(string subject)
    {
        var claims = TokenMaker.Claims("clerk", _branch);
        claims["sub"] = subject;
        return TokenMaker.Headers(guarded.Maker.Token(claims));
    }

    // The name of the first one's payslip.
    private async Task<string> SaveAsync(params string[] people) => (await Payslips.SavePayslipsAsync(RequestOf(people), Clerk(_branch))).Results[0].Payslip.Name;

    private SavePayslipsRequest RequestOf(params string[] people)
    {
        var request = SavedPayslipTests.Save(People([.. people.Select(person => Employee(person))]));
        foreach (var person in request.Facts.Employees) person.Branch = _branch;
        return request;
    }
}
