namespace Telesales.Documents.Xlsx;

/// <summary>Sheets with a row for each line, statement or error of anyone, to be filtered.</summary>
internal static class ListSheets
{
    public static Sheet Lines(MonthDocument month)
    {
        var sheet = New(month, DocumentWord.Lines, DocumentWord.Section, DocumentWord.Line, DocumentWord.About, DocumentWord.Quantity, DocumentWord.Rate, DocumentWord.Amount, DocumentWord.Working, DocumentWord.Clause, DocumentWord.Reason);
        foreach (var payslip in People(month))
            foreach (var section in payslip.Sections)
                foreach (var line in section.Lines)
                    sheet.Add([.. Person(month, payslip), .. Line(section, line)]);
        sheet.LastFiltered = sheet.NextRow - 1;
        return sheet;
    }

    public static Sheet Statements(MonthDocument month)
    {
        var sheet = New(month, DocumentWord.Statements, DocumentWord.Section, DocumentWord.Date, DocumentWord.Reason, DocumentWord.Clause);
        foreach (var payslip in People(month))
            foreach (var statements in payslip.Statements)
                foreach (var statement in statements.Items)
                    sheet.Add([.. Person(month, payslip), Cell.Text(statements.Heading), Cell.DateOr(statement.Date), Cell.Text(statement.Sentence(month.Language)), Cell.Text(statement.Clause)]);
        sheet.LastFiltered = sheet.NextRow - 1;
        return sheet;
    }

    public static Sheet Errors(MonthDocument month)
    {
        var sheet = New(month, DocumentWord.Errors, DocumentWord.Place, DocumentWord.Reason);
        foreach (var payslip in People(month))
            foreach (var error in payslip.Errors)
                sheet.Add([.. Person(month, payslip), Cell.Text(error.Lead), Cell.Text(error.Text)]);
        sheet.LastFiltered = sheet.NextRow - 1;
        return sheet;
    }

    private static IEnumerable<PayslipDocument> People(MonthDocument month) => month.Teams.SelectMany(team => team.Payslips);

    private static Sheet New(MonthDocument month, DocumentWord title, params DocumentWord[] headings)
    {
        var sheet = new Sheet(month.Word(title)) { FrozenColumns = 2 };
        DocumentWord[] all = [DocumentWord.Id, DocumentWord.Name, DocumentWord.Team, .. headings];
        sheet.Header([.. all.Select(word => Cell.Text(month.Word(word), word is DocumentWord.Quantity or DocumentWord.Rate or DocumentWord.Amount ? CellStyle.HeaderRight : CellStyle.Header))]);
        return sheet;
    }

    private static IEnumerable<Cell> Person(MonthDocument month, PayslipDocument payslip) =>
        [Cell.Text(payslip.Person.Id), Cell.Text(payslip.Person.Name), Cell.Text(payslip.Person.Team.Length > 0 ? payslip.Person.Team : month.Word(DocumentWord.NoTeam))];

    private static IEnumerable<Cell> Line(DocumentSection section, DocumentLine line) =>
    [
        Cell.Text(section.Label),
        Cell.Text(line.Label),
        Cell.DateOr(line.About),
        Cell.Whole(line.Quantity?.Value),
        Cell.Amount(line.Rate),
        Cell.Amount(line.Amount),
        Cell.Text(line.Working),
        Cell.Text(line.Clause),
        Cell.Text(string.Join('\n', line.Reasons.Select(reason => reason.Text))),
    ];
}
