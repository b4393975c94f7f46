using Google.Rpc;
using Grpc.Core;
using Telesales.Comparison.V1;
using Telesales.Facts.V1;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

/// <summary>Two versions of the rules over one branch, on a real server; the figures are those worked out by hand in the comparison's own tests.</summary>
public sealed class CompareTests(ServerFixture server)
{
    private const string Overlay = """
        plan: SUN-R21
        extends: R21
        from: 2026-10
        title: { zh: 日出分公司电销组, en: Sunrise branch telesales group }
        figures: { quota.weekly-workload: { pass_line: 85% } }
        """;

    // S02 has a week at 89 %; S04 one too and loses what was given back of it; S08 two weeks at 87.5 and 85.5 %.
    [Fact]
    public async Task Compare_OverlayAsText_StreamsChangesPeopleAndSummary()
    {
        var parts = await AllAsync(Ask(Sample(), new() { PlanText = Overlay }));

        var changes = parts[0].Changes;
        Assert.Equal(("R21@1", "SUN-R21@1"), (changes.Before, changes.After));
        var step = Assert.Single(changes.Steps);
        var change = Assert.Single(step.Changes);
        Assert.Equal((PlanChangeKind.Parameter, "quota.weekly-workload", "pass_line", "90%", "85%", "R21/s3"), (change.Kind, change.Policy, change.Parameter, change.Before, change.After, step.Clause));
        Assert.Equal("quota.weekly-workload: pass_line 90% → 85%", step.Text);
        Assert.Equal(["S02 100.00", "S04 20.00", "S08 200.00"], parts[1..^1].Select(part => $"{part.Person.EmployeeId} {Text(part.Person.Difference)}"));
        var s04 = parts[2].Person;
        Assert.Equal(("junior", "2180.00", "2200.00"), (s04.Grade, Text(s04.NetBefore), Text(s04.NetAfter)));
        Assert.Equal(
            ["Line weekly-deduction 2026-10-12 1 × -100.00 = -100.00|none 100.00 by 0: 100.00", "Line give-back  80.00|none -80.00 by 0: -80.00"],
            s04.Items.Select(Told));
        var summary = parts[^1].Summary;
        Assert.Equal((12, 3, 3, 0, "320.00"), (summary.People, summary.Different, summary.Winners, summary.Losers, Text(summary.Cost)));
        Assert.Equal(["R21/s3 320.00"], summary.ByClause.Select(clause => $"{clause.Name} {Text(clause.Amount)}"));
        Assert.Equal(["junior 120.00", "senior 200.00"], summary.ByGrade.Select(grade => $"{grade.Name} {Text(grade.Amount)}"));
        Assert.DoesNotContain("晨光组长", string.Concat(parts.Select(part => part.ToString())), StringComparison.Ordinal);
    }

    // 150 alone takes 50 more, 85 % alone frees 100, with both nothing is deducted: −50 + 100 leave 50.
    [Fact]
    public async Task Compare_TwoFigures_TellsTheirInteraction()
    {
        var parts = await AllAsync(Ask(Sample(), Figures(("deduction", "150"), ("pass_line", "85%"))));
        Assert.Equal(["0: -50.00", "1: 100.00", "interaction: 50.00"], parts[1].Person.Causes.Select(Told));
        Assert.True(parts[^1].Summary.ByClause[^1].Interaction);
    }

    [Fact]
    public async Task Compare_WithoutCauses_TellsDifferencesAlone()
    {
        var request = Ask(Sample(), Figures(("deduction", "150"), ("pass_line", "85%")));
        request.WithoutCauses = true;
        var parts = await AllAsync(request);
        Assert.Equal("100.00", Text(parts[1].Person.Difference));
        Assert.Empty(parts[1].Person.Causes);
        Assert.Empty(parts[^1].Summary.ByCause);
    }

    [Fact]
    public async Task Compare_SamePlan_IsChangesAndSummaryOnly()
    {
        var parts = await AllAsync(Ask(Sample(), new() { Plan = "plans/R21@1" }));
        Assert.Equal([CompareResponse.PartOneofCase.Changes, CompareResponse.PartOneofCase.Summary], parts.Select(part => part.PartCase));
        Assert.Empty(parts[0].Changes.Steps);
        Assert.Equal((12, 0), (parts[^1].Summary.People, parts[^1].Summary.Different));
    }

    [Fact]
    public async Task Compare_AttendanceMissing_IsADifferenceAndNoError()
    {
        var parts = await AllAsync(Ask(People(Employee("E1")), new() { Plan = "plans/R21", MissingAttendanceAsAttended = true }));
        var person = parts[1].Person;
        Assert.Null(person.NetBefore);
        Assert.NotNull(person.NetAfter);
        Assert.Null(person.Difference);
        Assert.Contains(person.Items, item => item is { Kind: ItemKind.Error, Code: "attendance.missing", HasAfter: false });
        Assert.Equal((1, 0, 0), (parts[^1].Summary.NewlyPaid, parts[^1].Summary.Winners, parts[^1].Summary.Losers));
        Assert.Equal(("missing_attendance_as_attended", "false", "true"), (parts[0].Changes.Steps[0].Changes[0].Parameter, parts[0].Changes.Steps[0].Changes[0].Before, parts[0].Changes.Steps[0].Changes[0].After));
    }

    [Fact]
    public async Task Compare_EverythingMalformed_IsToldAtOnce()
    {
        var refused = await RefusedAsync(new()
        {
            Before = new() { Plan = "/etc/passwd" },
            After = new() { PlanText = "", AsOf = new() { Year = 2026, Month = 13, Day = 1 }, Figures = { new ComparedFigure { Policy = "x" } } },
            Month = "October",
            LanguageCode = "fr",
        });
        Assert.Equal((StatusCode.InvalidArgument, "REQUEST_INVALID"), (refused.StatusCode, Reason(StatusOf(refused))));
        Assert.Equal(["language_code", "month", "before.plan", "after.plan_text", "after.figures[0]", "after.as_of", "facts"], Fields(StatusOf(refused)));
    }

    [Theory]
    [InlineData("2026-09-30", false)]
    [InlineData("2026-10-01", true)]
    [InlineData("2026-10-31", true)]
    [InlineData("2026-11-01", false)]
    public async Task Compare_AsOf_LiesInTheMonth(string date, bool isTaken)
    {
        var request = Ask(Sample(), new() { Plan = "plans/R21", AsOf = CsvMessage.Date(date) });
        if (isTaken) Assert.NotNull((await AllAsync(request))[^1].Summary);
        else Assert.Equal(["after.as_of"], Fields(StatusOf(await RefusedAsync(request))));
    }

    [Theory]
    [InlineData("plans/../../etc/passwd")]
    [InlineData("plans/overlay.yaml/x")]
    [InlineData("R21")]
    [InlineData("plans/R21@0")]
    [InlineData("plans/R21\n")]
    public async Task Compare_NameThatIsNone_IsRefused(string plan) =>
        Assert.Equal(["after.plan"], Fields(StatusOf(await RefusedAsync(Ask(Sample(), new() { Plan = plan })))));

    [Theory]
    [InlineData("plans/R99")]
    [InlineData("plans/R21@7")]
    [InlineData("plans/plan.yaml")]
    public async Task Compare_PlanThatIsNotThere_IsNotFound(string plan)
    {
        var refused = await RefusedAsync(Ask(Sample(), new() { Plan = plan }));
        Assert.Equal((StatusCode.NotFound, "PLAN_NOT_FOUND", "after"), (refused.StatusCode, Reason(StatusOf(refused)), Detail<ErrorInfo>(StatusOf(refused)).Metadata["side"]));
    }

    // A file that is there and a plan: it would be read if anything were.
    [Fact]
    public async Task Compare_OverlayOfAFile_OpensNone()
    {
        var folder = Directory.CreateTempSubdirectory("telesales-compare-");
        try
        {
            var file = Path.Combine(folder.FullName, "secret.yaml");
            await File.WriteAllTextAsync(file, Overlay, TestContext.Current.CancellationToken);
            var refused = await RefusedAsync(Ask(Sample(), new() { PlanText = Overlay.Replace("extends: R21", $"extends: {file}", StringComparison.Ordinal) }));
            Assert.Equal((StatusCode.FailedPrecondition, "PLAN_NOT_USABLE"), (refused.StatusCode, Reason(StatusOf(refused))));
            Assert.Equal(["plan.overlay-path"], Detail<PreconditionFailure>(StatusOf(refused)).Violations.Select(violation => violation.Type));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Compare_BothPlansWrong_TellsTheProblemsOfBoth()
    {
        var request = Ask(Sample(), Figures(("pass_line", "lots")));
        request.Before = new() { PlanText = Overlay.Replace("85%", "185 apples", StringComparison.Ordinal) };
        var status = StatusOf(await RefusedAsync(request));
        Assert.Equal(["before", "after"], Detail<PreconditionFailure>(status).Violations.Select(violation => violation.Subject.Split(' ')[0]).Distinct());
        Assert.Contains("before :5:", string.Join('\n', Detail<PreconditionFailure>(status).Violations.Select(violation => violation.Subject)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_HundredsOfProblems_TrailersStayShort()
    {
        var figures = Enumerable.Range(0, 400).Select(i => (FormattableString.Invariant($"no_such_parameter_{i}"), "1"));
        var refused = await RefusedAsync(Ask(Sample(), Figures([.. figures])));
        var told = Detail<PreconditionFailure>(StatusOf(refused)).Violations;
        Assert.Matches(@"^… and \d+ more of 400\.$", told[^1].Description);
        Assert.InRange(refused.Trailers.Sum(entry => entry.Key.Length + (entry.IsBinary ? entry.ValueBytes.Length * 4 / 3 : entry.Value.Length)), 1, 8_000);
    }

    [Fact]
    public async Task Compare_RowsThatAreNoFacts_AreToldWithTheirPaths()
    {
        var facts = People(Employee("E1"), Employee("E1"));
        facts.Activity.Add(new Activity { EmployeeId = "E9", Date = CsvMessage.Date("2026-10-05"), Metric = "contacts_collected", Value = "many" });
        var refused = await RefusedAsync(Ask(facts, new() { Plan = "plans/R21@1" }));
        Assert.Equal((StatusCode.InvalidArgument, "FACTS_INVALID"), (refused.StatusCode, Reason(StatusOf(refused))));
        Assert.Contains("facts.activity[0].value", Fields(StatusOf(refused)));
        Assert.Contains(Fields(StatusOf(refused)), field => field.StartsWith("facts.employees[1]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compare_InChinese_SpeaksChinese()
    {
        var request = Ask(Sample(), new() { PlanText = Overlay });
        request.LanguageCode = "";
        var parts = await AllAsync(request);
        Assert.Equal("quota.weekly-workload：pass_line 90% → 85%", parts[0].Changes.Steps[0].Text);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", parts[1].Person.Items[0].Label);
    }

    [Fact]
    public async Task Compare_EndedByTheClient_EndsHere()
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var call = Client.Compare(Ask(Sample(), new() { PlanText = Overlay }), cancellationToken: ended.Token);
        Assert.True(await call.ResponseStream.MoveNext(ended.Token));
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            while (await call.ResponseStream.MoveNext(ended.Token))
            {
            }
        });
        // The next call is answered as ever.
        Assert.Equal(12, (await AllAsync(Ask(Sample(), new() { PlanText = Overlay })))[^1].Summary.People);
    }

    private ComparisonService.ComparisonServiceClient Client => new(server.Channel);

    private static Facts.V1.Facts Sample() => CsvMessage.Read("sunrise-branch");

    private static CompareRequest Ask(Facts.V1.Facts facts, ComparedPlan after) => new() { Before = new() { Plan = "plans/R21" }, After = after, Month = "2026-10", Facts = facts, LanguageCode = "en" };

    private static ComparedPlan Figures(params (string Parameter, string Value)[] figures)
    {
        var plan = new ComparedPlan { Plan = "plans/R21" };
        plan.Figures.AddRange(figures.Select(figure => new ComparedFigure { Policy = "quota.weekly-workload", Parameter = figure.Parameter, Value = figure.Value }));
        return plan;
    }

    private async Task<List<CompareResponse>> AllAsync(CompareRequest request)
    {
        using var call = Client.Compare(request, cancellationToken: TestContext.Current.CancellationToken);
        var parts = new List<CompareResponse>();
        await foreach (var part in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken)) parts.Add(part);
        return parts;
    }

    private async Task<RpcException> RefusedAsync(CompareRequest request) => await Assert.ThrowsAsync<RpcException>(() => AllAsync(request));

    private static string Told(ItemDifference item) =>
        $"{item.Kind} {item.Code} {item.Reference} {(item.HasBefore ? item.Before : "none")}|{(item.HasAfter ? item.After : "none")} {Text(item.Difference)} by {string.Join(", ", item.Causes.Select(Told))}";

    private static string Told(CausePart part) => (part.HasStep ? FormattableString.Invariant($"{part.Step}") : "interaction") + $": {Text(part.Amount)}";
}
