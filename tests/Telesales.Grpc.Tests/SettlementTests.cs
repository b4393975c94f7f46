using Google.Type;
using Grpc.Core;
using Telesales.Facts.V1;
using Telesales.Payroll.V1;
using Telesales.Policy.V1;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

/// <summary>Settlement with partners (rulebook R09): the figures worked by hand, explained; what is wrong, and where.</summary>
public sealed class SettlementTests(ServerFixture server)
{
    private SettlementService.SettlementServiceClient Client => new(server.Channel);

    /// <summary>One partner's month.</summary>
    internal static SettleRequest Request(string month, string units, int paid, params PartnerViolation[] violations)
    {
        var request = new SettleRequest { Settings = new() { Plan = "plans/R09", Month = "2026-10", LanguageCode = "en" }, Facts = new() };
        request.Facts.Partners.Add(new Partner { Partner_ = "Blue Whale", Month = month, Mode = PartnerMode.Cooperative, SalesUnits = units, PaidToPeople = new Money { CurrencyCode = "CNY", Units = paid } });
        request.Facts.Violations.AddRange(violations);
        return request;
    }

    [Fact]
    public async Task Settle_WithViolations_ExplainsPoolViolationsAndSurplus()
    {
        // 120 × 50 = 6000; 5 % and 2 × 10 % are 1500; 4500 − 4000 = 500.
        var answer = await Client.SettleAsync(Request("2026-10", "120", 4000, Violation(Severity.Minor), Violation(Severity.Ordinary, 2)));

        var settlement = Assert.Single(answer.Settlements);
        Assert.Equal(("Blue Whale", "2026-10"), (settlement.Partner, settlement.Month));
        Assert.Equal((6000L, 4500L, 500L), (settlement.Pool.Units, settlement.Settled.Units, settlement.Surplus.Units));
        Assert.Equal(
            ["pool/ 6000", "violations/minor -300", "violations/ordinary -1200", "settled/ 4500", "surplus/ 500"],
            settlement.Lines.Select(line => System.FormattableString.Invariant($"{line.Code}/{line.Reference} {line.Amount.Units}")));
        Assert.Equal("R09/s7/item1", settlement.Lines[0].Explanation.Clause);
        Assert.Equal("120 × 50.00 = 6000.00", settlement.Lines[0].Explanation.Working);
        Assert.Equal("120 units at 50.00 each", settlement.Lines[0].Explanation.Text);
        Assert.Equal("Commission pool", settlement.Lines[0].Label);
        Assert.Empty(settlement.Errors);
        Assert.Equal("plans/R09@1", answer.Provenance.Plan);
    }

    [Fact]
    public async Task Settle_OfAnOverspend_StandsBesideTheNegativeSurplusWithItsPlace()
    {
        var settlement = Assert.Single((await Client.SettleAsync(Request("2026-10", "10", 501))).Settlements);

        Assert.Equal(-1, settlement.Surplus.Units);
        var error = Assert.Single(settlement.Errors);
        Assert.Equal(("settlement.overspend", "facts.partners[0].paid_to_people"), (error.Code, error.Location));
        Assert.Contains("501.00", error.Explanation.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settle_OfAPartnerRunByTheCompany_SettlesNothingAndSaysWhy()
    {
        var request = Request("2026-10", "10", 0);
        request.Facts.Partners[0].Mode = PartnerMode.SelfOperated;

        var settlement = Assert.Single((await Client.SettleAsync(request)).Settlements);

        Assert.Empty(settlement.Lines);
        Assert.Null(settlement.Pool);
        Assert.Equal("R09/s5/item1", Assert.Single(settlement.NotApplied).Clause);
    }

    [Fact]
    public async Task Settle_OfAnotherMonth_IsEmpty() => Assert.Empty((await Client.SettleAsync(Request("2026-09", "10", 0))).Settlements);

    [Fact]
    public async Task Settle_OfFactsThatAreNone_NamesEveryField()
    {
        var request = Request("2026-13", "ten", 0, Violation(Severity.Unspecified));
        request.Facts.Partners.Add(request.Facts.Partners[0]);
        request.Facts.Partners[1].Partner_ = "";

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await Client.SettleAsync(request));

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        var fields = refused.GetRpcStatus()!.GetDetail<Google.Rpc.BadRequest>().FieldViolations.Select(violation => violation.Field).ToList();
        Assert.Contains("facts.partners[0].month", fields);
        Assert.Contains("facts.partners[0].sales_units", fields);
        Assert.Contains("facts.violations[0].severity", fields);
    }

    [Fact]
    public async Task Settle_ByAPlanThatPaysPeople_IsRefusedAndTheOtherWay()
    {
        var request = Request("2026-10", "10", 0);
        request.Settings.Plan = "plans/R21";
        var wrong = await Assert.ThrowsAsync<RpcException>(async () => await Client.SettleAsync(request));
        Assert.Equal(StatusCode.FailedPrecondition, wrong.StatusCode);
        Assert.Contains("settles with no partners", wrong.Status.Detail, StringComparison.Ordinal);

        foreach (var (plan, names) in new[] { ("plans/R09", "telesales settle"), ("plans/R04", "income planner") })
        {
            var calculate = For("r21", "E1", Settings(explain: false));
            calculate.Settings.Plan = plan;
            var refused = await Assert.ThrowsAsync<RpcException>(async () => await server.Payroll.CalculateAsync(calculate));
            Assert.Equal(StatusCode.FailedPrecondition, refused.StatusCode);
            var failure = refused.GetRpcStatus()!.GetDetail<Google.Rpc.PreconditionFailure>().Violations[0].Description;
            Assert.Contains(names, failure + refused.Status.Detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Plans_SayWhatTheyAreFor()
    {
        var plans = (await server.Policies.ListPlansAsync(new ListPlansRequest { PageSize = 100 })).Plans.ToDictionary(plan => plan.Id, plan => plan.Kind, StringComparer.Ordinal);
        Assert.Equal((PlanKind.Payslips, PlanKind.Settlement, PlanKind.Planner), (plans["R21"], plans["R09"], plans["R04"]));
        var plan = (await server.Policies.GetPlanAsync(new GetPlanRequest { Name = "plans/R09", Month = "2026-10" })).Plan;
        Assert.Equal(PlanKind.Settlement, plan.Kind);
        Assert.Equal(PolicyKind.Settlement, Assert.Single(plan.Policies).Kind);
    }

    private static PartnerViolation Violation(Severity severity, int? count = null)
    {
        var violation = new PartnerViolation { Partner = "Blue Whale", Month = "2026-10", Severity = severity };
        if (count is { } times) violation.Count = times;
        return violation;
    }
}
