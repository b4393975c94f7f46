using System.Text;

namespace Telesales.Facts.Tests;

public sealed class CallLogTests
{
    private const string Mapping = """
        log: { separator: semicolon }
        columns: { agent: who, start: at, talk_seconds: talked, outcome: how, type: kind }
        nobody: [nobody]
        ignored: { outcomes: [TEST] }
        connected: { outcomes: [OK] }
        effective: { min_talk_seconds: 30 }
        metrics:
          dialed_calls: { of: all }
          connected_calls: { of: connected }
          effective_calls: { of: effective }
          callbacks_done: { of: connected, types: [BACK] }
          rest_time_calls: { of: all, hours: ["12:00-14:00", "20:00-09:00"] }
        """;

    private const string Header = "who;at;talked;how;kind\n";

    [Fact]
    public void Run_CountsWhatTheMappingSays()
    {
        using var folder = new FactFolder();
        var result = Run(folder, Mapping, Header
            + "B;2026-01-05 10:00:00;30;OK;NEW\n"
            + "A;2026-01-05 10:00:00;29;OK;BACK\n"
            + "A;2026-01-05T10:00:00;90;FAIL;BACK\n"
            + "A;2026-01-06 10:00:00;;BUSY;\n"
            + "nobody;never;x;OK;NEW\n"
            + ";;;;\n"
            + "A;never;x;TEST;\n");

        Assert.Equal("", Lines(result));
        Assert.Equal(
            "A 2026-01-05 callbacks_done 1\nA 2026-01-05 connected_calls 1\nA 2026-01-05 dialed_calls 2\nA 2026-01-06 dialed_calls 1\n"
            + "B 2026-01-05 connected_calls 1\nB 2026-01-05 dialed_calls 1\nB 2026-01-05 effective_calls 1",
            Activity(result));
        Assert.Equal(
            new CallLogSummary { Calls = 6, Ignored = 1, Unassigned = 2, Connected = 2, Effective = 1, Agents = 2, EffectiveAgentDays = 1 },
            result.Summary);
    }

    [Theory]
    [InlineData("11:59:59", false)]
    [InlineData("12:00:00", true)]
    [InlineData("13:59:59", true)]
    [InlineData("14:00:00", false)]
    [InlineData("19:59:59", false)]
    [InlineData("20:00:00", true)]
    [InlineData("00:00:00", true)]
    [InlineData("08:59:59", true)]
    [InlineData("09:00:00", false)]
    public void Hours_IncludeTheirBeginningAndNotTheirEnd(string time, bool inside)
    {
        using var folder = new FactFolder();
        var result = Run(folder, Mapping, Header + $"A;2026-01-05 {time};30;NO;NEW\n");

        Assert.Equal(inside, result.Activity.Rows.Any(row => row.Metric == "rest_time_calls"));
    }

    [Fact]
    public void Run_RealMonth_GivesTheKnownTotals()
    {
        string log = SharedFolder.Require("real-data/anonymous-bank-1999-02/calls.tsv");
        string mapping = Path.Combine(SharedFolder.Repository, "samples", "call-logs", "anonymous-bank-1999", "mapping.yaml");

        var result = CallLogImport.Run(new() { Mapping = mapping, Log = log }, FactFolder.Vocabulary);

        Assert.Equal("", Lines(result));
        Assert.Equal(24, result.Summary.Agents);
        Assert.Equal(383, result.Summary.EffectiveAgentDays);
        Assert.Equal(23_608, result.Summary.Effective);
        Assert.Equal(23_608, Total(result, "effective_calls"));
        Assert.Equal(result.Summary.Connected, Total(result, "dialed_calls"));
        Assert.Equal(33_344, result.Summary.Calls + result.Summary.Ignored);
        Assert.Equal(278, result.Summary.Ignored);

        using var folder = new FactFolder();
        foreach (string file in (string[])["employees.csv", "calendar.csv", "attendance.csv"])
            folder.Add(file, File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(log)!, file)));
        Assert.Empty(CsvFacts.ExportActivity(result.Activity, folder.Path, overwrite: false));
        var import = folder.Import();
        Assert.Equal("", FactFolder.Lines(import));
        Assert.Equal(result.Activity.Rows.Count, import.Facts!.ActivityCount);
    }

    [Theory]
    [InlineData("columns:", "colums:", "mapping.yaml:1:1 fact.bad-mapping|mapping.yaml:2:1 fact.bad-mapping")]
    [InlineData("agent: who, ", "", "mapping.yaml:2:10 fact.bad-mapping")]
    [InlineData("start: at", "start: at, time: at", "mapping.yaml:2:1 fact.bad-mapping")]
    [InlineData("start: at, ", "", "mapping.yaml:2:1 fact.bad-mapping|mapping.yaml:12:31 fact.bad-mapping")]
    [InlineData("semicolon", "dash", "mapping.yaml:1:19 fact.bad-mapping")]
    [InlineData("separator: semicolon", "encoding: klingon", "mapping.yaml:1:18 fact.bad-mapping")]
    [InlineData("separator: semicolon", "encoding: utf-7", "mapping.yaml:1:18 fact.bad-mapping")]
    [InlineData("separator: semicolon", "quotes: perhaps", "mapping.yaml:1:16 fact.bad-mapping")]
    [InlineData("kind }", "kind }\nformats: { start: 'yyyy-MM' }", "mapping.yaml:3:19 fact.bad-mapping")]
    [InlineData("[nobody]", "nobody", "mapping.yaml:3:9 fact.bad-mapping")]
    [InlineData("[nobody]", "[nobody", "mapping.yaml:1:1 fact.bad-mapping")]
    [InlineData("[nobody]", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[nobody]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "mapping.yaml:3:38 fact.bad-mapping")]
    [InlineData("ignored: { outcomes: [TEST] }", "ignored: { min_talk_seconds: 3 }", "mapping.yaml:4:12 fact.bad-mapping")]
    [InlineData("min_talk_seconds: 30", "min_talk_seconds: -1", "mapping.yaml:6:32 fact.bad-mapping")]
    [InlineData("min_talk_seconds: 30", "min_talk_seconds: [30]", "mapping.yaml:6:32 fact.bad-mapping")]
    [InlineData("connected: { outcomes: [OK] }\n", "", "mapping.yaml:1:1 fact.bad-mapping")]
    [InlineData("{ of: effective }", "{ of: efective }", "mapping.yaml:10:26 fact.bad-mapping")]
    [InlineData("{ of: effective }", "effective", "mapping.yaml:10:20 fact.bad-mapping")]
    [InlineData("{ of: effective }", "{ type: [X] }", "mapping.yaml:10:20 fact.bad-mapping|mapping.yaml:10:22 fact.bad-mapping")]
    [InlineData("dialed_calls", "dialled_calls", "mapping.yaml:8:3 fact.unknown-metric")]
    [InlineData("12:00-14:00", "12-14", "mapping.yaml:12:38 fact.bad-mapping")]
    [InlineData(", type: kind", "", "mapping.yaml:11:36 fact.bad-mapping")]
    [InlineData("ignored:", "connected:", "mapping.yaml:5:1 fact.bad-mapping")]
    [InlineData("columns: {", "columns: [", "mapping.yaml:2:82 fact.bad-mapping")]
    public void Mapping_Wrong_NamesLineAndColumn(string good, string bad, string expected)
    {
        Assert.Contains(good, Mapping, StringComparison.Ordinal);
        using var folder = new FactFolder();
        var result = Run(folder, Mapping.Replace(good, bad, StringComparison.Ordinal), Header);

        Assert.Equal(expected.Replace('|', '\n'), Lines(result));
        Assert.Empty(result.Activity.Rows);
    }

    [Fact]
    public void Mapping_KeyAlmostRight_IsSuggested()
    {
        using var folder = new FactFolder();
        var problem = Assert.Single(Run(folder, Mapping + "\nmetricks: {}\n", Header).Problems);

        Assert.Equal("metricks", problem.Value);
        Assert.Contains("'metrics'", problem.Remedy("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Mapping_NotUtf8OrMissing_IsAProblem()
    {
        using var folder = new FactFolder();
        folder.Add("log.csv", Header);
        Assert.Equal("mapping.yaml fact.missing", Lines(Run(folder)));
        folder.Add("mapping.yaml", [.. Encoding.UTF8.GetBytes(Mapping), (byte)'#', 0xD5]);
        Assert.Equal("mapping.yaml:12 fact.bad-encoding", Lines(Run(folder)));
        folder.Add("mapping.yaml", "just words");
        Assert.Equal("mapping.yaml:1:1 fact.bad-mapping", Lines(Run(folder)));
        File.Delete(Path.Combine(folder.Path, "log.csv"));
        Assert.Equal("log.csv fact.missing\nmapping.yaml:1:1 fact.bad-mapping", Lines(Run(folder)));
    }

    [Fact]
    public void Log_ErrorsAreAllListed()
    {
        using var folder = new FactFolder();
        var result = Run(folder, Mapping, Header
            + "A;2026-02-30 10:00:00;30;OK;NEW\n"
            + "A;2026-01-05 10:00:00;-1;OK;NEW\n"
            + "A;2026-01-05 10:00:00;1.5;OK;NEW\n"
            + " A;2026-01-05;1e3;OK;NEW\n"
            + "A;2026-01-05 10:00:00;30;OK\n"
            + "A;\"2026-01-05 10:00:00;30;OK;NEW\n");

        Assert.Equal(
            """
            log.csv:2, column at fact.bad-date
            log.csv:3, column talked fact.negative
            log.csv:4, column talked fact.not-whole
            log.csv:5, column who fact.bad-text
            log.csv:5, column at fact.bad-date
            log.csv:5, column talked fact.bad-number
            log.csv:6 fact.field-count
            log.csv:7, column at fact.broken-quote
            """,
            Lines(result));
        Assert.False(result.IsValid);
    }

    [Theory]
    [InlineData("who;at;talked;how\n", "log.csv:1, column kind fact.missing-column")]
    [InlineData("who;at;talked;how;kind;at\n", "log.csv:1, column at fact.duplicate-column")]
    [InlineData("", "log.csv fact.no-header")]
    [InlineData("who;\"at\n", "log.csv:1:2 fact.broken-quote")]
    public void Log_HeaderWrong_IsRefused(string header, string expected)
    {
        using var folder = new FactFolder();

        Assert.Equal(expected, Lines(Run(folder, Mapping, header)));
    }

    [Fact]
    public void Log_InGbkWithoutHeader_IsReadAsTheMappingSays()
    {
        using var folder = new FactFolder();
        folder.Add("mapping.yaml", Mapping.Replace(
            "separator: semicolon", "separator: pipe, encoding: gb18030, header: [who, at, talked, how, kind]", StringComparison.Ordinal));
        byte[] row = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("张三|2026-01-05 10:00:00|30|OK|NEW\r\n");
        folder.Add("log.csv", row);
        Assert.Equal("张三", Run(folder).Activity.Rows[0].EmployeeId);

        folder.Add("log.csv", [.. row, .. row, 0xFF, (byte)'\n']);
        Assert.Equal("log.csv:3 fact.bad-encoding", Lines(Run(folder)));
    }

    private static CallLogResult Run(FactFolder folder, string mapping, string log)
    {
        folder.Add("mapping.yaml", mapping).Add("log.csv", log);
        return Run(folder);
    }

    private static CallLogResult Run(FactFolder folder) =>
        CallLogImport.Run(new() { Mapping = At(folder, "mapping.yaml"), Log = At(folder, "log.csv") }, FactFolder.Vocabulary);

    private static string At(FactFolder folder, string file) => Path.Combine(folder.Path, file);

    private static string Lines(CallLogResult result) => FactFolder.Lines(result.Problems);

    private static string Activity(CallLogResult result) => string.Join("\n", result.Activity.Rows.Select(row =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{row.EmployeeId} {row.Date:yyyy-MM-dd} {row.Metric} {row.Millionths / 1_000_000}")));

    private static long Total(CallLogResult result, string metric) =>
        result.Activity.Rows.Where(row => row.Metric == metric).Sum(row => row.Millionths) / 1_000_000;
}
