using Telesales.Payroll;
using Telesales.Payroll.Store;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Store.Tests;

/// <summary>What every store does, whichever database it is in.</summary>
public abstract class StoreBehaviour
{
    private readonly DateTimeOffset _now = new(2026, 11, 3, 8, 30, 15, 123, TimeSpan.Zero);

    private protected abstract Task<string> NewPlaceAsync();

    private protected async Task<PayslipStore> OpenAsync(string? place = null)
    {
        var store = PayslipStore.At(new StoreOptions { Location = place ?? await NewPlaceAsync() }, new Clock(_now));
        await store.OpenAsync(Cancelled);
        return store;
    }

    private protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Payslips_SavedAndRead_AreTheSame()
    {
        using var store = await OpenAsync();
        var write = Months.Write();
        var saved = await store.SaveAsync(Months.Caller(), write, Cancelled);
        Assert.False(saved.IsReplay);
        Assert.Equal(write.Payslips.Count, saved.Payslips.Count);
        foreach (var summary in saved.Payslips)
        {
            var (payslip, person) = write.Payslips.Single(payslip => payslip.Person.EmployeeId == summary.Person.EmployeeId);
            var found = await store.FindAsync(Months.Caller(), summary.Name, Cancelled);
            Assert.Null(Deep.Difference(payslip, found!.Payslip));
            Assert.Equal(summary, found.Summary);
            Assert.Equal((person, _now, payslip.Net, 1, true), (found.Summary.Person, found.Summary.SavedAt, found.Summary.Net, found.Summary.Revision, found.Summary.IsNewest));
            Assert.Equal((write.Plan.Info.Name, write.Plan.ParametersHash, write.Plan.Titles), (found.Provenance.Plan, found.Provenance.ParametersHash, found.Provenance.PlanTitles));
            Assert.All(write.Plan.Policies, policy => Assert.Contains(new UsedPackage(policy.Package.Id, policy.Package.Version, policy.Package.Sha256), found.Provenance.Packages));
        }
    }

    [Fact]
    public async Task Overlay_OfAPlan_StaysWithItsFigures()
    {
        using var store = await OpenAsync();
        var write = Months.Write(plan: Telesales.Testing.Repository.PathOf("tests", "overlays", "R21-rank-exact.yaml"));
        var name = (await store.SaveAsync(Months.Caller(), write, Cancelled)).Payslips[0].Name;
        var found = (await store.FindAsync(Months.Caller(), name, Cancelled))!;
        Assert.NotEmpty(found.Provenance.Overlays.Single().Figures);
        Assert.Null(Deep.Difference(write.Plan.Overlays, found.Provenance.Overlays));
        Assert.Equal((write.Plan.Info.Name, write.Plan.Id), (found.Provenance.Plan, found.Summary.PlanId));
    }

    [Fact]
    public async Task Store_OpenedAgain_HasWhatWasKept()
    {
        var place = await NewPlaceAsync();
        PayslipName name;
        using (var store = await OpenAsync(place)) name = (await store.SaveAsync(Months.Caller(), Months.Write(), Cancelled)).Payslips[0].Name;
        using var again = await OpenAsync(place);
        var found = (await again.FindAsync(Months.Caller(), name, Cancelled))!;
        Assert.NotEmpty(found.Payslip.Lines);
        Assert.All(found.Payslip.Lines.SelectMany(line => line.Parts), part => Assert.NotEqual("", found.Words(Language.Zh).Text(part)));
    }

    [Fact]
    public async Task Recalculation_IsTheNextRevision_AndTheFirstStays()
    {
        using var store = await OpenAsync();
        var first = (await store.SaveAsync(Months.Caller(), Months.Write("a"), Cancelled)).Payslips;
        var second = (await store.SaveAsync(Months.Caller(), Months.Write("b", minimumWage: 9_000), Cancelled)).Payslips;
        Assert.All(first.Zip(second), pair => Assert.Equal((pair.First.Name.Uid, 1, 2), (pair.Second.Name.Uid, pair.First.Revision, pair.Second.Revision)));
        var uid = first[0].Name.Uid;
        Assert.Equal(2, (await store.FindAsync(Months.Caller(), new(uid, null), Cancelled))!.Summary.Revision);
        var old = (await store.FindAsync(Months.Caller(), new(uid, 1), Cancelled))!;
        Assert.False(old.Summary.IsNewest);
        Assert.NotEqual(second[0], old.Summary);
        Assert.Null(await store.FindAsync(Months.Caller(), new(uid, 3), Cancelled));
        Assert.Null(await store.FindAsync(Months.Caller(), new("01JCZZZZZZZZZZZZZZZZZZZZZZ", null), Cancelled));
    }

    [Fact]
    public async Task Revisions_OfAnotherPlanMonthOrBranch_AreTheirOwn()
    {
        using var store = await OpenAsync();
        string[] people = ["S01", "S02"];
        var kept = new List<StoredSummary>();
        kept.AddRange((await store.SaveAsync(Months.Caller(), Months.Write("a").Of(people), Cancelled)).Payslips);
        kept.AddRange((await store.SaveAsync(Months.Caller(), Months.Write("b", branch: "Nightfall").Of(people), Cancelled)).Payslips);
        kept.AddRange((await store.SaveAsync(Months.Caller(), Months.Write("c", month: "2026-09").Of(people), Cancelled)).Payslips);
        kept.AddRange((await store.SaveAsync(Months.Caller(), Months.Write("d", plan: "R03").Of(people), Cancelled)).Payslips);
        Assert.Equal(8, kept.Count);
        Assert.All(kept, payslip => Assert.Equal(1, payslip.Revision));
        Assert.Equal(8, kept.Select(payslip => payslip.Name.Uid).Distinct().Count());
    }

    [Fact]
    public async Task RequestId_UsedAgain_GivesTheFirstResult()
    {
        using var store = await OpenAsync();
        var write = Months.Write() with { NotKept = [new("X1", new byte[] { 1, 2, 3 }), new("X2", Array.Empty<byte>())] };
        var first = await store.SaveAsync(Months.Caller(), write, Cancelled);
        var again = await store.SaveAsync(Months.Caller(), Months.Write(minimumWage: 5_000), Cancelled);
        Assert.True(again.IsReplay);
        Assert.Equal(first.Payslips, again.Payslips);
        Assert.Equal([("X1", 3), ("X2", 0)], again.NotKept.Select(person => (person.EmployeeId, person.Answer.Length)));
        Assert.Equal(first.Payslips.Count, (await store.ListAsync(Months.Caller(), new() { AllRevisions = true }, 1_000, cancellation: Cancelled)).Count);
        await Assert.ThrowsAsync<RequestIdReusedException>(() => store.SaveAsync(Months.Caller(), Months.Write(content: "other"), Cancelled));
        Assert.Null(await store.FindWriteAsync(Months.Caller(), "unknown", "content", Cancelled));
    }

    [Fact]
    public async Task RequestId_OfAnotherCaller_IsAnother()
    {
        using var store = await OpenAsync();
        await store.SaveAsync(Months.Caller("a"), Months.Write(), Cancelled);
        Assert.Null(await store.FindWriteAsync(Months.Caller("b"), "r-1", "content", Cancelled));
        var other = await store.SaveAsync(Months.Caller("b"), Months.Write(content: "other"), Cancelled);
        Assert.False(other.IsReplay);
        Assert.All(other.Payslips, payslip => Assert.Equal(2, payslip.Revision));
    }

    [Fact]
    public async Task RequestId_UsedManyTimesAtOnce_IsKeptOnce()
    {
        using var store = await OpenAsync();
        var write = Months.Write();
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => store.SaveAsync(Months.Caller(), write, Cancelled))));
        Assert.Single(results, result => !result.IsReplay);
        Assert.All(results, result => Assert.Equal(results[0].Payslips.Select(payslip => payslip.Name), result.Payslips.Select(payslip => payslip.Name)));
        Assert.Equal(write.Payslips.Count, (await store.ListAsync(Months.Caller(), new() { AllRevisions = true }, 1_000, cancellation: Cancelled)).Count);
    }

    [Fact]
    public async Task Writers_OfTheSamePeopleAtOnce_EachGetARevisionOfTheirOwn()
    {
        using var store = await OpenAsync();
        var writes = Enumerable.Range(0, 12).Select(i => Months.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"r-{i}")).Of("S01", "S02", "S03")).ToList();
        var results = await Task.WhenAll(writes.Select(write => Task.Run(() => store.SaveAsync(Months.Caller(), write, Cancelled))));
        foreach (var person in new[] { "S01", "S02", "S03" })
            Assert.Equal(Enumerable.Range(1, 12), results.Select(result => result.Payslips.Single(payslip => payslip.Person.EmployeeId == person).Revision).Order());
    }

    [Fact]
    public async Task ExpectedRevision_ThatIsNotTheNewest_KeepsNothing()
    {
        using var store = await OpenAsync();
        PayslipWrite Expecting(string id, params (string Person, int Revision)[] expected) =>
            Months.Write(id).Of("S01", "S02") with { ExpectedRevisions = expected.ToDictionary(one => one.Person, one => one.Revision, StringComparer.Ordinal) };
        await store.SaveAsync(Months.Caller(), Expecting("a", ("S01", 0)), Cancelled);
        var stale = await Assert.ThrowsAsync<RevisionStaleException>(() => store.SaveAsync(Months.Caller(), Expecting("b", ("S01", 0), ("S02", 2)), Cancelled));
        Assert.Equal([("S01", 1), ("S02", 1)], stale.Stale);
        Assert.Null(await store.FindWriteAsync(Months.Caller(), "b", "content", Cancelled));
        Assert.All((await store.SaveAsync(Months.Caller(), Expecting("b", ("S01", 1), ("S02", 1)), Cancelled)).Payslips, payslip => Assert.Equal(2, payslip.Revision));
    }

    [Fact]
    public async Task Caller_SeesTheirBranches_AnAgentTheirOwn()
    {
        using var store = await OpenAsync();
        var sunrise = (await store.SaveAsync(Months.Caller(), Months.Write("a"), Cancelled)).Payslips;
        var nightfall = (await store.SaveAsync(Months.Caller(), Months.Write("b", branch: "Nightfall"), Cancelled)).Payslips;
        var own = sunrise[0].Person;
        async Task<HashSet<PayslipName>> Seen(Caller caller)
        {
            var listed = await store.ListAsync(caller, new(), 1_000, cancellation: Cancelled);
            var found = new List<PayslipName>();
            foreach (var payslip in sunrise.Concat(nightfall))
                if (await store.FindAsync(caller, payslip.Name, Cancelled) is not null) found.Add(payslip.Name);
            var read = await store.ReadAsync(caller, new(), 1_000, cancellation: Cancelled);
            Assert.Equal(found.ToHashSet(), listed.Select(payslip => payslip.Name).ToHashSet());
            Assert.Equal(found.ToHashSet(), read.Select(payslip => payslip.Summary.Name).ToHashSet());
            return [.. found];
        }

        Assert.Equal([.. sunrise.Concat(nightfall).Select(payslip => payslip.Name)], await Seen(Months.Caller()));
        Assert.Equal([.. nightfall.Select(payslip => payslip.Name)], await Seen(Months.Caller("c", "Nightfall")));
        Assert.Empty(await Seen(Months.Caller("c", "Sunrise")));
        Assert.Equal([sunrise[0].Name], await Seen(Months.Agent(own.EmployeeId, own.Branch)));
        Assert.Empty(await Seen(Months.Agent("", own.Branch)));
        Assert.Empty(await Seen(new Caller("x", Months.Caller().Roles, new HashSet<string>(StringComparer.Ordinal), null)));
    }

    [Fact]
    public async Task List_PageByPage_GivesEveryPayslipOnceInOrder()
    {
        using var store = await OpenAsync();
        await store.SaveAsync(Months.Caller(), Months.Write("a"), Cancelled);
        await store.SaveAsync(Months.Caller(), Months.Write("b", minimumWage: 3_000), Cancelled);
        await store.SaveAsync(Months.Caller(), Months.Write("c", branch: "Nightfall"), Cancelled);
        await store.SaveAsync(Months.Caller(), Months.Write("d", month: "2026-09"), Cancelled);
        await store.SaveAsync(Months.Caller(), Months.Write("e", plan: "R03"), Cancelled);
        foreach (var all in new[] { false, true })
        {
            var filter = new PayslipFilter { AllRevisions = all };
            var whole = await store.ListAsync(Months.Caller(), filter, 10_000, cancellation: Cancelled);
            var paged = new List<StoredSummary>();
            while (true)
            {
                var page = await store.ListAsync(Months.Caller(), filter, 7, paged.Count == 0 ? null : paged[^1].Position, Cancelled);
                paged.AddRange(page);
                if (page.Count < 7) break;
            }

            Assert.Equal(whole, paged);
            Assert.Equal(whole.Count, whole.Select(payslip => payslip.Name).Distinct().Count());
            Assert.Equal(
                whole.OrderByDescending(p => p.Month).ThenBy(p => p.Person.Branch, StringComparer.Ordinal).ThenBy(p => p.Person.EmployeeId, StringComparer.Ordinal).ThenBy(p => p.PlanId, StringComparer.Ordinal).ThenByDescending(p => p.Revision),
                whole);
            Assert.Equal(all, whole.Any(payslip => !payslip.IsNewest));
        }
    }

    [Fact]
    public async Task List_Filtered_GivesWhatMatches()
    {
        using var store = await OpenAsync();
        await store.SaveAsync(Months.Caller(), Months.Write("a"), Cancelled);
        await store.SaveAsync(Months.Caller(), Months.Write("c", branch: "Nightfall"), Cancelled);
        await store.SaveAsync(Months.Caller(), Months.Write("d", month: "2026-09"), Cancelled);
        await store.SaveAsync(Months.Caller(), Months.Write("e", plan: "R03"), Cancelled);
        var all = await store.ListAsync(Months.Caller(), new(), 10_000, cancellation: Cancelled);
        async Task Matches(PayslipFilter filter, Func<StoredSummary, bool> expected)
        {
            var found = await store.ListAsync(Months.Caller(), filter, 10_000, cancellation: Cancelled);
            Assert.Equal(all.Where(expected), found);
            Assert.NotEmpty(found);
        }

        await Matches(new() { Branch = "Nightfall" }, payslip => payslip.Person.Branch == "Nightfall");
        await Matches(new() { Month = new Month(2026, 9) }, payslip => payslip.Month == new Month(2026, 9));
        await Matches(new() { EmployeeId = "S02" }, payslip => payslip.Person.EmployeeId == "S02");
        await Matches(new() { Plan = "R03" }, payslip => payslip.PlanId == "R03");
        await Matches(new() { Plan = "R21@1" }, payslip => payslip.Plan == "R21@1");
        await Matches(new() { Team = all[0].Person.Team, Branch = all[0].Person.Branch }, payslip => payslip.Person.Team == all[0].Person.Team && payslip.Person.Branch == all[0].Person.Branch);
        Assert.Empty(await store.ListAsync(Months.Caller(), new() { Plan = "R21@2" }, 10, cancellation: Cancelled));
        Assert.Empty(await store.ListAsync(Months.Caller(), new() { Branch = "' OR 1=1 --" }, 10, cancellation: Cancelled));
    }

    [Fact]
    public async Task Write_OfAnOpenMonthOrWithoutReasons_IsAMistakeOfTheCaller()
    {
        using var store = await OpenAsync();
        var write = Months.Write();
        Task<SaveResult> Changed(Func<Payslip, Payslip> change) =>
            store.SaveAsync(Months.Caller(), write with { Payslips = [.. write.Payslips.Select(payslip => payslip with { Payslip = change(payslip.Payslip) })] }, Cancelled);
        await Assert.ThrowsAsync<ArgumentException>(() => Changed(payslip => payslip with { AsOf = payslip.AsOf.AddDays(-1) }));
        await Assert.ThrowsAsync<ArgumentException>(() => Changed(payslip => payslip with { Lines = [.. payslip.Lines.Select(line => line with { Parts = [] })] }));
        await Assert.ThrowsAsync<ArgumentException>(() => store.SaveAsync(Months.Caller(), write with { Payslips = [.. write.Payslips, write.Payslips[0]] }, Cancelled));
        Assert.Empty(await store.ListAsync(Months.Caller(), new(), 10, cancellation: Cancelled));
    }

    [Fact]
    public async Task Write_OfNobody_IsRemembered()
    {
        using var store = await OpenAsync();
        var write = Months.Write() with { Payslips = [], NotKept = [new("X1", new byte[] { 7 })] };
        Assert.Empty((await store.SaveAsync(Months.Caller(), write, Cancelled)).Payslips);
        Assert.True((await store.SaveAsync(Months.Caller(), write, Cancelled)).IsReplay);
    }

    [Fact]
    public async Task Store_OpenedByTwoAtOnce_IsMadeOnce()
    {
        var place = await NewPlaceAsync();
        var stores = Enumerable.Range(0, 4).Select(_ => PayslipStore.At(new StoreOptions { Location = place }, new Clock(_now))).ToList();
        await Task.WhenAll(stores.Select(store => Task.Run(() => store.OpenAsync(Cancelled))));
        await stores[3].SaveAsync(Months.Caller(), Months.Write(), Cancelled);
        Assert.NotEmpty(await stores[0].ListAsync(Months.Caller(), new(), 10, cancellation: Cancelled));
        stores.ForEach(store => store.Dispose());
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
