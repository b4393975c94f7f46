namespace Telesales.Documents.Xlsx;

/// <summary>A team: a row for each person, a column for each item that anyone of them has.</summary>
internal static class TeamSheet
{
    public static Sheet Of(MonthDocument month, MonthTeam team)
    {
        var sheet = new Sheet(month.NameOf(team)) { FrozenColumns = 2 };
        var items = team.Payslips.SelectMany(payslip => payslip.Sections)
            .SelectMany(section => section.Lines, (section, line) => (section.Section, line.Code, line.Label))
            .Distinct().OrderBy(item => item.Section).ThenBy(item => item.Code, StringComparer.Ordinal).ToList();
        sheet.AddWide($"{month.NameOf(team)} {month.Title}", CellStyle.Title);
        sheet.AddWide(month.NetNote, CellStyle.Note);
        sheet.Header(
        [
            .. new[] { DocumentWord.Id, DocumentWord.Name, DocumentWord.Role, DocumentWord.Grade }.Select(word => Cell.Text(month.Word(word), CellStyle.Header)),
            .. items.Select(item => Cell.Text(item.Label, CellStyle.HeaderRight)),
            Cell.Text(month.Word(DocumentWord.Net), CellStyle.HeaderRight),
            Cell.Text(month.Word(DocumentWord.Remarks), CellStyle.Header),
        ]);
        var first = sheet.NextRow;
        foreach (var payslip in team.Payslips)
        {
            sheet.Add(
            [
                .. Person(payslip),
                .. items.Select(item => Cell.Amount(AmountOf(payslip, item.Code))),
                payslip.IsWithheld ? Cell.Text(month.Word(DocumentWord.Held), CellStyle.Warning) : Cell.Amount(payslip.Net),
                Cell.Text(payslip.Remarks, payslip.IsWithheld ? CellStyle.Warning : CellStyle.Text),
            ]);
        }

        var last = sheet.NextRow - 1;
        sheet.LastFiltered = last;
        sheet.Add(
        [
            Cell.Text(month.Word(DocumentWord.Total), CellStyle.TotalText),
            .. Enumerable.Repeat(Cell.Text("", CellStyle.TotalText), 3),
            .. items.Select(item => Cell.Sum(first, last, Sum(team, item.Code).ToString(), CellStyle.TotalAmount)),
            Cell.Sum(first, last, team.Net.ToString(), CellStyle.TotalAmount),
            Cell.Text("", CellStyle.TotalText),
        ]);
        return sheet;
    }

    private static IEnumerable<Cell> Person(PayslipDocument payslip) =>
    [
        Cell.Text(payslip.Person.Id),
        Cell.Text(payslip.Person.Name),
        Cell.Text(DocumentWords.Role(payslip.Person.Role, payslip.Language)),
        Cell.Text(DocumentWords.Grade(payslip.Person.Grade, payslip.Language)),
    ];

    private static Money? AmountOf(PayslipDocument payslip, string code)
    {
        var lines = payslip.Sections.SelectMany(section => section.Lines).Where(line => line.Code == code).ToList();
        return lines.Count == 0 ? null : lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);
    }

    private static Money Sum(MonthTeam team, string code) => team.Payslips.Aggregate(Money.Zero, (sum, payslip) => sum + (AmountOf(payslip, code) ?? Money.Zero));
}
