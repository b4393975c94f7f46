using static Telesales.Policies.R21.Tests.Rulebook;

namespace Telesales.Policies.R21.Tests;

/// <summary>R21 §3: the live answer to "may I leave early?", and what is still to go.</summary>
public sealed class EarlyLeaveTests
{
    [Theory]
    [InlineData(40, true, 0)]
    [InlineData(39, false, 1)]
    [InlineData(0, false, 40)]
    public void Today_SaysYesOrTheContactsToGo(long contacts, bool may, int toGo)
    {
        var result = Bench().Run(APerson().Did(Metric.ContactsCollected, Nov(2), contacts), November, Nov(2));
        Assert.Equal(may, result.Entitlements.Any(one => one.Kind == "early-leave" && one.Date == On(Nov(2)) && one.Minutes == 30));
        var missed = result.NotApplied.Where(one => one.Message == "early-leave.day-short").ToList();
        Assert.Equal(toGo, missed.Count == 0 ? 0 : (int)missed[0].Operands["contacts_to_go"].Number.Floor());
    }

    [Fact]
    public void OneInviteeShort_IsTwoContactsToGo()
    {
        // 29 of 30 invitees leave 1/30 of a unit: 4/3 of a contact, which is two to collect.
        var facts = APerson().AssignedInvitees(Nov(2)).Did(Metric.InviteesConfirmed, Nov(2), 29);
        var missed = Assert.Single(Bench().Run(facts, November, Nov(2)).NotApplied, one => one.Message == "early-leave.day-short");
        Assert.Equal("2/1", missed.Operands["contacts_to_go"].Number.ToString());
    }

    [Fact]
    public void OpenWeek_SaysWhatIsToGoForFreeTime()
    {
        var result = Bench().Run(APerson().Did(Metric.ContactsCollected, "2026-11-02..2026-11-03", 70), November, Nov(3));
        var missed = result.NotApplied.First(one => one.Message == "free-time.week-open");
        Assert.Equal("60/1", missed.Operands["contacts_to_go"].Number.ToString());
    }

    [Fact]
    public void WeekFinishedOnASaturdayBeforeAMakeUpSunday_GivesFreeTimeOnThatSaturday()
    {
        var calendar = ACalendar().Works(Nov(8));
        var facts = APerson().Under(calendar).Did(Metric.ContactsCollected, Nov(7), 240);
        var entitlement = Assert.Single(Bench().Run(facts, November).Entitlements);
        Assert.Equal(("free-time", On(Nov(7)), 240), (entitlement.Kind, entitlement.Date, entitlement.Minutes));
    }

    [Fact]
    public void Senior_NeedsEightyContacts()
    {
        var result = Bench().Run(APerson().Senior().Did(Metric.ContactsCollected, Nov(2), 79), November, Nov(2));
        var missed = Assert.Single(result.NotApplied, one => one.Message == "early-leave.day-short");
        Assert.Equal("1/1", missed.Operands["contacts_to_go"].Number.ToString());
    }
}
