namespace Telesales.Facts.Tests;

/// <summary>What the tables say of themselves.</summary>
public sealed class TableTests
{
    [Fact]
    public void Tables_ColumnsStandInTheirPlaces()
    {
        Assert.All(FactTable.All, table =>
            Assert.Equal(Enumerable.Range(0, table.Columns.Count), table.Columns.Select(column => column.Ordinal)));
    }

    [Fact]
    public void Tables_AreReadByName() => Assert.Equal(
        FactTable.All.Select(table => table.FileName).Order(StringComparer.Ordinal),
        FactTable.All.Select(table => table.FileName));

    [Fact]
    public void Tables_HaveTheColumnsOfTheRulebook()
    {
        string rulebook = File.ReadAllText(SharedFolder.Require("rulebook/RULEBOOK.md"));

        foreach (var table in FactTable.All)
        {
            string row = rulebook.Split('\n').Single(line => line.StartsWith($"| `{table.FileName}` |", StringComparison.Ordinal));
            // Remarks in parentheses aside, the second cell lists the columns.
            string cell = System.Text.RegularExpressions.Regex.Replace(row.Split('|')[2], @"\([^)]*\)", "", default, TimeSpan.FromSeconds(1));
            Assert.Equal(cell.Split(',', StringSplitOptions.TrimEntries), table.Columns.Select(column => column.Name));
        }
    }
}
