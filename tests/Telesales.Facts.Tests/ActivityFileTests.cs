namespace Telesales.Facts.Tests;

/// <summary>One activity.csv holds what several imports say; none of them loses what another wrote.</summary>
public sealed class ActivityFileTests
{
    private const string Header = "employee_id,date,metric,value\n";

    [Fact]
    public void Export_OfTheFirstRows_MakesFolderAndFile()
    {
        using var folder = new FactFolder();

        Assert.Equal("", Export(folder, Of("sales_amount", ("张, \"三\"", 5, 2_500_000))));
        Assert.Equal(Header + "\"张, \"\"三\"\"\",2026-01-05,sales_amount,2.5\n", Text(folder));
        Assert.Equal(["activity.csv"], Directory.GetFiles(Path.Combine(folder.Path, "out")).Select(Path.GetFileName));
    }

    [Fact]
    public void Export_OfAnotherMetricOrOtherDays_AddsToTheFile()
    {
        using var folder = new FactFolder();
        Assert.Equal("", Export(folder, Of("signed", ("B", 5, 1_000_000))));
        Assert.Equal("", Export(folder, Of("dialed_calls", ("A", 5, 3_000_000))));
        Assert.Equal("", Export(folder, Of("signed", ("A", 6, 2_000_000))));

        Assert.Equal(Header + "A,2026-01-05,dialed_calls,3\nA,2026-01-06,signed,2\nB,2026-01-05,signed,1\n", Text(folder));
    }

    [Fact]
    public void Export_OfOtherRowsForTheSameDays_IsRefusedUnlessAskedFor()
    {
        using var folder = new FactFolder();
        Assert.Equal("", Export(folder, Of("signed", ("A", 5, 1_000_000), ("B", 6, 1_000_000))));
        Assert.Equal("", Export(folder, Of("dialed_calls", ("A", 5, 3_000_000))));
        string before = Text(folder);
        var other = Of("signed", ("A", 5, 2_000_000), ("A", 6, 1_000_000));

        Assert.Equal("activity.csv fact.cannot-write", Export(folder, other));
        Assert.Equal(before, Text(folder));
        Assert.Equal("", Export(folder, other, overwrite: true));
        Assert.Equal(Header + "A,2026-01-05,dialed_calls,3\nA,2026-01-05,signed,2\nA,2026-01-06,signed,1\n", Text(folder));
        Assert.Equal("", Export(folder, other));
    }

    [Fact]
    public void Export_WhatStandsThereIsKeptAsItIsWritten()
    {
        using var folder = new FactFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "out"));
        folder.Add("out/activity.csv", "metric,value,date,employee_id\nsales_amount,007.50,2026-01-05,A\n");

        Assert.Equal("", Export(folder, Of("signed", ("A", 5, 1_000_000))));
        Assert.Equal(Header + "A,2026-01-05,sales_amount,007.50\nA,2026-01-05,signed,1\n", Text(folder));
    }

    [Fact]
    public void Export_IntoAFileThatCanNotBeRead_LeavesItAlone()
    {
        using var folder = new FactFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "out"));
        folder.Add("out/activity.csv", Header + "A,2026-02-30,signed,1\nA,2026-01-05,signed\n");

        Assert.Equal("activity.csv:2, column date fact.bad-date\nactivity.csv:3 fact.field-count", Export(folder, Of("signed", ("A", 5, 1_000_000)), overwrite: true));
        Assert.EndsWith("signed\n", Text(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_WhereAFileIsInTheWay_IsAProblem()
    {
        using var folder = new FactFolder();
        folder.Add("out", "a file");

        Assert.Equal("activity.csv fact.cannot-write", Export(folder, Of("signed", ("A", 5, 1_000_000))));
    }

    private static ActivityUpdate Of(string metric, params (string Who, int Day, long Millionths)[] rows) => new()
    {
        Rows = [.. rows.Select(row => new ActivityRow { EmployeeId = row.Who, Date = new(2026, 1, row.Day), Metric = metric, Millionths = row.Millionths })],
        Metrics = [metric],
        First = new(2026, 1, rows.Min(row => row.Day)),
        Last = new(2026, 1, rows.Max(row => row.Day)),
    };

    private static string Export(FactFolder folder, ActivityUpdate update, bool overwrite = false) =>
        FactFolder.Lines(CsvFacts.ExportActivity(update, Path.Combine(folder.Path, "out"), overwrite));

    private static string Text(FactFolder folder) => File.ReadAllText(Path.Combine(folder.Path, "out", "activity.csv"));
}
