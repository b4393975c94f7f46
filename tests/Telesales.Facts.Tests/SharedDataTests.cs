namespace Telesales.Facts.Tests;

public sealed class SharedDataTests
{
    [Theory]
    [InlineData("2026-02-enforce-b", 2957)]
    [InlineData("2026-09-plain-a", null)]
    [InlineData("2026-10-enforce-b", null)]
    [InlineData("2026-10-plain-a", null)]
    public void Import_ConformancePopulation_HasNoProblems(string population, int? activityRows)
    {
        var result = CsvFacts.Import(SharedFolder.Require($"conformance/{population}/facts"), FactFolder.Vocabulary);

        Assert.Equal("", FactFolder.Lines(result));
        Assert.NotNull(result.Facts);
        Assert.Equal(25, result.Facts.Employees.Length);
        Assert.Empty(result.Warnings);
        if (activityRows is not null)
            Assert.Equal(activityRows, result.Facts.ActivityCount);
    }

    [Fact]
    public void Import_RealMonth_Has24AgentsAndTheirRoster()
    {
        var result = CsvFacts.Import(SharedFolder.Require("real-data/anonymous-bank-1999-02"), FactFolder.Vocabulary);

        Assert.Equal("", FactFolder.Lines(result));
        Assert.NotNull(result.Facts);
        Assert.Equal(24, result.Facts.Employees.Length);
        Assert.True(result.Facts.TryIndexOf("ANAT", out int anat));
        Assert.True(result.Facts.AttendanceOf(anat)[0].Scheduled);
        Assert.False(result.Facts.IsWorkingDay(new DateOnly(1999, 2, 1)));
    }
}
