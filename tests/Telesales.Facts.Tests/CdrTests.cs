using System.Globalization;

namespace Telesales.Facts.Tests;

/// <summary>The shipped mappings on files in the documented formats of Asterisk and FreeSWITCH; the totals were counted by hand.</summary>
public sealed class CdrTests
{
    private static readonly string Samples = Path.Combine(SharedFolder.Repository, "samples", "call-logs");
    private static readonly string Agents = Path.Combine(Samples, "agents.csv");
    private static readonly string Refused = Path.Combine(Samples, "refused.csv");

    private const string Asterisk = """
        "","1001","013900139000","from-internal","1001","PJSIP/1001-0000002a","PJSIP/trunk-0000002b","Dial","x","2026-10-14 10:00:00","2026-10-14 10:00:12","2026-10-14 10:01:12",72,60,"ANSWERED","DOCUMENTATION"

        """;

    [Fact]
    public void Asterisk_Sample_GivesWhatWasCountedByHand()
    {
        var result = CallLogImport.Run(Request("asterisk", Path.Combine(Samples, "asterisk", "Master.csv")), FactFolder.Vocabulary);

        Assert.Equal("", FactFolder.Lines(result.Problems));
        Assert.Empty(result.Warnings);
        Assert.Equal(
            """
            S01 13 connected_calls 1, dialed_calls 1, effective_calls 1
            S01 14 connected_calls 2, dialed_calls 1, effective_calls 1, refused_calls 1, rest_time_calls 1, ring_overruns 1
            S02 13 connected_calls 1, dialed_calls 1, effective_calls 1, rest_time_calls 1
            S03 14 connected_calls 2, dialed_calls 3, effective_calls 1, refused_calls 2
            """,
            Days(result));
        Assert.Equal(
            new CallLogSummary { Calls = 11, Ignored = 0, Unassigned = 1, Internal = 1, Connected = 6, Effective = 4, Agents = 3, EffectiveAgentDays = 4 },
            result.Summary);
    }

    [Fact]
    public void FreeSwitch_Sample_GivesWhatWasCountedByHand()
    {
        var result = CallLogImport.Run(Request("freeswitch", Path.Combine(Samples, "freeswitch", "Master.csv")), FactFolder.Vocabulary);

        Assert.Equal("", FactFolder.Lines(result.Problems));
        Assert.Equal(
            """
            S01 13 connected_calls 1, dialed_calls 1, effective_calls 1
            S01 14 connected_calls 2, dialed_calls 1, effective_calls 1, refused_calls 1, rest_time_calls 1, ring_overruns 1
            S02 13 connected_calls 1, dialed_calls 1, effective_calls 1, rest_time_calls 1
            S03 14 connected_calls 1, dialed_calls 1
            """,
            Days(result));
        Assert.Equal(
            new CallLogSummary { Calls = 8, Ignored = 0, Unassigned = 1, Internal = 1, Connected = 5, Effective = 3, Agents = 3, EffectiveAgentDays = 3 },
            result.Summary);
    }

    [Fact]
    public void Refused_WithoutAList_IsNotCountedAndSaidSo()
    {
        var result = CallLogImport.Run(Request("asterisk", Path.Combine(Samples, "asterisk", "Master.csv")) with { Refused = null }, FactFolder.Vocabulary);

        Assert.DoesNotContain("refused_calls", Days(result), StringComparison.Ordinal);
        Assert.DoesNotContain("refused_calls", result.Activity.Metrics);
        Assert.Equal("refused_calls", Assert.Single(result.Warnings).Value);
    }

    [Fact]
    public void Agents_NotGiven_IsAProblemOfTheMapping()
    {
        var result = CallLogImport.Run(Request("asterisk", Path.Combine(Samples, "asterisk", "Master.csv")) with { Agents = null }, FactFolder.Vocabulary);

        Assert.Equal("asterisk:14:3 fact.bad-mapping", FactFolder.Lines(result.Problems));
    }

    [Fact]
    public void Extensions_OfNobody_AreEachReportedOnce()
    {
        using var folder = new FactFolder();
        folder.Add("Master.csv", Asterisk + Asterisk.Replace("PJSIP/1001", "PJSIP/1009", StringComparison.Ordinal) + Asterisk.Replace("PJSIP/1001", "PJSIP/1009", StringComparison.Ordinal)
            + Asterisk.Replace("PJSIP/1001", "PJSIP/other", StringComparison.Ordinal).Replace("PJSIP/trunk", "SIP/1008", StringComparison.Ordinal));
        folder.Add("agents.csv", "extension,employee_id,until\n1001,S01,2026-10-13\n");

        var result = CallLogImport.Run(Request("asterisk", At(folder, "Master.csv")) with { Agents = At(folder, "agents.csv") }, FactFolder.Vocabulary);

        Assert.Equal(
            "Master.csv:1, column channel fact.unknown-extension\nMaster.csv:2, column channel fact.unknown-extension\nMaster.csv:4, column dstchannel fact.unknown-extension",
            FactFolder.Lines(result.Problems));
        Assert.Contains("'1009' on the day of the call; 2 calls", result.Problems[1].Message("en"), StringComparison.Ordinal);
        Assert.Empty(result.Activity.Rows);
    }

    [Fact]
    public void Agents_WhoShareAnExtensionOnADay_AreRefused()
    {
        using var folder = new FactFolder();
        folder.Add("agents.csv", "extension,employee_id,from,until\n1001,S01,,2026-10-14\n1001,S02,2026-10-14,\n1002, S03,,\n1003,S04,2026-10-14,2026-10-13\n");

        var result = CallLogImport.Run(Request("asterisk", At(folder, "none.csv")) with { Agents = At(folder, "agents.csv") }, FactFolder.Vocabulary);

        Assert.Equal(
            """
            agents.csv:3, column extension fact.duplicate-key
            agents.csv:4, column employee_id fact.bad-text
            agents.csv:5, column until fact.dates-reversed
            none.csv fact.missing
            """,
            FactFolder.Lines(result.Problems));
    }

    [Fact]
    public void RefusedList_Wrong_IsAllListed()
    {
        using var folder = new FactFolder();
        folder.Add("refused.csv", "number,refused_on\n13900139000,14.10.2026\n,2026-10-14\n13900139000,\n");

        var result = CallLogImport.Run(Request("asterisk", At(folder, "none.csv")) with { Refused = At(folder, "refused.csv") }, FactFolder.Vocabulary);

        Assert.Equal(
            "none.csv fact.missing\nrefused.csv:2, column refused_on fact.bad-date\nrefused.csv:3, column number fact.required\nrefused.csv:4, column refused_on fact.required",
            FactFolder.Lines(result.Problems));
    }

    [Fact]
    public void Log_WithBrokenQuoting_IsRefusedWithEveryPlace()
    {
        using var folder = new FactFolder();
        folder.Add("Master.csv",
            Asterisk.Replace("\"1001\",\"PJSIP", "\"Wang \"Li\" <1001>\",\"PJSIP", StringComparison.Ordinal)
            + Asterisk
            + Asterisk.Replace("\"Dial\"", "Di\"al", StringComparison.Ordinal)
            + Asterisk.Replace("\"DOCUMENTATION\"", "\"DOCUMENTATION", StringComparison.Ordinal));

        var result = CallLogImport.Run(Request("asterisk", At(folder, "Master.csv")), FactFolder.Vocabulary);

        Assert.Equal(
            """
            Master.csv:1, column clid fact.broken-quote
            Master.csv:3, column lastapp fact.broken-quote
            Master.csv:4, column amaflags fact.broken-quote
            """,
            FactFolder.Lines(result.Problems));
    }

    [Theory]
    [InlineData("2026-10-14 02:00:00", "2026-10-14 02:00:12", "+08:00", "14")]
    [InlineData("2026-10-13 16:00:00", "2026-10-13 16:00:12", "+08:00", "14")]
    [InlineData("2026-10-13 15:59:59", "2026-10-13 16:00:12", "+08:00", "13")]
    [InlineData("2026-10-14 07:59:59", "2026-10-14 08:00:12", "-08:00", "13")]
    public void Log_ByAnotherClock_IsShiftedToTheBranchs(string start, string answer, string shift, string day)
    {
        using var folder = new FactFolder();
        folder.Add("Master.csv", Asterisk.Replace("2026-10-14 10:00:00", start, StringComparison.Ordinal).Replace("2026-10-14 10:00:12", answer, StringComparison.Ordinal));
        folder.Add("mapping.yaml", CallLogImport.MappingText("asterisk")!.Replace("# shift: \"+08:00\"", $"shift: \"{shift}\"", StringComparison.Ordinal));

        var result = CallLogImport.Run(Request(At(folder, "mapping.yaml"), At(folder, "Master.csv")), FactFolder.Vocabulary);

        Assert.Equal("", FactFolder.Lines(result.Problems));
        Assert.StartsWith($"S01 {day} ", Days(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_BeforeTheCall_IsAProblem()
    {
        using var folder = new FactFolder();
        folder.Add("Master.csv", Asterisk.Replace("10:00:12", "09:59:59", StringComparison.Ordinal));

        Assert.Equal(
            "Master.csv:1, column answer fact.dates-reversed",
            FactFolder.Lines(CallLogImport.Run(Request("asterisk", At(folder, "Master.csv")), FactFolder.Vocabulary).Problems));
    }

    [Theory]
    [InlineData(",\"DOCUMENTATION\"", "", "Master.csv:1 fact.field-count")]
    [InlineData(",\"DOCUMENTATION\"", ",\"DOCUMENTATION\",1,2,3,4,5", "")]
    [InlineData(",\"DOCUMENTATION\"", ",\"DOCUMENTATION\",1,2,3,4,5,6", "Master.csv:1 fact.field-count")]
    public void Row_MayEndBeforeTheOptionalColumns(string right, string other, string expected)
    {
        using var folder = new FactFolder();
        folder.Add("Master.csv", Asterisk.Replace(right, other, StringComparison.Ordinal));

        Assert.Equal(expected, FactFolder.Lines(CallLogImport.Run(Request("asterisk", At(folder, "Master.csv")), FactFolder.Vocabulary).Problems));
    }

    [Theory]
    [InlineData("rings_over: 3", "rings_over: 0", ":40:73 fact.bad-mapping")]
    [InlineData("refused: true", "refused: false", ":39:64 fact.bad-mapping")]
    [InlineData("directions: [incoming]", "directions: [inbound]", ":40:49 fact.bad-mapping")]
    [InlineData("ring_cycle_seconds: 5", "ring_cycle_seconds: 0.5", ":29:21 fact.bad-mapping")]
    [InlineData("looks_like: '^[0-9]{2,6}$'", "looks_like: '^[0-9'", ":24:15 fact.bad-mapping")]
    [InlineData("([^/@]+?)(?:@", "[^/@]+?(?:@", ":23:12 fact.bad-mapping")]
    [InlineData("# shift: \"+08:00\"", "shift: 8", ":10:10 fact.bad-mapping")]
    [InlineData("effective: { ", "effective: { refused: true, ", ":32:14 fact.bad-mapping")]
    [InlineData("  header: [", "  columns: [", ":6:3 fact.bad-mapping|:8:3 fact.bad-mapping")]
    public void Mapping_Wrong_NamesLineAndColumn(string right, string wrong, string expected)
    {
        using var folder = new FactFolder();
        Assert.Contains(right, CallLogImport.MappingText("asterisk")!, StringComparison.Ordinal);
        folder.Add("m.yaml", CallLogImport.MappingText("asterisk")!.Replace(right, wrong, StringComparison.Ordinal)).Add("Master.csv", Asterisk);

        var result = CallLogImport.Run(Request(At(folder, "m.yaml"), At(folder, "Master.csv")), FactFolder.Vocabulary);

        Assert.Equal(string.Join('\n', expected.Split('|').Select(line => "m.yaml" + line)), FactFolder.Lines(result.Problems));
    }

    private static CallLogRequest Request(string mapping, string log) => new() { Mapping = mapping, Log = log, Agents = Agents, Refused = Refused };

    private static string At(FactFolder folder, string file) => Path.Combine(folder.Path, file);

    private static string Days(CallLogResult result) => string.Join('\n', result.Activity.Rows
        .GroupBy(row => string.Create(CultureInfo.InvariantCulture, $"{row.EmployeeId} {row.Date.Day}"))
        .Select(day => $"{day.Key} {string.Join(", ", day.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Metric} {row.Millionths / 1_000_000}")))}"));
}
