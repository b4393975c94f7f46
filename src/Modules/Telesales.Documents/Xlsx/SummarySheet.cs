namespace Telesales.Documents.Xlsx;

/// <summary>A row for each team, and the month's totals.</summary>
internal static class SummarySheet
{
    public static Sheet Of(MonthDocument month)
    {
        var sheet = new Sheet(month.Word(DocumentWord.Summary)) { FrozenColumns = 1 };
        sheet.AddWide(month.Title, CellStyle.Title);
        sheet.AddWide(month.NetNote, CellStyle.Note);
        sheet.Header(
        [
            Cell.Text(month.Word(DocumentWord.Team), CellStyle.Header),
            Cell.Text(month.Word(DocumentWord.People), CellStyle.HeaderRight),
            Cell.Text(month.Word(DocumentWord.Held), CellStyle.HeaderRight),
            .. month.Sections.Select(section => Cell.Text(DocumentWords.Section(section, month.Language), CellStyle.HeaderRight)),
            Cell.Text(month.Word(DocumentWord.Net), CellStyle.HeaderRight),
        ]);
        var first = sheet.NextRow;
        foreach (var team in month.Teams)
        {
            sheet.Add(
            [
                Cell.Text(month.NameOf(team)),
                Cell.Whole(team.Payslips.Count),
                Cell.Whole(team.Withheld),
                .. month.Sections.Select(section => Cell.Amount(team.SumOf(section))),
                Cell.Amount(team.Net),
            ]);
        }

        var last = sheet.NextRow - 1;
        sheet.Add(
        [
            Cell.Text(month.Word(DocumentWord.Total), CellStyle.TotalText),
            Count(month.Teams.Sum(team => team.Payslips.Count)),
            Count(month.Teams.Sum(team => team.Withheld)),
            .. month.Sections.Select(section => Cell.Sum(first, last, month.SumOf(section)?.ToString(), CellStyle.TotalAmount)),
            Cell.Sum(first, last, month.Net.ToString(), CellStyle.TotalAmount),
        ]);
        foreach (var print in month.Payslips.Select(payslip => payslip.SharedPrint).Distinct(StringComparer.Ordinal)) sheet.AddWide(print, CellStyle.Note);
        return sheet;

        Cell Count(int count) => Cell.Sum(first, last, count.ToString(System.Globalization.CultureInfo.InvariantCulture), CellStyle.TotalWhole);
    }
}
