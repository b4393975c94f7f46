namespace Telesales.Facts.Tests;

/// <summary>Raw records that count, and those that don't: R21 §3.1 and §3.2.</summary>
public sealed class RecordTests : IDisposable
{
    private const string ContactHeader = "employee_id,date,name,department,position,sex,mobile,telephone,email,qq\n";
    private const string Complete = "E1,2026-10-14,陈,采购部,主管,男,13900139001,010-66661234,,\n";
    private readonly FactFolder folder = new();

    [Theory]
    [InlineData("E1,2026-10-14,陈,采购部,主管,男,13900139001,010-66661234,,", "")]
    [InlineData("E1,2026-10-14,陈,采购部,主管,男,13900139001,,c@x.example,", "")]
    [InlineData("E1,2026-10-14,陈,采购部,主管,男,,,c@x.example,12345", "")]
    [InlineData("E1,2026-10-14,Li,Sales,Head,F,13900139001,010-66661234,c@x.example,12345", "")]
    [InlineData("E1,2026-10-14,,采购部,主管,男,13900139001,010-66661234,,", "name")]
    [InlineData("E1,2026-10-14,-,采购部,主管,男,13900139001,010-66661234,,", "name")]
    [InlineData("E1,2026-10-14,陈,,主管,男,13900139001,010-66661234,,", "department")]
    [InlineData("E1,2026-10-14,陈,不详,主管,男,13900139001,010-66661234,,", "department")]
    [InlineData("E1,2026-10-14,陈,采购部,,男,13900139001,010-66661234,,", "position")]
    [InlineData("E1,2026-10-14,陈,采购部,主管,,13900139001,010-66661234,,", "sex")]
    [InlineData("E1,2026-10-14,陈,采购部,主管,不详,13900139001,010-66661234,,", "sex")]
    [InlineData("E1,2026-10-14,陈,采购部,主管,男,13900139001,,,", "mobile/telephone/email/qq")]
    [InlineData("E1,2026-10-14,陈,采购部,主管,男,13900139001,+86 139-0013-9001,,", "mobile/telephone/email/qq")]
    [InlineData("E1,2026-10-14,陈,采购部,主管,男,13900139001,无,,", "mobile/telephone/email/qq")]
    [InlineData("E1,2026-10-14,陈,采购部,主管,男,13900139001,123456,,", "mobile/telephone/email/qq")]
    [InlineData("E1,2026-10-14,陈,采购部,主管,男,13900139001,1234567,,", "")]
    [InlineData("E1,2026-10-14,陈,采购部,主管,男,13900139001,0000000,,", "mobile/telephone/email/qq")]
    [InlineData("E1,2026-10-14,陈,采购部,主管,男,13900139001,,chen at x,", "mobile/telephone/email/qq")]
    [InlineData("E1,2026-10-14,陈,采购部,主管,男,13900139001,,,1234", "mobile/telephone/email/qq")]
    [InlineData("E1,2026-10-14,,,,,,,,", "name;department;position;sex;mobile/telephone/email/qq")]
    public void Contact_CountsWithAllThatTheClauseAsksFor(string record, string missing)
    {
        var result = Run(ContactHeader + record + "\n", null);

        Assert.Equal("", FactFolder.Lines(result.Problems));
        Assert.Equal(missing.Length == 0 ? "E1 14 contacts_collected 1" : "", Counted(result));
        Assert.Equal(missing.Length == 0 ? "" : $"contacts.csv,2,E1,2026-10-14,incomplete,{missing}\n", Rejected(result));
    }

    [Theory]
    [InlineData("E1,2026-10-15,陈明,采购部,主管,男,13900139001", "")]
    [InlineData("E1,2026-10-15,陈明,采购部,主管,男,", "mobile")]
    [InlineData("E1,2026-10-15,陈明,采购部,主管,男,无", "mobile")]
    [InlineData("E1,2026-10-15,陈明,采购部,,男,13900139001", "position")]
    public void Invitee_CountsWithAMobileNumber(string record, string missing)
    {
        var result = Run(null, "employee_id,date,name,department,position,sex,mobile\n" + record + "\n");

        Assert.Equal(missing.Length == 0 ? "E1 15 invitees_confirmed 1" : "", Counted(result));
        Assert.Equal(missing.Length == 0 ? "" : $"invitees.csv,2,E1,2026-10-15,incomplete,{missing}\n", Rejected(result));
    }

    // A person is a name at a number or address. The first record by day, then by line, counts; an incomplete one takes nothing from anybody.
    [Theory]
    [InlineData(false, "E1 14 contacts_collected 2, E2 13 contacts_collected 1")]
    [InlineData(true, "E1 14 contacts_collected 3, E2 13 contacts_collected 1, E2 14 contacts_collected 1")]
    public void Person_RecordedAgain_CountsOnceUnlessAskedFor(bool countRepeats, string counted)
    {
        string contacts = ContactHeader
            + "E1,2026-10-14,陈,采购部,主管,男,13900139001,010-66661234,,\n"
            + "E1,2026-10-14,林,采购部,主管,女,,010-66661234,lin@x.example,\n"
            + "E2,2026-10-13,吴,,主管,女,13900139003,010-1234567,,\n"
            + "E2,2026-10-13,陈,采购部,主管,男,86-13900139001,,chen@x.example,\n"
            + "E1,2026-10-14,吴,技术部,主管,女,13900139003,010-1234567,,\n"
            + "E2,2026-10-14,林,采购部,主管,女,,,LIN@x.example,12345\n";

        var result = Run(contacts, null, countRepeats);

        Assert.Equal(counted, Counted(result));
        Assert.Equal(
            "contacts.csv,4,E2,2026-10-13,incomplete,department\n" + (countRepeats ? "" : "contacts.csv,2,E1,2026-10-14,repeated,\ncontacts.csv,7,E2,2026-10-14,repeated,\n"),
            Rejected(result));
    }

    [Fact]
    public void Rejection_SaysWhoseWhenAndWhatButNothingOfTheCustomer()
    {
        var warning = Assert.Single(Run(ContactHeader + "E1,2026-10-14,陈,,主管,男,13900139001,,,\n", null).Rejected);

        Assert.Equal("contacts.csv:2: Not counted for E1 on 2026-10-14: department, mobile / telephone / email / qq missing or not usable. Complete the record if it is known; a contact needs two of mobile, telephone, email, qq, an invitee the mobile number. [fact.incomplete-record]", warning.ToString());
        Assert.Equal("contacts.csv:2：未计入 E1 2026-10-14 的业务量：department, mobile / telephone / email / qq 缺失或无效。如有资料请补全；联系人需有 mobile、telephone、email、qq 中的两项，受邀人需有手机号。[fact.incomplete-record]", warning.ToString("zh"));
    }

    [Fact]
    public void List_ThatIsWrong_IsRefusedWhole() => Assert.Equal(
        """
        contacts.csv:2, column employee_id fact.required
        contacts.csv:3, column date fact.bad-date
        contacts.csv:4 fact.field-count
        invitees.csv:1, column phone fact.unknown-column
        """,
        FactFolder.Lines(Run(
            ContactHeader + ",2026-10-14,陈,采购部,主管,男,13900139001,,,\nE1,14/10/2026,陈,采购部,主管,男,13900139001,,,\nE1,2026-10-14\n" + Complete,
            "employee_id,date,name,department,position,sex,phone\n").Problems));

    [Fact]
    public void BothLists_GoIntoOneFile_EachCompleteForItsOwnDays()
    {
        folder.Add("activity.csv", "employee_id,date,metric,value\nE1,2026-10-15,contacts_collected,9\nE1,2026-10-14,effective_calls,5\n");
        var result = Run(ContactHeader + Complete, "employee_id,date,name,department,position,sex,mobile\nE1,2026-10-15,陈明,采购部,主管,男,13900139001\n");

        Assert.Empty(CsvFacts.ExportActivity(result.Activity, folder.Path, overwrite: false));

        Assert.Equal(
            "employee_id,date,metric,value\nE1,2026-10-14,contacts_collected,1\nE1,2026-10-14,effective_calls,5\nE1,2026-10-15,contacts_collected,9\nE1,2026-10-15,invitees_confirmed,1\n",
            File.ReadAllText(Path.Combine(folder.Path, "activity.csv")));
    }

    [Fact]
    public void Samples_GiveWhatWasCountedByHand()
    {
        string samples = Path.Combine(SharedFolder.Repository, "samples", "records");

        var result = RecordImport.Run(new RecordRequest { Contacts = Path.Combine(samples, "contacts.csv"), Invitees = Path.Combine(samples, "invitees.csv") }, TestContext.Current.CancellationToken);

        Assert.Equal("", FactFolder.Lines(result.Problems));
        Assert.Equal("S01 14 contacts_collected 2, S01 15 invitees_confirmed 1", Counted(result));
        Assert.Equal("contacts.csv:3 contacts.csv:5 contacts.csv:6 contacts.csv:7 invitees.csv:3", string.Join(' ', result.Rejected.Select(record => record.Location)));
    }

    public void Dispose() => folder.Dispose();

    private static string Counted(RecordResult result) => string.Join(", ", result.Activity.SelectMany(update => update.Rows).Select(row =>
        FormattableString.Invariant($"{row.EmployeeId} {row.Date.Day} {row.Metric} {row.Millionths / 1_000_000}")));

    private string Rejected(RecordResult result)
    {
        string path = Path.Combine(folder.Path, "rejected.csv");
        Assert.Empty(result.WriteRejected(path));
        string text = File.ReadAllText(path);
        Assert.StartsWith("file,line,employee_id,date,reason,missing\n", text, StringComparison.Ordinal);
        return text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }

    private RecordResult Run(string? contacts, string? invitees, bool countRepeats = false)
    {
        if (contacts is not null)
            folder.Add("contacts.csv", contacts);
        if (invitees is not null)
            folder.Add("invitees.csv", invitees);
        return RecordImport.Run(
            new RecordRequest
            {
                Contacts = contacts is null ? null : Path.Combine(folder.Path, "contacts.csv"),
                Invitees = invitees is null ? null : Path.Combine(folder.Path, "invitees.csv"),
                CountRepeats = countRepeats,
            },
            TestContext.Current.CancellationToken);
    }
}
